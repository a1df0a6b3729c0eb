"""Short tables to spreadsheets."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop.errors import UserError
from desktop.exchange.table_export import Cell, export_table

HEADS = (("Nama", 20), ("Hari", 12), ("Upah", 12))
ROWS: list[tuple[Cell, ...]] = [("=Ani", date(2026, 3, 1), 450_000_050), ("Budi", None, 0)]


def test_a_workbook_keeps_types(tmp_path: Path) -> None:
    """Days are days, amounts numbers in rupiah, a text is never a formula."""
    path = tmp_path / "t.xlsx"
    assert export_table(path, "Daftar", HEADS, ROWS) == 2
    page = openpyxl.load_workbook(path)["Daftar"]
    assert [[cell.value for cell in row] for row in page.rows] == [
        ["Nama", "Hari", "Upah"],
        ["=Ani", datetime(2026, 3, 1), 4500000.5],
        ["Budi", None, 0],
    ]
    assert page["A2"].data_type == "s"


def test_a_text_table_guards_formulas(tmp_path: Path) -> None:
    """Semicolons, the days as people write them, and a mark before what a sheet would compute."""
    path = tmp_path / "t.csv"
    export_table(path, "Daftar", HEADS, ROWS)
    assert path.read_text("utf-8-sig").splitlines() == [
        "Nama;Hari;Upah",
        "'=Ani;01-03-2026;4500000,50",
        "Budi;;0,00",
    ]


def test_a_dash_in_a_text_table_is_no_formula(tmp_path: Path) -> None:
    """The sign for nothing needs no mark, as nobody imports these lists; a minus keeps its own."""
    path = tmp_path / "t.csv"
    export_table(path, "Daftar", (("Sebelum", 9), ("Sesudah", 9)), [("–", "-1+2")])
    assert path.read_text("utf-8-sig").splitlines()[1] == "–;'-1+2"


def test_a_list_prints_as_a_list(tmp_path: Path) -> None:
    """Across, as wide as the sheet, the head on every page; no comma behind whole rupiah."""
    path = tmp_path / "t.xlsx"
    export_table(path, "Daftar", HEADS, ROWS)
    page = openpyxl.load_workbook(path)["Daftar"]
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToHeight, page.print_title_rows) == (0, "$1:$1")
    assert page["C3"].number_format == "#,##0.00"


@pytest.mark.parametrize(("name", "code"), [("t.pdf", "EXPORT_FORMAT"), ("no/t.csv", None)])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, code: str | None) -> None:
    """Another suffix, or a folder that is not there."""
    with pytest.raises(UserError) as caught:
        export_table(tmp_path / name, "Daftar", HEADS, ROWS)
    assert caught.value.code == (code or "FILE_CANNOT_WRITE")


def test_sentences_are_not_cut_off_by_the_next_column(tmp_path: Path) -> None:
    """A wide column wraps, a narrow one does not."""
    path = tmp_path / "t.xlsx"
    export_table(path, "Daftar", (("Nama", 20), ("Dasar", 50), ("Surat", 20)), [("a", "b", "c")])
    row = openpyxl.load_workbook(path)["Daftar"][2]
    assert [bool(cell.alignment.wrap_text) for cell in row] == [False, True, False]


def test_a_list_too_wide_for_a_sheet_goes_over_two(tmp_path: Path) -> None:
    """Each of them has the first column; nobody reads a print of three points."""
    path = tmp_path / "t.xlsx"
    export_table(path, "Daftar", tuple((f"Isian {n}", 20) for n in range(15)), [])
    page = openpyxl.load_workbook(path)["Daftar"]
    assert (page.page_setup.fitToWidth, page.print_title_cols) == (2, "$A:$A")
