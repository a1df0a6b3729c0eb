"""The workforce: single workers, pages, the stream, removal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Employer
from desktop.domain.worker import Employment, EmploymentKind
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

EVERYBODY = WorkerQuery()


@pytest.fixture
def workers(database: Database) -> WorkerRepository:
    """Return the repository under test."""
    return WorkerRepository(database)


def test_saving_gives_an_id_and_saving_again_keeps_it(
    workers: WorkerRepository, employer_id: int
) -> None:
    """The second save changes the same row."""
    stored = workers.save(employer_id, worker("Ani"))
    changed = workers.save(employer_id, replace(stored, name="Ani Baru"))
    assert changed.worker_id == stored.worker_id > 0
    assert workers.count(employer_id, EVERYBODY) == 1
    assert workers.get(stored.worker_id).name == "Ani Baru"


def test_saving_a_worker_of_another_employer_is_refused(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """A worker does not change hands by a wrong id."""
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    stored = workers.save(other, worker("Ani"))
    with pytest.raises(LookupError):
        workers.save(employer_id, replace(stored, name="Budi"))
    assert workers.get(stored.worker_id).name == "Ani"
    assert list(workers.listed(employer_id, EVERYBODY)) == []


def test_an_unknown_worker_is_not_found(workers: WorkerRepository) -> None:
    """An id that nobody has is a bug of the caller."""
    with pytest.raises(LookupError):
        workers.get(99)


def test_a_page_keeps_the_order_of_its_ids(workers: WorkerRepository, employer_id: int) -> None:
    """The table decides the order; ids of workers that are gone are left out."""
    ids = [workers.save(employer_id, worker(name)).worker_id for name in ("A", "B", "C")]
    wanted = [ids[2], 99, ids[0], ids[1]]
    assert [found.name for found in workers.page(wanted)] == ["C", "A", "B"]
    assert workers.page([]) == []


def test_the_stream_follows_the_sheet(workers: WorkerRepository, employer_id: int) -> None:
    """Workers come by row of the sheet, those entered by hand first, in order of entry."""
    for name, row in (("D", 9), ("C", 4), ("A", 0), ("B", 0)):
        workers.save(employer_id, worker(name, source_row=row))
    assert [found.name for found in workers.iterate(employer_id)] == ["A", "B", "C", "D"]


def test_the_stream_crosses_the_pages_that_it_reads_in(
    workers: WorkerRepository, employer_id: int, database: Database
) -> None:
    """More workers than one fetch holds all come, once."""
    with database.transaction():
        for row in range(2_001):
            workers.save(employer_id, worker(source_row=row))
    assert [found.source_row for found in workers.iterate(employer_id)] == list(range(2_001))


def test_a_removed_worker_is_hidden_and_comes_back(
    workers: WorkerRepository, employer_id: int
) -> None:
    """Removal hides from counts, ids and the stream; restoring brings back the same worker."""
    keep = workers.save(employer_id, worker("Ani"))
    gone = workers.save(employer_id, worker("Budi"))
    workers.remove([gone.worker_id])
    assert workers.count(employer_id, EVERYBODY) == 1
    assert list(workers.listed(employer_id, EVERYBODY)) == [keep.worker_id]
    assert list(workers.iterate(employer_id)) == [keep]
    workers.restore([gone.worker_id])
    assert list(workers.iterate(employer_id)) == [keep, gone]


def test_more_ids_than_one_statement_takes(workers: WorkerRepository, employer_id: int) -> None:
    """Select all, then delete: any number of ids goes in one call."""
    one = workers.save(employer_id, worker())
    many = [*range(1_000, 13_000), one.worker_id]
    assert workers.page(many) == [one]
    workers.remove(many)
    assert workers.count(employer_id, EVERYBODY) == 0


def test_places_of_work_are_counted_as_written(workers: WorkerRepository, employer_id: int) -> None:
    """Whoever is not employed on the day, or was removed, does not count."""
    places = ["Pabrik", "", "Pabrik", "Gudang", "Gudang"]
    start, end = date(2020, 1, 2), date(2026, 11, 21)
    ids = [
        workers.save(
            employer_id,
            worker(f"P{n}", employment=Employment(EmploymentKind.PKWT, start, workplace=place)),
        ).worker_id
        for n, place in enumerate(places)
    ]
    left = Employment(EmploymentKind.PKWT, start, end, workplace="Pabrik")
    workers.save(employer_id, worker("Keluar", employment=left))
    workers.remove([ids[4]])
    found = workers.workplaces(employer_id, date(2026, 11, 22))
    assert found == [("Pabrik", 2, ids[0]), ("", 1, ids[1]), ("Gudang", 1, ids[3])]
    assert ("Pabrik", 3, ids[0]) in workers.workplaces(employer_id, end)
