"""The month's contributions: cases as data, totals, and what holds for any wage."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.calendar import Month
from desktop.domain.contribution import (
    ContributionImpossible,
    MonthContributions,
    MonthLaw,
    WorkerContribution,
    active_in,
    month_contributions,
    monthly_wage,
)
from desktop.domain.employer import EmployerSize, SizeClass, SizeCriterion, SizeUndetermined
from desktop.domain.money import plain_amount
from desktop.domain.month_rates import INSIDE_PARTS
from desktop.domain.program import JknStatus, Participation, ParticipationState, Program
from desktop.domain.progress import Cancelled
from desktop.domain.rules import RuleNotInForce
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Worker
from tests.domain.people import make_employer, make_worker, shipped_book

CASES = Path(__file__).parent.parent / "data" / "cases" / "contributions"
KEYS = {
    "name", "month", "employer", "worker", "copies", "others", "base", "employer_share",
    "worker_share", "inside", "absent", "notes", "has_notes", "lacks_notes", "is_absent",
    "error", "error_names",
}  # fmt: skip
MERGED = ("employer", "worker")
ERRORS = (RuleNotInForce, SizeUndetermined, ContributionImpossible)
MONTH = Month(2026, 11)

wages = st.integers(min_value=0, max_value=10**12)
months = st.builds(Month, st.integers(2016, 2026), st.integers(1, 12))


def read_cases() -> Iterator[object]:
    """Yield every case of every file, with the file's defaults filled in."""
    for path in sorted(CASES.glob("*.toml")):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        defaults = document.get("defaults", {})
        for case in document["case"]:
            merged = defaults | case
            for key in MERGED:
                merged[key] = defaults.get(key, {}) | case.get(key, {})
            yield pytest.param(merged, id=f"{path.stem}: {case['name']}")


def compute(case: Mapping[str, object]) -> MonthContributions:
    """Compute the month of a case: ``copies`` of its worker, then the ``others``."""
    told = dict(case["worker"])  # type: ignore[call-overload]
    workers = [make_worker(**told)] * int(case.get("copies", 1))  # type: ignore[call-overload]
    workers += [make_worker(**(told | other)) for other in case.get("others", ())]  # type: ignore[attr-defined]
    employer = make_employer(**case["employer"])  # type: ignore[arg-type]
    return month_contributions(employer, workers, shipped_book(), Month.parse(str(case["month"])))


@pytest.mark.parametrize("case", list(read_cases()))
def test_case(case: dict[str, object]) -> None:
    """What the case expects is what is computed."""
    assert set(case) <= KEYS
    if "error" in case:
        with pytest.raises(ERRORS) as caught:
            compute(case)
        assert type(caught.value).__name__ == case["error"]
        assert [name for name in case["error_names"] if name not in str(caught.value)] == []  # type: ignore[attr-defined]
        return
    computed = compute(case)
    if case.get("is_absent"):
        assert computed.workers == ()
        return
    assert_expected(case, computed.workers[0])


def assert_expected(case: Mapping[str, object], item: WorkerContribution) -> None:
    """Compare one worker's result with all that the case says."""
    shares = {
        "base": item.base,
        "employer_share": item.employer_share,
        "worker_share": item.worker_share,
    }
    for key, found in shares.items():
        by_name = {program.value: plain_amount(amount) for program, amount in found.items()}
        assert by_name | dict(case.get(key, {})) == by_name, key  # type: ignore[call-overload]
    if "inside" in case:
        assert {part: plain_amount(amount) for part, amount in item.inside.items()} == case[
            "inside"
        ]
    for name in case.get("absent", ()):  # type: ignore[attr-defined]
        assert all(Program(name) not in found for found in shares.values()), name
    if "notes" in case:
        assert sorted(item.notes) == sorted(case["notes"])  # type: ignore[call-overload]
    assert set(case.get("has_notes", ())) <= set(item.notes)  # type: ignore[call-overload]
    assert set(case.get("lacks_notes", ())).isdisjoint(item.notes)  # type: ignore[call-overload]


def test_totals_are_the_sums_of_the_workers() -> None:
    """Totals add rounded shares; the programs stand in their order."""
    workers = [make_worker(wage=3_047_734), make_worker(wage=20_000_000, jkn="other_employer")]
    month = month_contributions(make_employer(), workers, shipped_book(), MONTH)
    for total, shares in (
        (month.employer_total, [item.employer_share for item in month.workers]),
        (month.worker_total, [item.worker_share for item in month.workers]),
    ):
        keys = {program for share in shares for program in share}
        sums = {key: sum(share.get(key, 0) for share in shares) for key in keys}
        assert total == sums
        assert list(total) == [program for program in Program if program in keys]
    inside = {part: sum(item.inside[part] for item in month.workers) for part in INSIDE_PARTS}
    assert month.inside_total == inside


