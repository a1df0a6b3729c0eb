"""Programs and participation."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    Participation,
    ParticipationState,
    Program,
)

DAY = date(2026, 11, 30)


def test_jkn_alone_is_not_of_bpjs_ketenagakerjaan() -> None:
    """The other five are, in their order."""
    assert tuple(Program) == (*EMPLOYMENT_PROGRAMS, Program.JKN)


def test_a_program_keys_a_table_in_every_process() -> None:
    """Found again by value, and after it went to another process and back."""
    table = {program: program.value for program in Program}
    for program in Program:
        assert table[Program(program.value)] == table[pickle.loads(pickle.dumps(program))]


@pytest.mark.parametrize(
    ("participation", "is_member"),
    [
        (MEMBER, True),
        (NOT_MEMBER, False),
        (UNKNOWN_PARTICIPATION, False),
        (Participation(ParticipationState.YES, date(2026, 11, 30)), True),
        (Participation(ParticipationState.YES, date(2026, 12, 1)), False),
        (Participation(ParticipationState.NO, date(2020, 1, 1)), False),
    ],
)
def test_membership_begins_on_its_day(participation: Participation, is_member: bool) -> None:
    """A day of registration in the future is no membership yet."""
    assert participation.is_member_on(DAY) is is_member
