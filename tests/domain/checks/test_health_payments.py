"""Payments to BPJS Kesehatan; the cases are those of IUR-04."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Answers
from desktop.domain.assess import assess
from desktop.domain.assessment import ObligationResult
from desktop.domain.calendar import WorkCalendar
from tests.domain.cases import make_answers, obligation
from tests.domain.people import make_employer, make_worker, shipped_book


def judged(
    paid_on: date | None, as_of: date, calendar: WorkCalendar | None = None
) -> ObligationResult:
    """Return IUR-04 for one month, June 2026, paid on a day."""
    told: Answers = make_answers(
        {"payments": [{"program": "JKN", "month": "2026-06", "amount": 1, "paid_on": paid_on}]}
    )
    workers = [make_worker(start=date(2026, 6, 1))]
    return assess(
        make_employer(), workers, told, [obligation("IUR-04")], shipped_book(), as_of, calendar
    ).results[0]


@pytest.mark.parametrize(
    ("paid_on", "status"),
    [
        (date(2026, 6, 10), "MET"),
        (date(2026, 6, 11), "PARTLY_MET"),
        (date(2026, 6, 30), "PARTLY_MET"),
        (date(2026, 7, 1), "NOT_MET"),
        (date(2026, 7, 10), "NOT_MET"),
    ],
)
def test_the_tenth_of_the_same_month_is_the_last_day(paid_on: date, status: str) -> None:
    """The 10th of the next month is a month too late: by then the cover has stopped."""
    assert judged(paid_on, date(2026, 7, 10)).status.value == status


def test_no_fine_is_ever_reckoned() -> None:
    """JKN knows no 2 percent a month: neither figure nor rule of a fine appears."""
    result = judged(date(2026, 7, 9), date(2026, 7, 10))
    assert "estimated_fine" not in result.inputs
    assert [rule.rule_id for rule in result.rules] == [
        "deadline.health_payment_day", "fine.health_suspension",
    ]  # fmt: skip
    assert "FINE_ESTIMATED" not in {warning.code for warning in result.warnings}


def test_unpaid_stops_the_cover_when_the_month_is_over() -> None:
    """On its last day an unpaid month is late; a day later the cover has stopped."""
    assert judged(None, date(2026, 6, 30)).reason == "HEALTH_PAYMENTS_LATE"
    assert judged(None, date(2026, 7, 1)).reason == "HEALTH_PAYMENTS_STOPPED"


def test_a_holiday_moves_the_last_day() -> None:
    """With the holidays known, the 10th waits for a working day and no remark is made."""
    calendar = WorkCalendar([date(2026, 6, 10)])
    result = judged(date(2026, 6, 11), date(2026, 7, 1), calendar)
    assert (result.status.value, result.warnings) == ("MET", ())
