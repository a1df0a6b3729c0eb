"""Where workers work: names and cities of a sheet linked to establishments, never guessed."""

from __future__ import annotations

import pytest

from desktop.domain.calendar import Month
from desktop.domain.checks.judgement import Verdict
from desktop.domain.checks.wages import WageJudge
from desktop.domain.contribution import month_contributions
from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment
from desktop.domain.money import rupiah
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.place_of_work import (
    PlacesOfWork,
    by_workplace,
    highest_risk_group,
    staffing,
)
from desktop.domain.priority import is_high_risk
from desktop.domain.program import Program
from desktop.domain.wage_floor import FloorKnowledge, WageFloors
from tests.domain.cases import assess_one
from tests.domain.people import make_employer, make_worker, shipped_book
from tests.domain.test_wage_floor import TODAY

OFFICE = Establishment(name="Kantor Pusat", city="Kota Bandar Lampung", is_head_office=True)
PLANT = Establishment(
    name="Pabrik Utara",
    city="Kota Metro",
    province="Lampung",
    jkk_risk_group=4,
    minimum_wage=rupiah(4_000_000),
)
SHOP = Establishment(name="Toko Bekasi", city="Kab. Bekasi", province="Jawa Barat")


def employer(*establishments: Establishment) -> Employer:
    """Return an employer of risk group III in Bandar Lampung with these establishments."""
    return make_employer(establishments=establishments)


@pytest.mark.parametrize(
    ("text", "number", "is_known"),
    [
        ("", 1, True),
        ("PABRIK-UTARA", 2, True),
        ("  pabrik  utara ", 2, True),
        ("Metro", 2, True),
        ("Kota Metro", 2, True),
        ("Kabupaten Metro", 0, False),
        ("bekasi", 3, True),
        ("Bandar Lampung", 1, True),
        ("PT Contoh Sejahtera", 1, True),
        ("Pabrik", 0, False),
    ],
)
def test_a_text_finds_the_establishment_by_name_or_city(
    text: str, number: int, is_known: bool
) -> None:
    """Case, blanks and signs do not count; what fits none is not guessed."""
    found = PlacesOfWork(employer(OFFICE, PLANT, SHOP)).at(text)
    assert (found.number, found.is_known) == (number, is_known)


def test_a_text_that_fits_two_establishments_is_not_guessed() -> None:
    """Two in one city are told apart by their names only."""
    second = Establishment(name="Gudang", city="Kota Metro")
    places = PlacesOfWork(employer(PLANT, second))
    assert not places.at("Kota Metro").is_known
    assert places.at("gudang").establishment == second


def test_without_establishments_every_place_is_the_employers() -> None:
    """A sheet with places of work alone asks for nothing."""
    found = staffing(employer(), {"Gudang Utara": 3, "": 2})
    assert (dict(found.at), dict(found.unknown)) == ({0: 5}, {})


def test_workers_are_counted_by_establishment() -> None:
    """Those of an unknown place stand apart with the text of the sheet."""
    places = ["", "Metro", "Gudang", "metro"]
    workers = [make_worker(workplace=place) for place in places]
    found = staffing(employer(OFFICE, PLANT), by_workplace(workers))
    assert (dict(found.at), dict(found.unknown)) == ({1: 1, 2: 2}, {"Gudang": 1})


@pytest.mark.parametrize(
    ("workplace", "amount", "knowledge"),
    [
        ("", 3_491_889, FloorKnowledge.KNOWN),
        ("Pabrik Utara", 4_000_000, FloorKnowledge.KNOWN),
        ("Toko Bekasi", 2_317_601, FloorKnowledge.PROVINCE_ONLY),
        ("Gudang", None, FloorKnowledge.UNKNOWN),
        ("Kabupaten Way Kanan", 3_215_764, FloorKnowledge.KNOWN),
    ],
)
def test_the_minimum_wage_is_that_of_the_establishment(
    workplace: str, amount: int | None, knowledge: FloorKnowledge
) -> None:
    """Its own figure, else its regency's, else its province's; an unknown place has none."""
    floors = WageFloors(employer(OFFICE, PLANT, SHOP), shipped_book().at(TODAY))
    found = floors.floor_for(make_worker(workplace=workplace))
    assert found.amount == (None if amount is None else rupiah(amount))
    assert found.knowledge is knowledge


def test_own_figures_are_told_apart() -> None:
    """Each has an id of its own, so that a declaration lists them all."""
    floors = WageFloors(employer(OFFICE, PLANT), shipped_book().at(TODAY))
    (own,) = floors.own_figures()
    assert (own.rule_id, own.value) == ("minimum_wage.user.2", rupiah(4_000_000))
    assert PLANT.name in own.article
    assert floors.highest_amount() == rupiah(4_000_000)


def test_wages_are_held_against_the_establishments_minimum() -> None:
    """The same wage is enough at the office and too low at the plant."""
    judge = WageJudge(employer(OFFICE, PLANT), shipped_book().at(TODAY))
    verdicts = [
        judge.judge(make_worker(wage=3_800_000, workplace=place)).verdict
        for place in ("", "Pabrik Utara", "Gudang")
    ]
    assert verdicts == [Verdict.OK, Verdict.FAILED, Verdict.UNCONFIRMED]


def test_jkk_and_the_floor_of_jkn_follow_the_establishment() -> None:
    """Group III at the office is 0.89 %, group IV at the plant 1.27 %; JKN starts at its UMK."""
    workers = [
        make_worker(wage=3_800_000),
        make_worker(wage=3_800_000, workplace="Pabrik Utara"),
        make_worker(wage=3_800_000, workplace="Gudang"),
    ]
    found = month_contributions(
        employer(OFFICE, PLANT), workers, shipped_book(), Month(2026, 11)
    ).workers
    assert [item.employer_share[Program.JKK] for item in found] == [
        rupiah(33_820),
        rupiah(48_260),
        rupiah(33_820),
    ]
    assert [item.base[Program.JKN] for item in found] == [
        rupiah(3_800_000),
        rupiah(4_000_000),
        rupiah(3_800_000),
    ]
    assert "FLOOR_UNKNOWN" in found[2].notes


def test_a_risky_establishment_puts_safety_first() -> None:
    """Group IV at one place is enough, whatever the employer's own group is."""
    assert not is_high_risk(employer(OFFICE))
    assert is_high_risk(employer(OFFICE, PLANT))
    assert highest_risk_group(employer(OFFICE, PLANT)) == 4


def test_the_safety_committee_is_owed_by_establishment() -> None:
    """Sixty written by name and sixty by city are one place of a hundred and twenty."""
    workers = [make_worker(workplace="Pabrik Utara")] * 60 + [make_worker(workplace="Metro")] * 60
    told = {"answers": {"K3-02": {"answer": "no", "facts": {"high_hazard": False}}}}
    apart = assess_one("K3-02", workers=workers, told=told).result("K3-02")
    together = assess_one(
        "K3-02", workers=workers, told=told, establishments=(OFFICE, PLANT)
    ).result("K3-02")
    assert apart.status is ComplianceStatus.NOT_APPLICABLE
    assert together.status is ComplianceStatus.NOT_MET
