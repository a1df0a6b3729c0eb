"""The contribution service: the month and the summary of programs."""

from datetime import date

import pytest

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER, UNKNOWN_PARTICIPATION, Program
from desktop.domain.rules import RuleNotInForce
from desktop.services.container import Services
from desktop.services.program_reading import rules_of
from tests.services.conftest import make_worker

DAY = date(2026, 11, 22)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with three workers: JHT refused by one, unknown of another."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    refused = (MEMBER, MEMBER, NOT_MEMBER, MEMBER, MEMBER)
    unknown = (MEMBER, MEMBER, UNKNOWN_PARTICIPATION, MEMBER, MEMBER)
    services.workforce.save(make_worker(2, employment_programs=refused))
    services.workforce.save(make_worker(3, employment_programs=unknown))
    return services


def test_the_month_computes_every_worker(staffed: Services) -> None:
    """Totals are the sums over the workers, refused programs included."""
    computed = staffed.contributions.month(Month(2026, 11))

    assert len(computed.workers) == 3
    assert computed.employer_total[Program.JHT] == 3 * 166_500_00
    assert computed.worker_total[Program.JP] == 3 * 45_000_00


def test_the_summary_tells_missing_from_unconfirmed(staffed: Services) -> None:
    """A refused program is missing, an unknown one is unconfirmed."""
    computed = staffed.contributions.month(Month(2026, 11))

    summaries = {item.program: item for item in staffed.contributions.programs(DAY, computed)}

    jht = summaries[Program.JHT]
    counts = (jht.expected, jht.registered, jht.missing, jht.unconfirmed)
    assert counts == (3, 1, 1, 1)
    assert jht.is_compulsory
    assert jht.employer_share == computed.employer_total[Program.JHT]
    assert summaries[Program.JKP].is_compulsory


def test_rules_of_a_program_are_its_own(staffed: Services) -> None:
    """JP rests on its rates and its ceiling, and on nothing of JKN."""
    rules = rules_of(Program.JP, staffed.contributions.month(Month(2026, 11)).rules)

    assert {rule.rule_id for rule in rules} == {
        "jp.pension_age",
        "jp.rate_employer",
        "jp.rate_worker",
        "jp.wage_ceiling",
    }


def test_a_month_before_the_law_names_both(staffed: Services) -> None:
    """A month before July 2015 is an error that names the quantity and the day."""
    with pytest.raises(RuleNotInForce) as fault:
        staffed.contributions.month(Month(2015, 6))

    assert fault.value.as_of == date(2015, 6, 30)
    assert fault.value.rule_id == "phasing.medium"
