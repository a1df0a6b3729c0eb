"""The user's sheet to workers: everything that can go in goes in, everything else is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.issue import Issue, warning
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import build_worker
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.column_plan import ColumnPlan, plan_columns
from desktop.exchange.columns import CONTRIBUTION_ROLES, ROW_NUMBER
from desktop.exchange.header import Table, find_table
from desktop.exchange.import_result import Finding, WorkforceImport
from desktop.exchange.messages import user_error
from desktop.exchange.reader_process import SheetData
from desktop.exchange.row_rules import finish_values, is_passport_row
from desktop.exchange.sheet import read_workbook
from desktop.exchange.table_rows import sort_rows
from desktop.exchange.templates import Template, recognise

_ROWS_PER_REPORT = 500
_MAX_ROWS_NAMED = 3
_MARKS = ("nik", "passport_number", "kpj", "name")


def import_workforce(path: Path, progress: Progress = quiet) -> WorkforceImport:
    """Read a workbook or text table of workers.

    Never raises for a row. Raises ``UserError`` for a file without a table of workers, and
    ``Cancelled`` when ``progress`` does. Reading is the first half of the progress.
    """
    sheets = read_workbook(path, lambda done, total: progress(done, 2 * total))
    return import_sheets(sheets, path.name, progress)


def import_sheets(
    sheets: Sequence[SheetData], file_name: str, progress: Progress = quiet
) -> WorkforceImport:
    """Read the best table of workers among sheets that are already text."""
    table = find_table(sheets)
    if table is None:
        raise user_error("SHEET_NO_HEADER", file=file_name)
    rows = sort_rows(table)
    if not rows.workers:
        raise user_error("SHEET_NO_ROWS", file=file_name, sheet=table.sheet.name)
    template = recognise(table.header.columns)
    plan = plan_columns(table.header.columns, template, rows.workers, table.header.last_row)
    reader = _RowReader(plan, template)
    read = sum(len(sheet.rows) for sheet in sheets)
    for done, (number, cells) in enumerate(rows.workers):
        if done % _ROWS_PER_REPORT == 0:
            progress(read + read * done // len(rows.workers), 2 * read)
        reader.read(number, cells)
    progress(2 * read, 2 * read)
    findings = [*_about_sheets(table), *plan.findings, *rows.findings, *reader.findings]
    findings += reader.duplicates()
    return WorkforceImport(
        template=template.name,
        file_name=file_name,
        sheet=table.sheet.name,
        header_row=table.header.last_row,
        mapping=plan.mapping,
        workers=tuple(reader.workers),
        rejected_rows=tuple(reader.rejected),
        skipped_rows=tuple(rows.skipped),
        family_rows=rows.family,
        findings=tuple(sorted(findings, key=lambda finding: finding.row)),
        repairs=dict(rows.repairs + reader.repairs),
        rejected_marks=frozenset(reader.rejected_marks),
    )


def _about_sheets(table: Table) -> list[Finding]:
    if not table.also:
        return []
    issue = warning("SHEETS_ALSO_MATCH", "", ", ".join(table.also))
    return [Finding.of(issue, table.header.last_row, "")]


class _RowReader:
    """Reads row after row and keeps what came of it."""

    def __init__(self, plan: ColumnPlan, template: Template) -> None:
        self.workers: list[Worker] = []
        self.rejected: list[int] = []
        self.rejected_marks: set[str] = set()
        self.findings: list[Finding] = []
        self.repairs: Counter[str] = Counter()
        self._plan = plan
        self._template = template
        self._passport = CellParser(
            FIELDS_BY_KEY["passport_number"], AmountStyle.INDONESIAN, DateOrder.DAY_FIRST
        )
        self._headings = {key: plan.heading_of(key) for key in FIELDS_BY_KEY}
        self._rows_by_nik: defaultdict[str, list[int]] = defaultdict(list)
        self._rows_by_content: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)

    def read(self, number: int, cells: Sequence[str]) -> None:
        """Turn one row into a worker, or into findings that keep it out."""
        texts = self._texts(cells)
        by_role, issues = self._parse(texts)
        values, conclusions = finish_values(by_role, self._template)
        worker, checks = build_worker(values, source_row=number)
        failed = {issue.field for issue in issues if issue.is_error}
        issues += conclusions
        issues += [i for i in checks if not (i.code == "REQUIRED" and i.field in failed)]
        if worker is None or failed:
            self.rejected.append(number)
            marks = (values.get(key) for key in _MARKS)
            self.rejected_marks.update(mark for mark in marks if isinstance(mark, str) and mark)
        else:
            self.workers.append(worker)
        self._remember(number, texts, values)
        self.findings += [self._placed(issue, number) for issue in issues]

    def _texts(self, cells: Sequence[str]) -> list[str]:
        columns = self._plan.columns
        return [cells[c.index] if c.index < len(cells) else "" for c in columns]

    def _parse(self, texts: Sequence[str]) -> tuple[dict[str, object], list[Issue]]:
        by_role: dict[str, object] = {}
        issues: list[Issue] = []
        columns = self._plan.columns
        named = {column.role: text for column, text in zip(columns, texts, strict=True)}
        is_passport = is_passport_row(named)
        for column, parser, text in zip(columns, self._plan.parsers, texts, strict=True):
            role, used = column.role, parser
            if role == "nik" and is_passport:
                role, used = "passport_number", self._passport
            value, faults, repair = used.parse(text)
            if role in CONTRIBUTION_ROLES:
                value = _greater(by_role.get(role), value)
            if value is not None or role not in by_role:
                by_role[role] = value
            issues.extend(faults)
            if repair:
                self.repairs[repair] += 1
        return by_role, issues

    def _placed(self, issue: Issue, number: int) -> Finding:
        return Finding.of(issue, number, self._headings.get(issue.field, issue.field))

    def _remember(self, number: int, texts: Sequence[str], values: object) -> None:
        nik = values.get("nik") if isinstance(values, dict) else None
        if isinstance(nik, str):
            self._rows_by_nik[nik].append(number)
        content = tuple(
            text
            for column, text in zip(self._plan.columns, texts, strict=True)
            if column.role != ROW_NUMBER
        )
        self._rows_by_content[content].append(number)

    def duplicates(self) -> Iterable[Finding]:
        """Return a warning on every row whose NIK or whole content stands in another row too."""
        for nik, rows in self._rows_by_nik.items():
            for row in rows if len(rows) > 1 else ():
                yield self._placed(warning("NIK_DUPLICATE", "nik", nik, _others(rows, row)), row)
        for rows in self._rows_by_content.values():
            for row in rows if len(rows) > 1 else ():
                yield self._placed(warning("ROW_DUPLICATE", "", "", _others(rows, row)), row)


def _greater(first: object, second: object) -> object:
    amounts = [amount for amount in (first, second) if isinstance(amount, int)]
    return max(amounts) if amounts else None


def _others(rows: Sequence[int], row: int) -> str:
    named = [str(other) for other in rows if other != row]
    more = "" if len(named) <= _MAX_ROWS_NAMED else ", …"
    return ", ".join(named[:_MAX_ROWS_NAMED]) + more
