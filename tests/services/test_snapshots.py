"""The frozen snapshot: what was answered, as the declaration will say it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment
from desktop.domain.worker import Employment, EmploymentKind
from desktop.services import snapshots
from desktop.services.container import Services
from desktop.services.packed import Packed
from tests.services.conftest import make_worker


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and a worker."""
    services.employers.save(employer)
    services.workforce.save(make_worker())
    return services


def frozen(services: Services, obligation_id: str) -> dict[str, Any]:
    """Return one obligation of the snapshot that finalising freezes."""
    stored, _ = services.declarations.finalise("001/UJI/XI/2026")
    obligations: list[dict[str, Any]] = json.loads(stored.snapshot)["obligations"]
    return next(item for item in obligations if item["id"] == obligation_id)


def test_evidence_is_frozen_with_its_dates(staffed: Services) -> None:
    """A paper is named with its own date and the day until which it holds, as far as told."""
    evidence = (
        Evidence("a.pdf"),
        Evidence("b.pdf", dated=date(2026, 1, 2), valid_until=date(2026, 12, 31)),
        Evidence("c.pdf", valid_until=date(2027, 1, 1)),
    )
    staffed.assessments.save_answer("REG-01", Answer(AnswerValue.YES, evidence=evidence))
    assert frozen(staffed, "REG-01")["evidence"] == [
        "a.pdf",
        "b.pdf (tanggal 2 Januari 2026, berlaku sampai 31 Desember 2026)",
        "c.pdf (berlaku sampai 1 Januari 2027)",
    ]


def test_very_many_workers_are_packed_and_printed_alike(
    staffed: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the print, which has the same bytes."""
    service = staffed.declarations
    service.make_ready()
    usual = service.prepare("001").new
    assert isinstance(service.freeze("001").workers, tuple)
    monkeypatch.setattr(snapshots, "KEPT_UP_TO", 0)
    frozen = service.freeze("001")
    assert isinstance(frozen.workers, Packed)
    assert service.print_final(frozen).new == usual


def test_facts_without_a_word_are_no_answer_in_the_letter(staffed: Services) -> None:
    """Facts alone lead to a result, and the letter shows no yes or no."""
    facts = {"months_employment": 0, "months_health": 0}
    staffed.assessments.save_answer("IUR-06", Answer(facts=facts))
    item = frozen(staffed, "IUR-06")
    assert (item["answer"], item["status"]) == ("", "MET")


def test_establishments_are_frozen_with_what_holds_there(
    services: Services, employer: Employer
) -> None:
    """The employer's risk group where there is no own one, the minimum wage of the tables."""
    units = (
        Establishment(name="Pabrik", city="Kota Metro", province="Lampung", headcount_wlkp=3),
        Establishment(name="Kantor", is_head_office=True, jkk_risk_group=1),
    )
    services.employers.save(replace(employer, establishments=units))
    for number, place in enumerate(("pabrik", "Metro", "", "Gudang"), start=1):
        terms = Employment(EmploymentKind.PKWTT, date(2020, 1, 6), workplace=place)
        services.workforce.save(make_worker(number, employment=terms))
    stored, _ = services.declarations.finalise("001/UJI/XI/2026")
    plant, office = json.loads(stored.snapshot)["establishments"]
    assert (plant["jkk_risk_group"], plant["minimum_wage_sen"]) == (3, 3_050_498_00)
    assert (plant["active_workers"], plant["headcount_wlkp"]) == (2, 3)
    assert (office["jkk_risk_group"], office["active_workers"]) == (1, 1)
