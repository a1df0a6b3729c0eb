"""What workers gain from a program, as data: sentences in two languages, each with its article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.bilingual import Bilingual
from desktop.domain.program import Program
from desktop.domain.rule_data import RuleDataError, Table

_KEYS = frozenset({"program", "title", "gain", "rules"})
_GAIN_KEYS = frozenset({"id", "en", "article"})


@dataclass(frozen=True, slots=True)
class Gain:
    """One thing that a worker gains, and the article that says so."""

    text: Bilingual
    article: str


@dataclass(frozen=True, slots=True)
class OfferText:
    """How a program is offered; ``rules`` are ids of the figures to show beside the gains."""

    program: Program
    title: Bilingual
    gains: tuple[Gain, ...]
    rules: tuple[str, ...]


def parse_offer_texts(
    documents: Mapping[str, Mapping[str, object]], rule_ids: Iterable[str]
) -> Mapping[Program, OfferText]:
    """Return the text of each program; ``rule_ids`` are the ids that ``rules`` may name.

    Raises ``RuleDataError`` naming file, key and what to write instead.
    """
    known = frozenset(rule_ids)
    found: dict[Program, OfferText] = {}
    for file, document in sorted(documents.items()):
        text = _parse(file, document, known)
        if file != f"{text.program.value}.toml":
            raise RuleDataError(file, "program", f"must equal the file name, {file}")
        found[text.program] = text
    return found


def _parse(file: str, document: Mapping[str, object], known: frozenset[str]) -> OfferText:
    table = Table(file, document, _KEYS)
    rules = table.texts("rules")
    for rule_id in rules:
        if rule_id not in known:
            table.fail("rules", f"{rule_id} is no quantity of the law; correct its spelling")
    title = Table(file, table.raw("title"), frozenset({"id", "en"}), "title.")
    return OfferText(
        program=Program(table.choice("program", (program.value for program in Program))),
        title=Bilingual(title.text("id"), title.text("en")),
        gains=tuple(
            Gain(Bilingual(gain.text("id"), gain.text("en")), gain.text("article"))
            for gain in table.tables("gain", _GAIN_KEYS)
        ),
        rules=rules,
    )
