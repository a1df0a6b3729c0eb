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
