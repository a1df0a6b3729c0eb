"""The calendar: decreed days of both kinds, the user's edits, years that nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.worker import Employment, EmploymentKind
from desktop.errors import UserError
from desktop.services.calendar import HolidayKind
from desktop.services.changes import CALENDAR
from desktop.services.container import Services
from desktop.storage.calendar import CalendarEdit, CalendarRepository
from tests.services.conftest import make_worker


def kinds(services: Services, year: int) -> dict[date, HolidayKind]:
    """Return the days of a year that are holidays."""
    return {item.day: item.kind for item in services.calendar.days(year) if item.is_holiday}


def test_public_holidays_and_joint_leave_are_told_apart(services: Services) -> None:
    """2026: seventeen public holidays and eight days of joint leave, named in Indonesian."""
    found = list(kinds(services, 2026).values())
    assert (found.count(HolidayKind.PUBLIC), found.count(HolidayKind.JOINT_LEAVE)) == (17, 8)
    named = {item.day: item for item in services.calendar.days(2026)}
    assert named[date(2026, 8, 17)].name == "Hari Kemerdekaan Republik Indonesia"
    assert named[date(2026, 12, 24)].kind is HolidayKind.JOINT_LEAVE
    assert list(named) == sorted(named)


def test_working_days_leave_both_kinds_out(services: Services) -> None:
    """24 and 25 December 2026 are none, the 28th is."""
    calendar = services.calendar.calendar(date(2026, 1, 1), date(2026, 12, 31))
    assert calendar.on_or_after(date(2026, 12, 24)) == date(2026, 12, 28)
    assert calendar.knows(date(2026, 1, 1), date(2026, 12, 31))


def test_a_year_without_a_decree_is_not_known(services: Services) -> None:
    """Days computed far ahead are no decree: Monday to Friday, and it says so."""
    assert services.calendar.is_known(2027)
    assert not services.calendar.is_known(2029)
    assert services.calendar.days(2029) == ()
    calendar = services.calendar.calendar(date(2026, 1, 1), date(2029, 12, 31))
    assert calendar.is_working_day(date(2029, 8, 17))
    assert not calendar.knows(date(2027, 6, 1), date(2029, 1, 1))


def test_the_user_adds_a_day_and_takes_it_back(services: Services) -> None:
    """A day of the user's own counts in any year, and goes when it is removed."""
    for day in (date(2026, 11, 27), date(2029, 8, 17)):
        changes = services.calendar.add(day, " Libur perusahaan ")
        assert changes.touches(frozenset({CALENDAR}))
        assert kinds(services, day.year)[day] is HolidayKind.OWN
        assert not services.calendar.calendar(day, day).is_working_day(day)
        services.calendar.remove(day)
        assert services.calendar.calendar(day, day).is_working_day(day)
    assert not services.calendar.is_known(2029)


def test_a_decreed_day_is_taken_away_and_put_back(services: Services) -> None:
    """It stays listed, so that it can be put back with its own name and kind."""
    day = date(2026, 12, 24)
    services.calendar.remove(day)
    assert day not in kinds(services, 2026)
    (listed,) = [item for item in services.calendar.days(2026) if item.day == day]
    assert (listed.kind, listed.is_holiday) == (HolidayKind.JOINT_LEAVE, False)
    assert services.calendar.calendar(day, day).is_working_day(day)
    services.calendar.add(day, "")
    assert kinds(services, 2026)[day] is HolidayKind.JOINT_LEAVE


def test_a_holiday_needs_a_name(services: Services) -> None:
    """A day that nobody can explain later is not taken."""
    with pytest.raises(UserError, match="2026-11-27") as caught:
        services.calendar.add(date(2026, 11, 27), " ")
    assert caught.value.code == "HOLIDAY_NAME_MISSING"


def test_removing_what_is_no_holiday_changes_nothing(services: Services) -> None:
    """A working day stays one."""
    before = services.calendar.days(2029)
    services.calendar.remove(date(2029, 3, 1))
    assert services.calendar.days(2029) == before


def test_the_assessment_waits_for_the_working_day(services: Services, employer: Employer) -> None:
    """The contribution of April 2026 is due on 15 May, joint leave, so on Monday the 18th."""
    services.employers.save(employer)
    employment = Employment(EmploymentKind.PKWTT, date(2026, 4, 1))
    services.workforce.save(make_worker(employment=employment))
    services.assessments.start(date(2026, 5, 20))
    payment = Payment(PaymentProgram.EMPLOYMENT, Month(2026, 4), 100, date(2026, 5, 18))
    services.assessments.save_payments((payment,))

    result = services.assessments.assess().result("IUR-03")
    assert result.status is ComplianceStatus.MET
    assert result.warnings == ()

    services.calendar.remove(date(2026, 5, 15))
    assert services.assessments.assess().result("IUR-03").status is ComplianceStatus.PARTLY_MET


def test_an_edit_of_a_day_that_is_no_longer_decreed_is_passed_over(services: Services) -> None:
    """A newer list of holidays may lack a day that was taken away under the older one."""
    day = date(2026, 3, 2)
    CalendarRepository(services.database).save(CalendarEdit(day, "Dicabut", is_holiday=False))
    assert day not in {item.day for item in services.calendar.days(2026)}
