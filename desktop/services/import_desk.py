"""The desk at which sheets come in: read, questions, repairs, plan, what stays out waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.exchange.choices import FormatQuestion, ImportChoices
from desktop.exchange.column_guess import propose_roles
from desktop.exchange.columns import SUMMED, Column, normalise
from desktop.exchange.header import EXAMPLE_SHEET, Header, find_table
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.messages import user_error
from desktop.exchange.read_ahead import ReadAhead
from desktop.exchange.reader_process import SheetData
from desktop.exchange.sheet import read_workbook
from desktop.exchange.sheet_month import month_of_column, month_of_sheet
from desktop.exchange.table_reading import header_of
from desktop.exchange.templates import recognise, with_roles
from desktop.exchange.update_rows import fit_updates
from desktop.exchange.word_questions import WordQuestion
from desktop.exchange.worker_import import import_sheets
from desktop.exchange.worker_template import INSTRUCTION_SHEET
from desktop.services.bulk_work import collector_at_rest
from desktop.services.employers import EmployerService
from desktop.services.import_memory import ImportMemory
from desktop.services.import_waiting import (
    with_doubles_waiting,
    with_family_waiting,
    with_open_waiting,
)
from desktop.services.packed import packed, unpack
from desktop.services.transfer import AppliedImport, ImportPlan, TransferService, resolve
from desktop.services.tray import TrayService
from desktop.services.workforce import WorkforceService
from desktop.storage.import_desk import ImportDeskRepository

__all__ = [
    "SUMMED",
    "ColumnView",
    "DeskPlan",
    "FormatQuestion",
    "ImportDesk",
    "ImportDraft",
    "Reviewed",
    "WordQuestion",
    "likely_rows",
]

_SAMPLES = 3
_EXPLAINING = {EXAMPLE_SHEET, INSTRUCTION_SHEET, "Lokasi Pekerjaan"}
_ROWS_FOR_SAMPLES = 500
_MONTH_COLUMNS = {"BLTH", "PERIODE", "PERIODEPELAPORAN"}
_BYTES_A_ROW = 130
"""What a worker takes in a workbook, which is packed; in a plain text it is more."""
_NOT_FOUND = "WORKER_NOT_FOUND"


class Reviewed(NamedTuple):
    """A draft and its plan; none while its columns make no table."""

    draft: ImportDraft
    plan: DeskPlan | None

    def packed(self) -> Reviewed:
        """Return both as they are sent to the window."""
        if self.plan is None:
            return self
        plan, source = self.plan.plan.packed(), self.draft.source
        is_same = source is None or source is self.plan.plan.source
        source = plan.source if is_same or source is None else source.without_workers(packed)
        draft = replace(self.draft, source=source)
        return Reviewed(draft, replace(self.plan, draft=draft, plan=plan))

    def unpack(self) -> Reviewed:
        """Unpack what the window shows, so that it need not wait for it; returns itself."""
        if self.plan is not None and self.draft.source is not None:
            plan, source = self.plan.plan, self.draft.source
            unpack(source.findings, source.proposals, plan.source.findings, plan.leaving)
        return self


class _Chosen(NamedTuple):
    """The choices for a sheet and where they come from, as a draft has them."""

    choices: ImportChoices
    is_remembered: bool
    proposed: frozenset[int]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of the user's sheet with the meaning it has now and three of its values."""

    index: int
    heading: str
    role: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A file on the desk: its text, what was decided of it, and what it says then.

    ``source`` is ``None`` while the columns chosen make no table of workers; ``fault`` says why.
    ``creates_unknown``: rows of a layout that says little make new workers where they can.
    """

    file_name: str
    sheets: tuple[SheetData, ...]
    choices: ImportChoices
    is_remembered: bool = False
    proposed: frozenset[int] = frozenset()
    source: WorkforceImport | None = None
    fault: UserError | None = None
    creates_unknown: bool = False

    def unread(self) -> ImportDraft:
        """Return the draft without what it says, for whoever reads it anew."""
        return replace(self, source=None, fault=None)

    @property
    def rows(self) -> int:
        """How many rows the sheets have."""
        return sum(len(sheet.rows) for sheet in self.sheets)

    @property
    def sheet(self) -> SheetData:
        """The sheet that is read."""
        return next(sheet for sheet in self.sheets if sheet.name == self.choices.sheet)

    def sheet_names(self) -> tuple[str, ...]:
        """Return the sheets that have headings, without those that only explain."""
        return tuple(
            sheet.name
            for sheet in self.sheets
            if sheet.name == self.choices.sheet
            or (sheet.name not in _EXPLAINING and header_of(sheet) is not None)
        )

    def has_longer_sheet(self) -> bool:
        """Tell whether another sheet with headings has more rows than the one that is read."""
        named = set(self.sheet_names())
        return max(len(s.rows) for s in self.sheets if s.name in named) > len(self.sheet.rows)

    def columns(self) -> tuple[ColumnView, ...]:
        """Return every column of the sheet as it would be read."""
        header = _header(self.sheet)
        known = with_roles(header.columns, recognise(header.columns))
        read = {c.heading: c.role for c in self.source.columns} if self.source else {}
        values = _values(self.sheet, header)
        return tuple(
            ColumnView(
                column.index,
                column.heading,
                self.choices.roles.get(column.index, read.get(column.heading, column.role)),
                values[column.index][:_SAMPLES],
            )
            for column in known
        )


@dataclass(frozen=True)
class DeskPlan:
    """What would be written: the plan of the workforce, what was decided, what would wait.

    ``answers`` say of an ambiguous row, by its number, which ``worker_id`` it is, 0 for somebody
    new; ``leaving`` who has left, by id, with the last day of work.
    """

    draft: ImportDraft
    plan: ImportPlan
    answers: Mapping[int, int] = field(default_factory=dict)
    leaving: Mapping[int, date] = field(default_factory=dict)

    @cached_property
    def decided(self) -> ImportPlan:
        """The plan with the answers in it; rows without an answer wait in its source."""
        plan = resolve(self.plan, self.answers) if self.answers else self.plan
        rows = self.draft.sheet.rows if plan.ambiguous else ()
        return replace(plan, source=with_open_waiting(plan.source, plan.ambiguous, rows))

    @property
    def offer(self) -> bool | None:
        """Whether unknown people are made workers; ``None`` where the layout cannot."""
        source = self.draft.source
        if source is None or not source.is_partial or not source.can_create:
            return None
        return self.draft.creates_unknown

    @property
    def waiting(self) -> int:
        """How many rows would wait in the tray."""
        return len(self.decided.source.rejected_rows)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be written, not even into the tray."""
        return self.decided.is_empty and not self.waiting and not self.leaving