@given(
    st.dates(date(2015, 7, 1), date(2026, 11, 30)),
    st.integers(500_000, 30_000_000),
    st.dates(date(1955, 1, 1), date(2000, 12, 31)),
    st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
)
def test_what_came_into_force_later_changes_no_past_month(
    day: date, wage: int, birth_date: date, size: str
) -> None:
    """A month comes to what it came to when nothing after it was decreed."""
    month, book = Month.of(day), shipped_book()
    known = {
        rule_id: replace(rule, values=values)
        for rule_id, rule in book.rules.items()
        if (values := tuple(v for v in rule.values if v.in_force_from <= month.last))
    }
    employer = make_employer(size=size)
    workers = [make_worker(wage=wage, birth_date=birth_date)]
    now, then = (
        month_contributions(employer, workers, law, month).workers
        for law in (book, replace(book, rules=known))
    )
    assert now == then


def test_parts_count_workers_bases_and_shares() -> None:
    """Each program and rate tells how many workers pay it, and what their bases come to."""
    workers = [make_worker(wage=3_047_734), *[make_worker(wage=20_000_000)] * 2]
    month = month_contributions(make_employer(), workers, shipped_book(), MONTH)
    for part in month.parts:
        items = [item for item in month.workers if part.program in item.employer_share]
        assert part.workers == len(items) == 3
        assert part.base == sum(item.base[part.program] for item in items)
        assert part.employer_share == month.employer_total[part.program]
        assert part.worker_share == month.worker_total.get(part.program, 0)


def test_jkp_is_never_part_of_a_bill() -> None:
    """JKP stands in the bases and inside, never among the shares."""
    month = month_contributions(make_employer(), [make_worker()], shipped_book(), MONTH)
    assert Program.JKP in month.workers[0].base
    assert Program.JKP not in month.employer_total
    assert Program.JKP not in month.worker_total


def test_a_month_without_workers_has_no_totals() -> None:
    """Nobody employed: empty totals, the law all the same."""
    month = month_contributions(make_employer(), [], shipped_book(), MONTH)
    assert (month.workers, month.employer_total, month.worker_total, month.inside_total) == (
        (), {}, {}, {},
    )  # fmt: skip
    assert month.rules
    assert month.month == MONTH
    assert month.employer_size == EmployerSize(SizeClass.LARGE, SizeCriterion.STATED)


def test_the_result_names_the_law_that_it_rests_on() -> None:
    """Rates, ceilings, phasing and the minimum wage that served as floor, once each, sorted."""
    workers = [make_worker(), make_worker(workplace="Kota Metro")]
    month = month_contributions(make_employer(), workers, shipped_book(), MONTH)
    ids = [rule.rule_id for rule in month.rules]
    assert ids == sorted(set(ids))
    assert {
        "jkk.rate_group_3", "jkm.rate", "jht.rate_worker", "jp.wage_ceiling", "jp.pension_age",
        "jkp.rate_government", "jkn.wage_ceiling", "phasing.large", "wage_base.daily_multiplier",
        "minimum_wage.18.71", "minimum_wage.18.72",
    } <= set(ids)  # fmt: skip
    assert "jkk.rate_group_1" not in ids
    assert not any(rule_id.startswith("relief.") for rule_id in ids)
    assert (month.rules_version, month.rules_digest) == (
        shipped_book().version,
        shipped_book().digest,
    )


def test_the_employers_own_minimum_wage_is_named_as_such() -> None:
    """A figure typed by the user is among the rules, marked as the user's."""
    employer = make_employer(minimum_wage=3_000_000)
    month = month_contributions(employer, [make_worker()], shipped_book(), MONTH)
    own = [rule for rule in month.rules if rule.rule_id == "minimum_wage.user"]
    assert [(rule.value, rule.confidence.value) for rule in own] == [(300_000_000, "user")]


def test_workers_keep_their_order() -> None:
    """The result lists the workers as they were given, without those not employed."""
    workers = [
        make_worker(name="A"),
        make_worker(name="B", end=date(2026, 1, 31)),
        make_worker(name="C"),
    ]
    month = month_contributions(make_employer(), workers, shipped_book(), MONTH)
    assert [item.worker.name for item in month.workers] == ["A", "C"]
    assert active_in(workers, Month(2026, 1)) == workers


def test_progress_is_told_and_ends_complete() -> None:
    """Every thousandth worker is reported, and the end."""
    told: list[tuple[int, int]] = []
    month_contributions(
        make_employer(), [make_worker()] * 1500, shipped_book(), MONTH,
        lambda done, total: told.append((done, total)),
    )  # fmt: skip
    assert told == [(0, 1500), (1000, 1500), (1500, 1500)]


def test_the_work_can_be_cancelled() -> None:
    """What the progress raises ends the work."""

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        month_contributions(make_employer(), [make_worker()], shipped_book(), MONTH, cancel)


def test_only_a_days_wage_is_multiplied() -> None:
    """Other kinds are entered by the month."""
    assert monthly_wage(make_worker(kind="Harian", wage=100_000, allowances=5_000), 25) == (
        105_000_00 * 25
    )
    assert monthly_wage(make_worker(kind="Borongan", wage=100_000), 25) == 100_000_00


