"""Workbooks of nothing but text, read back before anybody is told that they are done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.exchange.messages import user_error
from desktop.exchange.sheet import read_workbook

_WIDTH = 18
Line = Sequence[str]


def write_text_workbook(path: Path, name: str, lines: Sequence[Line], *, bold: int = 0) -> None:
    """Write one sheet whose cells are all text, and check it by reading it back.

    ``bold`` is the number of the heading row from 0. Raises ``UserError`` FILE_CANNOT_WRITE, and
    FILE_NOT_AS_WRITTEN when a cell does not come back as it was meant.
    """
    from desktop.exchange.workbook import add_rows, new_workbook

    with new_workbook(path) as (book, formats):
        sheet = add_rows(book, name)
        sheet.set_column(0, max(map(len, lines), default=1) - 1, _WIDTH, formats["text"])
        plain, heading = sheet.text_cells(formats["text"]), sheet.text_cells(formats["heading"])
        for row, line in enumerate(lines):
            sheet.write_cells(row, list(map(heading if row == bold else plain, line)))
    _read_back(path, lines)


def _read_back(path: Path, lines: Sequence[Line]) -> None:
    (sheet,) = read_workbook(path)
    found = [_trimmed(row) for row in sheet.rows]
    if found != [_trimmed(line) for line in lines]:
        raise user_error("FILE_NOT_AS_WRITTEN", file=path.name)


def _trimmed(line: Line) -> list[str]:
    cells = list(line)
    while cells and not cells[-1]:
        cells.pop()
    return cells
