"""What the law asks for a worker, program by program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from desktop.domain.duty import DutyKind, EmployerLaw, PensionAges, works_six_months
from desktop.domain.employer import SizeUndetermined
from desktop.domain.program import Program
from desktop.domain.rules import RuleNotInForce
from tests.domain.people import make_employer, make_worker, shipped_book

TODAY = date(2026, 11, 22)
COMPULSORY, VOLUNTARY = DutyKind.COMPULSORY, DutyKind.VOLUNTARY
CONTESTED, EXCLUDED = DutyKind.CONTESTED, DutyKind.EXCLUDED


def law(day: date = TODAY, **employer: object) -> EmployerLaw:
    """Return the shipped law for an employer."""
    return EmployerLaw(make_employer(**employer), shipped_book(), day)


def duty_of(
    program: Program, day: date = TODAY, size: str = "besar", **worker: object
) -> tuple[DutyKind, str]:
    """Return kind and reason of one duty."""
    found = law(day, size=size).duty(make_worker(**worker), program)
    return found.kind, found.reason


COHORTS = [
    (1959, 56), (1962, 56), (1963, 57), (1964, 57), (1965, 58), (1966, 58), (1967, 59),
    (1968, 59), (1969, 60), (1970, 60), (1971, 61), (1972, 61), (1973, 62), (1974, 62),
    (1975, 63), (1976, 63), (1977, 64), (1978, 64), (1979, 65), (1990, 65),
]  # fmt: skip


@pytest.mark.parametrize(("born", "age"), COHORTS)
@pytest.mark.parametrize(("month", "day"), [(1, 1), (7, 16), (12, 31)])
def test_each_cohort_reaches_its_pension_age(born: int, age: int, month: int, day: int) -> None:
    """The age of the cohort table, on the birthday, wherever in the year it falls."""
    reached = PensionAges(shipped_book()).reached_on(date(born, month, day))
    assert reached == date(born + age, month, day)


def test_the_question_bank_of_bpjs() -> None:
    """Born on 16 July 1965: reaches it in July 2023, last registration in June 2023."""
    found = law(date(2023, 7, 15))
    worker = make_worker(birth_date=date(1965, 7, 16), start=date(2023, 6, 16))
    assert found.pension_reached_on(worker) == date(2023, 7, 16)
    assert found.duty(worker, Program.JP).is_compulsory
    later = make_worker(birth_date=date(1965, 7, 16), start=date(2023, 6, 17))
    assert found.duty(later, Program.JP).reason == "JP_STARTED_TOO_LATE"


def test_a_later_text_of_jkp_does_not_move_the_day_of_the_age_test() -> None:
    """Who worked already when JKP began is tested on its first day, whatever was amended since."""
    book, rule_id = shipped_book(), "jkp.contract_kinds"
    (first,) = book.rules[rule_id].values
    amended = replace(first, in_force_from=date(2026, 1, 1))
    until = replace(first, in_force_until=date(2025, 12, 31))
    rule = replace(book.rules[rule_id], values=(until, amended))
    changed = replace(book, rules={**book.rules, rule_id: rule})
    worker = make_worker(birth_date=date(1970, 1, 10), start=date(2015, 1, 5))
    assert EmployerLaw(make_employer(), changed, TODAY).duty(worker, Program.JKP).is_compulsory


def test_the_pension_age_is_looked_up_once() -> None:
    """The same birth date gives the same day, kept."""
    ages = PensionAges(shipped_book())
    assert ages.reached_on(date(1970, 1, 1)) is ages.reached_on(date(1970, 1, 1))
    assert ages.values[0].value == 56


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("mikro", {Program.JKK, Program.JKM, Program.JKN}),
        ("kecil", {Program.JKK, Program.JKM, Program.JHT, Program.JKN}),
        ("menengah", {Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKN}),
        ("besar", {Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKN}),
    ],
)
def test_the_size_decides_what_is_compulsory(size: str, expected: set[Program]) -> None:
    """Perpres 109/2013 Pasal 6; JKN for every size."""
    found = law(size=size)
    worker = make_worker(jkp="Tidak")
    owed = {p for p in Program if p is not Program.JKP and found.duty(worker, p).is_compulsory}
    assert owed == expected == found.compulsory


def test_silence_of_the_law_is_voluntary() -> None:
    """JHT of a micro and JP of a small enterprise are open, not owed."""
    assert duty_of(Program.JHT, size="mikro") == (VOLUNTARY, "JHT_VOLUNTARY")
    assert duty_of(Program.JP, size="kecil") == (VOLUNTARY, "JP_VOLUNTARY")


def test_past_the_pension_age_jp_ends_for_good() -> None:
    """Who was 58 in 2024 does not come back in 2025, when it became 59."""
    born = date(1966, 6, 1)
    assert duty_of(Program.JP, date(2024, 5, 31), birth_date=born)[0] is COMPULSORY
    assert duty_of(Program.JP, date(2024, 6, 1), birth_date=born) == (EXCLUDED, "JP_PENSION_AGE")
    assert duty_of(Program.JP, date(2025, 1, 1), birth_date=born) == (EXCLUDED, "JP_PENSION_AGE")


def test_jht_from_56_is_contested() -> None:
    """It is computed unless refused, but never called a failure."""
    born = date(1970, 11, 22)
    assert duty_of(Program.JHT, birth_date=born) == (CONTESTED, "JHT_AGE_CONTESTED")
    assert law().duty(make_worker(birth_date=born), Program.JHT).is_due_unless_refused
    assert duty_of(Program.JHT, date(2026, 11, 21), birth_date=born)[0] is COMPULSORY
    assert duty_of(Program.JHT, size="mikro", birth_date=born)[0] is VOLUNTARY


def test_jkn_through_another_employer_is_contested() -> None:
    """The other employer pays; ours is asked to confirm."""
    assert duty_of(Program.JKN, jkn="other_employer") == (CONTESTED, "JKN_OTHER_EMPLOYER")


@pytest.mark.parametrize("program", [Program.JKK, Program.JHT, Program.JKN])
def test_foreigners_count_from_six_months(program: Program) -> None:
    """Shorter contracts are outside, an unknown length is contested."""
    short = {"start": date(2026, 9, 1), "contract_end": date(2027, 2, 27)}
    exact = {"start": date(2026, 9, 1), "contract_end": date(2027, 2, 28)}
    open_end = {"start": date(2026, 9, 1)}
    assert duty_of(program, citizenship="WNA", **short)[1] == "FOREIGNER_UNDER_SIX_MONTHS"
    assert duty_of(program, citizenship="WNA", **exact)[0] is COMPULSORY
    assert duty_of(program, citizenship="WNA", **open_end)[1] == "FOREIGNER_PERIOD_UNKNOWN"
    assert duty_of(program, citizenship="WNA", start=date(2026, 1, 1))[0] is COMPULSORY


def test_foreigners_never_have_jkp_and_jp_is_contested() -> None:
    """JKP is for citizens; JP has no clear text, so it is computed only when recorded."""
    assert duty_of(Program.JKP, citizenship="WNA") == (EXCLUDED, "JKP_INDONESIANS_ONLY")
    found = law().duty(make_worker(citizenship="WNA"), Program.JP)
    assert (found.kind, found.reason) == (CONTESTED, "JP_FOREIGN_CONTESTED")
    assert not found.is_due_unless_refused


def test_an_unknown_period_leaves_voluntary_programs_voluntary() -> None:
    """A foreigner's JHT in a micro enterprise is voluntary, whatever the period."""
    kind, _ = duty_of(Program.JHT, size="mikro", citizenship="WNA", start=date(2026, 9, 1))
    assert kind is VOLUNTARY


