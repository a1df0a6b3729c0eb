"""A worker stored and read again is the same worker, whatever it says."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.employer import Employer
from desktop.domain.program import JknStatus, Participation, ParticipationState
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker as invented_worker

PLAIN = invented_worker()

# SQLite keeps texts as UTF-8, which cannot hold half a surrogate pair.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MONEY = st.integers(0, 10**15)
COUNTS = st.integers(0, 100_000)
PARTICIPATIONS = st.builds(
    Participation, st.sampled_from(ParticipationState), st.none() | st.dates(), TEXTS
)
EMPLOYMENTS = st.builds(
    Employment,
    kind=st.sampled_from(EmploymentKind),
    start=st.dates(),
    end=st.none() | st.dates(),
    contract_end=st.none() | st.dates(),
    workplace=TEXTS,
    unit=TEXTS,
    position=TEXTS,
    is_in_construction_project=st.booleans(),
)
WORKERS = st.builds(
    Worker,
    name=TEXTS,
    birth_date=st.dates(),
    sex=st.sampled_from(Sex),
    employment=EMPLOYMENTS,
    basic_wage=MONEY,
    nik=TEXTS,
    passport_number=TEXTS,
    staff_number=TEXTS,
    citizenship=st.sampled_from(Citizenship),
    fixed_allowances=MONEY,
    employment_programs=st.tuples(*[PARTICIPATIONS] * 5),
    jkn_status=st.sampled_from(JknStatus),
    kpj=TEXTS,
    jkn_number=TEXTS,
    reported_wage_employment=st.none() | MONEY,
    reported_wage_health=st.none() | MONEY,
    family_members=st.none() | COUNTS,
    family_registered=st.none() | COUNTS,
    extra_jkn_members=COUNTS,
    source_row=COUNTS,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(worker=WORKERS)
def test_every_field_of_a_worker_survives(database: Database, worker: Worker) -> None:
    """Saved as new, read, saved as changed and read again: equal every time."""
    employer_id = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
    repository = WorkerRepository(database)
    stored = repository.save(employer_id, worker)
    assert replace(repository.get(stored.worker_id), worker_id=0) == worker
    other = repository.save(employer_id, replace(PLAIN, worker_id=stored.worker_id))
    assert repository.get(stored.worker_id) == other
    repository.save(employer_id, stored)
    assert repository.page([stored.worker_id]) == [stored]


def test_the_property_covers_every_field() -> None:
    """A field that is added to the worker must be added to the strategy, and so to the table."""
    varied = {
        field.name
        for kind in (Worker, Employment, Participation)
        for field in fields(kind)
        if field.name not in {"worker_id", "family"}  # not part of the row
    }
    assert varied == {
        "name", "birth_date", "sex", "employment", "basic_wage", "nik", "passport_number",
        "staff_number", "citizenship", "fixed_allowances", "employment_programs", "jkn_status",
        "kpj", "jkn_number", "reported_wage_employment", "reported_wage_health", "family_members",
        "family_registered", "extra_jkn_members", "source_row", "kind", "start", "end",
        "contract_end", "workplace", "unit", "position", "is_in_construction_project", "state",
        "registered_on", "number",
    }  # fmt: skip
