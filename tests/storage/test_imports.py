"""Imports: all or nothing, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import zip_longest

import pytest
from peewee import IntegrityError

from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, JknStatus, Participation, ParticipationState
from desktop.domain.progress import Cancelled
from desktop.domain.worker import Citizenship, EmploymentKind, Sex
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.counting import StatementCounter
from tests.storage.samples import employed, execute, worker

BATCH = ImportBatch("tenaga_kerja.xlsx", "Data", "plain")
RICH = worker(
    "Siti “Aminah” 'X'",
    nik="1871015705900001",
    family_members=3,
    employment_programs=(
        MEMBER,
        Participation(ParticipationState.YES, worker().birth_date, "JKM-1"),
        *[MEMBER] * 3,
    ),
)


@pytest.fixture
def workers(database: Database) -> WorkerRepository:
    """Return the repository under test."""
    return WorkerRepository(database)


def people(workers: WorkerRepository, employer_id: int) -> list[str]:
    """Return the names in the order of the sheet."""
    return [found.name for found in workers.iterate(employer_id)]


def test_an_import_adds_and_replaces(workers: WorkerRepository, employer_id: int) -> None:
    """New workers get ids, changed ones keep theirs; the batch says where they come from."""
    old = workers.save(employer_id, RICH)
    changed = replace(old, name="Siti Baru", source_row=2)
    batch_id = workers.apply_import(employer_id, BATCH, [worker("Ani", source_row=3)], [changed])
    assert people(workers, employer_id) == ["Siti Baru", "Ani"]
    assert workers.get(old.worker_id) == changed
    assert batch_id > 0


def test_an_import_leads_back_to_its_file(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Every imported row points to file, sheet and template."""
    workers.apply_import(employer_id, BATCH, [worker("Ani", source_row=3)], [])
    rows = execute(
        database.path,
        "SELECT file_name, sheet, template, source_row FROM worker"
        " JOIN import_batch ON import_batch.id = import_batch_id",
    )
    assert rows == [("tenaga_kerja.xlsx", "Data", "plain", 3)]


def test_undoing_an_import_brings_back_what_was(
    workers: WorkerRepository, employer_id: int
) -> None:
    """Replaced workers are as before in every field, new ones are gone, others are untouched."""
    bystander = workers.save(employer_id, worker("Budi"))
    old = workers.save(employer_id, RICH)
    removed = workers.save(employer_id, worker("Dulu"))
    workers.remove([removed.worker_id])
    changed = [replace(worker("Lain"), worker_id=w.worker_id) for w in (old, removed)]
    batch_id = workers.apply_import(employer_id, BATCH, [worker("Ani")], changed)
    assert workers.count(employer_id, WorkerQuery()) == 4
    workers.undo_import(batch_id)
    assert list(workers.iterate(employer_id)) == [bystander, old]
    workers.restore([removed.worker_id])
    assert workers.get(removed.worker_id) == removed


def test_imports_are_undone_from_the_last_to_the_first(
    workers: WorkerRepository, employer_id: int
) -> None:
    """A replaced worker of an earlier import is restored step by step."""
    first = workers.apply_import(employer_id, BATCH, [worker("Satu")], [])
    (stored,) = workers.iterate(employer_id)
    second = workers.apply_import(employer_id, BATCH, [], [replace(stored, name="Dua")])
    with pytest.raises(UserError) as caught:
        workers.undo_import(first)
    assert caught.value.code == "IMPORT_NOT_LATEST"
    assert people(workers, employer_id) == ["Dua"]
    workers.undo_import(second)
    assert people(workers, employer_id) == ["Satu"]
    workers.undo_import(first)
    assert people(workers, employer_id) == []


