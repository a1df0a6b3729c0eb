"""Rows that wait, as a workbook: each with its findings beside it, to correct and import again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.exchange.aliases import TRAY_FINDINGS_HEADING, TRAY_HEADING, TRAY_ROW_HEADING
from desktop.exchange.import_result import Finding

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_OWN_HEADINGS = (TRAY_HEADING, TRAY_ROW_HEADING, TRAY_FINDINGS_HEADING)
_WIDTHS = (10, 10, 60, 20)
_NAME_LENGTH = 24
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One row that waits: its number in the tray, its row in the user's sheet, cells, findings."""

    row_id: int
    source_row: int
    cells: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class WaitingSheet:
    """The rows of one sheet that wait."""

    file_name: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[WaitingRow, ...]


def export_tray(path: Path, sheets: Sequence[WaitingSheet]) -> int:
    """Write one sheet for each sheet that has rows waiting; return the number of rows.

    Cells stand as the user wrote them, so that they are read as they were the first time.
    Raises ``UserError`` FILE_CANNOT_WRITE where the disk or the rights forbid it.
    """
    from desktop.exchange.workbook import new_workbook

    with new_workbook(path) as (book, formats):
        fault_look = {"num_format": "@", "bg_color": "#FCE8D5", "bold": True}
        formats["fault"] = book.add_format(fault_look)
        # The name beside them would cut the findings off.
        formats["told"] = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        for number, sheet in enumerate(sheets, start=1):
            _write_sheet(book, number, sheet, formats)
    return sum(len(sheet.rows) for sheet in sheets)


def _write_sheet(
    book: Workbook, number: int, waiting: WaitingSheet, formats: dict[str, Any]
) -> None:
    from desktop.exchange.workbook import add_rows, lay_out_for_print

    name = waiting.sheet.translate(_NOT_IN_A_NAME).strip()[:_NAME_LENGTH]
    sheet = add_rows(book, f"{number} {name}".strip())
    sheet.freeze_panes(1, len(_OWN_HEADINGS))
    for column, width in enumerate(_WIDTHS):
        last = len(_OWN_HEADINGS) + len(waiting.headings) if column == len(_WIDTHS) - 1 else column
        sheet.set_column(column, last, width, formats["text"])
    lay_out_for_print(sheet)
    heading, plain, fault, findings = (
        sheet.text_cells(formats[look]) for look in ("heading", "text", "fault", "told")
    )
    sheet.write_cells(0, [heading(text) for text in (*_OWN_HEADINGS, *waiting.headings)])
    for line, row in enumerate(waiting.rows, start=1):
        faults = {finding.column for finding in row.findings}
        told = "\n".join(finding.text for finding in row.findings)
        own = [plain(str(row.row_id)), plain(str(row.source_row)), findings(told)]
        cells = [
            (fault if head in faults else plain)(text)
            for head, text in zip(waiting.headings, row.cells, strict=False)
        ]
        sheet.write_cells(line, own + cells)
