"""The workforce: found, edited, removed and brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from threading import local
from types import MappingProxyType

from desktop.domain.dependant import Dependant, merged_family
from desktop.domain.issue import Issue
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import check_worker, with_values
from desktop.domain.worker_history import (
    History,
    HistoryStep,
    all_as_of,
    history_steps,
    identity_values,
    revise,
)
from desktop.domain.workforce_moves import Move, moves_between
from desktop.services.bulk_work import collector_at_rest
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.worker_edits import moved_on
from desktop.services.worker_findings import JudgedWorkforce, WorkerJudge, WorkforceFindings
from desktop.storage.families import FamilyRepository
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository, WorkerState

__all__ = ["WorkerState", "WorkforceService", "Workplace"]

_AS_IT_IS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Workplace:
    """A place of work as written in the data, how many work there, and one of them."""

    text: str
    workers: int
    first_worker_id: int


class _Reading(local):
    """What one thread keeps of the workforce; others see what is stored meanwhile."""

    is_on = False
    workers: list[Worker] | None = None


class WorkforceService:
    """The workers of the current employer."""

    def __init__(
        self,
        repository: WorkerRepository,
        families: FamilyRepository,
        employers: EmployerService,
        rules: RuleBookProvider,
        today: Callable[[], date],
    ) -> None:
        self._repository = repository
        self._families = families
        self._employers = employers
        self._rules = rules
        self.today = today
        self._reading = _Reading()

    @contextmanager
    def reading_once(self) -> Iterator[None]:
        """Let this thread read everybody only once, in a block that changes nothing.

        A declaration looks at the workforce four times; where one list serves all, reading takes
        a quarter of the time and the room.
        """
        reading, was_on = self._reading, self._reading.is_on
        reading.is_on = True
        try:
            yield
        finally:
            reading.is_on = was_on
            if not was_on:
                self.let_go()

    def let_go(self) -> None:
        """Forget who was read: what follows needs the room and reads again if it must."""
        self._reading.workers = None

    def _employer_id(self) -> int:
        return self._employers.required().employer_id

    @collector_at_rest()
    def all(self) -> list[Worker]:
        """Return every worker, in the order of the sheet; empty before an employer exists.

        The values are the latest ones; a judgement on a day goes by ``as_of``.
        """
        employer = self._employers.current()
        if employer is None:
            return []
        reading = self._reading
        if reading.workers is not None:
            return list(reading.workers)
        workers = list(self._repository.iterate(employer.employer_id))
        if reading.is_on:
            reading.workers = workers
        return workers

    def each(self) -> Iterator[Worker]:
        """Yield every worker as ``all`` does, without holding them all."""
        employer = self._employers.current()
        return iter(()) if employer is None else self._repository.iterate(employer.employer_id)

    def has_families(self) -> bool:
        """Tell whether family members of any worker are told."""
        employer = self._employers.current()
        return employer is not None and self._repository.has_families(employer.employer_id)

    def as_of(self, day: date) -> list[Worker]:
        """Return every worker with the wage, contract and participation in force on ``day``."""
        return all_as_of(self.all(), self.histories(), day)

    def histories(self) -> dict[int, History]:
        """Return the history of every worker who has one, by ``worker_id``."""
        employer = self._employers.current()
        return {} if employer is None else self._repository.histories(employer.employer_id)

    def history(self, worker_id: int) -> History:
        """Return the changes of one worker, the earliest day first."""
        return self._repository.history(worker_id)

    def steps(self, worker: Worker) -> tuple[HistoryStep, ...]:
        """Return what changed of a worker, the latest first; of records merged into it as well."""
        steps = history_steps(worker, self.history(worker.worker_id))
        merges = self._repository.merges()
        for merged_id in merges:
            if _follow(merges, merged_id) == worker.worker_id:
                other = self._repository.get(merged_id)
                steps += history_steps(other, self.history(merged_id))
        return tuple(sorted(steps, key=lambda step: step.on, reverse=True))

    def moves(self, first: date, last: date) -> tuple[Move, ...]:
        """Return who came, who left and what changed after ``first`` until ``last``."""
        return moves_between(self.all(), self.histories(), first, last)

    def proposed_day(self) -> date:
        """Return the day from which changes hold unless another is said: this month's first."""
        return self.today().replace(day=1)

    def count(self, query: WorkerQuery | None = None) -> int:
        """Return how many workers the query finds."""
        employer = self._employers.current()
        if employer is None:
            return 0
        return self._repository.count(employer.employer_id, query or WorkerQuery())

    def ids(
        self, query: WorkerQuery, order: str = "source_row", *, descending: bool = False
    ) -> list[int]:
        """Return the ids that the query finds, sorted by a field key or ``source_row``."""
        return list(self.listed(query, order, descending=descending))

    def listed(
        self, query: WorkerQuery, order: str = "source_row", *, descending: bool = False
    ) -> Sequence[int]:
        """Return the same for a table, which looks at the first of them at once."""
        employer = self._employers.current()
        if employer is None:
            return ()
        return self._repository.listed(employer.employer_id, query, order, descending=descending)

    def search(self, text: str, most: int) -> list[Worker]:
        """Return the first workers whose name, NIK, KPJ or staff number holds ``text``."""
        return self.page(self.ids(WorkerQuery(text=text), "name")[:most])

    def page(self, ids: Sequence[int]) -> list[Worker]:
        """Return the workers with these ids, in this order; merged ones as what they became."""
        merges = self._repository.merges()
        return self._repository.page([_follow(merges, i) for i in ids] if merges else ids)

    def workplaces(self, day: date) -> tuple[Workplace, ...]:
        """Return the places of work of the workers active on ``day``, as the sheet writes them."""
        employer = self._employers.current()
        if employer is None:
            return ()
        rows = self._repository.workplaces(employer.employer_id, day)
        return tuple(Workplace(*row) for row in rows)

    def get(self, worker_id: int) -> Worker:
        """Return one worker, a merged one as what it became; raises ``LookupError``."""
        return self._repository.get(_follow(self._repository.merges(), worker_id))

    def issues(self, worker: Worker) -> list[Issue]:
        """Return what is wrong within one worker's data."""
        return check_worker(worker)

    def odd_codes(self, worker: Worker, day: date) -> tuple[str, ...]:
        """Return the codes of what is odd in one worker's data on ``day``, wage included."""
        codes = [issue.code for issue in check_worker(worker) if not issue.is_error]
        if self.judge(day).is_paid_too_little(worker):
            codes.append("WAGE_BELOW_MINIMUM")
        return tuple(codes)

    def save(self, worker: Worker, since: date | None = None) -> tuple[Worker, ChangeSet]:
        """Store a new or changed worker.

        Wage, contract and participation hold from ``since``, and past months keep what they had;
        without a day they are a correction. A former identity is remembered either way. The
        worker comes back with its latest values. To undo: ``remember`` before, ``put_back`` after.
        """
        employer_id = self._employer_id()
        if worker.worker_id:
            stored, history = self._repository.get(worker.worker_id), self.history(worker.worker_id)
            revision = revise(stored, history, worker, on=self.today(), since=since)
            saved = self._repository.save(employer_id, revision.worker, revision.history)
        else:
            saved = self._repository.save(employer_id, worker)
        return saved, ChangeSet.of(WORKERS, worker_ids=(saved.worker_id,))

    def save_family(self, worker_id: int, family: Sequence[Dependant]) -> ChangeSet:
        """Put the family members of a stored worker in place of those known so far."""
        self._families.replace(worker_id, family)
        return ChangeSet.of(WORKERS, worker_ids=(worker_id,))

    def remember(self, ids: Sequence[int]) -> tuple[WorkerState, ...]:
        """Return all that is stored of these workers, for ``put_back``."""
        return self._repository.states(ids)

    def put_back(self, states: Sequence[WorkerState]) -> ChangeSet:
        """Let workers and their histories be as they were when remembered."""
        self._repository.put_back(self._employer_id(), states)
        ids = tuple(state.worker.worker_id for state in states)
        return ChangeSet.of(WORKERS, worker_ids=ids)

    def swap(self, now: Sequence[WorkerState], then: Sequence[WorkerState]) -> ChangeSet:
        """Let workers be as ``then`` remembers them, for a step that goes back or forth.

        Raises ``UserError`` WORKER_CHANGED_SINCE unless they still are as in ``now``.
        """
        if self.remember([state.worker.worker_id for state in now]) != tuple(now):
            raise moved_on()
        return self.put_back(then)

    def merge(
        self, kept_id: int, merged_id: int, chosen: Mapping[str, object] = _AS_IT_IS
    ) -> tuple[WorkerState, ChangeSet]:
        """Make two records of one person one: the other leads to the kept one, with its family.

        ``chosen`` are values by field key that the kept one takes; the others stay. The numbers of
        both records keep finding the kept one. The state that comes back undoes it with
        ``unmerge``. Raises ``LookupError``, ``ValueError`` for one record alone.
        """
        if kept_id == merged_id:
            raise ValueError("a record is not merged with itself")
        (state,) = self.remember([kept_id])
        other, today = self._repository.get(merged_id), self.today()
        kept = with_values(state.worker, chosen)
        own = revise(state.worker, state.history, kept, on=today, since=None)
        as_other = with_values(own.worker, identity_values(other))
        revision = revise(as_other, own.history, own.worker, on=today, since=None)
        stored = replace(own.worker, family=merged_family(other.family, kept.family))
        self._repository.merge(self._employer_id(), stored, revision.history, merged_id)
        return state, ChangeSet.of(WORKERS)

    def unmerge(self, merged_id: int, kept: WorkerState) -> ChangeSet:
        """Take a merge back: both records are as they were before it."""
        self._repository.unmerge(self._employer_id(), merged_id, kept)
        return ChangeSet.of(WORKERS)

    def remove(self, ids: Sequence[int]) -> ChangeSet:
        """Take workers off the list; ``restore`` brings them back."""
        self._repository.remove(ids)
        return ChangeSet.of(WORKERS)

    def restore(self, ids: Sequence[int]) -> ChangeSet:
        """Bring removed workers back."""
        self._repository.restore(ids)
        return ChangeSet.of(WORKERS)

    def same_identity(self, worker: Worker) -> Worker | None:
        """Return another worker who already has this NIK or passport number."""
        number = worker.identity_number
        found = self._repository.identities(self._employer_id(), [number]).get(number, 0)
        return self._repository.get(found) if found not in (0, worker.worker_id) else None

    def judge(self, day: date) -> WorkerJudge:
        """Return who tells the findings of single workers by the law of ``day``."""
        return WorkerJudge(self._employers.current(), self._rules.current, day)

    def findings(self, day: date, progress: Progress = quiet) -> WorkforceFindings:
        """Return what is to be mended on ``day``, with the words in use for unit and place."""
        return self.with_judge(self.judged(day, progress), day)

    def judged(self, day: date, progress: Progress = quiet) -> JudgedWorkforce:
        """Return the plain values of ``findings``, which another process can read."""
        employer = self._employers.current()
        if employer is None:
            return JudgedWorkforce()
        employer_id = employer.employer_id
        found = WorkforceFindings(self.judge(day))
        found.add(self._repository.iterate(employer_id), self.count(), progress)
        return JudgedWorkforce(
            found.kinds_of,
            tuple(self._repository.distinct(employer_id, "unit")),
            tuple(self._repository.distinct(employer_id, "workplace")),
        )

    def with_judge(self, judged: JudgedWorkforce, day: date) -> WorkforceFindings:
        """Return findings that can be kept up to date, from the plain values of ``day``."""
        return WorkforceFindings(self.judge(day), judged.kinds_of, judged.units, judged.workplaces)


def _follow(merges: Mapping[int, int], worker_id: int) -> int:
    while worker_id in merges:
        worker_id = merges[worker_id]
    return worker_id