def of_wage(wage: int, month: Month = MONTH) -> WorkerContribution:
    """Return the contributions of a worker with ``wage`` sen."""
    worker = replace(make_worker(), basic_wage=wage)
    return month_contributions(make_employer(), [worker], shipped_book(), month).workers[0]


@given(wages, wages, months)
def test_no_share_falls_when_the_wage_grows(first: int, second: int, month: Month) -> None:
    """Contributions are monotone in the wage."""
    low, high = of_wage(min(first, second), month), of_wage(max(first, second), month)
    for less, more in (
        (low.employer_share, high.employer_share),
        (low.worker_share, high.worker_share),
        (low.base, high.base),
        (low.inside, high.inside),
    ):
        assert less.keys() == more.keys()
        assert all(amount <= more[key] for key, amount in less.items())  # type: ignore[index]


@given(st.integers(min_value=1_200_000_000, max_value=10**12))
def test_above_the_ceilings_jp_jkn_and_jkp_are_flat(wage: int) -> None:
    """Above twelve million only JKK, JKM and JHT still grow."""
    item = of_wage(wage)
    flat = (Program.JP, Program.JKN)
    assert [item.base[program] for program in flat] == [11_086_300_00, 12_000_000_00]
    assert item.base[Program.JKP] == 5_000_000_00
    assert [item.employer_share[program] for program in flat] == [221_726_00, 480_000_00]
    assert item.base[Program.JHT] == wage


@given(wages)
def test_every_share_is_its_rate_rounded_half_up(wage: int) -> None:
    """Against decimal arithmetic: within half a sen, never below it by more."""
    item = of_wage(wage)
    for program, rate in ((Program.JKK, "0.0089"), (Program.JKM, "0.003"), (Program.JHT, "0.037")):
        difference = item.employer_share[program] - wage * Decimal(rate)
        assert Decimal("-0.5") < difference <= Decimal("0.5")


@given(wages, months)
def test_jkp_stays_inside_what_is_billed(wage: int, month: Month) -> None:
    """The parts split off are never larger than JKK and JKM in a month without relief."""
    item = of_wage(wage, month)
    if not item.inside:
        assert month < Month(2021, 2)
        return
    assert item.inside["JKP_from_JKK"] <= item.employer_share[Program.JKK]
    assert item.inside["JKP_from_JKM"] <= item.employer_share[Program.JKM]


@st.composite
def anybody(draw: st.DrawFn) -> Worker:
    """Draw a worker near the limits that the law knows."""
    part = st.builds(
        Participation,
        st.sampled_from(list(ParticipationState)),
        st.sampled_from([None, date(2020, 1, 1), date(2026, 12, 1)]),
    )
    employment = Employment(
        draw(st.sampled_from(list(EmploymentKind))),
        draw(st.sampled_from([date(2010, 1, 1), date(2026, 11, 10), date(2025, 11, 1)])),
        draw(st.sampled_from([None, date(2026, 11, 20)])),
        workplace=draw(st.sampled_from(["", "Kota Metro", "Tempat lain"])),
        is_in_construction_project=draw(st.booleans()),
    )
    return replace(
        make_worker(),
        birth_date=draw(st.sampled_from([date(1960, 5, 1), date(1968, 1, 1), date(1999, 2, 28)])),
        citizenship=draw(st.sampled_from(list(Citizenship))),
        employment=employment,
        basic_wage=draw(st.sampled_from([100_000_000, 450_000_000, 3_000_000_000])),
        employment_programs=tuple(draw(part) for _ in range(5)),
        jkn_status=draw(st.sampled_from(list(JknStatus))),
        extra_jkn_members=draw(st.sampled_from([0, 2])),
    )


@settings(max_examples=40)
@given(st.lists(anybody(), min_size=2, max_size=8), st.booleans())
def test_who_is_alike_is_judged_once_and_nobody_is_taken_for_another(
    people: list[Worker], is_construction: bool
) -> None:
    """Everybody's contributions are those of a law that never saw anybody else."""
    employer, book = replace(make_employer(), is_construction=is_construction), shipped_book()
    together = MonthLaw(employer, book, MONTH, len(people))
    computed = [together.compute(worker) for worker in people]
    assert computed == [
        MonthLaw(employer, book, MONTH, len(people)).compute(worker) for worker in people
    ]
    for program in Program:
        parts = [part for part in together.parts() if part.program is program]
        shares = [item.employer_share.get(program, 0) for item in computed]
        assert sum(part.employer_share for part in parts) == sum(shares)
        assert sum(part.workers for part in parts) == sum(
            program in item.employer_share for item in computed
        )


def test_a_worker_takes_few_calls_beside_others_who_are_alike() -> None:
    """What everybody costs is looked up: the law is not read anew for each."""
    law, calls = MonthLaw(make_employer(), shipped_book(), MONTH, 101), 0
    one = make_worker()
    people = [replace(one, worker_id=number) for number in range(101)]
    law.compute(people[0])

    def watch(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(watch)
    for worker in people[1:]:
        law.compute(worker)
    sys.setprofile(before)
    assert calls / 100 <= 20
