"""Changes of many cells at once: planned with their findings, applied whole, taken back whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from desktop.domain.field_values import parse_value
from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.issue import Issue, error
from desktop.domain.letting_go import empty_dict, empty_list
from desktop.domain.program import Participation, ParticipationState
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import build_worker, with_values, worker_values
from desktop.domain.worker_history import (
    DATED_FIELDS,
    EMPTIED,
    NOTHING_TOLD,
    History,
    identity_values,
    revise,
)
from desktop.errors import UserError
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.workers import WorkerRepository

FEW = 1_000
"""Up to so many workers are named one by one in a change set; more are "the workers"."""
_IDENTITY = ("nik", "passport_number")
_REPORT_EVERY = 200


class CellText(NamedTuple):
    """A text for one field; the same ``row`` without a worker is one new person."""

    row: int
    worker_id: int
    field: str
    text: str


class FieldEdit(NamedTuple):
    """One field of one worker, with its typed value before and after."""

    worker_id: int
    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class EditFinding:
    """What is wrong with one cell of a plan; an error keeps the cell (or the new row) out."""

    row: int
    name: str
    field: str
    text: str
    issue: Issue


@dataclass(frozen=True, slots=True)
class EditPlan:
    """What a paste or a bulk edit would do; nothing is written until it is applied."""

    edits: tuple[FieldEdit, ...] = ()
    new: tuple[Worker, ...] = ()
    findings: tuple[EditFinding, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether applying the plan would change nothing."""
        return not self.edits and not self.new

    @property
    def dated(self) -> tuple[FieldEdit, ...]:
        """The edits of what holds from a day on: wage, contract, participation."""
        return tuple(edit for edit in self.edits if edit.field in DATED_FIELDS)

    @property
    def replaces_dated(self) -> bool:
        """Tell whether a wage, contract or participation that was told becomes another one.

        What is emptied was never so: that is a correction.
        """
        told = (edit for edit in self.dated if edit.before not in NOTHING_TOLD)
        return any(edit.after not in EMPTIED for edit in told)

    @property
    def workers(self) -> int:
        """How many stored workers the plan changes."""
        return len({edit.worker_id for edit in self.edits})


class HistoryEdit(NamedTuple):
    """The whole history of one worker before and after."""

    worker_id: int
    before: History
    after: History


@dataclass(frozen=True, slots=True)
class WorkerChange:
    """A change that knows the way back; new workers are those that were ``restored``."""

    edits: tuple[FieldEdit, ...] = ()
    restored: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    histories: tuple[HistoryEdit, ...] = ()

    def reversed(self) -> WorkerChange:
        """Return the change that takes this one back."""
        edits = tuple(
            FieldEdit(edit.worker_id, edit.field, edit.after, edit.before)
            for edit in reversed(self.edits)
        )
        histories = tuple(HistoryEdit(h.worker_id, h.after, h.before) for h in self.histories)
        return WorkerChange(edits, self.removed, self.restored, histories)

    @property
    def size(self) -> int:
        """How many workers and cells are touched."""
        parts = (self.edits, self.restored, self.removed, self.histories)
        return sum(map(len, parts))


def difference(before: Worker, after: Worker) -> WorkerChange:
    """Return the fields in which two states of one worker differ."""
    old, new = worker_values(before), worker_values(after)
    return WorkerChange(
        tuple(
            FieldEdit(before.worker_id, key, old[key], new[key])
            for key in old
            if old[key] != new[key]
        )
    )


