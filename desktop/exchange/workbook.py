"""New workbooks, written row by row in little memory.

This module loads XlsxWriter: import it where something is written, not where a program starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from desktop.domain.calendar import short_date
from desktop.domain.money import SEN_PER_RUPIAH, Sen
from desktop.exchange.messages import user_error
from desktop.exchange.written_whole import written_beside

CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: equal contents, equal files
FormattedCell: TypeAlias = str
"""A cell as it stands in the file but for its place; empty for none."""

_LONGEST_USUAL = 16_000
"""Signs up to which a text surely has room in a cell."""
_UNUSUAL = re.compile("^\\s|\\s$|[&<>\\x00-\\x08\\x0b-\\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_")
"""What XlsxWriter writes otherwise than as it is, or with a mark."""
_KNOWN_UNUSUAL = 1_024
_TEXT, _NUMBER = "sample", 8_642_097_531
"""Values to see from what stands around them in a cell."""


@contextmanager
def new_workbook(path: Path) -> Iterator[tuple[Workbook, dict[str, Any]]]:
    """Yield a workbook with the formats that all share; it is written when the block ends.

    A file that was there stays until the new one is whole. What it gathers on the way lies in a
    folder that is gone afterwards, whatever happens. Raises
    ``UserError`` FILE_CANNOT_WRITE where the disk or the rights forbid it.
    """
    try:
        with _folder() as folder, written_beside(path) as draft, draft.open("wb") as stream:
            book = Workbook(stream, {"constant_memory": True, "tmpdir": folder})
            try:
                book.set_properties({"created": CREATED})
                yield book, _formats(book)
                book.close()
            finally:
                for sheet in book.worksheets():
                    sheet._opt_close()  # noqa: SLF001 - an open file keeps its folder on Windows
    except (OSError, FileCreateError) as fault:
        raise user_error("FILE_CANNOT_WRITE", file=path.name) from fault


def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="patuh-jamsos-", ignore_cleanup_errors=True)


def _formats(book: Workbook) -> dict[str, Any]:
    return {
        "heading": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "text": book.add_format({"num_format": "@"}),
        "date": book.add_format({"num_format": "dd-mm-yyyy"}),
        # Two decimals always: optional ones leave a comma behind an amount without sen.
        "money": book.add_format({"num_format": "#,##0.00"}),
    }


_A4 = 9


def lay_out_for_print(sheet: Worksheet, *, pages_wide: int = 1) -> None:
    """Print a list on A4 across, its head on every page, with as many pages beside each other.

    Where there are several, the first column stands on each of them.
    """
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(pages_wide, 0)
    sheet.repeat_rows(0)
    if pages_wide > 1:
        sheet.repeat_columns(0)
    sheet.set_footer("&L&A&Rhalaman &P dari &N")


def add_rows(book: Workbook, name: str) -> RowSheet:
    """Add a sheet to which whole rows are written."""
    sheet: RowSheet = book.add_worksheet(name, worksheet_class=RowSheet)
    return sheet


class RowSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet that takes whole rows, in the very bytes that XlsxWriter writes for their cells.

    Cell by cell the library takes three times as long. What is unusual it writes itself. Every
    row is of the usual height: nothing is asked of ``set_row``.
    """

    previous_row: int

    def __init__(self) -> None:
        super().__init__()
        self._places: list[str] = []

    def text_cells(self, style: Format) -> Callable[[str], FormattedCell]:
        """Return what makes a text a cell of this format."""
        written = _OneCell(style).written
        unusual = lru_cache(_KNOWN_UNUSUAL)(written)
        head, foot = "", ""

        def cell(text: str) -> FormattedCell:
            nonlocal head, foot
            if len(text) > _LONGEST_USUAL or _UNUSUAL.search(text):
                return unusual(text)
            if not head:
                head, foot = written(_TEXT).split(_TEXT)
            return f"{head}{text}{foot}"

        return cell

    def number_cells(self, style: Format) -> Callable[[int | Decimal], FormattedCell]:
        """Return what makes a number a cell of this format."""
        written = _OneCell(style).written
        head, foot = "", ""

        def cell(number: int | Decimal) -> FormattedCell:
            nonlocal head, foot
            if not head:
                head, foot = written(_NUMBER).split(str(_NUMBER))
            return f"{head}{number:.16G}{foot}"

        return cell

    def write_cells(self, row: int, cells: Sequence[FormattedCell]) -> None:
        """Write a row, the first of which is 0, its cells from the first column on.

        Rows come in their order, each once. Raises ``ValueError`` for another, and for one that
        no sheet has.
        """
        places, line = self._places, row + 1
        while len(places) < len(cells):
            places.append(f'<c r="{xl_col_to_name(len(places))}')
        parts = [f"{place}{line}{cell}" for place, cell in zip(places, cells, strict=False) if cell]
        if parts:
            self._begin(row, cells)
            self._write_row(row, None)
            self.fh.write(f"{''.join(parts)}</row>")

    def _begin(self, row: int, cells: Sequence[FormattedCell]) -> None:
        """Finish the row before and take note of how far the cells of this one reach."""
        filled = [column for column, cell in enumerate(cells) if cell]
        reach = (filled[0], filled[-1])
        if any(self._check_dimensions(row, column) for column in reach) or self.table.get(row):
            raise ValueError("a sheet has no such row, or it is written already")
        if row > self.previous_row:
            self._write_single_row(row)
        self.previous_row = row + 1


