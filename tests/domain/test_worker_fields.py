"""Field values to worker and back, and how the fields of a worker fit together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.issue import Issue
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.domain.worker_fields import build_worker, check_worker, field_value, worker_values
from tests.domain.people import make_worker

LEAST: dict[str, object] = {
    "name": "Siti Contoh",
    "nik": "1871015705900001",
    "birth_date": date(1990, 5, 17),
    "sex": Sex.FEMALE,
    "start": date(2015, 1, 5),
    "basic_wage": 500_000_000,
}

texts = st.text(max_size=20)
memberships = st.sampled_from([MEMBER, NOT_MEMBER, UNKNOWN_PARTICIPATION]) | st.dates().map(
    lambda day: Participation(ParticipationState.YES, day)
)
amounts = st.integers(0, 10**12)
starts = st.dates(date(2000, 1, 1), date(2026, 12, 31))
later = st.none() | st.dates(date(2027, 1, 1), date(2030, 12, 31))
counts = st.none() | st.integers(0, 99)
workers = st.builds(
    Worker,
    name=st.text(min_size=1, max_size=20),
    birth_date=st.dates(date(1940, 1, 1), date(1999, 12, 31)),
    sex=st.sampled_from(Sex),
    employment=st.builds(
        Employment,
        kind=st.sampled_from(EmploymentKind),
        start=starts,
        end=later,
        contract_end=later,
        workplace=texts,
        unit=texts,
        position=texts,
        is_in_construction_project=st.booleans(),
    ),
    basic_wage=amounts,
    nik=st.from_regex(r"[0-9]{16}", fullmatch=True),
    passport_number=texts,
    staff_number=texts,
    citizenship=st.sampled_from(Citizenship),
    fixed_allowances=amounts,
    employment_programs=st.tuples(*[memberships] * 5),
    jkn_status=st.sampled_from(JknStatus),
    kpj=texts,
    jkn_number=texts,
    reported_wage_employment=st.none() | amounts,
    reported_wage_health=st.none() | amounts,
    family_members=counts,
    family_registered=counts,
    extra_jkn_members=st.integers(0, 9),
    worker_id=st.integers(0, 99),
    source_row=st.integers(0, 99),
)


def codes(issues: list[Issue]) -> list[str]:
    """Return ``field:CODE`` with an exclamation mark for errors."""
    return [f"{issue.field}:{issue.code}{'!' if issue.is_error else ''}" for issue in issues]


@given(workers)
def test_a_worker_taken_apart_is_put_together_again(worker: Worker) -> None:
    """``build_worker`` of ``worker_values`` is the same worker, whatever the worker."""
    built, issues = build_worker(
        worker_values(worker), worker_id=worker.worker_id, source_row=worker.source_row
    )
    assert built == worker
    assert issues == check_worker(worker)


@given(workers)
def test_one_value_is_that_among_all(worker: Worker) -> None:
    """A field asked for by itself says the same."""
    assert {key: field_value(worker, key) for key in FIELDS_BY_KEY} == worker_values(worker)


def test_the_values_stand_under_the_keys_of_the_table() -> None:
    """One value per field; an unknown JKN is no value."""
    values = worker_values(make_worker(jkn="unknown"))
    assert set(values) == set(FIELDS_BY_KEY)
    assert values["jkn_status"] is None
    assert values["start"] == date(2015, 1, 5)
    assert values["jkk"] == MEMBER


def test_what_is_not_told_has_its_default() -> None:
    """The required fields alone make an Indonesian PKWTT with nothing known."""
    worker, issues = build_worker(LEAST | {"kpj": None}, source_row=7)
    assert issues == []
    assert worker == Worker(
        name="Siti Contoh",
        nik="1871015705900001",
        birth_date=date(1990, 5, 17),
        sex=Sex.FEMALE,
        employment=Employment(EmploymentKind.PKWTT, date(2015, 1, 5)),
        basic_wage=500_000_000,
        source_row=7,
    )
    assert worker is not None
    assert worker.citizenship is Citizenship.INDONESIAN
    assert worker.jkn_status is JknStatus.UNKNOWN


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"name": ""}, ["name:REQUIRED!"]),
        ({"basic_wage": None}, ["basic_wage:REQUIRED!"]),
        ({"basic_wage": 0}, ["basic_wage:WAGE_ZERO"]),
        ({"sex": None, "start": None}, ["sex:REQUIRED!", "start:REQUIRED!"]),
        ({"nik": None}, ["nik:REQUIRED!"]),
        ({"nik": "", "citizenship": Citizenship.FOREIGN}, ["passport_number:REQUIRED!"]),
        ({"nik": "", "passport_number": "X1234567"}, ["nik:REQUIRED!"]),
        ({"end": date(2014, 12, 31)}, ["end:END_BEFORE_START!"]),
        ({"end": date(2015, 1, 5)}, []),
        ({"contract_end": date(2014, 12, 31)}, ["contract_end:CONTRACT_END_BEFORE_START!"]),
        ({"sex": Sex.MALE}, ["nik:NIK_SEX_DIFFERS"]),
        ({"birth_date": date(1990, 5, 18)}, ["nik:NIK_BIRTH_DATE_DIFFERS"]),
        ({"birth_date": date(2015, 1, 5)},
         ["nik:NIK_BIRTH_DATE_DIFFERS", "start:START_BEFORE_BIRTH!"]),
    ],
)  # fmt: skip
def test_a_worker_is_checked_as_a_whole(told: dict[str, object], expected: list[str]) -> None:
    """Errors keep the worker out, warnings let it in; missing fields come first."""
    worker, issues = build_worker(LEAST | told)
    assert codes(issues) == expected
    assert (worker is None) == any(issue.is_error for issue in issues)


def test_a_foreigner_without_passport_is_let_in() -> None:
    """A NIK (of a stay permit) is enough, with a warning."""
    worker, issues = build_worker(LEAST | {"citizenship": Citizenship.FOREIGN})
    assert worker is not None
    assert codes(issues) == ["passport_number:PASSPORT_MISSING"]


@pytest.mark.parametrize(
    ("born", "start", "expected"),
    [
        (date(2000, 6, 15), date(2015, 6, 14), ["birth_date:AGE_UNDER_15"]),
        (date(2000, 6, 15), date(2015, 6, 15), []),
        (date(2000, 12, 31), date(2015, 1, 1), ["birth_date:AGE_UNDER_15"]),
        (date(1920, 6, 15), date(2021, 6, 14), []),
        (date(1920, 6, 15), date(2021, 6, 15), ["birth_date:AGE_OVER_100"]),
    ],
)
def test_the_age_counts_in_completed_years_at_the_start(
    born: date, start: date, expected: list[str]
) -> None:
    """Fourteen years and 364 days is under fifteen; one hundred is not over one hundred."""
    worker = make_worker(birth_date=born, start=start)
    assert codes(check_worker(replace(worker, nik="1871011700000001"))) == expected


def test_an_intern_may_have_no_wage() -> None:
    """An allowance of nothing is no warning for interns."""
    intern = replace(make_worker(kind="Magang"), basic_wage=0)
    assert codes(check_worker(intern)) == []
