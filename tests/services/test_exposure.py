"""The exposure service: the current employer, and the document without names."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.domain.worker import Employment, EmploymentKind
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.exposure import exposure_document
from tests.services.conftest import make_worker

DAY = date(2026, 10, 20)
WITHOUT_JKK = {
    "employment": Employment(EmploymentKind.PKWTT, date(2026, 7, 1)),
    "employment_programs": (NOT_MEMBER, MEMBER, MEMBER, MEMBER, MEMBER),
}


def test_the_document_tells_rows_and_amounts(services: Services, employer: Employer) -> None:
    """Amounts are text with two decimals; rows are of the sheet; nobody is named."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2, **WITHOUT_JKK))
    document = exposure_document(services.exposure.report(DAY))
    # JKK 0.89 % of 4,500,000 for three months; fine 801 x (3 + 2 + 1).
    assert document["indicative"] is True
    (worker,) = document["workers"]  # type: ignore[misc]
    assert worker["row"] == 3
    assert worker["kind"] == "program"
    assert worker["since"] == "2026-07-01"
    amounts = {key: worker[key] for key in ("employer", "worker", "fine", "total")}
    assert amounts == document["total"]
    assert amounts == {
        "employer": "120150.00",
        "worker": "0.00",
        "fine": "4806.00",
        "total": "124956.00",
    }
    kinds = {item["kind"]: item["workers"] for item in document["kinds"]}  # type: ignore[attr-defined]
    assert kinds == {"worker": 0, "wage": 0, "program": 1}
    assert "Pekerja 2" not in json.dumps(document)


def test_the_document_speaks_both_languages(services: Services, employer: Employer) -> None:
    """Every note is a sentence, first that all is indicative."""
    services.employers.save(employer)
    services.workforce.save(make_worker(2, **WITHOUT_JKK))
    report = services.exposure.report(DAY)
    for language, first in (("id", "Semua jumlah ini"), ("en", "All these amounts")):
        notes = exposure_document(report, language)["notes"]
        texts = [note["text"] for note in notes]  # type: ignore[attr-defined]
        assert texts[0].startswith(first)
        assert all(texts)


def test_months_add_up_to_the_worker(services: Services, employer: Employer) -> None:
    """The lines behind a sum are those of the stored workforce."""
    services.employers.save(employer)
    saved, _ = services.workforce.save(make_worker(2, **WITHOUT_JKK))
    lines = services.exposure.months(saved, DAY)
    assert [str(line.month) for line in lines] == ["2026-07", "2026-08", "2026-09"]
    assert sum(line.fine for line in lines) == services.exposure.report(DAY).fine


def test_holidays_of_the_office_calendar_count(services: Services, employer: Employer) -> None:
    """July is due on 18 August 2026: the 15th is a Saturday, the 17th Independence Day."""
    services.employers.save(employer)
    services.workforce.save(make_worker(2, **WITHOUT_JKK))
    assert services.exposure.report(date(2026, 8, 18)).total == 0
    assert services.exposure.report(date(2026, 8, 19)).total > 0


def test_an_employer_is_needed(services: Services) -> None:
    """Before one is entered there is nothing to reckon."""
    with pytest.raises(UserError) as fault:
        services.exposure.report(DAY)
    assert fault.value.code == "EMPLOYER_MISSING"


def test_past_months_have_the_wage_of_their_time(services: Services, employer: Employer) -> None:
    """Half the wage until August makes half the contribution of July and August."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    worker, _ = services.workforce.save(make_worker(2, **WITHOUT_JKK, basic_wage=2_250_000_00))
    raised = replace(worker, basic_wage=4_500_000_00)
    services.workforce.save(raised, since=date(2026, 9, 1))
    (found,) = services.workforce.as_of(DAY)[1:]
    months = services.exposure.months(found, DAY)
    assert [(str(m.month), m.base) for m in months] == [
        ("2026-07", 2_250_000_00),
        ("2026-08", 2_250_000_00),
        ("2026-09", 4_500_000_00),
    ]


def test_a_month_of_membership_is_not_owed(services: Services, employer: Employer) -> None:
    """Who dropped out of JKK in September was paid for in July and August."""
    services.employers.save(employer)
    worker, _ = services.workforce.save(make_worker(2, employment=WITHOUT_JKK["employment"]))
    dropped = replace(worker, employment_programs=WITHOUT_JKK["employment_programs"])
    services.workforce.save(dropped, since=date(2026, 9, 1))
    months = services.exposure.months(services.workforce.all()[0], DAY)
    assert [str(m.month) for m in months] == ["2026-09"]
    assert services.exposure.report(DAY).workers[0].months == 1
