"""Reasons for odd values: given, taken back, and whether they still hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from desktop.domain.kept_value import KeptValue, KeptValues, still_holds, values_digest
from desktop.domain.worker import Worker
from desktop.services.changes import KEPT_VALUES, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.workforce import WorkforceService
from desktop.storage.kept_values import KeptValueRepository


class KeptValueService:
    """The reasons of the current employer's workers."""

    def __init__(
        self,
        repository: KeptValueRepository,
        employers: EmployerService,
        workforce: WorkforceService,
        now: Callable[[], datetime],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._workforce = workforce
        self._now = now

    def valid(self) -> KeptValues:
        """Return the reasons that still hold: those whose values nobody has changed since."""
        employer = self._employers.current()
        kept = () if employer is None else self._repository.all(employer.employer_id)
        ids = list(dict.fromkeys(item.worker_id for item in kept))
        return _holding(kept, self._workforce.page(ids))

    def keep(self, worker_id: int, code: str, reason: str) -> ChangeSet:
        """Write down why a doubted value stays; an empty reason takes it back.

        It is stamped with the employer's preparer and the moment. Raises ``LookupError`` for a
        lost worker.
        """
        if reason.strip():
            self._repository.put(
                KeptValue(
                    worker_id=worker_id,
                    code=code,
                    values_digest=values_digest(self._workforce.get(worker_id), code),
                    reason=" ".join(reason.split()),
                    given_by=self._employers.required().preparer,
                    given_at=self._now().isoformat(timespec="minutes"),
                )
            )
        else:
            self._repository.remove(worker_id, code)
        return ChangeSet.of(KEPT_VALUES, worker_ids=(worker_id,))


def _holding(kept: Iterable[KeptValue], workers: Iterable[Worker]) -> KeptValues:
    by_id = {worker.worker_id: worker for worker in workers}
    return {
        (item.worker_id, item.code): item
        for item in kept
        if item.worker_id in by_id and still_holds(item, by_id[item.worker_id])
    }
