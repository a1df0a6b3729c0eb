"""The history of workers as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.program import JknStatus, Participation, ParticipationState
from desktop.domain.worker import EmploymentKind
from desktop.domain.worker_history import (
    DATED_FIELDS,
    IDENTITY_FIELDS,
    ChangeKind,
    WorkerChange,
    dated_values,
    identity_values,
)
from desktop.storage import worker_changes
from desktop.storage.database import Database
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

DAY = date(2026, 3, 1)


@pytest.fixture
def workers(database: Database) -> WorkerRepository:
    """Return the repository through which histories are stored."""
    return WorkerRepository(database)


def test_every_field_of_a_history_comes_back_as_it_was(
    workers: WorkerRepository, employer_id: int
) -> None:
    """Amounts, days, kinds, memberships and what is missing keep their types."""
    rich = replace(
        worker(reported_wage_health=5, jkn_status=JknStatus.ASSISTED, kpj="1"),
        employment_programs=(
            Participation(ParticipationState.YES, DAY, "A-1"),
            *worker().employment_programs[1:],
        ),
    )
    rich = replace(rich, employment=replace(rich.employment, kind=EmploymentKind.PKWT))
    history = (
        WorkerChange(DAY, dated_values(rich), batch_id=0),
        WorkerChange(DAY, identity_values(rich), ChangeKind.IDENTITY, 0),
    )
    saved = workers.save(employer_id, worker(), history)
    assert workers.history(saved.worker_id) == history
    assert workers.histories(employer_id) == {saved.worker_id: history}
    assert len(history[0].before) == len(DATED_FIELDS)
    assert len(history[1].before) == len(IDENTITY_FIELDS)


def test_a_change_knows_the_import_that_made_it(
    workers: WorkerRepository, employer_id: int
) -> None:
    """New steps get the batch, older ones keep theirs, an edit by hand has none."""
    by_hand = WorkerChange(DAY, {"basic_wage": 1}, batch_id=0)
    stored = workers.save(employer_id, worker(), (by_hand,))
    fresh = WorkerChange(date(2026, 4, 1), {"basic_wage": 2})
    batch_id = workers.apply_import(
        employer_id,
        ImportBatch("a.xlsx", "Data", "plain"),
        [],
        [stored],
        histories={stored.worker_id: (by_hand, fresh)},
    )
    assert [c.batch_id for c in workers.history(stored.worker_id)] == [0, batch_id]
    workers.undo_import(batch_id)
    assert workers.history(stored.worker_id) == (by_hand,)


def test_merges_are_kept_and_taken_back(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """A merged record leads to the kept one until the merge is undone."""
    kept, other = (workers.save(employer_id, worker(name)) for name in ("Ani", "Any"))
    (before,) = workers.states([kept.worker_id])
    workers.merge(employer_id, kept, (), other.worker_id)
    assert workers.merges() == {other.worker_id: kept.worker_id}
    assert list(workers.iterate(employer_id)) == [kept]
    workers.unmerge(employer_id, other.worker_id, before)
    assert worker_changes.merges(database) == {}
    assert list(workers.iterate(employer_id)) == [kept, other]


def test_workers_are_put_back_as_they_were(workers: WorkerRepository, employer_id: int) -> None:
    """Values, history and whether the worker was removed."""
    history = (WorkerChange(DAY, {"basic_wage": 1}, batch_id=0),)
    first = workers.save(employer_id, worker("Ani"), history)
    second = workers.save(employer_id, worker("Budi"))
    workers.remove([second.worker_id])
    states = workers.states([first.worker_id, second.worker_id, 99])
    workers.save(employer_id, replace(first, name="Lain"), ())
    workers.restore([second.worker_id])
    workers.remove([first.worker_id])
    workers.put_back(employer_id, states)
    assert workers.states([first.worker_id, second.worker_id]) == states
    assert list(workers.iterate(employer_id)) == [first]
