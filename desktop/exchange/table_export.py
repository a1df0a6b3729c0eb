"""Any short table to a spreadsheet: lists of changes, logs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from desktop.domain.calendar import short_date
from desktop.domain.money import Sen, plain_amount
from desktop.exchange.messages import user_error
from desktop.exchange.worker_export import guarded
from desktop.exchange.written_whole import written_beside

Cell: TypeAlias = str | date | Sen | None
"""A text, a day, an amount in sen, or nothing."""


_WIDE = 40
"""Columns as wide as this hold sentences, which the next column would cut off."""

_LEGIBLE = 250
"""Signs beside each other that a sheet of paper holds in a print of a readable size."""


def export_table(
    path: Path, sheet: str, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]
) -> int:
    """Write headings (with the widths of their columns) and rows to ``.xlsx`` or ``.csv``.

    Returns the number of rows. Raises ``UserError`` EXPORT_FORMAT for another suffix,
    FILE_CANNOT_WRITE where the disk or the rights forbid it.
    """
    suffix = path.suffix.lower()
    if suffix not in {".xlsx", ".csv"}:
        raise user_error("EXPORT_FORMAT", file=path.name)
    try:
        if suffix == ".csv":
            return _write_csv(path, heads, rows)
        return _write_xlsx(path, sheet, heads, rows)
    except OSError as fault:
        raise user_error("FILE_CANNOT_WRITE", file=path.name) from fault


def _write_csv(path: Path, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]) -> int:
    count = 0
    with (
        written_beside(path) as draft,
        draft.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([head for head, _width in heads])
        for count, row in enumerate(rows, start=1):  # noqa: B007 - counted as written
            writer.writerow([_plain(cell) for cell in row])
    return count


def _plain(cell: Cell) -> str:
    if isinstance(cell, date):
        return short_date(cell)
    # With a comma, as the Indonesian Excel that the semicolons are for takes a point for a text.
    return plain_amount(cell).replace(".", ",") if isinstance(cell, int) else guarded(cell or "")


def _write_xlsx(
    path: Path, sheet: str, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]
) -> int:
    from desktop.exchange.workbook import ValueCells, add_rows, lay_out_for_print, new_workbook

    count = 0
    with new_workbook(path) as (book, formats):
        page = add_rows(book, sheet)
        page.freeze_panes(1, 0)
        across = -(-sum(width for _head, width in heads) // _LEGIBLE)
        lay_out_for_print(page, pages_wide=across)
        for column, (_head, width) in enumerate(heads):
            page.set_column(column, column, width)
        heading, cells = page.text_cells(formats["heading"]), ValueCells(page, formats)
        wrapping = book.add_format({"num_format": "@", "text_wrap": True})
        wrapped = ValueCells(page, formats | {"text": wrapping})
        makers = [(wrapped if width >= _WIDE else cells).of for _head, width in heads]
        page.write_cells(0, [heading(head) for head, _width in heads])
        for count, row in enumerate(rows, start=1):
            told = zip(makers, row, strict=False)
            page.write_cells(count, [make(value) for make, value in told])
    return count
