"""The worker: periods, membership, project work."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    JknStatus,
    Participation,
    ParticipationState,
    Program,
)
from desktop.domain.worker import PROJECT_KINDS, EmploymentKind
from tests.domain.people import make_worker

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("start", "end", "is_active", "overlaps"),
    [
        (date(2026, 11, 30), None, True, True),
        (date(2026, 12, 1), None, False, False),
        (date(2020, 1, 1), date(2026, 11, 30), True, True),
        (date(2020, 1, 1), date(2026, 11, 1), False, True),
        (date(2020, 1, 1), date(2026, 10, 31), False, False),
    ],
)
def test_both_ends_of_an_employment_count(
    start: date, end: date | None, is_active: bool, overlaps: bool
) -> None:
    """On the last day of November, and on any day of November."""
    employment = make_worker(start=start, end=end).employment
    assert employment.is_active_on(LAST) is is_active
    assert employment.overlaps(FIRST, LAST) is overlaps


def test_the_wage_is_basic_and_allowances() -> None:
    """Both count in every base."""
    assert make_worker(wage=4_000_000, allowances=500_000).wage == 450_000_000


def test_who_somebody_is() -> None:
    """Foreigners carry a passport, Indonesians a NIK, interns are marked."""
    native, foreigner = make_worker(), make_worker(citizenship="WNA")
    assert (native.is_foreign, foreigner.is_foreign) == (False, True)
    assert native.identity_number == native.nik != ""
    assert foreigner.identity_number == foreigner.passport_number != ""
    assert make_worker(kind="Magang").is_intern
    assert not native.is_intern


def test_each_program_has_its_own_participation() -> None:
    """The order of the stored tuple is that of the programs of BPJS Ketenagakerjaan."""
    for wanted in EMPLOYMENT_PROGRAMS:
        told = {program.value.lower(): "Tidak" for program in EMPLOYMENT_PROGRAMS}
        worker = make_worker(**(told | {wanted.value.lower(): "Ya"}))
        members = [
            program
            for program in EMPLOYMENT_PROGRAMS
            if worker.participation(program).state is ParticipationState.YES
        ]
        assert members == [wanted]


@pytest.mark.parametrize("status", JknStatus)
def test_jkn_counts_only_through_this_employer(status: JknStatus) -> None:
    """Any other way is no membership here; unknown stays unknown."""
    states = {
        JknStatus.THIS_EMPLOYER: ParticipationState.YES,
        JknStatus.UNKNOWN: ParticipationState.UNKNOWN,
    }
    worker = make_worker(jkn=status.value, jkn_number="0001234567890")
    expected = states.get(status, ParticipationState.NO)
    assert worker.participation(Program.JKN) == Participation(expected, None, "0001234567890")


@pytest.mark.parametrize("kind", EmploymentKind)
def test_project_work_needs_trade_mark_and_kind(kind: EmploymentKind) -> None:
    """Permanent, part-time and interns never are project workers."""
    worker = make_worker(kind=kind.value, is_in_construction_project=True)
    unmarked = make_worker(kind=kind.value)
    assert worker.works_in_project(is_construction_employer=True) is (kind in PROJECT_KINDS)
    assert not worker.works_in_project(is_construction_employer=False)
    assert not unmarked.works_in_project(is_construction_employer=True)


@pytest.mark.parametrize("program", list(Program))
@pytest.mark.parametrize("status", list(JknStatus))
def test_state_and_membership_are_those_of_the_participation(
    program: Program, status: JknStatus
) -> None:
    """The short ways to ask say the same as the participation itself."""
    told = {"jkk": LAST, "jkm": FIRST, "jht": "Tidak", "jp": "", "jkn": status.value}
    worker = make_worker(**told)
    part = worker.participation(program)
    assert worker.state_in(program) is part.state
    assert worker.is_member_on(program, FIRST) == part.is_member_on(FIRST)
