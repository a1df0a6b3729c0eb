"""The family members of workers in the database."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex
from desktop.storage.database import Database
from desktop.storage.families import FamilyRepository
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

SPOUSE = Dependant(
    name="Sari Contoh",
    relation=Relation.SPOUSE,
    birth_date=date(1991, 3, 2),
    sex=Sex.FEMALE,
    nik="1871014203910001",
    jkn_number="0001234567890",
    jkn=ParticipationState.YES,
    is_employed=True,
)
CHILD = Dependant(name="Adi Contoh", relation=Relation.CHILD)
KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0006.sqlite"


@pytest.fixture
def workers(database: Database) -> WorkerRepository:
    """Return the repository of workers beside the one under test."""
    return WorkerRepository(database)


@pytest.fixture
def families(database: Database) -> FamilyRepository:
    """Return the repository under test."""
    return FamilyRepository(database)


def test_a_family_comes_back_with_its_worker(
    workers: WorkerRepository, families: FamilyRepository, employer_id: int
) -> None:
    """By page, by stream and alone, in the order in which it was told."""
    ani = workers.save(employer_id, worker("Ani")).worker_id
    budi = workers.save(employer_id, worker("Budi")).worker_id
    families.replace(ani, (SPOUSE, CHILD))
    assert families.of(ani) == (SPOUSE, CHILD)
    assert [found.family for found in workers.page([budi, ani])] == [(), (SPOUSE, CHILD)]
    assert [found.family for found in workers.iterate(employer_id)] == [(SPOUSE, CHILD), ()]


def test_saving_a_worker_leaves_the_family_alone(
    workers: WorkerRepository, families: FamilyRepository, employer_id: int
) -> None:
    """A row of a sheet knows no persons and must not take them away."""
    ani = workers.save(employer_id, worker("Ani"))
    families.replace(ani.worker_id, (SPOUSE,))
    workers.save(employer_id, replace(ani, name="Ani Baru"))
    assert workers.get(ani.worker_id).family == (SPOUSE,)


def test_many_families_are_replaced_at_once(
    workers: WorkerRepository, families: FamilyRepository, employer_id: int
) -> None:
    """Those named are put in place of what was there; an empty one is taken away."""
    ids = [workers.save(employer_id, worker(name)).worker_id for name in "ABC"]
    for worker_id in ids:
        families.replace(worker_id, (SPOUSE,))
    families.replace_many({ids[0]: (CHILD, CHILD), ids[1]: ()})
    assert [families.of(worker_id) for worker_id in ids] == [(CHILD, CHILD), (), (SPOUSE,)]


def test_v0006_keeps_the_families(path: Path) -> None:
    """The family of an older file arrives in the newest program."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        spouse, child = FamilyRepository(database).of(1)
    assert spouse == replace(SPOUSE, is_employed=False)
    assert child == CHILD
