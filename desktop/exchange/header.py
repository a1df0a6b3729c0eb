"""Finds the table of workers: the sheet and the row of headings that say most.

Real sheets carry a company block above, headings on two or three levels, a row of column numbers
below, totals at the end and a signature under them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.exchange.columns import KNOWN_UNUSED, ROW_NUMBER, Column, normalise, role_of
from desktop.exchange.reader_process import SheetData
from desktop.exchange.templates import named_layout

EXAMPLE_SHEET = "Contoh Pengisian"
_HEADER_ROWS = 30
_MAX_LEVELS = 3
_MIN_SCORE = 3
_WHO = {"name", "name.first", "nik", "kpj", "staff_number"}
_WHAT = {"birth_date", "basic_wage", "start", "sex", "nik", "kind"}
_TELLING = _WHO | _WHAT
_TOTAL = re.compile(r"(SUB|GRAND)?(JUMLAH|TOTAL)(SELURUHNYA|KESELURUHAN|TOTAL|IURAN|UPAH)?")
_NAMED_TOTAL = re.compile(
    r"(?:(?:(?:SUB|GRAND)\W*)?(?:JUMLAH|JML|TOTAL)|RATA\W*RATA|AVERAGE)\b", re.IGNORECASE
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_LONG_NUMBER = re.compile(r"'?\d[\d .-]{9,}\d")
_LEAST_IN_A_LEVEL = 2
_NUMBERING = re.compile(r"\(?(\d{1,3})\)?")


@dataclass(frozen=True, slots=True)
class Header:
    """The row or rows of headings; both row numbers count from 1 as the user's sheet does."""

    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    score: int


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its header, and the names of further sheets that look alike."""

    sheet: SheetData
    header: Header
    also: tuple[str, ...] = ()


def find_table(sheets: Sequence[SheetData]) -> Table | None:
    """Return the table of workers with the best header of all sheets, if there is one."""
    found = _tables(sheets)
    if not found:
        return None
    return _beside(max(found, key=lambda table: table.header.score), found)


def table_beside(sheets: Sequence[SheetData], sheet: SheetData, header: Header) -> Table:
    """Return the table of one of the sheets, with the names of others that look alike."""
    return _beside(Table(sheet, header), _tables(sheets))


def _beside(best: Table, found: Sequence[Table]) -> Table:
    least = best.header.score
    also = tuple(
        table.sheet.name
        for table in found
        if table.sheet is not best.sheet and table.header.score * 2 > least and _has_rows(table)
    )
    return replace(best, also=also)


def _tables(sheets: Sequence[SheetData]) -> list[Table]:
    return [
        Table(sheet, header)
        for sheet in sheets
        if sheet.name != EXAMPLE_SHEET and (header := find_header(sheet.rows))
    ]


def _has_rows(table: Table) -> bool:
    return any(any(row) for row in table.sheet.rows[table.header.last_row :])


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the best header in the first thirty rows, or ``None`` when no row is one."""
    return _best_header(tuple(map(tuple, rows[:_HEADER_ROWS])))


@lru_cache(maxsize=8)  # while a sheet is read, its header is asked for again and again
def _best_header(rows: tuple[tuple[str, ...], ...]) -> Header | None:
    best: Header | None = None
    for first in range(len(rows)):
        for levels in range(1, _MAX_LEVELS + 1):
            header = _header_at(rows, first, levels)
            if header is not None and (best is None or _rank(header) > _rank(best)):
                best = header
    return best


