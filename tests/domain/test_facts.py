"""Facts: typed text to values and back, and reading them by their type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.bilingual import Bilingual
from desktop.domain.facts import (
    MAX_COUNT,
    FactChoice,
    FactKind,
    FactSheet,
    FactSpec,
    FactValue,
    format_fact,
    parse_fact,
)

CHOICES = (
    FactChoice("note_1", Bilingual("Nota I", "Note I")),
    FactChoice("note_2", Bilingual("Nota II", "Note II")),
)


def spec(kind: FactKind, *, is_required: bool = False) -> FactSpec:
    """Return a fact of a kind."""
    choices = CHOICES if kind is FactKind.CHOICE else ()
    return FactSpec("some_fact", kind, Bilingual("Fakta", "Fact"), is_required, choices)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FactKind.TEXT, "  568 /  1 ", "568 / 1"),
        (FactKind.DATE, "31-12-2026", date(2026, 12, 31)),
        (FactKind.COUNT, "007", 7),
        (FactKind.AMOUNT, "Rp1.500.000,50", 150_000_050),
        (FactKind.YES_NO, "Ya", True),
        (FactKind.YES_NO, "tidak", False),
        (FactKind.CHOICE, "nota ii", "note_2"),
        (FactKind.CHOICE, "Note I", "note_1"),
        (FactKind.CHOICE, "note_1", "note_1"),
        (FactKind.TEXT, "   ", None),
    ],
)
def test_typed_text_becomes_a_value(kind: FactKind, text: str, value: FactValue | None) -> None:
    """As people write it; an empty text is nothing."""
    assert parse_fact(spec(kind), text) == (value, [])


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (FactKind.DATE, "31-02-2026", "DATE_NOT_IN_CALENDAR"),
        (FactKind.DATE, "besok", "DATE_FORM"),
        (FactKind.COUNT, "-1", "COUNT_FORM"),
        (FactKind.COUNT, "1234567890", "COUNT_FORM"),
        (FactKind.AMOUNT, "banyak", "AMOUNT_FORM"),
        (FactKind.AMOUNT, "-5", "AMOUNT_NEGATIVE"),
        (FactKind.YES_NO, "mungkin", "CHOICE_UNKNOWN"),
        (FactKind.CHOICE, "Nota III", "CHOICE_UNKNOWN"),
    ],
)
def test_a_text_that_does_not_fit_is_told(kind: FactKind, text: str, code: str) -> None:
    """The issue names the fact and carries what was typed; nothing is guessed."""
    value, issues = parse_fact(spec(kind), text)
    assert value is None
    assert [(issue.code, issue.field, issue.value) for issue in issues] == [
        (code, "some_fact", text)
    ]


def test_a_required_fact_may_not_be_empty() -> None:
    """Only then is an empty text an issue."""
    value, issues = parse_fact(spec(FactKind.DATE, is_required=True), " ")
    assert value is None
    assert [issue.code for issue in issues] == ["REQUIRED"]


VALUES = {
    FactKind.DATE: st.dates(),
    FactKind.COUNT: st.integers(0, MAX_COUNT),
    FactKind.AMOUNT: st.integers(0, 10**17),
    FactKind.YES_NO: st.booleans(),
    FactKind.CHOICE: st.sampled_from(["note_1", "note_2"]),
}


@given(st.sampled_from(list(VALUES)).flatmap(lambda k: st.tuples(st.just(k), VALUES[k])))
def test_a_shown_value_is_read_back(drawn: tuple[FactKind, FactValue]) -> None:
    """What a form shows is what it stores, for every kind."""
    kind, value = drawn
    assert parse_fact(spec(kind), format_fact(spec(kind), value)) == (value, [])


def test_values_are_shown_in_both_languages() -> None:
    """Words follow the language; what is not told or not known is shown as it is."""
    assert format_fact(spec(FactKind.YES_NO), value=True, language="en") == "Yes"
    assert format_fact(spec(FactKind.YES_NO), value=False, language="en") == "No"
    assert format_fact(spec(FactKind.CHOICE), "note_2", "en") == "Note II"
    assert format_fact(spec(FactKind.CHOICE), "gone") == "gone"
    assert format_fact(spec(FactKind.TEXT), None) == ""
    assert format_fact(spec(FactKind.AMOUNT), 150_000_050) == "1500000,50"


def test_a_sheet_reads_by_type() -> None:
    """What is not told is nothing; a yes is no number."""
    sheet = FactSheet({"a": "x", "b": date(2026, 1, 2), "c": 7, "d": False})
    assert (sheet.text("a"), sheet.day("b"), sheet.number("c"), sheet.flag("d")) == (
        "x", date(2026, 1, 2), 7, False,
    )  # fmt: skip
    nothing = (sheet.text("z"), sheet.day("z"), sheet.number("z"), sheet.flag("z"))
    assert nothing == ("", None, None, None)
    for wrong in (lambda: sheet.number("d"), lambda: sheet.flag("c"), lambda: sheet.day("a")):
        with pytest.raises(TypeError, match="the fact"):
            wrong()
