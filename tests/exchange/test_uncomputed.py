"""A formula that nobody computed or that failed is asked for, never read as an empty cell."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from desktop.exchange import guard, sheet_parts, uncomputed
from desktop.exchange.sheet import read_workbook
from desktop.exchange.uncomputed import uncomputed_cells
from desktop.exchange.worker_import import import_sheets

HEAD = ("Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Gaji Pokok", "Tunjangan Tetap", "Status")
ROW = ("Siti Contoh", "1871015203900001", "1990-03-12", "P", "2020-01-02", 4_500_000, None, "PKWTT")


def written(path: Path, *rows: tuple[object, ...]) -> Path:
    """Write a workbook as programs do, with a summary of formulas before the list."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Rekap & Total"
    for row in range(1, 9):
        book.worksheets[0].cell(row, 7, f"=1+{row}")
    page = book.create_sheet("Data <1>")
    for row in (HEAD, *rows):
        page.append(row)
    book.save(path)
    return path


def test_a_wage_and_an_allowance_without_result_keep_their_rows_out(tmp_path: Path) -> None:
    """Also the allowance, which may be empty: as nothing it would make the wage too small."""
    path = written(
        tmp_path / "a.xlsx",
        ROW,
        (*ROW[:5], "=4000000+500000", *ROW[6:]),
        (*ROW[:6], "=250000*2", "PKWTT"),
    )
    result = import_sheets(read_workbook(path), path.name)
    assert [worker.source_row for worker in result.workers] == [2]
    told = [(f.row, f.code, f.field) for f in result.findings if f.row > 2]
    assert (3, "FORMULA_NO_RESULT", "basic_wage") in told
    assert (4, "FORMULA_NO_RESULT", "fixed_allowances") in told
    assert "REQUIRED" not in {code for _row, code, _field in told}


def test_the_cells_are_told_by_the_names_of_their_sheets(tmp_path: Path) -> None:
    """The formulas of the summary are not taken for those of the list."""
    path = written(tmp_path / "a.xlsx", (*ROW[:5], "=4000000+500000", *ROW[6:]))
    assert uncomputed_cells(path) == {
        "Rekap & Total": dict.fromkeys(((row, 6) for row in range(1, 9)), ""),
        "Data <1>": {(2, 5): ""},
    }


def test_a_formula_with_its_result_is_a_value(tmp_path: Path) -> None:
    """As Excel saves it; an empty text is a result as well."""
    made, path = tmp_path / "made.xlsx", tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(made) as book:
        page = book.add_worksheet("Data")
        page.write_row(0, 0, HEAD)
        page.write_row(1, 0, ROW)
        page.write_formula(1, 5, "=4000000+500000", None, 4_500_000)
        page.write_formula(1, 6, '=IF(1=1,"","x")', None, "")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            # That library leaves out how Excel marks a text.
            new.writestr(name, old.read(name).replace(b'r="G2">', b'r="G2" t="str">'))
    assert uncomputed_cells(path) == {}
    assert read_workbook(path)[0].rows[1][5] == "4500000"


@pytest.mark.parametrize("piece", [700, 1 << 20])
def test_a_long_sheet_is_no_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    """It is not read in parts then; a cell over the edge of two pieces is found too."""
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 3_000)
    monkeypatch.setattr(sheet_parts, "PART_BYTES", 1_500)
    monkeypatch.setattr(uncomputed, "_PIECE_BYTES", piece)
    rows = [(f"Pekerja {n}", *ROW[1:5], f"={n}*1000", *ROW[6:]) for n in range(60)]
    path = written(tmp_path / "a.xlsx", *rows)
    assert sheet_parts.has_long_sheet(path)
    sheet = read_workbook(path)[1]
    assert sheet.uncomputed == dict.fromkeys(((row, 5) for row in range(2, 62)), "")
    assert [row[0] for row in sheet.rows[1:]] == [row[0] for row in rows]


def test_formulas_with_empty_texts_leave_a_long_sheet_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They have their result, as Excel writes it: nothing asks for the whole."""
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 3_000)
    monkeypatch.setattr(sheet_parts, "PART_BYTES", 1_500)
    made, path = tmp_path / "made.xlsx", tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(made, {"constant_memory": True}) as book:
        page = book.add_worksheet("Data")
        for row in range(60):
            page.write_string(row, 0, f"Pekerja {row}")
            page.write_formula(row, 1, '=IF(1=1,"","x")', None, "")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb'<c r="B(\d+)">', rb'<c r="B\1" t="str">', old.read(name)))
    assert len(list(sheet_parts.parts(path))) > 2


FAULTS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")


def with_faults(path: Path, *, below: int = 0) -> Path:
    """Write a list in which the look-ups of the allowance failed, and a clean list ``below``."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Data")
        page.write_row(0, 0, HEAD)
        for row in range(1, len(FAULTS) + below + 1):
            page.write_row(row, 0, (f"Pekerja {row}", f"187101520390{row:04}", *ROW[2:]))
        for row, fault in enumerate(FAULTS, start=below + 1):
            page.write_formula(row, 6, "=VLOOKUP(A2,Z1:AA9,2,0)", None, fault)
    return path


def test_a_failed_formula_keeps_its_row_out_and_is_told_as_excel_shows_it(tmp_path: Path) -> None:
    """An allowance that a look-up did not find is not an allowance of nothing."""
    path = with_faults(tmp_path / "a.xlsx", below=1)
    result = import_sheets(read_workbook(path), path.name)
    assert [worker.source_row for worker in result.workers] == [2]
    told = {f.row: (f.code, f.field, f.value) for f in result.findings if f.row > 1}
    expected = {
        row: ("FORMULA_FAULT", "fixed_allowances", fault) for row, fault in enumerate(FAULTS, 3)
    }
    assert told == expected
    assert "#N/A" in next(f.text for f in result.findings if f.row == 3)


def test_a_fault_that_was_pasted_as_a_value_is_one_too(tmp_path: Path) -> None:
    """Without its formula; openpyxl writes it as Excel does."""
    path = written(tmp_path / "a.xlsx", (*ROW[:6], "#N/A", "PKWTT"))
    assert uncomputed_cells(path)["Data <1>"] == {(2, 6): "#N/A"}


def test_a_fault_far_down_a_long_sheet_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Formulas fail here and there, so no sample speaks for the sheet."""
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 3_000)
    monkeypatch.setattr(sheet_parts, "PART_BYTES", 1_500)
    monkeypatch.setattr(sheet_parts, "_SAMPLE_BYTES", 100)
    path = with_faults(tmp_path / "a.xlsx", below=60)
    assert sheet_parts.has_long_sheet(path)
    sheet = read_workbook(path)[0]
    assert sheet.uncomputed == {(row, 6): fault for row, fault in enumerate(FAULTS, start=62)}
