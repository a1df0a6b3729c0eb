"""Errors seen in public calculators and pages, each refuted by a test of its own.

The numbers are those of the list of traps that the law data were made against.
"""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.construction import contribution_of_contract
from desktop.domain.contribution import WorkerContribution, month_contributions
from desktop.domain.dependant import Dependant, Relation
from desktop.domain.duty import EmployerLaw
from desktop.domain.employer import employer_size
from desktop.domain.exposure import exposure_of
from desktop.domain.money import rupiah
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.payment_deadline import payment_deadline
from desktop.domain.program import ParticipationState, Program
from tests.domain.cases import assess_one, shipped_obligations
from tests.domain.people import make_employer, make_worker, shipped_book
from tests.domain.test_month_rates import book_with

TODAY = date(2026, 11, 22)


def contribution(
    month: str, employer: dict[str, object] | None = None, **worker: object
) -> WorkerContribution:
    """Return one worker's contributions of a month at an employer of group III."""
    made = make_employer(**(employer or {}))
    (found,) = month_contributions(
        made, [make_worker(**worker)], shipped_book(), Month.parse(month)
    ).workers
    return found


@pytest.mark.parametrize(
    ("group", "share"), [(1, 12_000), (2, 27_000), (3, 44_500), (4, 63_500), (5, 87_000)]
)
def test_trap_1_jkk_has_its_own_rates_and_jkp_is_inside_them(group: int, share: int) -> None:
    """No 0.10 to 1.60 percent, no 0.46 or 0.36 percent on top of the bill."""
    found = contribution("2026-11", {"jkk_risk_group": group}, wage=5_000_000)
    assert found.employer_share[Program.JKK] == rupiah(share)
    assert Program.JKP not in found.employer_share
    assert (found.inside["JKP_from_JKK"], found.inside["JKP_from_JKM"]) == (rupiah(7_000), 0)


@pytest.mark.parametrize(
    ("month", "ceiling"),
    [("2026-01", 10_547_400), ("2026-02", 10_547_400), ("2026-03", 11_086_300)],
)
def test_trap_2_the_jp_ceiling_changes_in_march(month: str, ceiling: int) -> None:
    """The month of the wage decides, not the year; no 10,641,400 and no rounded 10,547,000."""
    assert contribution(month, wage=20_000_000).base[Program.JP] == rupiah(ceiling)


