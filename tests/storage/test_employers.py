"""Employers survive in every field."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.employer import Employer, Signatory, SizeClass, SizeCriterion
from desktop.domain.establishment import Establishment
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository

KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0007.sqlite"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ESTABLISHMENTS = st.builds(
    Establishment,
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
    address=TEXTS,
    city=TEXTS,
    province=TEXTS,
    npp=TEXTS,
    jkk_risk_group=st.integers(0, 5),
    minimum_wage=st.none() | st.integers(0, 10**12),
    is_head_office=st.booleans(),
    headcount_wlkp=st.none() | st.integers(0, 10**6),
)
SPECIAL = {
    "founded_on": st.none() | st.dates(),
    "stated_size": st.none() | st.sampled_from(SizeClass),
    "size_criterion": st.none() | st.sampled_from(SizeCriterion),
    "capital": st.none() | st.integers(0, 10**17),
    "annual_sales": st.none() | st.integers(0, 10**17),
    "minimum_wage": st.none() | st.integers(0, 10**12),
    "jkk_risk_group": st.integers(0, 5),
    "is_construction": st.booleans(),
    "jkk_paid_through_2025_01": st.booleans(),
    "signatory": st.builds(Signatory, TEXTS, TEXTS),
    "establishments": st.lists(ESTABLISHMENTS, max_size=3).map(tuple),
    "employer_id": st.just(0),
}
EMPLOYERS = st.builds(
    Employer, **{field.name: SPECIAL.get(field.name, TEXTS) for field in fields(Employer)}
)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(employer=EMPLOYERS)
def test_every_field_of_an_employer_survives(database: Database, employer: Employer) -> None:
    """Saved as new, read, saved as changed and read again: equal every time."""
    repository = EmployerRepository(database)
    stored = repository.save(employer)
    assert replace(repository.get(stored.employer_id), employer_id=0) == employer
    other = repository.save(Employer(name="PT Lain", employer_id=stored.employer_id))
    assert repository.get(stored.employer_id) == other


def test_employers_come_in_the_order_in_which_they_were_added(database: Database) -> None:
    """The first one stays the first when it is changed."""
    repository = EmployerRepository(database)
    first, second = (repository.save(Employer(name=name)) for name in ("B", "A"))
    first = repository.save(replace(first, name="Z"))
    assert repository.all() == [first, second]


def test_an_unknown_employer_is_a_bug(database: Database) -> None:
    """Neither reading nor changing an employer that is not there does anything silently."""
    repository = EmployerRepository(database)
    with pytest.raises(LookupError):
        repository.get(7)
    with pytest.raises(LookupError):
        repository.save(Employer(name="PT Contoh", employer_id=7))


def test_v0007_keeps_the_establishments(path: Path) -> None:
    """The establishments of an older file arrive in the newest program, in their order."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        plant, office = EmployerRepository(database).all()[0].establishments
    assert plant == Establishment(
        name="Pabrik Metro",
        address="Jl. Contoh 2",
        city="Kota Metro",
        province="Lampung",
        npp="87654321",
        jkk_risk_group=4,
        minimum_wage=310_000_000,
        headcount_wlkp=40,
    )
    assert office == Establishment(name="Kantor Pusat", is_head_office=True)
