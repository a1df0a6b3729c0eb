"""New workers registered in time; the cases are those of REG-09."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.cases import assess_one
from tests.domain.people import make_worker

START = date(2026, 3, 2)
LATE = date(2026, 4, 2)


@pytest.mark.parametrize("program", ["jkk", "jkm", "jht", "jp"])
def test_a_late_program_is_named(program: str) -> None:
    """One late program is enough, and the reason names it."""
    worker = make_worker(
        start=START, **dict.fromkeys(("jkk", "jkm", "jht", "jp"), START) | {program: LATE}
    )
    found = assess_one("REG-09", workers=[worker]).result("REG-09")
    assert [failed.reason for failed in found.failed] == [f"{program.upper()}_REGISTERED_LATE"]


def test_a_date_ahead_is_late_by_itself() -> None:
    """A registration planned for after the limit is late already; one inside it is not."""
    programs = dict.fromkeys(("jkm", "jht", "jp"), date(2026, 11, 1))
    for planned, is_late in ((date(2026, 12, 1), False), (date(2026, 12, 2), True)):
        worker = make_worker(start=date(2026, 11, 1), jkk=planned, **programs)
        found = assess_one("REG-09", workers=[worker]).result("REG-09")
        assert bool(found.failed) == is_late


def test_thresholds_are_named_as_what_they_are() -> None:
    """The limits and the tolerated tenth stand among the rules, the tenth as a design choice."""
    found = assess_one("REG-09", workers=[make_worker(start=START)]).result("REG-09")
    rules = {rule.rule_id: rule for rule in found.rules}
    assert rules["deadline.jp_registration_days"].value == 30
    assert "bukan hukum" in rules["assessment.late_registration_tolerance"].source


ALL = ("jkk", "jkm", "jht", "jp")


@pytest.mark.parametrize(
    ("start", "registered", "counted"),
    [
        (date(2026, 11, 1), "Ya", 1),
        (date(2026, 11, 1), "", 0),
        (date(2026, 11, 22), "Ya", 1),
        (date(2026, 11, 23), "Ya", 0),
        (date(2025, 11, 22), date(2025, 11, 22), 1),
        (date(2025, 11, 21), date(2025, 11, 21), 0),
    ],
)
def test_who_started_within_twelve_months_counts(
    start: date, registered: object, counted: int
) -> None:
    """From the day of assessment a year before to itself; who is no member yet is not late yet."""
    worker = make_worker(start=start, **dict.fromkeys(ALL, registered))
    found = assess_one("REG-09", workers=[worker]).result("REG-09")
    assert (found.counted, found.failed, found.unconfirmed) == (counted, (), ())


def test_of_several_late_programs_the_first_is_named() -> None:
    """In the order of the programs, and with the phasing among the rules."""
    worker = make_worker(start=START, **dict.fromkeys(ALL, START) | {"jht": LATE, "jp": LATE})
    found = assess_one("REG-09", workers=[worker]).result("REG-09")
    assert [failed.reason for failed in found.failed] == ["JHT_REGISTERED_LATE"]
    assert "phasing.large" in {rule.rule_id for rule in found.rules}
