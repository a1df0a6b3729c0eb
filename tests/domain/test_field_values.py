"""Typed text to value and back, for every kind of field."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.field_values import MAX_COUNT, format_value, parse_value
from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.issue import Severity
from desktop.domain.parsing import MAX_AMOUNT
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.typed_text import NO_WORDS, YES_WORDS
from desktop.domain.worker import Citizenship, EmploymentKind, Sex

words = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=12)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
digits = st.text("0123456789", min_size=1, max_size=20)
VALUES = {
    FieldKind.TEXT: texts,
    FieldKind.NIK: st.text("0123456789", min_size=16, max_size=16),
    FieldKind.PASSPORT: st.from_regex(r"[A-Z0-9]{6,12}", fullmatch=True),
    FieldKind.KPJ: digits,
    FieldKind.JKN_NUMBER: digits,
    FieldKind.DATE: st.dates(),
    FieldKind.MONEY: st.integers(0, MAX_AMOUNT),
    FieldKind.COUNT: st.integers(0, MAX_COUNT),
    FieldKind.YES_NO: st.booleans(),
    FieldKind.PARTICIPATION: st.sampled_from([MEMBER, NOT_MEMBER])
    | st.dates().map(lambda day: Participation(ParticipationState.YES, day)),
}


def values_of(spec: FieldSpec) -> st.SearchStrategy[object]:
    """Return the values that the field can hold."""
    if spec.kind is FieldKind.CHOICE:
        return st.sampled_from([choice.value for choice in spec.choices])
    return VALUES[spec.kind]


@pytest.mark.parametrize("spec", WORKER_FIELDS, ids=lambda spec: spec.key)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_written_is_read_back(spec: FieldSpec, data: st.DataObject) -> None:
    """``parse_value`` undoes ``format_value`` for every field."""
    value = data.draw(values_of(spec))
    read, issues = parse_value(spec, format_value(spec, value))
    assert read == value
    assert not any(issue.is_error for issue in issues)


@pytest.mark.parametrize("spec", WORKER_FIELDS, ids=lambda spec: spec.key)
@settings(max_examples=25)
@given(text=st.text())
def test_no_text_makes_a_field_fail(spec: FieldSpec, text: str) -> None:
    """Any text gives a value, or an error of that field with the text."""
    value, issues = parse_value(spec, text)
    assert value is not None or issues or not text.strip()
    assert all((issue.field, issue.value) == (spec.key, text.strip()) for issue in issues)


@pytest.mark.parametrize("spec", WORKER_FIELDS, ids=lambda spec: spec.key)
def test_an_empty_cell_is_no_value(spec: FieldSpec) -> None:
    """Blanks alone are nothing, and nothing is written as nothing."""
    assert parse_value(spec, " \t ") == (None, [])
    assert format_value(spec, None) == ""


@pytest.mark.parametrize(
    ("key", "text", "code", "expected"),
    [
        ("birth_date", "31-02-1990", "DATE_NOT_IN_CALENDAR", ""),
        ("birth_date", "31-12-90", "DATE_FORM", ""),
        ("basic_wage", "lima juta", "AMOUNT_FORM", ""),
        ("basic_wage", "-5000", "AMOUNT_NEGATIVE", ""),
        ("family_members", "-1", "COUNT_FORM", "99"),
        ("family_members", "100", "COUNT_FORM", "99"),
        ("family_members", "3,5", "COUNT_FORM", "99"),
        ("family_members", "9" * 5000, "COUNT_FORM", "99"),
        ("sex", "Q", "CHOICE_UNKNOWN", "L, P"),
        ("citizenship", "SG", "CHOICE_UNKNOWN", "WNI, WNA"),
        ("is_in_construction_project", "mungkin", "CHOICE_UNKNOWN", "Ya, Tidak"),
        ("jkk", "mungkin", "PARTICIPATION_FORM", ""),
        ("nik", "123", "NIK_LENGTH", "16"),
    ],
)
def test_what_cannot_be_read_is_an_error(key: str, text: str, code: str, expected: str) -> None:
    """The code leads to the sentence, the expectation fills it."""
    _value, (issue,) = parse_value(FIELDS_BY_KEY[key], text)
    assert (issue.code, issue.severity, issue.expected) == (code, Severity.ERROR, expected)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("name", "  Siti   Contoh ", "Siti Contoh"),
        ("sex", "l", Sex.MALE),
        ("sex", "Pria", Sex.MALE),
        ("sex", "P", Sex.FEMALE),
        ("sex", "LAKI - LAKI", Sex.MALE),
        ("citizenship", "wna", Citizenship.FOREIGN),
        ("kind", "karyawan tetap", EmploymentKind.PKWTT),
        ("kind", "PARUH-WAKTU", EmploymentKind.PART_TIME),
        ("jkn_status", "Tidak", JknStatus.NONE),
        ("jkn_status", "pemberi kerja lain", JknStatus.OTHER_EMPLOYER),
        ("family_members", "007", 7),
        ("family_members", "0", 0),
        ("jkp", "01/02/2024", Participation(ParticipationState.YES, date(2024, 2, 1))),
        ("basic_wage", "Rp4.500.000,50", 450_000_050),
    ],
)
def test_words_are_read_however_they_are_written(key: str, text: str, value: object) -> None:
    """Case, blanks and dashes do not matter in choices."""
    assert parse_value(FIELDS_BY_KEY[key], text) == (value, [])


@pytest.mark.parametrize("key", ["jkm", "is_in_construction_project"])
def test_yes_and_no_have_many_words(key: str) -> None:
    """The words of yes and of no are read, in any case, and never meet."""
    spec = FIELDS_BY_KEY[key]
    yes, no = (MEMBER, NOT_MEMBER) if key == "jkm" else (True, False)
    assert {parse_value(spec, word.upper())[0] for word in YES_WORDS} == {yes}
    assert {parse_value(spec, word.upper())[0] for word in NO_WORDS} == {no}
    assert YES_WORDS.isdisjoint(NO_WORDS)


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("jkk", UNKNOWN_PARTICIPATION, ""),
        ("jkk", Participation(ParticipationState.YES, date(2024, 2, 1)), "01-02-2024"),
        ("jkn_status", JknStatus.UNKNOWN, ""),
        ("basic_wage", 450_000_000, "4500000"),
        ("basic_wage", 450_000_005, "4500000,05"),
        ("family_members", 0, "0"),
        ("is_in_construction_project", False, "Tidak"),
    ],
)
def test_values_are_written_plainly(key: str, value: object, text: str) -> None:
    """The unknown is empty, money has decimals only where it must."""
    assert format_value(FIELDS_BY_KEY[key], value) == text
