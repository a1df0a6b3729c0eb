"""Words and codes of a column that nothing settles: asked once, what each of them stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.fields import FieldKind
from desktop.exchange.cell_parser import CellParser

MOST_WORDS = 12
"""A column with more unknown words than that holds something else than its heading says."""
_LONGEST_CODE = 3
_DIGIT = re.compile(r"\d")
_WORD_KINDS = {FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.PARTICIPATION}


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """A column of a field that knows few words; ``texts`` are those it does not know.

    Each comes with the number of its rows, the most frequent first.
    """

    index: int
    heading: str
    field: str
    texts: tuple[tuple[str, int], ...]


def unknown_words(
    parser: CellParser, distinct: Callable[[], Sequence[str]], told: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the words of a column that have no meaning yet, nor the answer that they have none.

    ``distinct`` gives each text of the column once; it is asked only where words count.
    """
    if parser.spec is None or parser.spec.kind not in _WORD_KINDS:
        return ()
    is_choice = parser.spec.kind is FieldKind.CHOICE
    unknown: dict[str, str] = {}
    for text in distinct():
        if not (is_choice or _is_word(text)) or text.upper() in told:
            continue
        if parser.parse(text).value is None:
            unknown.setdefault(text.upper(), text)
    return tuple(unknown.values()) if len(unknown) <= MOST_WORDS else ()


def with_rows(words: Iterable[str], values: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Return words with the number of their rows, the most frequent first."""
    counted = Counter(map(str.upper, values))
    return tuple(sorted(((w, counted[w.upper()]) for w in words), key=lambda told: -told[1]))


def _is_word(text: str) -> bool:
    """Tell whether a text is a sign or a word rather than a day written wrongly."""
    return len(text) <= _LONGEST_CODE or _DIGIT.search(text) is None


def are_codes(texts: Sequence[str]) -> bool:
    """Tell whether a column holds the short codes of somebody's list."""
    return 0 < len(texts) <= MOST_WORDS and all(len(text) <= _LONGEST_CODE for text in texts)
