"""Codes of the snapshot as the reader meets them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.report import words
from tests.report.factories import a_snapshot, an_employer


@pytest.mark.parametrize(
    ("unit", "value", "printed"),
    [
        ("fraction", "0.0024", "0,24%"),
        ("fraction", "0", "0,00%"),
        ("fraction", "-0.0207", "-2,07%"),
        ("IDR/month", "11086300.00", "Rp11.086.300,00"),
        ("IDR", "1.00", "Rp1,00"),
        ("count", "25", "25"),
        ("years", "59", "59 tahun"),
        ("list", "PKWTT, PKWT", "PKWTT, PKWT"),
        ("list", "medium, large", "menengah, besar"),
    ],
)
def test_rule_value(unit: str, value: str, printed: str) -> None:
    """The unit decides: shares are percentages, amounts rupiah, counts carry their word."""
    rule = replace(a_snapshot().rules[0], unit=unit, value=value)

    assert words.rule_value(rule) == printed


@pytest.mark.parametrize(
    ("state", "mark"),
    [
        ("yes", "✓"),
        ("2024-02-01", "✓"),
        ("no", "✗"),
        ("unknown", "?"),
        ("other_employer", "PL"),
        ("", "–"),
        ("new", "new"),
    ],
)
def test_participation_mark(state: str, mark: str) -> None:
    """Each state of membership has its sign; a date means member."""
    assert words.participation_mark(state) == mark


def test_row_list_is_cut() -> None:
    """A long list of rows is cut and says how many more there are; doubles count once."""
    assert words.row_list([9, 3, 3]) == "3, 9"
    assert words.row_list(range(1, 1501), most=2) == "1, 2 dan 1.498 baris lain"


def test_unknown_codes_are_shown() -> None:
    """A code without a word is printed as it is rather than left out."""
    assert words.status("NEW") == "NEW"
    assert words.program_key("XYZ") > words.program_key("JKN")
    assert words.month_title("besok") == "besok"
    assert words.risk_group(9) == ""
    assert words.table_date(None) == "–"


def test_size_names_its_criterion() -> None:
    """The size class stands with what it rests on, when that is known."""
    assert words.size_text(an_employer()) == "menengah (menurut modal usaha)"
    assert words.size_text(an_employer(size_criterion="")) == "menengah"
    assert words.size_text(an_employer(size="")) == "belum diisi"


def test_rule_of_a_snapshot() -> None:
    """A rule's value is found by its id, and empty when the snapshot lacks it."""
    assert words.rule_of(a_snapshot(0), "deadline.registration_days") == "30"
    assert words.rule_of(a_snapshot(0), "jkn.wage_ceiling") == ""


def test_days_in_a_value_of_words_are_written_as_people_write_them() -> None:
    """Some values of the law are sentences, and name the day of an act."""
    value = "UU 1/2026 (2026-01-02) mendasarkan denda pada kategori."
    rule = replace(a_snapshot(1).rules[0], unit="text", value=value)
    assert words.rule_value(rule) == "UU 1/2026 (02-01-2026) mendasarkan denda pada kategori."
