"""The workbook of rows that wait: what is wrong with each can be read beside it."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from desktop.domain.issue import Severity
from desktop.exchange.import_result import Finding
from desktop.exchange.tray_export import WaitingRow, WaitingSheet, export_tray


def test_findings_are_not_cut_off_by_the_name_beside_them(tmp_path: Path) -> None:
    """They take as many lines as they need, on paper too; no cell is a formula."""
    finding = Finding(5, "NIK", "NIK_LENGTH", Severity.ERROR, "nik", "1871")
    row = WaitingRow(1, 5, ("=1+1", "1871"), (finding,))
    sheets = [WaitingSheet("daftar.xlsx", "Data", ("Nama Lengkap", "NIK"), (row,))]
    path = tmp_path / "tunggu.xlsx"
    assert export_tray(path, sheets) == 1
    (page,) = openpyxl.load_workbook(path).worksheets
    assert page["C1"].value == "Temuan"
    assert page["C2"].value == finding.text
    assert page["C2"].alignment.wrap_text
    assert page["D2"].data_type == "s"
    assert page.print_title_rows == "$1:$1"
