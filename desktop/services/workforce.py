"""The workforce: found, edited, removed and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.dependant import Dependant
from desktop.domain.issue import Issue
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import check_worker
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.worker_findings import WorkerJudge, WorkforceFindings
from desktop.storage.families import FamilyRepository
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository


@dataclass(frozen=True, slots=True)
class Workplace:
    """A place of work as written in the data, how many work there, and one of them."""

    text: str
    workers: int
    first_worker_id: int


class WorkforceService:
    """The workers of the current employer."""

    def __init__(
        self,
        repository: WorkerRepository,
        families: FamilyRepository,
        employers: EmployerService,
        rules: RuleBookProvider,
    ) -> None:
        self._repository = repository
        self._families = families
        self._employers = employers
        self._rules = rules

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

    def search(self, text: str, most: int) -> list[Worker]:
        """Return the first workers whose name, NIK, KPJ or staff number holds ``text``."""
        return self.page(self.ids(WorkerQuery(text=text), "name")[:most])

    def page(self, ids: Sequence[int]) -> list[Worker]:
        """Return the workers with these ids, in this order."""
        return self._repository.page(ids)

    def workplaces(self, day: date) -> tuple[Workplace, ...]:
        """Return the places of work of the workers active on ``day``, as the sheet writes them."""
        employer = self._employers.current()
        if employer is None:
            return ()
        rows = self._repository.workplaces(employer.employer_id, day)
        return tuple(Workplace(*row) for row in rows)

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

    def save_family(self, worker_id: int, family: Sequence[Dependant]) -> ChangeSet:
        """Put the family members of a stored worker in place of those known so far."""
        self._families.replace(worker_id, family)
        return ChangeSet.of(WORKERS, worker_ids=(worker_id,))

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
        found = WorkforceFindings(self.judge(day))
        employer = self._employers.current()
        if employer is None:
            return found
        employer_id = employer.employer_id
        found.units = tuple(self._repository.distinct(employer_id, "unit"))
        found.workplaces = tuple(self._repository.distinct(employer_id, "workplace"))
        found.add(self._repository.iterate(employer_id), self.count(), progress)
        return found