class WorkerEditService:
    """Plans and applies changes of the current employer's workers."""

    def __init__(
        self,
        repository: WorkerRepository,
        employers: EmployerService,
        today: Callable[[], date],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._today = today

    # --- planning -----------------------------------------------------------------------------

    def plan(self, cells: Sequence[CellText], progress: Progress = quiet) -> EditPlan:
        """Read each text as its field reads it and check it with the rest of the worker.

        A cell with an error is left out, a new row with one as a whole; nothing is guessed.
        """
        stored = {cell.worker_id for cell in cells if cell.worker_id}
        workers = {worker.worker_id: worker for worker in self._repository.page(list(stored))}
        draft = _Draft(workers)
        groups = _grouped(cell for cell in cells if not cell.worker_id or cell.worker_id in workers)
        for done, group in enumerate(groups):
            if done % _REPORT_EVERY == 0:
                progress(done, len(groups))
            draft.add(group)
        draft.refuse_taken(self.owners(draft.identity_numbers()))
        plan = draft.plan()
        empty_list(groups)
        empty_dict(workers)
        return plan

    def plan_bulk(
        self, ids: Sequence[int], field_key: str, text: str, progress: Progress = quiet
    ) -> EditPlan:
        """Plan one text for one field of many workers."""
        cells = [CellText(row, worker_id, field_key, text) for row, worker_id in enumerate(ids)]
        return self.plan(cells, progress)

    def owners(self, numbers: Iterable[str]) -> dict[str, int]:
        """Return who has which of these NIK and passport numbers."""
        employer = self._employers.required()
        return self._repository.identities(employer.employer_id, numbers)

    # --- applying -----------------------------------------------------------------------------

    def apply_plan(
        self, plan: EditPlan, since: date | None = None
    ) -> tuple[WorkerChange, ChangeSet]:
        """Write a plan in one transaction; return the change, which knows the way back.

        Wage, contract and participation hold from ``since``, and past months keep what they had;
        without a day they are a correction.
        """
        is_dated = since is not None and bool(plan.dated)
        change = self._dated(plan.edits, since) if is_dated else WorkerChange(plan.edits)
        employer_id = self._employers.required().employer_id
        changed, histories = self._changed(change)
        made = self._repository.apply_change(
            employer_id, changed=changed, new=plan.new, histories=histories
        )
        empty_list(changed)
        change = replace(change, restored=tuple(made))
        return change, _changes(change)

    def redate(
        self, done: WorkerChange, plan: EditPlan, since: date | None
    ) -> tuple[WorkerChange, ChangeSet]:
        """Let a plan that was applied as ``done`` hold from another day, in one transaction.

        Raises ``UserError`` where a value is no longer what that left.
        """
        with self._repository.transaction():
            self.apply(done.reversed())
            return self.apply_plan(plan, since)

    def _dated(self, edits: Sequence[FieldEdit], since: date | None) -> WorkerChange:
        """Return what edits come to that hold from a day on: latest values, and histories."""
        pairs = self._pairs(edits)
        known = self._repository.histories_of([stored.worker_id for stored, _wanted in pairs])
        latest: list[FieldEdit] = []
        histories: list[HistoryEdit] = []
        for stored, wanted in pairs:
            history = known.get(stored.worker_id, ())
            revision = revise(stored, history, wanted, on=self._today(), since=since)
            latest += difference(stored, revision.worker).edits
            if revision.history != tuple(history):
                histories.append(HistoryEdit(stored.worker_id, history, revision.history))
        return WorkerChange(tuple(latest), histories=tuple(histories))

    def apply(self, change: WorkerChange) -> ChangeSet:
        """Write a change in one transaction.

        Raises ``UserError`` when a value is no longer what the change starts from.
        """
        employer_id = self._employers.required().employer_id
        changed, histories = self._changed(change)
        self._repository.apply_change(
            employer_id,
            changed=changed,
            removed=change.removed,
            restored=change.restored,
            histories=histories,
        )
        empty_list(changed)
        return _changes(change)

    def _pairs(self, edits: Sequence[FieldEdit]) -> list[tuple[Worker, Worker]]:
        """Return the workers as they are stored and as they become, the latest values alone."""
        by_worker: dict[int, list[FieldEdit]] = {}
        for edit in edits:
            by_worker.setdefault(edit.worker_id, []).append(edit)
        found = self._repository.page(list(by_worker))
        if len(found) != len(by_worker):
            raise moved_on()
        return [(worker, _edited(worker, by_worker[worker.worker_id])) for worker in found]

    def _changed(self, change: WorkerChange) -> tuple[list[Worker], dict[int, History]]:
        """Return the workers as they become, and the histories that change with them."""
        pairs = self._pairs(change.edits)
        told = {edit.worker_id: edit for edit in change.histories}
        renamed = [
            (stored, wanted)
            for stored, wanted in pairs
            if stored.worker_id not in told and identity_values(stored) != identity_values(wanted)
        ]
        known = self._repository.histories_of([*told, *(stored.worker_id for stored, _ in renamed)])
        for worker_id, before, _after in change.histories:
            if _steps(known.get(worker_id, ())) != _steps(before):
                raise moved_on()
        histories = {worker_id: edit.after for worker_id, edit in told.items()}
        for stored, wanted in renamed:
            history = known.get(stored.worker_id, ())
            revision = revise(stored, history, wanted, on=self._today(), since=None)
            histories[stored.worker_id] = revision.history
        changed = [wanted for _stored, wanted in pairs]
        empty_list(renamed)
        empty_list(pairs)
        return changed, histories


def _steps(history: History) -> list[tuple[date, Mapping[str, object]]]:
    """Return a history as what it says, wherever it comes from."""
    return [(change.on, change.before) for change in history]


def _edited(worker: Worker, edits: Sequence[FieldEdit]) -> Worker:
    values = worker_values(worker)
    for edit in edits:
        if values[edit.field] != edit.before:
            raise moved_on()
        values[edit.field] = edit.after
    return with_values(worker, values)


def moved_on() -> UserError:
    """Return the fault of a step whose data are no longer what it starts from."""
    return UserError(
        "WORKER_CHANGED_SINCE",
        "Data ini sudah berubah lewat jalan lain, jadi langkah ini tidak dapat diurungkan atau"
        " diulangi. Ubah sendiri isiannya.",
        english="These data were changed in another way since, so the step cannot be undone or"
        " repeated. Change the field yourself.",
    )


def _changes(change: WorkerChange) -> ChangeSet:
    ids = tuple({each.worker_id for each in change.edits} | {h.worker_id for h in change.histories})
    # Whoever comes or goes changes the list, not only its rows.
    is_few = len(ids) <= FEW and not change.restored and not change.removed
    return ChangeSet.of(WORKERS, worker_ids=ids if is_few else ())


def _grouped(cells: Iterable[CellText]) -> list[list[CellText]]:
    groups: dict[tuple[int, int], list[CellText]] = {}
    for cell in cells:
        groups.setdefault((cell.worker_id, 0 if cell.worker_id else cell.row), []).append(cell)
    return list(groups.values())


def _parsed(cell: CellText) -> tuple[object, list[Issue]]:
    spec = FIELDS_BY_KEY.get(cell.field)
    if spec is None:
        return None, [error("CELL_COMPUTED", "", cell.text)]
    return parse_value(spec, cell.text)


def _kept_number(old: object, new: object) -> object:
    """Return a membership with the number that was recorded beside it: no text carries it."""
    if not isinstance(old, Participation) or not isinstance(new, Participation):
        return new
    return replace(new, number=old.number) if new.state is ParticipationState.YES else new


class _Draft:
    """A plan while it is being made."""

    def __init__(self, workers: Mapping[int, Worker]) -> None:
        self._workers = workers
        self._edits: dict[int, list[FieldEdit]] = {}
        self._new: dict[int, Worker] = {}
        self._findings: list[EditFinding] = []
        self._rows: dict[int, int] = {}

    def add(self, group: Sequence[CellText]) -> None:
        """Read the cells of one worker, or of one new row."""
        worker = self._workers.get(group[0].worker_id)
        values, is_good = self._read(group, worker)
        if worker is None:
            self._add_new(group, values, is_good=is_good)
            return
        self._rows[worker.worker_id] = group[0].row
        old = worker_values(worker)
        values = {key: _kept_number(old[key], value) for key, value in values.items()}
        changed = {key: value for key, value in values.items() if value != old[key]}
        if changed:
            self._add_edits(group, worker, changed)

    def _read(
        self, group: Sequence[CellText], worker: Worker | None
    ) -> tuple[dict[str, object], bool]:
        values: dict[str, object] = {}
        is_good = True
        for cell in group:
            value, issues = _parsed(cell)
            self._find(cell.row, worker, cell.field, cell.text, issues)
            if any(issue.is_error for issue in issues):
                is_good = False
            else:
                values[cell.field] = value
        return values, is_good

    def _find(
        self, row: int, worker: Worker | None, key: str, text: str, issues: Iterable[Issue]
    ) -> None:
        name = worker.name if worker is not None else ""
        self._findings += [EditFinding(row, name, key, text, issue) for issue in issues]

    def _add_new(
        self, group: Sequence[CellText], values: Mapping[str, object], *, is_good: bool
    ) -> None:
        row, texts = group[0].row, {cell.field: cell.text for cell in group}
        if not any(texts.values()):
            return
        worker, issues = build_worker(values)
        named = {finding.field for finding in self._findings if finding.row == row}
        for issue in issues:
            if issue.field not in named:
                self._find(row, None, issue.field, texts.get(issue.field, ""), [issue])
        if worker is not None and is_good:
            self._new[row] = worker

    def _add_edits(
        self, group: Sequence[CellText], worker: Worker, changed: dict[str, object]
    ) -> None:
        texts = {cell.field: cell.text for cell in group}
        old = worker_values(worker)
        while changed:
            built, issues = build_worker({**old, **changed}, worker_id=worker.worker_id)
            if built is not None:
                new = worker_values(built)
                self._edits[worker.worker_id] = [
                    FieldEdit(worker.worker_id, key, old[key], new[key])
                    for key in changed
                    if old[key] != new[key]
                ]
                return
            faults = [issue for issue in issues if issue.is_error]
            # What clashes with a field that stays as it is keeps the whole row as it is.
            guilty = {issue.field for issue in faults} & changed.keys() or set(changed)
            for issue in faults:
                text = texts.get(issue.field, "")
                self._find(group[0].row, worker, issue.field, text, [issue])
            changed = {key: value for key, value in changed.items() if key not in guilty}

    # --- nobody twice -------------------------------------------------------------------------

    def _identity_edits(self) -> list[FieldEdit]:
        return [edit for edits in self._edits.values() for edit in edits if edit.field in _IDENTITY]

    def identity_numbers(self) -> set[str]:
        """Return the NIK and passport numbers that the plan brings."""
        numbers = {str(edit.after or "") for edit in self._identity_edits()}
        for worker in self._new.values():
            numbers |= {worker.nik, worker.passport_number}
        return numbers - {""}

    def refuse_taken(self, owners: dict[str, int]) -> None:
        """Leave out what would record one person twice; ``owners`` has who is stored already."""
        for edit in self._identity_edits():
            number = str(edit.after or "")
            if owners.setdefault(number, edit.worker_id) != edit.worker_id and number:
                self._edits[edit.worker_id].remove(edit)
                worker = self._workers[edit.worker_id]
                self._taken(self._rows[edit.worker_id], worker, edit.field, number)
        for row, worker in list(self._new.items()):
            key = "nik" if worker.nik else "passport_number"
            number = worker.identity_number
            own_mark = -1 - row
            if owners.setdefault(number, own_mark) != own_mark:
                del self._new[row]
                self._taken(row, None, key, number)

    def _taken(self, row: int, worker: Worker | None, key: str, number: str) -> None:
        self._find(row, worker, key, number, [error("IDENTITY_TAKEN", key, number)])

    def plan(self) -> EditPlan:
        """Return the plan, findings in the order of the rows."""
        edits = tuple(edit for edits in self._edits.values() for edit in edits)
        names = {edit.worker_id: self._workers[edit.worker_id].name for edit in edits}
        findings = tuple(sorted(self._findings, key=lambda finding: finding.row))
        return EditPlan(edits, tuple(self._new.values()), findings, names)
