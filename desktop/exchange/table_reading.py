"""A table of workers before its rows are read: where it stands, its columns, and their reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.exchange.choices import ImportChoices
from desktop.exchange.column_plan import ColumnPlan, plan_columns
from desktop.exchange.columns import SUMMED, Column
from desktop.exchange.header import (
    Header,
    Table,
    find_header,
    find_table,
    guess_header,
    table_beside,
)
from desktop.exchange.merged_cells import filled_down
from desktop.exchange.messages import user_error
from desktop.exchange.reader_process import SheetData
from desktop.exchange.row_reader import RowReader
from desktop.exchange.table_rows import SortedRows, sort_rows
from desktop.exchange.templates import Template, recognise, with_roles


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table with its layout, its rows by what they are, and who reads those of workers."""

    table: Table
    template: Template
    rows: SortedRows
    plan: ColumnPlan
    reader: RowReader

    @classmethod
    def of(cls, table: Table, file_name: str, choices: ImportChoices) -> TableReading:
        """Decide what every column means and how it writes.

        Raises ``UserError`` SHEET_ONLY_FAMILY or SHEET_NO_ROWS where no worker stands.
        """
        template = recognise(table.header.columns)
        columns = _with_chosen_roles(with_roles(table.header.columns, template), choices)
        rows = _sorted(table, columns, choices)
        if not rows.workers:
            code = "SHEET_ONLY_FAMILY" if rows.family else "SHEET_NO_ROWS"
            raise user_error(code, file=file_name, sheet=table.sheet.name)
        plan = plan_columns(columns, template, rows.workers, table.header.last_row, choices)
        empty = table.sheet.uncomputed
        reader = RowReader(plan, template, choices, rows.repairs, rows.workers, empty)
        return cls(table, template, rows, plan, reader)


def table_of(sheets: Sequence[SheetData], file_name: str, choices: ImportChoices) -> Table:
    """Return the best table among sheets, or that of the chosen one.

    Raises ``UserError`` SHEET_NO_HEADER.
    """
    if not choices.sheet:
        table = find_table(sheets)
    else:
        wanted = next(sheet for sheet in sheets if sheet.name == choices.sheet)
        header = header_of(wanted)
        table = table_beside(sheets, wanted, header) if header else None
    if table is None:
        raise user_error("SHEET_NO_HEADER", file=file_name)
    return table


def header_of(sheet: SheetData) -> Header | None:
    """Return the headings of a sheet, known ones before those that only look like headings."""
    return find_header(sheet.rows) or guess_header(sheet.rows)


def _sorted(table: Table, columns: Sequence[Column], choices: ImportChoices) -> SortedRows:
    """Return the rows by what they are, merged cells filled; that is proposed as a repair."""
    sheet, below = table.sheet, table.header.last_row
    filled, repairs = filled_down(sheet.rows, sheet.merges, columns, below, choices)
    rows = sort_rows(replace(table, sheet=replace(sheet, rows=filled)), columns)
    rows.repairs += repairs
    return rows


def _with_chosen_roles(columns: Sequence[Column], choices: ImportChoices) -> tuple[Column, ...]:
    """Let the user's meaning of a column go before its heading; nobody else keeps that role."""
    roles = choices.roles
    if not roles:
        return tuple(columns)
    taken = {role for role in roles.values() if role} - SUMMED
    return tuple(
        replace(column, role=roles[column.index])
        if column.index in roles
        else replace(column, role="")
        if column.role in taken
        else column
        for column in columns
    )
