"""The user's sheet to workers: everything that can go in goes in, everything else is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop.domain.issue import warning
from desktop.domain.progress import Progress, quiet
from desktop.exchange.choices import AUTOMATIC, ImportChoices
from desktop.exchange.column_plan import ColumnPlan, plan_columns
from desktop.exchange.columns import SUMMED, Column
from desktop.exchange.family_rows import read_family
from desktop.exchange.header import Header, Table, find_header, find_table, guess_header
from desktop.exchange.import_result import Finding, SheetCells, WorkforceImport
from desktop.exchange.merged_cells import filled_down
from desktop.exchange.messages import user_error
from desktop.exchange.reader_process import SheetData
from desktop.exchange.row_reader import RowReader
from desktop.exchange.sheet import read_workbook
from desktop.exchange.table_rows import SortedRows, sort_rows
from desktop.exchange.templates import Template, recognise, with_roles


def import_workforce(path: Path, progress: Progress = quiet) -> WorkforceImport:
    """Read a workbook or text table of workers.

    Never raises for a row. Raises ``UserError`` for a file without a table of workers, and
    ``Cancelled`` when ``progress`` does. Reading is the first half of the progress.
    """
    sheets = read_workbook(path, lambda done, total: progress(done, 2 * total))
    return import_sheets(sheets, path.name, progress)


def import_sheets(
    sheets: Sequence[SheetData],
    file_name: str,
    progress: Progress = quiet,
    choices: ImportChoices = AUTOMATIC,
) -> WorkforceImport:
    """Read the best table of workers among sheets that are already text, or the chosen one."""
    table = _table(sheets, file_name, choices)
    template = recognise(table.header.columns)
    columns = _with_chosen_roles(with_roles(table.header.columns, template), choices)
    rows = _sorted(table, columns, choices)
    if not rows.workers:
        code = "SHEET_ONLY_FAMILY" if rows.family else "SHEET_NO_ROWS"
        raise user_error(code, file=file_name, sheet=table.sheet.name)
    header_row = table.header.last_row
    plan = plan_columns(columns, template, rows.workers, header_row, choices)
    reader = RowReader(plan, template, choices, rows.repairs, rows.workers)
    read, done = sum(len(sheet.rows) for sheet in sheets), 0
    for numbers, block in rows.workers.blocks():
        progress(read + read * done // len(rows.workers), 2 * read)
        reader.read_block(numbers, block.cells())
        done += len(numbers)
    progress(2 * read, 2 * read)
    return _result(file_name, table, template, rows, plan, reader, choices)


def _sorted(table: Table, columns: Sequence[Column], choices: ImportChoices) -> SortedRows:
    """Return the rows by what they are, merged cells filled; that is proposed as a repair."""
    sheet, below = table.sheet, table.header.last_row
    filled, repairs = filled_down(sheet.rows, sheet.merges, columns, below, choices)
    rows = sort_rows(replace(table, sheet=replace(sheet, rows=filled)), columns)
    rows.repairs += repairs
    return rows


def _result(
    file_name: str,
    table: Table,
    template: Template,
    rows: SortedRows,
    plan: ColumnPlan,
    reader: RowReader,
    choices: ImportChoices,
) -> WorkforceImport:
    family = read_family(rows.family, rows.workers, plan, reader)
    findings = [*_about_sheets(table), *plan.findings, *rows.findings, *reader.findings]
    findings += reader.duplicates()
    findings += (reader.placed(issue, row.row) for row in family for issue in row.issues)
    proposals = (*rows.repairs, *reader.repairs)
    return WorkforceImport(
        template=template.name,
        file_name=file_name,
        sheet=table.sheet.name,
        header_row=table.header.last_row,
        mapping=plan.mapping,
        workers=tuple(reader.workers),
        rejected_rows=tuple(reader.rejected),
        skipped_rows=tuple(sorted((*rows.skipped, *reader.dropped))),
        family_rows=len(rows.family),
        findings=tuple(sorted(findings, key=lambda finding: finding.row)),
        repairs=dict(Counter(r.kind for r in proposals if not choices.refuses(*r.key))),
        rejected_marks=frozenset(reader.rejected_marks),
        updates=tuple(reader.updates),
        update_fields=template.updates,
        can_create=template.can_create,
        family=family,
        columns=plan.columns,
        cells=SheetCells(
            table.sheet.rows, (*reader.rejected, *(u.source_row for u in reader.updates))
        ),
        proposals=proposals,
        questions=plan.questions,
        word_questions=plan.word_questions,
        tray_numbers=reader.tray_numbers,
    )


def _table(sheets: Sequence[SheetData], file_name: str, choices: ImportChoices) -> Table:
    if not choices.sheet:
        table = find_table(sheets)
    else:
        wanted = next(sheet for sheet in sheets if sheet.name == choices.sheet)
        header = header_of(wanted)
        table = Table(wanted, header) if header else None
    if table is None:
        raise user_error("SHEET_NO_HEADER", file=file_name)
    return table


def header_of(sheet: SheetData) -> Header | None:
    """Return the headings of a sheet, known ones before those that only look like headings."""
    return find_header(sheet.rows) or guess_header(sheet.rows)


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


def _about_sheets(table: Table) -> list[Finding]:
    if not table.also:
        return []
    issue = warning("SHEETS_ALSO_MATCH", "", ", ".join(table.also))
    return [Finding.of(issue, table.header.last_row, "")]
