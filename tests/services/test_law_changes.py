"""Tomorrow's law on today's roster, as the services know both."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.worker import Employment, EmploymentKind
from desktop.errors import UserError
from desktop.services.container import Services
from tests.services.conftest import make_worker

BEFORE, AFTER = Month(2026, 12), Month(2027, 1)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with one worker at the UMK, one who left and one who starts in May 2027."""
    services.employers.save(employer)
    kind = EmploymentKind.PKWTT
    services.workforce.save(make_worker(1, basic_wage=3_491_889_00))
    left = Employment(kind, date(2020, 1, 6), end=date(2026, 11, 21))
    services.workforce.save(make_worker(2, employment=left))
    services.workforce.save(make_worker(3, employment=Employment(kind, date(2027, 5, 1))))
    return services


def test_the_roster_is_who_has_not_left(staffed: Services) -> None:
    """Today decides, not the months compared."""
    assert [worker.name for worker in staffed.law_changes.roster()] == ["Pekerja 1", "Pekerja 3"]


def test_without_an_employer_nothing_is_compared(services: Services) -> None:
    """The sentence names the page to fill."""
    with pytest.raises(UserError, match="Perusahaan"):
        services.law_changes.compare(BEFORE, AFTER)


def test_the_users_own_value_makes_tomorrow_known(staffed: Services) -> None:
    """Before it the minimum wage is not yet known, after it the difference is there."""
    unknown = staffed.law_changes.compare(BEFORE, AFTER)
    assert [item.rule_id for item in unknown.not_yet_known] == ["minimum_wage.18.71"]
    staffed.own_rules.add(
        staffed.own_rules.minimum_wage(
            "Lampung", "Bandar Lampung", date(2027, 1, 1), 3_700_000_00, "Kepgub 1/2026"
        )
    )
    known = staffed.law_changes.compare(BEFORE, AFTER)
    assert (known.not_yet_known, known.difference.employer_sum) == ((), 8_324_44)


def test_what_is_to_come_is_listed(services: Services) -> None:
    """Dated changes from the law, undated ones as the law data tell them."""
    days = {
        item.rule.id: item.day
        for item in reversed(services.law_changes.upcoming(date(2026, 11, 22)))
    }
    assert days["jp.pension_age"] == date(2028, 1, 1)
    assert any("UMP/UMK 2027" in text for text in services.law_changes.announced())
