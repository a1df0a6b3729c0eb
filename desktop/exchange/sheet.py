"""Files to sheets of text: .xlsx, .xls, .ods and .csv through one door."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.progress import Progress, quiet
from desktop.exchange.csv_text import read_csv
from desktop.exchange.guard import FileKind, inspect_file
from desktop.exchange.reader_process import SheetData, read_in_child

__all__ = ["SheetData", "read_workbook"]


def read_workbook(path: Path, progress: Progress = quiet) -> list[SheetData]:
    """Return every visible sheet of a file as text cells.

    Raises ``UserError`` with one sentence for a file that cannot be used, and ``Cancelled``
    when ``progress`` does.
    """
    if inspect_file(path) is FileKind.CSV:
        progress(0, 0)
        return [SheetData(path.stem, read_csv(path))]
    return read_in_child(path, progress)