def test_trap_3_the_jp_ceiling_is_cut_to_hundreds() -> None:
    """10,547,400 raised by the growth of 5.11 percent is cut, not rounded to the nearest."""
    exact = 10_547_400 * 10_511 // 10_000
    assert exact == 11_086_372
    ceiling = shipped_book().at(TODAY).amount("jp.wage_ceiling")
    assert ceiling == rupiah(exact // 100 * 100)


def test_trap_4_a_ceiling_may_fall() -> None:
    """The ceiling of the month counts, whether or not the one before was higher."""
    change = {"from": date(2026, 11, 1), "value": "9000000.00"}
    first = {"from": date(2015, 7, 1), "value": "11086300.00"}
    book = book_with("jp/wage_ceiling.toml", [first, change])
    worker = make_worker(wage=20_000_000)
    bases = [
        month_contributions(make_employer(), [worker], book, Month.parse(month))
        .workers[0]
        .base[Program.JP]
        for month in ("2026-10", "2026-11")
    ]
    assert bases == [rupiah(11_086_300), rupiah(9_000_000)]


def test_trap_5_the_pension_age_goes_by_cohort() -> None:
    """Who reached 58 in 2024 does not come back at 59; the next cohort waits for 59 or 60."""
    law = EmployerLaw(make_employer(), shipped_book(), TODAY)
    reached = {
        born: law.pension_reached_on(make_worker(birth_date=date(born, 6, 1)))
        for born in (1966, 1967, 1970)
    }
    assert reached[1966] == date(2024, 6, 1)
    assert reached[1967] == date(2026, 6, 1)
    assert reached[1970] == date(2030, 6, 1)
    assert shipped_book().at(date(2030, 1, 1)).integer("jp.pension_age") == 60


def test_trap_6_jkp_asks_for_the_age_at_registration() -> None:
    """Registered at 53 and 56 today is a member; registered at 54 is not."""
    law = EmployerLaw(make_employer(), shipped_book(), TODAY)
    born = date(1970, 1, 10)
    early = make_worker(birth_date=born, start=date(2015, 1, 1), jkp=date(2023, 5, 1))
    late = make_worker(birth_date=born, start=date(2024, 2, 1), jkp=date(2024, 2, 1))
    assert law.duty(early, Program.JKP).is_compulsory
    assert law.duty(late, Program.JKP).reason == "JKP_AGE_AT_REGISTRATION"


def test_trap_7_jkn_is_due_on_the_tenth_of_its_own_month() -> None:
    """JKN of November in November, BPJS Ketenagakerjaan in December; holidays move both."""
    deadlines = {
        group: payment_deadline(shipped_book(), WorkCalendar(), group, Month(2026, 11)).day
        for group in PaymentProgram
    }
    assert deadlines[PaymentProgram.HEALTH] == date(2026, 11, 10)
    assert deadlines[PaymentProgram.EMPLOYMENT] == date(2026, 12, 15)


def test_trap_8_jkn_has_no_monthly_fine() -> None:
    """Months of missing JKN cost their contributions and no two percent a month."""
    worker = make_worker(jkn="none", start=date(2024, 1, 1), source_row=2)
    report = exposure_of(make_employer(), [worker], shipped_book(), TODAY)
    assert report.employer_share > 0
    assert report.fine == 0


def test_trap_9_the_jkn_ceiling_is_cited_from_its_own_act() -> None:
    """The twelve millions stand in Perpres 82/2018 as amended, never in Perpres 64/2020."""
    rule = shipped_book().at(TODAY).dated("jkn.wage_ceiling")
    assert rule.value == rupiah(12_000_000)
    assert "64/2020" not in rule.article


@pytest.mark.parametrize(("size", "base"), [("kecil", 3_000_000), ("menengah", 3_491_889)])
def test_trap_10_the_jkn_floor_spares_micro_and_small(size: str, base: int) -> None:
    """Since May 2024 the floor binds the medium and the large."""
    found = contribution("2026-11", {"size": size}, wage=3_000_000)
    assert found.base[Program.JKN] == rupiah(base)


def test_trap_11_fixed_allowances_belong_to_the_base() -> None:
    """Basic wage alone would be three quarters of it."""
    found = contribution("2026-11", wage=6_000_000, allowances=2_000_000)
    assert set(found.base.values()) == {rupiah(8_000_000), rupiah(5_000_000)}
    assert found.base[Program.JHT] == rupiah(8_000_000)


def test_trap_12_two_working_spouses_are_each_registered_by_their_employer() -> None:
    """As a dependant the worker lacks JKN here, and a working spouse is no dependant of hers."""
    spouse = Dependant(
        name="Budi Contoh",
        relation=Relation.SPOUSE,
        jkn=ParticipationState.NO,
        is_employed=True,
    )
    worker = make_worker(jkn="dependant", family=(spouse,), source_row=2)
    own = assess_one("REG-07", workers=[worker]).result("REG-07")
    assert [item.reason for item in own.failed] == ["JKN_DEPENDANT"]
    family = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert family.status is ComplianceStatus.NOT_APPLICABLE


def test_trap_13_construction_layers_are_marginal() -> None:
    """0.21 percent of the first hundred millions, 0.17 percent of the next; no 0.10 or 0.07."""
    owed = contribution_of_contract(rupiah(300_000_000), shipped_book().at(TODAY))
    assert owed.jkk == rupiah(210_000) + rupiah(340_000)
    assert owed.jkm == rupiah(30_000) + rupiah(40_000)


def test_trap_14_p2k3_reports_every_six_months_under_acts_in_force() -> None:
    """Not every quarter; what was revoked is not cited."""
    assert shipped_book().at(TODAY).integer("deadline.p2k3_report_months") == 6
    cited = " ".join(basis for item in shipped_obligations() for basis in item.legal_basis)
    assert "PER.04/MEN/1987" not in cited
    assert "33/2016" not in cited


def test_trap_15_the_size_does_not_follow_the_headcount() -> None:
    """A thousand workers on small sales make a small employer, three on large ones a large one."""
    rules = shipped_book().at(TODAY)
    small = make_employer(size="", annual_sales=10_000_000_000)
    large = make_employer(size="", annual_sales=60_000_000_000)
    assert employer_size(small, rules).size.value == "kecil"
    assert employer_size(large, rules).size.value == "besar"
    many = [make_worker(source_row=row) for row in range(2, 1002)]
    result = assess_one("REG-05", workers=many, size="", annual_sales=10_000_000_000)
    assert result.employer_size.size.value == "kecil"
