"""One answer of ``answers.toml``: its word, its evidence, and the facts that its duty asks."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.facts import MAX_COUNT, FactKind, Facts, FactSpec, FactValue
from desktop.domain.obligation import Obligation
from desktop.exchange.toml_reader import TomlTable


def read_answer(table: TomlTable, obligation: Obligation | None) -> Answer:
    """Return the answer that a table gives, by the descriptions of its obligation.

    Raises ``UserError`` naming file, key and cure.
    """
    words = [value.value for value in AnswerValue]
    word = table.word("answer", words)
    answer = Answer(
        value=AnswerValue(word) if word else None,
        reason=table.text("reason"),
        note=table.text("note"),
        evidence=tuple(_evidence(item) for item in table.texts_or_tables("evidence")),
        facts=_told_facts(table, obligation),
        records=_told_records(table, obligation),
    )
    table.finish()
    if not _says_anything(answer):
        raise table.fault("TOML_KEY_MISSING", "answer", f"Tulis salah satu: {', '.join(words)}.")
    return answer


def _says_anything(answer: Answer) -> bool:
    """Tell whether the table holds more than an empty word: what is computed may have evidence."""
    told = answer.value or answer.note or answer.evidence or answer.facts
    return bool(told) or answer.records is not None


def _evidence(item: str | TomlTable) -> Evidence:
    if isinstance(item, str):
        return Evidence(item)
    evidence = Evidence(
        item.text("file", is_required=True), item.day("dated"), item.day("valid_until")
    )
    item.finish()
    return evidence


def _told_facts(table: TomlTable, obligation: Obligation | None) -> Facts:
    if obligation is None or not obligation.facts:
        return {}
    return _facts(table.table("facts"), obligation.facts)


def _told_records(table: TomlTable, obligation: Obligation | None) -> tuple[Facts, ...] | None:
    if obligation is None or obligation.records is None:
        return None
    given = table.tables("records")
    if given is None:
        return None
    fields = obligation.records.fields
    for item in given:
        _refuse_missing(item, fields)
    return tuple(_facts(item, fields) for item in given)


def _refuse_missing(table: TomlTable, fields: Iterable[FactSpec]) -> None:
    """Refuse a record without what makes it one; a fact that is missing is judged instead."""
    for spec in fields:
        if spec.is_required and spec.key not in table.given_keys():
            raise table.fault("TOML_KEY_MISSING", spec.key, f"Isilah: {spec.label.id}.")


def _facts(table: TomlTable, specs: Iterable[FactSpec]) -> dict[str, FactValue]:
    read = {spec.key: _fact(table, spec) for spec in specs}
    table.finish()
    return {key: value for key, value in read.items() if value is not None}


def _fact(table: TomlTable, spec: FactSpec) -> FactValue | None:
    match spec.kind:
        case FactKind.DATE:
            return table.day(spec.key)
        case FactKind.COUNT:
            return table.count(spec.key, last=MAX_COUNT)
        case FactKind.AMOUNT:
            return table.amount(spec.key)
        case FactKind.YES_NO:
            is_yes = table.flag(spec.key)
            return is_yes if spec.key in table.given_keys() else None
        case FactKind.CHOICE:
            return table.word(spec.key, [choice.value for choice in spec.choices]) or None
        case _:
            return table.text(spec.key) or None
