"""The user's sheet to workers: everything that can go in goes in, everything else is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.issue import warning
from desktop.domain.progress import Progress, quiet
from desktop.exchange.choices import AUTOMATIC, ImportChoices
from desktop.exchange.family_rows import read_family
from desktop.exchange.header import Table
from desktop.exchange.import_result import Finding, SheetCells, WorkforceImport
from desktop.exchange.read_ahead import KnownBlocks, ReadAhead
from desktop.exchange.reader_process import SheetData
from desktop.exchange.sheet import read_workbook
from desktop.exchange.table_reading import TableReading, table_of


def import_workforce(path: Path, progress: Progress = quiet) -> WorkforceImport:
    """Read a workbook or text table of workers.

    Never raises for a row. Raises ``UserError`` for a file without a table of workers, and
    ``Cancelled`` when ``progress`` does. Reading is the first half of the progress.
    """
    ahead = ReadAhead(lambda _sheet, _header: AUTOMATIC)
    sheets = read_workbook(path, lambda done, total: progress(done, 2 * total), ahead.take)
    return import_sheets(sheets, path.name, progress, ahead=ahead)


def import_sheets(
    sheets: Sequence[SheetData],
    file_name: str,
    progress: Progress = quiet,
    choices: ImportChoices = AUTOMATIC,
    ahead: ReadAhead | None = None,
) -> WorkforceImport:
    """Read the best table of workers among sheets that are already text, or the chosen one.

    ``ahead`` has read some of their rows while they came.
    """
    table = table_of(sheets, file_name, choices)
    reading = TableReading.of(table, file_name, choices)
    reader, rows = reading.reader, reading.rows.workers
    known = ahead.known(table.sheet.name, reader.plain) if ahead else KnownBlocks()
    read, done = sum(len(sheet.rows) for sheet in sheets), 0
    for numbers, block in rows.blocks():
        progress(read + read * done // len(rows), 2 * read)
        reader.read_block(numbers, block, known.of(numbers, block))
        done += len(numbers)
    progress(2 * read, 2 * read)
    return _result(file_name, reading, choices)


def _result(file_name: str, reading: TableReading, choices: ImportChoices) -> WorkforceImport:
    table, template, plan = reading.table, reading.template, reading.plan
    rows, reader = reading.rows, reading.reader
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


def _about_sheets(table: Table) -> list[Finding]:
    if not table.also:
        return []
    issue = warning("SHEETS_ALSO_MATCH", "", ", ".join(table.also))
    return [Finding.of(issue, table.header.last_row, "")]
