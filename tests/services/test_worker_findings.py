"""The kinds of findings of workers, kept and brought up to date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus
from desktop.domain.worker import EmploymentKind, Worker
from desktop.services.container import Services
from desktop.services.worker_findings import FILTER_LEFT, WorkforceFindings
from tests.services.conftest import make_worker

DAY = date(2026, 11, 22)
NOWHERE = (NOT_MEMBER,) * 5


@pytest.fixture
def hired(services: Services, employer: Employer) -> Services:
    """Return services with an employer."""
    services.employers.save(employer)
    return services


def kinds(services: Services, worker: Worker) -> set[str]:
    """Return the kinds of one worker's findings."""
    return set(services.workforce.judge(DAY).kinds(worker))


def test_an_intern_without_pension_has_no_gap(hired: Services) -> None:
    """Only what the law asks for is missing; a pupil in practice is owed JKK and JKM."""
    worker = make_worker(1, employment_programs=NOWHERE)
    intern = replace(worker, employment=replace(worker.employment, kind=EmploymentKind.INTERN))

    assert {"MISSING_JP", "without_JP", "MISSING_JKK"} <= kinds(hired, worker)
    assert "MISSING_JP" not in kinds(hired, intern)
    assert "without_JKK" in kinds(hired, intern)


def test_who_has_left_is_in_no_ready_made_filter(hired: Services) -> None:
    """The chips show who is to be registered now; the finding of the record stays."""
    worker = make_worker(1, employment_programs=NOWHERE)
    gone = replace(worker, employment=replace(worker.employment, end=date(2026, 1, 31)))

    assert not {kind for kind in kinds(hired, gone) if kind.startswith("without_")}


def test_who_has_left_is_a_kind_and_nothing_to_mend(hired: Services) -> None:
    """The last day of work still counts as work; leaving is no finding."""
    for end, has_left in ((date(2026, 11, 21), True), (DAY, False), (None, False)):
        worker = make_worker(1)
        gone = replace(worker, worker_id=7, employment=replace(worker.employment, end=end))
        findings = WorkforceFindings(hired.workforce.judge(DAY))
        findings.add([gone])
        assert (findings.ids(FILTER_LEFT) == {7}) is has_left
        assert findings.number_of(7) == 0


def test_faults_of_the_data_are_kinds_too(hired: Services) -> None:
    """A NIK that does not fit the birth date is found under its code."""
    worker = replace(make_worker(1), birth_date=date(1991, 2, 3))

    assert kinds(hired, worker) == {"NIK_BIRTH_DATE_DIFFERS"}


def test_without_an_employer_the_law_says_nothing(services: Services) -> None:
    """Nobody is paid too little where no place and no size are known."""
    worker = make_worker(1, basic_wage=100)

    assert "below_minimum_wage" not in kinds(services, worker)


def test_an_edit_moves_one_worker_alone(hired: Services) -> None:
    """Judged anew after the repair, the worker is no longer listed; the others stay."""
    first, _ = hired.workforce.save(make_worker(1, jkn_status=JknStatus.NONE))
    second, _ = hired.workforce.save(make_worker(2, jkn_status=JknStatus.NONE))
    found = hired.workforce.findings(DAY)
    assert found.counts()["MISSING_JKN"] == 2

    found.add([replace(first, jkn_status=JknStatus.THIS_EMPLOYER)])

    assert found.ids("MISSING_JKN") == {second.worker_id}
    assert found.number_of(first.worker_id) == 0
    assert found.number_of(second.worker_id) == 1
    assert found.counts() == {"MISSING_JKN": 1, "without_JKN": 1}

    found.add([replace(second, jkn_status=JknStatus.THIS_EMPLOYER), first])
    assert found.counts() == {"MISSING_JKN": 1, "without_JKN": 1}
    found.add([replace(first, jkn_status=JknStatus.THIS_EMPLOYER)])
    assert found.counts() == {}


def test_words_in_use_are_offered_once(hired: Services) -> None:
    """Units and places come sorted; an empty one tells that somebody has none."""
    for number, unit in enumerate(("Gudang", "Produksi", "", "Gudang"), start=1):
        worker = make_worker(number, employment_programs=(MEMBER,) * 5)
        terms = replace(worker.employment, unit=unit)
        hired.workforce.save(replace(worker, employment=terms))

    assert hired.workforce.findings(DAY).units == ("", "Gudang", "Produksi")