@pytest.mark.parametrize(
    ("end", "contract_end", "expected"),
    [
        (date(2026, 3, 1), date(2026, 12, 31), True),
        (date(2026, 3, 1), None, False),
        (None, date(2026, 3, 31), True),
        (date(2026, 3, 1), date(2026, 3, 31), False),
    ],
)
def test_contract_or_work_of_six_months_is_enough(
    end: date | None, contract_end: date | None, expected: bool
) -> None:
    """Either the contract or the work itself, also beyond the contract, lasts that long."""
    worker = make_worker(start=date(2026, 1, 1), end=end, contract_end=contract_end)
    assert works_six_months(worker, TODAY, 6) is expected


def test_a_pension_age_that_is_no_number_is_a_fault_of_the_data() -> None:
    """The rule is read as years or not at all."""
    book = shipped_book()
    rule = book.rules["jp.pension_age"]
    spoiled = replace(rule, values=(replace(rule.values[0], value="56"),))
    ages = PensionAges(replace(book, rules={"jp.pension_age": spoiled}))
    with pytest.raises(TypeError, match="years"):
        ages.reached_on(date(1970, 1, 1))


def test_project_workers_have_jkk_and_jkm_only() -> None:
    """Whatever the size; permanent staff of a contractor follow the ordinary table."""
    builder = law(is_construction=True)
    worker = make_worker(kind="Harian", is_in_construction_project=True)
    assert builder.duty(worker, Program.JKK).is_compulsory
    assert builder.duty(worker, Program.JKN).reason == "PROJECT_WORKER"
    staff = make_worker(kind="PKWTT", is_in_construction_project=True)
    assert builder.duty(staff, Program.JKN).is_compulsory


