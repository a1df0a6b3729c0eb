"""What changed of a worker and since when, so that any past day can be seen as it was.

A worker's row holds the latest values known. Beside it stand the changes, each with the day from
which it holds and the values that held before. A value is corrected (it was wrong since ever) or
it changes from a day on; who somebody is can only be corrected, but the former NIK stays known,
so that an old sheet still finds its worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from operator import attrgetter

from desktop.domain.program import EMPLOYMENT_PROGRAMS, UNKNOWN_PARTICIPATION, JknStatus
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import with_values

_TERMS = ("kind", "contract_end", "workplace", "is_in_construction_project")
_OWN = (
    "basic_wage",
    "fixed_allowances",
    "reported_wage_employment",
    "reported_wage_health",
    "jkn_status",
)
_PROGRAMS = tuple(program.value.lower() for program in EMPLOYMENT_PROGRAMS)

DATED_FIELDS = (*_TERMS, *_OWN, *_PROGRAMS)
"""Keys of the fields that change from a day on: contract, wage, reported wage, participation."""
EMPTIED = (None, "", UNKNOWN_PARTICIPATION, JknStatus.UNKNOWN)
"""What a field says that was emptied."""
NOTHING_TOLD = (*EMPTIED, 0)
"""What a field may say of which nobody has said anything yet."""
IDENTITY_FIELDS = ("name", "nik", "passport_number", "kpj", "birth_date")
"""Keys of the fields that say who somebody is."""

_read_terms_and_own = attrgetter(*(f"employment.{key}" for key in _TERMS), *_OWN)
_read_identity = attrgetter(*IDENTITY_FIELDS)


class ChangeKind(Enum):
    """Whether values held until a day, or were wrong and were put right on a day."""

    DATED = "dated"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class WorkerChange:
    """One step in a worker's history: ``before`` is what the fields said before ``on``.

    ``batch_id`` is the import that made it, 0 for an edit by hand, None while it is not stored.
    """

    on: date
    before: Mapping[str, object]
    kind: ChangeKind = ChangeKind.DATED
    batch_id: int | None = None


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One field of one change as people read it: what it said before ``on``, and from then on."""

    on: date
    kind: ChangeKind
    field: str
    before: object
    after: object


History = Sequence[WorkerChange]
"""The changes of one worker in the order of their days."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A worker's row and its whole history after a change."""

    worker: Worker
    history: tuple[WorkerChange, ...]


def dated_values(worker: Worker) -> dict[str, object]:
    """Return the values of ``DATED_FIELDS`` by their keys."""
    values = (*_read_terms_and_own(worker), *worker.employment_programs)
    return dict(zip(DATED_FIELDS, values, strict=True))


def identity_values(worker: Worker) -> dict[str, object]:
    """Return the values of ``IDENTITY_FIELDS`` by their keys."""
    return dict(zip(IDENTITY_FIELDS, _read_identity(worker), strict=True))


def as_of(worker: Worker, history: History, day: date) -> Worker:
    """Return the worker with the values that held on ``day``; itself where nothing differs."""
    former: dict[str, object] = {}
    for change in reversed(history):
        if change.on <= day:
            break
        if change.kind is ChangeKind.DATED:
            former.update(change.before)
    return with_values(worker, former) if former else worker


def history_steps(worker: Worker, history: History) -> tuple[HistoryStep, ...]:
    """Return every change of every field, the latest day first."""
    after = {**dated_values(worker), **identity_values(worker)}
    steps = []
    for change in reversed(history):
        for key, before in change.before.items():
            steps.append(HistoryStep(change.on, change.kind, key, before, after[key]))
            after[key] = before
    return tuple(steps)


def all_as_of(
    workers: Iterable[Worker], histories: Mapping[int, History], day: date
) -> list[Worker]:
    """Return the workers as they were on ``day``; ``histories`` goes by ``worker_id``."""
    if not histories:
        return list(workers)
    return [
        as_of(worker, histories[worker.worker_id], day) if worker.worker_id in histories else worker
        for worker in workers
    ]


def revise(
    stored: Worker, history: History, wanted: Worker, *, on: date, since: date | None
) -> Revision:
    """Turn ``stored`` into ``wanted``, and say what becomes of the history.

    The ``DATED_FIELDS`` hold from ``since`` until the next change that is known already; None
    means that the latest ones were wrong. Everything else is put right at once, a former
    identity is remembered under the day ``on``.
    """
    identity = _former_identity(stored, wanted, on)
    if since is not None and since <= wanted.employment.start:
        since = None  # whoever has not worked before has no earlier values
    if not history:
        first = () if since is None else _first_step(stored, wanted, since)
        return Revision(wanted, tuple(sorted((*first, *identity), key=lambda change: change.on)))
    steps = {c.on: dict(c.before) for c in history if c.kind is ChangeKind.DATED}
    latest = dated_values(wanted) if since is None else _insert(stored, steps, wanted, since)
    known = {change.on: change for change in history if change.kind is ChangeKind.DATED}
    dated = [_kept_or_new(known.get(day), day, before) for day, before in steps.items() if before]
    others = [change for change in history if change.kind is ChangeKind.IDENTITY]
    ordered = sorted((*dated, *others, *identity), key=lambda change: change.on)
    return Revision(with_values(wanted, latest), tuple(ordered))


def _first_step(stored: Worker, wanted: Worker, since: date) -> tuple[WorkerChange, ...]:
    """Return what changes of somebody without a history: nearly everybody, so it is short."""
    new = dated_values(wanted)
    before = {key: value for key, value in dated_values(stored).items() if value != new[key]}
    return (WorkerChange(since, before),) if before else ()


def _insert(
    stored: Worker, steps: dict[date, dict[str, object]], wanted: Worker, since: date
) -> dict[str, object]:
    """Put the wanted values into the steps; return the latest value of every field."""
    latest = dated_values(stored)
    for key, value in dated_values(wanted).items():
        later = sorted(day for day in steps if day > since and key in steps[day])
        held = steps[later[0]][key] if later else latest[key]
        if value == held:
            continue
        if steps.setdefault(since, {}).setdefault(key, held) == value:
            del steps[since][key]
        if not later:
            latest[key] = value
        elif value == (steps[later[1]][key] if len(later) > 1 else latest[key]):
            del steps[later[0]][key]
        else:
            steps[later[0]][key] = value
    return latest


def _kept_or_new(
    known: WorkerChange | None, day: date, before: Mapping[str, object]
) -> WorkerChange:
    if known is not None and known.before == before:
        return known
    return WorkerChange(day, before)


def _former_identity(stored: Worker, wanted: Worker, on: date) -> tuple[WorkerChange, ...]:
    new = identity_values(wanted)
    before = {
        key: value for key, value in identity_values(stored).items() if value and value != new[key]
    }
    return (WorkerChange(on, before, ChangeKind.IDENTITY),) if before else ()
