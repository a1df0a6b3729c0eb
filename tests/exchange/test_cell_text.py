"""Cells as text."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain.identity import check_nik
from desktop.exchange.cell_text import CellValue, cell_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("NIK", "NIK"),
        (True, "Ya"),
        (False, "Tidak"),
        (4_500_000.0, "4500000"),
        (0.0, "0"),
        (-3, "-3"),
        (3_750_000.5, "3750000.5"),
        (4.5, "4.5"),
        (1234.567, "1234.5670"),
        (1e-7, "0.0000001"),
        (4_166_666.6666666665, "4166666.6666666665"),
        (dt.date(1990, 3, 12), "1990-03-12"),
        (dt.datetime(1990, 3, 12, 7, 30), "1990-03-12"),
        (dt.time(7, 30), "07:30:00"),
        (dt.timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_cell_text(value: CellValue, text: str) -> None:
    """Whole numbers lose their point, three decimals cannot be taken for thousands."""
    assert cell_text(value) == text


def test_a_nik_stored_as_number_is_known_as_damaged() -> None:
    """Sixteen digits do not survive in a number, even where the last one seems to."""
    text = cell_text(1871015203900001.0)
    assert text == "1.87101520390000E+15"
    assert [issue.code for issue in check_nik(text)[1]] == ["NIK_ROUNDED"]


def test_fifteen_digits_survive() -> None:
    """An NPWP of fifteen digits in a number is whole."""
    assert cell_text(123456789012345.0) == "123456789012345"