class ImportDesk:
    """Takes sheets in; nothing is written before ``apply``."""

    def __init__(
        self,
        repository: ImportDeskRepository,
        transfer: TransferService,
        employers: EmployerService,
        workforce: WorkforceService,
        tray: TrayService,
    ) -> None:
        self._repository = repository
        self._memory = ImportMemory(repository)
        self._transfer = transfer
        self._employers = employers
        self._workforce = workforce
        self._tray = tray

    def read(self, path: Path, progress: Progress = quiet) -> Reviewed:
        """Read a file and plan what it says; raises as ``open`` and ``plan``."""
        return self._planned(self.open(path, progress), None)

    def review(
        self,
        draft: ImportDraft,
        in_force_from: date | None = None,
        sheet: str = "",
        progress: Progress = quiet,
    ) -> Reviewed:
        """Read the sheet as the draft's choices say, or another ``sheet``, and plan it anew."""
        if sheet:
            draft = self.choose_sheet(draft, sheet, progress)
        else:
            draft = self.examine(draft, progress)
        return self._planned(draft, in_force_from)

    def _planned(self, draft: ImportDraft, in_force_from: date | None) -> Reviewed:
        return Reviewed(draft, self.plan(draft, in_force_from) if draft.source else None)

    @collector_at_rest()
    def open(self, path: Path, progress: Progress = quiet) -> ImportDraft:
        """Read a file and decide what can be decided; raises ``UserError`` for a useless one."""
        self._employers.required()
        ahead = ReadAhead(lambda sheet, header: self._chosen(sheet, header).choices)
        read = read_workbook(path, lambda done, total: progress(done, 2 * total), ahead.take)
        sheets = tuple(read)
        table = find_table(sheets)
        names = [s.name for s in sheets if header_of(s) is not None] if table is None else []
        if table is None and not names:
            raise user_error("SHEET_NO_HEADER", file=path.name)
        name = table.sheet.name if table else names[0]
        draft = ImportDraft(path.name, sheets, ImportChoices(match_only=True))
        return self.choose_sheet(draft, name, progress, ahead)

    def choose_sheet(
        self,
        draft: ImportDraft,
        name: str,
        progress: Progress = quiet,
        ahead: ReadAhead | None = None,
    ) -> ImportDraft:
        """Read another sheet of the file, with what was said of such headings before."""
        sheet = next(sheet for sheet in draft.sheets if sheet.name == name)
        chosen = self._chosen(sheet, _header(sheet))
        draft = replace(draft, **chosen._asdict(), creates_unknown=False)
        return self.examine(draft, progress, ahead)

    def _chosen(self, sheet: SheetData, header: Header) -> _Chosen:
        """Return what was said of such headings before, else what the content proposes."""
        choices = ImportChoices(sheet=sheet.name, match_only=True, drop_duplicates=True)
        remembered = self._memory.recall(choices, header.columns)
        proposed: Mapping[int, str] = {}
        if remembered is not None:
            choices = remembered
        else:
            known = with_roles(header.columns, recognise(header.columns))
            proposed = propose_roles(known, _values(sheet, header))
            choices = replace(choices, roles=dict(proposed))
        choices = self._memory.with_codes(choices, header.columns)
        return _Chosen(choices, remembered is not None, frozenset(proposed))

    @collector_at_rest()
    def examine(
        self, draft: ImportDraft, progress: Progress = quiet, ahead: ReadAhead | None = None
    ) -> ImportDraft:
        """Read the sheet as the draft's choices say."""
        sheets, choices = draft.sheets, draft.choices
        try:
            source = import_sheets(sheets, draft.file_name, progress, choices, ahead)
        except UserError as fault:
            return replace(draft, source=None, fault=fault)
        return replace(draft, source=source, fault=None)

    @collector_at_rest()
    def plan(self, draft: ImportDraft, in_force_from: date | None = None) -> DeskPlan:
        """Compare what was read with the stored workforce.

        Changes hold from ``in_force_from``, else from the first day of the month that the sheet
        names, else of this month. Raises the ``UserError`` of a draft that makes no table.
        """
        if draft.source is None:
            raise draft.fault or user_error("SHEET_NO_HEADER", file=draft.file_name)
        source = draft.source
        if source.is_partial:
            source = self._fitted(draft, source)
        source = with_doubles_waiting(source, draft.sheet.rows)
        source = with_family_waiting(source, draft.sheet.rows)
        return DeskPlan(draft, self._transfer.plan(source, in_force_from or _day_of(draft)))

    def _fitted(self, draft: ImportDraft, source: WorkforceImport) -> WorkforceImport:
        """Put updates onto known workers; the rows of others wait, or make new workers."""
        fitted = fit_updates(source, self._workforce.all())
        unknown = {f.row for f in fitted.findings if f.code == _NOT_FOUND}
        created = self._created(draft, unknown) if draft.creates_unknown and unknown else None
        made = {w.source_row for w in created.workers} if created else set()
        told = [f for f in fitted.findings if f.row not in unknown or created is None]
        told += [f for f in created.findings if f.row in unknown] if created else []
        return replace(
            source,
            workers=(*fitted.workers, *(created.workers if created else ())),
            rejected_rows=tuple(sorted({*source.rejected_rows, *fitted.waiting} - made)),
            findings=tuple(sorted((*source.findings, *told), key=lambda finding: finding.row)),
        )

    def _created(self, draft: ImportDraft, rows: set[int]) -> WorkforceImport:
        choices = replace(draft.choices, match_only=False)
        read = import_sheets(draft.sheets, draft.file_name, choices=choices)
        return replace(read, workers=tuple(w for w in read.workers if w.source_row in rows))

    def apply(self, plan: DeskPlan, progress: Progress = quiet) -> AppliedImport:
        """Keep a copy, then ``write``; raises as both do, and then nothing was written."""
        self.keep_copy()
        return self.write(plan, progress)

    def keep_copy(self) -> None:
        """Copy what is there before an import; raises ``UserError`` BACKUP_NOT_WRITTEN.

        Apart from ``write``: only the window knows where else copies go and how many stay.
        """
        self._transfer.keep_copy()

    @collector_at_rest()
    def write(self, plan: DeskPlan, progress: Progress = quiet) -> AppliedImport:
        """Write workers, waiting rows and repairs in one transaction; remember the columns.

        Raises ``UserError`` as ``TransferService.write`` does, and ``Cancelled`` when
        ``progress`` does, and then writes nothing.
        """
        draft, source = plan.draft, plan.decided.source
        with self._repository.transaction():
            applied = self._transfer.write(plan.decided, plan.leaving, progress)
            batch_id = applied.batch_id
            self._repository.solve(source.tray_numbers.values(), batch_id)
            self._tray.add(batch_id, source)
            self._repository.log_repairs(batch_id, _accepted(draft, source))
            self._memory.keep(draft.choices, _header(draft.sheet).columns)
        return applied

    def repairs(self, batch_id: int) -> list[tuple[int, str, str, str, str]]:
        """Return the repairs of an import: row, heading, kind, before, after."""
        return self._repository.repairs(batch_id)


