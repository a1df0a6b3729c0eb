"""Cells merged downwards: their text holds for each row, unless somebody says no."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop.exchange import guard
from desktop.exchange.choices import ImportChoices
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.merged_cells import filled_down
from desktop.exchange.reader_process import Merge
from desktop.exchange.sheet import read_workbook
from desktop.exchange.table_reading import header_of
from desktop.exchange.text_rows import ROWS_A_BLOCK
from desktop.exchange.worker_import import import_sheets

HEAD = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah", "Departemen", "Status Karyawan"]
UNIT, KIND = 6, 7


def person(number: int, *more: str) -> list[str]:
    """Return a row of an invented worker."""
    nik = f"18710117{number % 12 + 1:02d}90{number:04d}"
    return [
        f"Pekerja {number}",
        nik,
        f"17-{number % 12 + 1:02d}-1990",
        "L",
        "16-01-2020",
        "4500000",
        *more,
    ]


def merged_book(path: Path, count: int = 4) -> Path:
    """Write a sheet in which departments, a kind and, wrongly, a NIK are merged downwards."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(["DAFTAR KARYAWAN"])
    page.append(HEAD)
    for number in range(count):
        page.append(person(number, " Gudang " if number == 0 else "", "Kontrak"))
    page["H6"] = ""
    page.append(["", "", "", "", "", "", "", ""])
    page.merge_cells("A1:H1")
    page.merge_cells(f"G3:G{count + 4}")
    page.merge_cells("H5:H6")
    page.merge_cells("B3:B4")
    book.save(path)
    return path


def read(path: Path, choices: ImportChoices | None = None) -> WorkforceImport:
    """Return what is read of the file."""
    sheets = read_workbook(path)
    return import_sheets(sheets, path.name, choices=choices or ImportChoices(sheet="Sheet"))


def test_one_unit_for_many_rows_goes_to_each(tmp_path: Path) -> None:
    """Proposed cell by cell; identities are never filled in, nor rows without a person."""
    result = read(merged_book(tmp_path / "a.xlsx"))
    merged = [repair for repair in result.proposals if repair.kind == "merged_cells"]
    assert [(r.row, r.column, r.before, r.after) for r in merged] == [
        (4, UNIT, "", "Gudang"),
        (5, UNIT, "", "Gudang"),
        (6, UNIT, "", "Gudang"),
        (6, KIND, "", "Kontrak"),
    ]
    assert result.rejected_rows == (4,)
    assert [w.employment.unit for w in result.workers] == ["Gudang"] * 3
    assert {w.employment.kind.value for w in result.workers} == {"PKWT"}
    assert "KIND_EMPTY" not in {finding.code for finding in result.findings}


def test_a_refused_cell_stays_empty_and_its_row_goes_in(tmp_path: Path) -> None:
    """By cell and by kind; the sheet then says what it says."""
    path = merged_book(tmp_path / "a.xlsx")
    cell = ImportChoices(sheet="Sheet", refused_cells=frozenset({(5, UNIT, "merged_cells")}))
    units = {w.source_row: w.employment.unit for w in read(path, cell).workers}
    assert units == {3: "Gudang", 5: "", 6: "Gudang"}
    kind = ImportChoices(sheet="Sheet", refused_kinds=frozenset({"merged_cells"}))
    result = read(path, kind)
    assert [w.employment.unit for w in result.workers] == ["Gudang", "", ""]
    assert "KIND_EMPTY" in {finding.code for finding in result.findings}


def test_merged_cells_of_a_long_sheet_are_known_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand behind the rows, so only the last part of the sheet tells of them."""
    path = merged_book(tmp_path / "a.xlsx", 2 * ROWS_A_BLOCK + 7)
    whole = read(path)
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 100_000)
    in_parts = read(path)
    assert [w.employment.unit for w in whole.workers] == ["Gudang"] * (2 * ROWS_A_BLOCK + 6)
    assert in_parts.workers == whole.workers
    assert in_parts.proposals == whole.proposals


def test_areas_over_several_columns_and_headings_are_left(tmp_path: Path) -> None:
    """Only one column, only below the headings; without any the rows are the same object."""
    (sheet,) = read_workbook(merged_book(tmp_path / "a.xlsx"))
    header = header_of(sheet)
    assert header is not None
    assert Merge(0, 0, 0) not in sheet.merges
    assert Merge(UNIT, 2, 7) in sheet.merges
    rows, repairs = filled_down(
        sheet.rows, (Merge(UNIT, 0, 3),), header.columns, header.last_row, ImportChoices()
    )
    assert rows is sheet.rows
    assert repairs == []
