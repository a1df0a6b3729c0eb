"""The month that a sheet tells of is proposed where it is named, and only there."""

from __future__ import annotations

import pytest

from desktop.domain.calendar import Month
from desktop.exchange.sheet_month import month_of_column, month_of_sheet

MARCH = Month(2026, 3)


@pytest.mark.parametrize(
    ("titles", "sheet", "file_name", "expected"),
    [
        (["PT Contoh", "Periode : Maret 2026"], "Sheet1", "data.xlsx", MARCH),
        (["DAFTAR UPAH BULAN 03/2026"], "Sheet1", "data.xlsx", MARCH),
        (["RINCIAN IURAN", "Periode Pelaporan : 03 2026"], "Table 1", "f2a.xlsx", MARCH),
        (["Payroll for March 2026"], "April 2026", "data.xlsx", MARCH),
        (["Dicetak 5 Januari 2026"], "Upah Mar 2026", "data.xlsx", MARCH),
        ([], "Sheet1", "upah_2026-03.xlsx", MARCH),
        ([], "Sheet1", "Gaji Nopember 2026 final.xls", Month(2026, 11)),
        ([], "Sheet1", "upah 20260315.xlsx", None),
        (["Periode Januari 2026 s.d. Maret 2026"], "Sheet1", "maret 2026.xlsx", None),
        (["Tarif 2026"], "Karyawan 2026", "karyawan.xlsx", None),
    ],
)
def test_the_month_is_named_by_title_sheet_or_file(
    titles: list[str], sheet: str, file_name: str, expected: Month | None
) -> None:
    """The nearest to the table wins; two months, a day of a print or a year alone say nothing."""
    assert month_of_sheet(titles, sheet, file_name) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["03 2026", "", "03 2026"], MARCH),
        (["032026", "03-2026", "202603", "2026-03-01", "Maret 2026"], MARCH),
        (["03-2026", "04-2026"], None),
        (["03-2026", "belum"], None),
        (["", ""], None),
    ],
)
def test_a_column_of_months_names_one_or_none(cells: list[str], expected: Month | None) -> None:
    """However BLTH is written; rows of two months are nobody's month."""
    assert month_of_column(cells) == expected
