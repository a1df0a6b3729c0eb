"""Recording a program as voluntary, and taking that back without touching later edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.program import Program
from desktop.domain.progress import Progress
from desktop.domain.worker import Worker
from desktop.services.changes import WORKERS, ChangeSet

if TYPE_CHECKING:
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class Choice:
    """A program recorded as voluntary: the workers as they were before, and as they became."""

    program: Program
    start: date
    before: tuple[Worker, ...]
    after: tuple[Worker, ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a choice back did: ``kept`` workers were edited since and stay as they are."""

    restored: int
    kept: int
    changes: ChangeSet


def record_choice(services: Services, program: Program, start: date, progress: Progress) -> Choice:
    """Make members of ``program`` from ``start`` of all who may join; raises as the service."""
    known = _by_id(services.workforce.all())
    progress(0, 1)
    with services.database.transaction():
        changes = services.offers.choose([program], start)
    after = _by_id(services.workforce.all())
    ids = changes.worker_ids
    return Choice(
        program, start, tuple(known[i] for i in ids), tuple(after[i] for i in ids), changes
    )


def take_back(services: Services, choice: Choice, progress: Progress) -> TakenBack:
    """Give the workers of a choice their former memberships; nobody else is touched."""
    now = _by_id(services.workforce.all())
    progress(0, 1)
    ids = []
    with services.database.transaction():
        for before, after in zip(choice.before, choice.after, strict=True):
            current = now.get(before.worker_id)
            if current is not None and current.employment_programs == after.employment_programs:
                former = before.employment_programs
                services.workforce.save(replace(current, employment_programs=former))
                ids.append(before.worker_id)
    changes = ChangeSet.of(WORKERS, worker_ids=tuple(ids))
    return TakenBack(len(ids), len(choice.before) - len(ids), changes)


def _by_id(workers: Iterable[Worker]) -> dict[int, Worker]:
    return {worker.worker_id: worker for worker in workers}
