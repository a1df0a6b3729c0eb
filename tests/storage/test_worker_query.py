"""Filters and sorts: which workers, in which order, by which index."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from desktop.domain.employer import Employer
from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    ParticipationState,
    Program,
)
from desktop.domain.worker import Citizenship, EmploymentKind
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_query import WorkerQuery, conditions, ordering
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import employed, worker

PEOPLE = (
    worker(
        "budi",
        nik="1871010101800002",
        kpj="22",
        staff_number="K-2",
        employment=employed(EmploymentKind.PKWT, date(2021, 1, 1)),
        basic_wage=300,
        fixed_allowances=200,
        source_row=4,
    ),
    worker(
        "Ani",
        nik="1871010101800003",
        kpj="11",
        staff_number="k-1",
        employment=employed(EmploymentKind.DAILY, date(2022, 1, 1)),
        basic_wage=450,
        source_row=3,
    ),
    worker(
        "Citra 100%_a\\b",
        nik="1871010101800001",
        kpj="33",
        staff_number="K-3",
        citizenship=Citizenship.FOREIGN,
        employment=employed(EmploymentKind.PIECE_RATE, date(2020, 1, 1)),
        basic_wage=400,
        source_row=2,
    ),
)
INDEXED = {
    "source_row", "name", "nik", "kpj", "staff_number", "kind", "citizenship", "wage", "start",
}  # fmt: skip
"""Sorts with an index of their own; the others are rare, and an index each would slow imports."""
NICKNAMES = {"budi": "B", "Ani": "A", "Citra 100%_a\\b": "C"}


@pytest.fixture
def workers(database: Database, employer_id: int) -> WorkerRepository:
    """Return a repository with three workers, and one of another employer who never shows."""
    repository = WorkerRepository(database)
    for person in PEOPLE:
        repository.save(employer_id, person)
    other = EmployerRepository(database).save(Employer(name="PT Lain"))
    repository.save(other.employer_id, worker("Ani dari perusahaan lain"))
    return repository


def found(
    workers: WorkerRepository,
    employer_id: int,
    query: WorkerQuery,
    order: str = "source_row",
    *,
    descending: bool = False,
) -> str:
    """Return the first letters of the workers found, in order."""
    ids = workers.listed(employer_id, query, order, descending)
    assert workers.count(employer_id, query) == len(ids)
    return "".join(NICKNAMES[person.name] for person in workers.page(ids))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", "CAB"),
        ("  ", "CAB"),
        ("ani", "A"),
        (" BUDI ", "B"),
        ("1871", "CAB"),
        ("0003", "A"),
        ("33", "C"),
        ("k-", "CAB"),
        ("K-2", "B"),
        ("%", "C"),
        ("_", "C"),
        ("\\", "C"),
        ("0%_", "C"),
        ("'", ""),
        ("lain", ""),
    ],
)
def test_a_text_is_sought_literally(
    workers: WorkerRepository, employer_id: int, text: str, letters: str
) -> None:
    """Name, NIK, KPJ and staff number are searched; the wildcards of LIKE mean themselves."""
    assert found(workers, employer_id, WorkerQuery(text=text)) == letters


@pytest.mark.parametrize(
    ("query", "letters"),
    [
        (WorkerQuery(kind=EmploymentKind.DAILY), "A"),
        (WorkerQuery(kind=EmploymentKind.INTERN), ""),
        (WorkerQuery(citizenship=Citizenship.FOREIGN), "C"),
        (WorkerQuery(citizenship=Citizenship.INDONESIAN), "AB"),
        (WorkerQuery(below_wage=500), "CA"),
        (WorkerQuery(below_wage=501), "CAB"),
        (WorkerQuery(below_wage=450), "C"),
        (WorkerQuery(below_wage=0), ""),
        (WorkerQuery(text="1", citizenship=Citizenship.INDONESIAN, below_wage=460), "A"),
    ],
)
def test_filters_narrow_together(
    workers: WorkerRepository, employer_id: int, query: WorkerQuery, letters: str
) -> None:
    """Each filter counts basic wage and allowances together and all must hold."""
    assert found(workers, employer_id, query) == letters


@pytest.mark.parametrize("program", Program)
def test_a_missing_program_means_what_the_domain_says(
    database: Database, employer_id: int, program: Program
) -> None:
    """For every state the filter finds exactly those whose participation is NO."""
    repository = WorkerRepository(database)
    states = (MEMBER, NOT_MEMBER, UNKNOWN_PARTICIPATION)
    for state, status in product(states, JknStatus):
        programs = tuple(
            state if each is program else UNKNOWN_PARTICIPATION for each in EMPLOYMENT_PROGRAMS
        )
        repository.save(employer_id, worker(employment_programs=programs, jkn_status=status))
    expected = {
        person.worker_id
        for person in repository.iterate(employer_id)
        if person.participation(program).state is ParticipationState.NO
    }
    assert expected
    assert set(repository.listed(employer_id, WorkerQuery(missing_program=program))) == expected


@pytest.mark.parametrize(
    ("order", "letters"),
    [
        ("source_row", "CAB"),
        ("name", "ABC"),
        ("nik", "CBA"),
        ("kpj", "ABC"),
        ("staff_number", "ABC"),
        ("kind", "CAB"),
        ("citizenship", "CBA"),
        ("wage", "CAB"),
        ("start", "CBA"),
    ],
)
def test_every_column_sorts_both_ways(
    workers: WorkerRepository, employer_id: int, order: str, letters: str
) -> None:
    """Capital letters do not matter; backwards is the exact reverse."""
    assert found(workers, employer_id, WorkerQuery(), order) == letters
    assert found(workers, employer_id, WorkerQuery(), order, descending=True) == letters[::-1]


def test_an_unknown_order_is_a_bug(workers: WorkerRepository, employer_id: int) -> None:
    """A column that is not in the list cannot be asked for."""
    with pytest.raises(KeyError):
        workers.listed(employer_id, WorkerQuery(), "password")


@pytest.mark.parametrize("order", sorted(INDEXED))
@pytest.mark.parametrize("descending", [False, True])
def test_every_common_sort_reads_an_index_in_order(
    database: Database, employer_id: int, order: str, descending: bool
) -> None:
    """No sort gathers the workforce first, except to settle equal names."""
    query = (
        WorkerRecord.select(WorkerRecord.id)
        .where(*conditions(employer_id, WorkerQuery()))
        .order_by(*ordering(order, descending=descending))
    )
    sql, parameters = query.bind(database._peewee).sql()
    plan = database.connection().execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
    text = "; ".join(row[3] for row in plan)
    assert "INDEX worker_" in text
    assert order == "name" or "TEMP B-TREE" not in text
    assert "TEMP B-TREE FOR ORDER BY" not in text


@pytest.mark.parametrize("order", ["source_row", "name", "wage", "unit"])
def test_a_search_reads_the_index_alone(database: Database, employer_id: int, order: str) -> None:
    """The rows of 45 columns are not touched while somebody types, only those that are found."""
    query = (
        WorkerRecord.select(WorkerRecord.id)
        .where(*conditions(employer_id, WorkerQuery(text="ani")))
        .order_by(*ordering(order, descending=False))
    )
    sql, parameters = query.bind(database._peewee).sql()
    plan = database.connection().execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
    steps = [row[3] for row in plan]
    assert any("USING COVERING INDEX worker_name" in step for step in steps)
    assert not any("SCAN" in step for step in steps)
