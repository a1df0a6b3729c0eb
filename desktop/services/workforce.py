"""The workforce: found, edited, removed and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.issue import Issue
from desktop.domain.program import Program
from desktop.domain.rules import RuleBook
from desktop.domain.wage_floor import FloorKnowledge, WageFloors
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import check_worker
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository

FILTER_ALL = "all"
FILTER_BELOW_MINIMUM_WAGE = "below_minimum_wage"


@dataclass(frozen=True, slots=True)
class WorkerFilter:
    """One ready-made filter: its key, its query and how many workers it finds."""

    key: str
    query: WorkerQuery
    count: int


class WorkforceService:
    """The workers of the current employer."""

    def __init__(
        self, repository: WorkerRepository, employers: EmployerService, rulebook: RuleBook
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._rulebook = rulebook

    def _employer_id(self) -> int:
        return self._employers.required().employer_id

    def all(self) -> list[Worker]:
        """Return every worker, in the order of the sheet; empty before an employer exists."""
        employer = self._employers.current()
        return [] if employer is None else list(self._repository.iterate(employer.employer_id))

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
        employer = self._employers.current()
        if employer is None:
            return []
        return self._repository.ids(employer.employer_id, query, order, descending=descending)

    def page(self, ids: Sequence[int]) -> list[Worker]:
        """Return the workers with these ids, in this order."""
        return self._repository.page(ids)

    def get(self, worker_id: int) -> Worker:
        """Return one worker; raises ``KeyError`` when there is none."""
        return self._repository.get(worker_id)

    def issues(self, worker: Worker) -> list[Issue]:
        """Return what is wrong within one worker's data."""
        return check_worker(worker)

    def save(self, worker: Worker) -> tuple[Worker, ChangeSet]:
        """Store a new or changed worker."""
        saved = self._repository.save(self._employer_id(), worker)
        return saved, ChangeSet.of(WORKERS, worker_ids=(saved.worker_id,))

    def remove(self, ids: Sequence[int]) -> ChangeSet:
        """Take workers off the list; ``restore`` brings them back."""
        self._repository.remove(ids)
        return ChangeSet.of(WORKERS)

    def restore(self, ids: Sequence[int]) -> ChangeSet:
        """Bring removed workers back."""
        self._repository.restore(ids)
        return ChangeSet.of(WORKERS)

    def filters(self, day: date) -> tuple[WorkerFilter, ...]:
        """Return the ready-made filters that find somebody on ``day``, all workers first."""
        queries = [(FILTER_ALL, WorkerQuery())]
        queries += [
            (f"without_{program.value}", WorkerQuery(missing_program=program))
            for program in Program
        ]
        if (wage := self._known_minimum_wage(day)) is not None:
            queries.append((FILTER_BELOW_MINIMUM_WAGE, WorkerQuery(below_wage=wage)))
        found = [WorkerFilter(key, query, self.count(query)) for key, query in queries]
        return tuple(item for item in found if item.count or item.key == FILTER_ALL)

    def _known_minimum_wage(self, day: date) -> int | None:
        employer = self._employers.current()
        if employer is None:
            return None
        floor = WageFloors(employer, self._rulebook.at(day)).home_floor()
        return floor.amount if floor.knowledge is FloorKnowledge.KNOWN else None
