"""Files to sheets of text: .xlsx, .xls, .ods and .csv through one door."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.progress import Progress, quiet
from desktop.exchange.csv_text import read_csv
from desktop.exchange.guard import FileKind, inspect_file, scan_long_sheets
from desktop.exchange.reader_process import (
    RowsCame,
    SheetData,
    read_in_child,
    read_in_parts,
    unheard,
)
from desktop.exchange.sheet_parts import NotInParts, has_long_sheet
from desktop.exchange.text_rows import TextRows, blocks_of
from desktop.exchange.uncomputed import uncomputed_cells

__all__ = ["SheetData", "read_workbook"]


def read_workbook(
    path: Path, progress: Progress = quiet, hear: RowsCame = unheard
) -> list[SheetData]:
    """Return every visible sheet of a file as text cells.

    ``hear`` is told of the rows of long sheets as they come, also where the file is then read
    once more in another way. Raises ``UserError`` with one sentence for a file that cannot be
    used, and ``Cancelled`` when ``progress`` does.
    """
    kind = inspect_file(path)
    if kind is FileKind.CSV:
        progress(0, 0)
        blocks = (block for _first, block in blocks_of(read_csv(path)))
        return [SheetData(path.stem, TextRows(blocks))]
    if kind is FileKind.XLSX and has_long_sheet(path):
        try:
            return read_in_parts(path, progress, hear)
        except NotInParts:
            scan_long_sheets(path)
    sheets = read_in_child(path, progress)
    if kind is FileKind.XLSX:
        uncomputed = uncomputed_cells(path)
        for sheet in sheets:
            sheet.uncomputed = uncomputed.get(sheet.name, {})
    return sheets