def test_interns_have_jkk_and_jkm_became_elective() -> None:
    """Permenaker 1/2025, from 24 February 2025."""
    before, after = date(2025, 2, 23), date(2025, 2, 24)
    assert duty_of(Program.JKK, after, kind="Magang")[0] is COMPULSORY
    assert duty_of(Program.JKM, before, kind="Magang")[0] is COMPULSORY
    assert duty_of(Program.JKM, after, kind="Magang") == (VOLUNTARY, "INTERN_JKM_ELECTIVE")
    assert duty_of(Program.JHT, after, kind="Magang") == (EXCLUDED, "INTERN")


def test_citizens_are_covered_without_asking() -> None:
    """Only a foreigner's period is measured."""
    assert law().is_covered(make_worker(start=TODAY)) is True
    assert law().is_covered(make_worker(citizenship="WNA", start=TODAY)) is None


def test_jkp_begins_in_february_2021() -> None:
    """A day earlier there is no such program."""
    assert duty_of(Program.JKP, date(2021, 2, 1)) == (EXCLUDED, "JKP_NOT_IN_FORCE")
    assert duty_of(Program.JKP, date(2021, 2, 2))[0] is COMPULSORY


def test_jkp_tests_the_age_at_registration_not_today() -> None:
    """Registered at 53 stays, started at 54 never came in."""
    born = date(1967, 6, 1)
    young = {"birth_date": born, "start": date(2020, 1, 1), "jkp": date(2021, 5, 31)}
    old = {"birth_date": born, "start": date(2021, 6, 1), "jkp": ""}
    assert duty_of(Program.JKP, date(2024, 1, 1), **young)[0] is COMPULSORY
    assert duty_of(Program.JKP, date(2024, 1, 1), **old)[1] == "JKP_AGE_AT_REGISTRATION"


def test_jkp_is_for_pkwt_and_pkwtt() -> None:
    """Daily workers are not eligible."""
    assert duty_of(Program.JKP, kind="Harian") == (EXCLUDED, "JKP_CONTRACT_KIND")


def test_jkp_falls_with_its_prerequisites() -> None:
    """Voluntary ones not taken up, or closed to the worker, take JKP away without a breach."""
    assert duty_of(Program.JKP, size="mikro", jht="Tidak") == (
        EXCLUDED,
        "JKP_PREREQUISITE_VOLUNTARY",
    )
    assert duty_of(Program.JKP, size="mikro")[0] is COMPULSORY
    retired = {"birth_date": date(1962, 1, 1), "jkp": date(2015, 1, 1)}
    assert duty_of(Program.JKP, **retired) == (EXCLUDED, "JKP_PREREQUISITE_EXCLUDED")


def test_a_day_before_the_law_is_refused() -> None:
    """Nothing is guessed before 1 July 2015, nor without a size."""
    with pytest.raises(RuleNotInForce):
        law(date(2015, 6, 30))
    with pytest.raises(SizeUndetermined):
        law(size="")


@pytest.mark.parametrize("size", ["mikro", "besar"])
@pytest.mark.parametrize("is_construction", [False, True])
def test_workers_alike_share_duties_that_each_would_have_alone(
    size: str, is_construction: bool
) -> None:
    """Duties looked up among those alike are the ones worked out for the worker alone."""
    employer = {"size": size, "is_construction": is_construction}
    shared = law(**employer)
    choices = product(
        ("PKWTT", "PKWT", "Harian", "Magang"),
        ("WNI", "WNA"),
        (date(1960, 2, 29), date(1969, 11, 22), date(1971, 12, 1), date(1990, 5, 17)),
        (date(2015, 1, 5), date(2026, 10, 1)),
        ("this_employer", "other_employer"),
        ("Ya", "Tidak", date(2026, 1, 5)),
    )
    for kind, citizenship, born, start, jkn, member in choices:
        worker = make_worker(
            kind=kind, citizenship=citizenship, birth_date=born, start=start, jkn=jkn,
            jht=member, jkp=member, is_in_construction_project=start.year == 2026,
        )  # fmt: skip
        assert shared.duties(worker) == law(**employer).duties(worker)
