"""What an import would do to the stored workforce: who is whom, what changes, who has left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from desktop.domain.dependant import Dependant, merged_family
from desktop.domain.field_values import format_value
from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS
from desktop.domain.program import Participation, ParticipationState
from desktop.domain.worker import Employment, EmploymentKind, Sex, Worker
from desktop.domain.worker_fields import field_value, with_values, worker_values
from desktop.domain.worker_history import History, all_as_of
from desktop.domain.worker_matching import Ambiguous, match_workers
from desktop.exchange.family_rows import dependant_of
from desktop.exchange.import_result import MARKS, WorkforceImport, marks_of
from desktop.services.packed import packed, with_more

# A wage that is told as one sum must not be added to the allowances of an earlier sheet.
_NEVER_CARRIED = frozenset({"basic_wage", "fixed_allowances"})
_BLANK = Worker(
    name="",
    birth_date=date.min,
    sex=Sex.MALE,
    employment=Employment(EmploymentKind.PKWTT, date.min),
    basic_wage=0,
)
_said_of = attrgetter(
    *(i.name for i in fields(Worker) if i.compare and i.name not in {"worker_id", "source_row"})
)
_UNTOLD = {key: field_value(_BLANK, key) for key in FIELDS_BY_KEY}
"""What a field says where the sheet says nothing."""


class Difference(NamedTuple):
    """One field of a worker that an import changes, both values as texts."""

    name: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing is written until it is applied.

    ``changed`` pairs the stored worker, as it was on ``in_force_from``, with the one of the
    sheet. ``ambiguous`` rows stay out until ``resolve`` is told who they are. ``leaving`` are
    employed by the data but missing in a sheet that looks complete: a proposal, nothing happens
    to them unless the user says so. ``taken`` are those of the candidates whom another row is;
    ``family_members`` counts those who are written with the workers.
    """

    source: WorkforceImport
    new: Sequence[Worker]
    changed: Sequence[tuple[Worker, Worker]]
    unchanged: Sequence[Worker]
    ambiguous: tuple[Ambiguous, ...] = ()
    leaving: Sequence[Worker] = ()
    in_force_from: date | None = None
    taken: frozenset[int] = frozenset()
    family_members: int = 0
    told: Sequence[Difference] | None = None

    @property
    def rejected(self) -> int:
        """How many rows of the sheet stay out because of an error."""
        return len(self.source.rejected_rows)

    @property
    def is_empty(self) -> bool:
        """Tell whether applying the plan would change nothing, whoever has left."""
        return not self.new and not self.changed

    @property
    def families(self) -> dict[int, tuple[Dependant, ...]]:
        """The whole families of changed workers to whom the sheet brings somebody or news."""
        return _families(self.changed)

    def packed(self) -> ImportPlan:
        """Return the plan as it is sent: what was read and is in the plan is not sent twice."""
        return replace(
            self,
            source=self.source.without_workers(packed),
            new=packed(self.new),
            changed=packed(self.changed),
            unchanged=packed(self.unchanged),
            leaving=packed(self.leaving),
            told=packed(self.differences()),
        )

    def differences(self) -> Sequence[Difference]:
        """Return every field that changes; worked out beforehand where the plan was sent."""
        if self.told is not None:
            return self.told
        return [difference for pair in self.changed for difference in _differences(*pair)]

    @property
    def last_day_of_leavers(self) -> date | None:
        """The last day of work that is proposed for those who are missing."""
        return None if self.in_force_from is None else self.in_force_from - timedelta(days=1)


def plan_import(
    source: WorkforceImport,
    stored: Sequence[Worker],
    histories: Mapping[int, History],
    in_force_from: date,
) -> ImportPlan:
    """Compare the sheet with the stored workforce as it was on ``in_force_from``."""
    then = all_as_of(stored, histories, in_force_from)
    matches = match_workers(then, _last_of_each(_with_families(source)), histories)
    changed, unchanged = _sort_pairs(matches.pairs, _carried_fields(source))
    found = {worker.worker_id for worker, _row in matches.pairs}
    doubtful = {worker.worker_id for item in matches.ambiguous for worker in item.candidates}
    return ImportPlan(
        source,
        matches.new,
        tuple(changed),
        tuple(unchanged),
        matches.ambiguous,
        _leaving(source, stored, in_force_from, found, doubtful),
        in_force_from,
        frozenset(found & doubtful),
        _members(matches.new, changed),
    )


def _differences(before: Worker, after: Worker) -> Iterator[Difference]:
    old, new = worker_values(before), worker_values(after)
    for spec in WORKER_FIELDS:
        if old[spec.key] != new[spec.key]:
            texts = (format_value(spec, values[spec.key]) for values in (old, new))
            yield Difference(after.name, spec.key, *texts)