def guess_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the first row that may be headings nobody knows: words above rows that hold numbers.

    For a person to look at; the meaning of its columns is open.
    """
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        filled = [text for text in row if text.strip()]
        below = [text for text in (rows[number + 1] if number + 1 < len(rows) else ()) if text]
        has_words = len(filled) >= _MIN_SCORE and not any(map(_has_digits, filled))
        if has_words and len(below) * 2 > len(filled) and any(map(_has_digits, below)):
            columns = tuple(
                Column(index, " ".join(text.split()), role_of(text))
                for index, text in enumerate(row)
                if normalise(text)
            )
            return Header(number + 1, number + 1, columns, 0)
    return None


def _has_digits(text: str) -> bool:
    return sum(map(str.isdigit, text)) > 2


def _rank(header: Header) -> tuple[int, int]:
    """More headings win; of equally many those on fewer rows."""
    return header.score, header.first_row - header.last_row


def _header_at(rows: Sequence[Sequence[str]], first: int, levels: int) -> Header | None:
    block = rows[first : first + levels]
    if len(block) < levels or not all(any(row) for row in block):
        return None
    if any(_is_below_headings(row) for row in block[1:]):
        return None
    if any(is_numbering([text.strip() for text in row]) for row in block):
        return None  # "(1) (2) (3)" numbers the columns and would be read as a legend
    headings = _flatten(block)
    columns = tuple(
        Column(index, heading, role_of(heading))
        for index, heading in enumerate(headings)
        if normalise(heading)
    )
    telling = [c.role for c in columns if c.role not in {"", ROW_NUMBER, KNOWN_UNUSED}]
    roles = set(telling)
    is_telling = len(roles) >= _MIN_SCORE and roles & _WHO and roles & _WHAT
    if not is_telling and named_layout(columns) is None:
        return None
    return Header(first + 1, first + levels, columns, len(telling))


def _is_below_headings(row: Sequence[str]) -> bool:
    """Tell whether a row is no further level of headings: a department's name, or a worker.

    ``BAGIAN 1`` alone in its row would be read as a heading of every column with the names below.
    """
    texts = filled_texts(row)
    dates = sum(1 for text in texts if _DATE.fullmatch(text))
    return len(texts) < _LEAST_IN_A_LEVEL or dates > 1 or any(map(_LONG_NUMBER.fullmatch, texts))


def _flatten(block: Sequence[Sequence[str]]) -> list[str]:
    """Join the levels of a header downwards; the text of a merged cell counts for its width."""
    width = max(len(row) for row in block)
    levels = [[" ".join(text.split()) for text in row] + [""] * (width - len(row)) for row in block]
    if len(levels) == 1:
        return levels[0]
    filled = [_fill_right(levels, level) for level in range(len(levels))]
    return [
        _joined(list(whole), list(own))
        for whole, own in zip(zip(*filled, strict=True), zip(*levels, strict=True), strict=True)
    ]


def _fill_right(levels: list[list[str]], level: int) -> list[str]:
    if level == len(levels) - 1:
        return levels[level]
    filled, last = [], ""
    for c, text in enumerate(levels[level]):
        has_lower = any(lower[c] for lower in levels[level + 1 :])
        last = text or (last if has_lower or not any(row[c] for row in levels) else "")
        filled.append(last if text or has_lower else "")
    return filled


def _joined(filled: list[str], own: list[str]) -> str:
    """Return the first reading that is a known heading: all levels, then the lowest ones."""
    texts = [text for n, text in enumerate(filled) if text and text not in filled[:n]]
    written = [text for text in own if text]
    readings = [" ".join(texts[n:]) for n in range(len(texts))]
    readings += [" ".join(written), written[0] if written else ""]
    return next((reading for reading in readings if role_of(reading)), " ".join(written))


def is_numbering(cells: Sequence[str]) -> bool:
    """Tell whether a row is exactly 1, 2, 3, ... under the headings."""
    numbers = [_NUMBERING.fullmatch(text) for text in cells if text]
    if len(numbers) < _MIN_SCORE or not all(numbers):
        return False
    values = [int(match[1]) for match in numbers if match]
    return values == list(range(values[0], values[0] + len(values)))


def is_total(cells: Sequence[str]) -> bool:
    """Tell whether a row is headed ``Jumlah``, ``Jumlah Seluruhnya``, ``TOTAL`` or alike."""
    return _TOTAL.fullmatch(normalise(_first_words(cells))) is not None


def names_total(cells: Sequence[str]) -> bool:
    """Tell whether a row begins as the total of something: ``Sub Total Gudang``, ``Rata-rata``."""
    return _NAMED_TOTAL.match(_first_words(cells)) is not None


def _first_words(cells: Sequence[str]) -> str:
    return next((text for text in cells if any(map(str.isalpha, text))), "")


def title_rows(table: Table) -> set[tuple[str, ...]]:
    """Return the rows above the headings, which a print repeats on every page."""
    above = table.sheet.rows[: table.header.first_row - 1]
    return {texts for row in above if (texts := filled_texts(row))}


def filled_texts(cells: Sequence[str]) -> tuple[str, ...]:
    """Return what is written in a row, wherever its cells stand."""
    return tuple(" ".join(text.split()) for text in cells if text.strip())


def is_other_header(cells: Sequence[str], columns: Sequence[Column]) -> bool:
    """Tell whether a row is the header of a further table, whose columns stand elsewhere."""
    roles = {n: role for n, text in enumerate(cells) if (role := role_of(text)) in _TELLING}
    moved = [c for c in columns if c.role in _TELLING and roles.get(c.index, c.role) != c.role]
    told = set(roles.values())
    return len(told) >= _MIN_SCORE and bool(told & _WHO) and len(moved) > 1


def repeats_header(cells: Sequence[str], columns: Sequence[Column]) -> bool:
    """Tell whether a row is the header again, or its lowest level, as pages of a print do."""
    same = sum(
        1
        for column in columns
        if column.index < len(cells)
        and len(again := normalise(cells[column.index])) > 1
        and normalise(column.heading).endswith(again)
    )
    return same >= _MIN_SCORE