def test_an_import_of_another_employer_is_in_nobodys_way(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Only later imports of the same employer must be undone first."""
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    first = workers.apply_import(employer_id, BATCH, [worker("Satu")], [])
    workers.apply_import(other, BATCH, [worker("Lain")], [])
    workers.undo_import(first)
    assert people(workers, employer_id) == []
    assert people(workers, other) == ["Lain"]


def _indexes(database: Database) -> set[str]:
    query = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'worker'"
    return {sql for (sql,) in database.connection().execute(query).fetchall()}


def test_many_rows_get_their_indexes_last_and_all_of_them(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Whether the import ends well or is given up, the table is as strict and quick as before."""
    before = _indexes(database)
    many = [worker(f"Orang {n}", source_row=n) for n in range(1_200)]

    def give_up(done: int, _total: int) -> None:
        assert _indexes(database) < before  # a foreign file would not notice
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        workers.apply_import(employer_id, BATCH, many, [], give_up)
    assert _indexes(database) == before
    workers.apply_import(employer_id, BATCH, many, [])
    assert _indexes(database) == before
    assert database.contents(thoroughly=True).workers == 1_200
    with pytest.raises(IntegrityError, match="CHECK"):
        workers.save(employer_id, worker(basic_wage=-1))


@pytest.mark.parametrize("field", ["basic_wage", "reported_wage_health", "extra_jkn_members"])
def test_what_the_checks_would_refuse_is_refused_without_them(
    workers: WorkerRepository, employer_id: int, field: str
) -> None:
    """Amounts and numbers are looked at before: the checks of the table rest in an import."""
    with pytest.raises(ValueError, match="below zero"):
        workers.apply_import(employer_id, BATCH, [worker(**{field: -1})], [])
    assert people(workers, employer_id) == []


def test_every_word_of_the_domain_passes_the_checks(
    workers: WorkerRepository, employer_id: int
) -> None:
    """Else an import, which goes past them, would store what the file must not hold."""
    kinds, states = list(EmploymentKind), list(ParticipationState)
    for sex, citizenship, kind, state, jkn in zip_longest(
        Sex, Citizenship, kinds, states, JknStatus
    ):
        part = Participation(state or ParticipationState.NO, date(999, 1, 2))
        workers.save(
            employer_id,
            worker(
                sex=sex or Sex.MALE,
                citizenship=citizenship or Citizenship.FOREIGN,
                employment=employed(kind or EmploymentKind.PKWT, date(1, 1, 1)),
                employment_programs=(part,) * 5,
                jkn_status=jkn or JknStatus.NONE,
            ),
        )
    assert workers.count(employer_id, WorkerQuery()) == max(len(kinds), len(JknStatus))


def test_an_import_takes_as_few_statements_for_many_as_for_one(
    workers: WorkerRepository, employer_id: int, count_statements: StatementCounter
) -> None:
    """Rows go in by thousands; what grows is the number of portions alone."""
    with count_statements() as one:
        workers.apply_import(employer_id, BATCH, [worker("Satu")], [])
    with count_statements() as many:
        workers.apply_import(employer_id, BATCH, [worker(f"{n}") for n in range(999)], [])
    assert one.statements == many.statements
    assert many.statements <= 30


def test_an_undone_import_is_unknown(workers: WorkerRepository, employer_id: int) -> None:
    """It cannot be undone twice, and the ids of its workers are never given again."""
    batch_id = workers.apply_import(employer_id, BATCH, [worker("Ani")], [])
    (ani,) = workers.listed(employer_id, WorkerQuery())
    workers.undo_import(batch_id)
    with pytest.raises(LookupError):
        workers.undo_import(batch_id)
    assert workers.save(employer_id, worker("Budi")).worker_id > ani


def test_replacing_a_foreign_worker_is_refused_whole(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """An import for one employer cannot reach the workers of another, and leaves nothing."""
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    theirs = workers.save(other, worker("Lain"))
    with pytest.raises(LookupError):
        workers.apply_import(employer_id, BATCH, [worker("Ani")], [theirs])
    assert people(workers, employer_id) == []
    assert execute(database.path, "SELECT count(*) FROM import_batch") == [(0,)]


def test_a_cancelled_import_leaves_nothing(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """The user stops half-way: no worker, no batch; the progress was told on the way."""
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 6_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        workers.apply_import(employer_id, BATCH, [worker()] * 8_000, [], progress=stop)
    assert told == [(done, 8_000) for done in range(0, 7_000, 1_000)]
    assert people(workers, employer_id) == []
    assert execute(database.path, "SELECT count(*) FROM import_batch") == [(0,)]