def _families(
    changed: Iterable[tuple[Worker, Worker]],
) -> dict[int, tuple[Dependant, ...]]:
    return {new.worker_id: new.family for old, new in changed if new.family != old.family}


def _members(new: Iterable[Worker], changed: Iterable[tuple[Worker, Worker]]) -> int:
    return sum(map(len, _families(changed).values())) + sum(len(w.family) for w in new)


def resolve(plan: ImportPlan, answers: Mapping[int, int]) -> ImportPlan:
    """Take up ambiguous rows: by their row in the sheet, the ``worker_id`` meant, 0 for new.

    Rows without an answer stay ambiguous; an id that is no candidate of its row, or is taken by
    another row, raises ``KeyError``.
    """
    taken = set(plan.taken)
    new: list[Worker] = []
    pairs, open_rows = [], []
    for item in plan.ambiguous:
        answer = answers.get(item.worker.source_row)
        if answer is None:
            open_rows.append(item)
        elif not answer:
            new.append(item.worker)
        else:
            meant = {w.worker_id: w for w in item.candidates if w.worker_id not in taken}[answer]
            taken.add(answer)
            pairs.append((meant, item.worker))
    changed, unchanged = _sort_pairs(pairs, _carried_fields(plan.source))
    return replace(
        plan,
        new=with_more(plan.new, new),
        changed=with_more(plan.changed, changed),
        told=None,
        unchanged=with_more(plan.unchanged, unchanged),
        ambiguous=tuple(open_rows),
        taken=frozenset(taken),
        family_members=plan.family_members + _members(new, changed),
    )


def _with_families(source: WorkforceImport) -> Iterable[Worker]:
    """Return the workers of the sheet with the family members that stand below them."""
    told: dict[int, list[Dependant]] = {}
    for row in source.family:
        person = dependant_of(row)
        if person is not None and row.worker_row:
            told.setdefault(row.worker_row, []).append(person)
    if not told:
        return source.workers
    return [
        replace(worker, family=merged_family((), told[worker.source_row]))
        if worker.source_row in told
        else worker
        for worker in source.workers
    ]


def _last_of_each(workers: Iterable[Worker]) -> list[Worker]:
    """Keep one row of each person: a sheet that names somebody twice must not store two."""
    by_identity = {worker.identity_number: worker for worker in workers}
    return list(by_identity.values())


def _sort_pairs(
    pairs: Iterable[tuple[Worker, Worker]], carried: Sequence[str]
) -> tuple[list[tuple[Worker, Worker]], list[Worker]]:
    changed, unchanged = [], []
    for old, row in pairs:
        family = merged_family(old.family, row.family) if row.family else old.family
        wanted = _carry(old, row, carried)
        if _said_of(wanted) == _said_of(old) and family == old.family:
            unchanged.append(old)
        else:
            changed.append((old, replace(wanted, worker_id=old.worker_id, family=family)))
    return changed, unchanged


def _carried_fields(source: WorkforceImport) -> list[str]:
    """Return the fields of which the sheet has no column: of those it says nothing."""
    told = set(source.mapping.values())
    if not told:
        return []
    return [key for key in FIELDS_BY_KEY if key not in told and key not in _NEVER_CARRIED]


def _carry(old: Worker, row: Worker, carried: Sequence[str]) -> Worker:
    """Keep of the stored worker what the sheet says nothing about, not even by another column."""
    kept = {key: field_value(old, key) for key in carried if field_value(row, key) == _UNTOLD[key]}
    told = with_values(row, kept) if kept else row
    if told.employment_programs == old.employment_programs:
        return told
    pairs = zip(old.employment_programs, told.employment_programs, strict=True)
    return replace(told, employment_programs=tuple(_not_less(known, new) for known, new in pairs))


def _not_less(known: Participation, new: Participation) -> Participation:
    """Keep the day and the number of a membership of which the sheet says only that it is one."""
    if not known.state is new.state is ParticipationState.YES:
        return new
    day, number = new.registered_on or known.registered_on, new.number or known.number
    return Participation(new.state, day, number)


def _leaving(
    source: WorkforceImport,
    stored: Sequence[Worker],
    day: date,
    found: set[int],
    doubtful: set[int],
) -> tuple[Worker, ...]:
    if source.is_partial or source.tray_numbers:
        return ()  # such a sheet names whom it brings something, not everybody
    employed = [worker for worker in stored if worker.employment.is_active_on(day)]
    named = sum(worker.worker_id in found for worker in employed)
    if 2 * named < len(employed):
        return ()  # a sheet of joiners, not a list of everybody
    marks = source.rejected_marks
    return tuple(
        worker
        for worker in employed
        if worker.worker_id not in found
        and worker.worker_id not in doubtful
        and marks.isdisjoint(marks_of(field_value(worker, key) for key in MARKS))
    )
