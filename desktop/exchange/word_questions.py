"""Words and codes of a column that nothing settles: asked once, what each of them stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.fields import FIELDS_BY_KEY, FieldKind
from desktop.exchange.cell_parser import CellParser

MOST_WORDS = 12
"""A column with more unknown words than that holds something else than its heading says."""
_LONGEST_CODE = 3


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
    parser: CellParser, values: Sequence[str], told: Mapping[str, str]
) -> tuple[tuple[str, int], ...]:
    """Return the words of a column that have no meaning yet, nor the answer that they have none."""
    if parser.spec is None or parser.spec.kind is not FieldKind.CHOICE:
        return ()
    unknown: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text, count in Counter(values).items():
        if text.upper() not in told and parser.parse(text).value is None:
            unknown[text.upper()] += count
            written.setdefault(text.upper(), text)
    found = tuple((written[text], count) for text, count in unknown.most_common())
    return found if len(found) <= MOST_WORDS else ()


def are_codes(texts: Sequence[str]) -> bool:
    """Tell whether a column holds the short codes of somebody's list."""
    return 0 < len(texts) <= MOST_WORDS and all(len(text) <= _LONGEST_CODE for text in texts)


def words_of(field_key: str) -> tuple[str, ...]:
    """Return one word of a field for each value that it may have."""
    return tuple(choice.words[0] for choice in FIELDS_BY_KEY[field_key].choices)