class ValueCells:
    """Makes texts, days and amounts the cells of a sheet, in the formats that all share."""

    def __init__(self, sheet: RowSheet, formats: Mapping[str, Any]) -> None:
        self.text = sheet.text_cells(formats["text"])
        self.day = lru_cache(_MOST_DAYS)(self._day)
        self._date = sheet.number_cells(formats["date"])
        self._money = sheet.number_cells(formats["money"])

    def _day(self, day: date) -> FormattedCell:
        if day.year < _FIRST_EXCEL_YEAR:
            return self.text(short_date(day))
        # As a number, which it is in the file: to let the library work it out takes longer.
        return self._date(day.toordinal() - _DAY_ZERO)

    def of(self, value: str | date | Sen | None) -> FormattedCell:
        """Return the cell of a value by its kind; an empty text needs none."""
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, int):
            return self.amount(value)
        return self.text(value) if value else ""

    def amount(self, amount: Sen) -> FormattedCell:
        """Return rupiah, with the sen where there are some."""
        rupiah, sen = divmod(amount, SEN_PER_RUPIAH)
        return self._money(Decimal(amount) / SEN_PER_RUPIAH if sen else rupiah)


_DAY_ZERO = date(1899, 12, 30).toordinal()
"""From the first year on that Excel knows, its days are counted from here."""
_FIRST_EXCEL_YEAR = 1901
_MOST_DAYS = 1 << 15
"""More than lie between the births of the oldest and the youngest worker."""


class _OneCell(Worksheet):  # type: ignore[misc]
    """A sheet of one cell, to see how XlsxWriter writes it."""

    def __init__(self, style: Format) -> None:
        super().__init__()
        self.constant_memory = True
        self._style = style

    def written(self, value: str | int) -> FormattedCell:
        """Return the cell of a value without its place."""
        self.fh, self.previous_row = StringIO(), 0
        if isinstance(value, str):
            self.write_string(0, 0, value, self._style)
        else:
            self.write_number(0, 0, value, self._style)
        self._write_single_row(1)
        return str(self.fh.getvalue()).removeprefix(_BEFORE).removesuffix("</row>")

    def _xml_rich_inline_string(self, string: str, attributes: Sequence[tuple[str, Any]]) -> None:
        """Write a text that looks like markup as the text that it is."""
        self._xml_inline_string(string, None, attributes)


_BEFORE = '<row r="1"><c r="A1'