def likely_rows(path: Path) -> int:
    """Return about how many rows a file has, by its size; 0 where there is none."""
    try:
        return path.stat().st_size // _BYTES_A_ROW
    except OSError:
        return 0


def _day_of(draft: ImportDraft) -> date | None:
    """Return the first day of the month that the sheet names, if it names one.

    A column of months, such as BLTH, goes before the titles above it.
    """
    sheet = draft.sheet
    header = _header(sheet)
    titles = [" ".join(text for text in row if text) for row in sheet.rows[: header.first_row - 1]]
    told = next((c.index for c in header.columns if normalise(c.heading) in _MONTH_COLUMNS), None)
    cells = () if told is None else _cells(islice(sheet.rows, header.last_row, None), told)
    month = month_of_column(cells) or month_of_sheet(titles, sheet.name, draft.file_name)
    return None if month is None else month.first


def _cells(rows: Iterable[list[str]], index: int) -> Iterator[str]:
    return (row[index] for row in rows if index < len(row))


def _header(sheet: SheetData) -> Header:
    header = header_of(sheet)
    if header is None:
        raise user_error("SHEET_NO_HEADER", file=sheet.name)
    return header


def _values(sheet: SheetData, header: Header) -> dict[int, tuple[str, ...]]:
    rows = sheet.rows[header.last_row : header.last_row + _ROWS_FOR_SAMPLES]
    return {c.index: _filled(rows, c) for c in header.columns}


def _filled(rows: Sequence[list[str]], column: Column) -> tuple[str, ...]:
    cells = (text.strip() for text in _cells(rows, column.index))
    return tuple(dict.fromkeys(text for text in cells if text))


def _accepted(draft: ImportDraft, source: WorkforceImport) -> list[tuple[int, str, str, str, str]]:
    """Return the repairs that were made, with the user's headings."""
    headings = {column.index: column.heading for column in source.columns}
    headings[-1] = ""
    return [
        (repair.row, headings[repair.column], repair.kind, repair.before, repair.after)
        for repair in source.proposals
        if repair.column in headings and not draft.choices.refuses(*repair.key)
    ]
