"""The log of changes in words."""

from __future__ import annotations

import pytest

from desktop.domain.texts.change_log import action_word, field_word, kind_word, logged_value


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("name", None, "–"),
        ("name", "", "–"),
        ("basic_wage", 450_000_050, "Rp4.500.000,50"),
        ("family_members", 3, "3"),
        ("is_holiday", 1, "Ya"),
        ("is_holiday", 0, "Tidak"),
        ("start_date", "2026-03-01", "01-03-2026"),
        ("jp_state", "unknown", "belum diketahui"),
        ("jkn_status", "none", "Tidak"),
        ("before", '{"basic_wage":100,"jp":["no",null,""]}', "Upah: Rp1,00; JP: Tidak –"),
    ],
)
def test_values_are_told_as_people_read_them(column: str, value: object, told: str) -> None:
    """Amounts, days and codes; what is not given is a dash."""
    assert logged_value(column, value) == told


def test_titles_in_both_languages() -> None:
    """Programs, fields of workers and columns of other tables."""
    assert field_word("worker", "jp_registered_on") == "JP terdaftar sejak"
    assert field_word("worker", "start_date", "en") == "Start of work"
    assert field_word("employer", "city", "en") == "city or regency"
    assert (kind_word("worker"), action_word("removed", "en")) == ("Tenaga kerja", "removed")


def test_a_column_without_words_is_a_bug() -> None:
    """It raises instead of showing a code."""
    with pytest.raises(KeyError):
        field_word("employer", "no_column")
