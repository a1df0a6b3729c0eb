"""Partial registration: cases computed by hand, and what holds for any roster."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.exposure import ExposureKind, ExposureReport, exposure_of, worker_months
from desktop.domain.money import plain_amount, rupiah
from desktop.domain.program import MEMBER, Program
from desktop.domain.progress import Cancelled
from desktop.domain.rules import RuleBook
from desktop.domain.worker_history import WorkerChange
from tests.domain.people import make_employer, make_worker, shipped_book

CASES = Path(__file__).parent.parent / "data" / "cases" / "exposure"
KEYS = {
    "name", "as_of", "employer", "worker", "expect", "lines", "notes", "has_notes", "lacks_notes",
}  # fmt: skip
DAY = date(2026, 11, 22)
STATES = st.sampled_from(["Ya", "Tidak", "", date(2019, 3, 4), date(2026, 9, 1)])
JKN = st.sampled_from(["this_employer", "other_employer", "dependant", "none", "unknown"])


def read_cases() -> Iterator[object]:
    """Yield every case of every file."""
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


def report(case: Mapping[str, Any]) -> ExposureReport:
    """Reckon the one worker of a case."""
    employer = make_employer(**case.get("employer", {}))
    worker = make_worker(**case["worker"], worker_id=7, source_row=2)
    return exposure_of(employer, [worker], shipped_book(), case["as_of"])


@pytest.mark.parametrize("case", list(read_cases()))
def test_case(case: dict[str, Any]) -> None:
    """What the case expects is what is found, to the sen."""
    assert set(case) <= KEYS
    found = report(case)
    assert [
        {
            "kind": item.kind.value,
            "programs": [program.value for program in item.programs],
            "since": item.since,
            "months": item.months,
            "employer": plain_amount(item.employer_share),
            "worker": plain_amount(item.worker_share),
            "fine": plain_amount(item.fine),
        }
        for item in found.workers
    ] == case["expect"]
    assert all((item.worker_id, item.row) == (7, 2) for item in found.workers)
    codes = {note.code for note in found.notes}
    if "notes" in case:
        assert codes == set(case["notes"])
    assert set(case.get("has_notes", ())) <= codes
    assert codes.isdisjoint(case.get("lacks_notes", ()))


@pytest.mark.parametrize("case", [case for case in read_cases() if "lines" in case.values[0]])  # type: ignore[attr-defined]
def test_lines_can_be_checked_by_hand(case: dict[str, Any]) -> None:
    """Base, shares and months late of single months are those of the case."""
    worker = make_worker(**case["worker"])
    lines = worker_months(make_employer(), [worker], worker, shipped_book(), case["as_of"])
    by_month = {
        f"{line.month} {line.program.value}": [
            plain_amount(line.base),
            plain_amount(line.employer_share),
            plain_amount(line.worker_share),
            line.months_late,
        ]
        for line in lines
    }
    assert by_month | case["lines"] == by_month


def test_totals_are_the_sums_of_the_workers() -> None:
    """All three tests are listed, found or not, and add up."""
    workers = [
        make_worker(start=date(2026, 9, 1), jkk="Tidak"),
        make_worker(reported_wage_employment=4_000_000, reported_wage_health=5_000_000),
    ]
    found = exposure_of(make_employer(), workers, shipped_book(), DAY)
    assert [item.kind for item in found.by_kind] == list(ExposureKind)
    assert [item.workers for item in found.by_kind] == [0, 1, 1]
    assert found.total == sum(item.total for item in found.workers)
    assert found.total == sum(item.total for item in found.by_kind)
    assert all(
        kind.total == kind.employer_share + kind.worker_share + kind.fine for kind in found.by_kind
    )
    assert found.total == found.employer_share + found.worker_share + found.fine
    assert found.rules_version == shipped_book().version


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ({"jkk": "Tidak"}, {"EXPOSURE_FINE_ESTIMATED"}),
        ({"jkk": "Tidak", "jp": "Tidak"}, {"EXPOSURE_FINE_ESTIMATED", "EXPOSURE_JP_BOTH_SHARES"}),
        ({"jkk": "Tidak", "jkn": "none"}, {"EXPOSURE_FINE_ESTIMATED"}),
        ({"jkn": "none"}, set()),
        ({"jkk": "Tidak", "kind": "Harian", "wage": 200_000},
         {"EXPOSURE_FINE_ESTIMATED", "DAILY_WAGE_TIMES_25"}),
    ],
)  # fmt: skip
def test_assumptions_are_those_of_the_lines(told: dict[str, Any], codes: set[str]) -> None:
    """One line is enough to rest on an assumption, and none is told without one."""
    worker = make_worker(start=date(2026, 8, 3), **told)
    (found,) = exposure_of(make_employer(), [worker], shipped_book(), DAY).workers
    assert set(found.assumptions) == codes | {"EXPOSURE_SINCE_START", "EXPOSURE_WAGE_OF_TODAY"}


def test_notes_count_workers() -> None:
    """A note says how many workers it concerns."""
    workers = [make_worker(jkk="Tidak"), make_worker(jkm="Tidak"), make_worker(jkk="")]
    found = exposure_of(make_employer(), workers, shipped_book(), DAY)
    counts = {note.code: note.workers for note in found.notes}
    assert counts["EXPOSURE_SINCE_START"] == 2
    assert counts["EXPOSURE_UNKNOWN_NOT_COUNTED"] == 1
    assert counts["EXPOSURE_REPORTED_WAGE_EMPTY"] == 3


@pytest.mark.parametrize("size", ["mikro", "kecil", "menengah", "besar"])
def test_nothing_is_found_when_all_is_registered(size: str) -> None:
    """Zero workers, zero sen, whatever the size."""
    worker = make_worker(reported_wage_employment=5_000_000, reported_wage_health=5_000_000)
    found = exposure_of(make_employer(size=size), [worker] * 3, shipped_book(), DAY)
    assert (found.workers, found.total) == ((), 0)


WORKERS = st.fixed_dictionaries(
    {
        "wage": st.integers(0, 10**9),
        "start": st.dates(date(2012, 1, 1), date(2026, 12, 31)),
        "birth_date": st.dates(date(1955, 1, 1), date(2005, 1, 1)),
        "jkk": STATES, "jkm": STATES, "jht": STATES, "jp": STATES, "jkn": JKN,
        "kind": st.sampled_from(["PKWTT", "PKWT", "Harian", "Paruh Waktu", "Magang"]),
    },
    optional={
        "reported_wage_employment": st.integers(0, 10**9),
        "reported_wage_health": st.integers(0, 10**9),
    },
)  # fmt: skip


@settings(deadline=None)  # a busy machine is no fault of the sums
@given(
    told=WORKERS,
    size=st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
    day=st.dates(date(2014, 1, 1), date(2027, 12, 31)),
)
def test_an_exposure_is_never_negative(told: dict[str, Any], size: str, day: date) -> None:
    """For any worker, employer and day every amount is at least zero and every line adds up."""
    worker = make_worker(**told)
    found = exposure_of(make_employer(size=size), [worker], shipped_book(), day)
    for item in found.workers:
        assert min(item.employer_share, item.worker_share, item.fine) >= 0
        assert item.total == item.employer_share + item.worker_share + item.fine
        assert sum(item.by_program.values()) == item.total
        assert set(item.by_program) == set(item.programs)
        assert item.months >= 1
        assert item.since >= max(told["start"], date(2015, 7, 1))
        assert Program.JKP not in item.programs
        assert item.kind is not ExposureKind.WAGE or item.fine == 0
    if found.workers:
        lines = worker_months(make_employer(size=size), [worker], worker, shipped_book(), day)
        assert sum(line.total for line in lines) == found.total
        parts = [line.employer_share + line.worker_share + line.fine for line in lines]
        assert sum(parts) == found.total


def test_months_without_rules_end_the_reckoning_with_a_note() -> None:
    """A quantity that begins later cuts the months before it and raises nothing."""
    book = shipped_book()
    ceiling = book.rules["jp.wage_ceiling"]
    later = tuple(value for value in ceiling.values if value.in_force_from >= date(2026, 3, 1))
    cut = RuleBook(
        book.version,
        book.digest,
        {**book.rules, "jp.wage_ceiling": replace(ceiling, values=later)},
        book.wage_tables,
    )
    found = exposure_of(make_employer(), [make_worker(jkk="Tidak")], cut, DAY)
    assert [(item.since, item.months) for item in found.workers] == [(date(2026, 3, 1), 8)]
    counts = {note.code: note.workers for note in found.notes}
    assert counts["EXPOSURE_MONTHS_WITHOUT_RULES"] == 1


def test_the_size_of_today_holds_for_the_past() -> None:
    """Capital decides the size since 2021 only; older months are reckoned all the same."""
    employer = make_employer(size="", capital=20_000_000_000)
    found = exposure_of(
        employer, [make_worker(start=date(2019, 1, 7), jkk="Tidak")], shipped_book(), DAY
    )
    assert found.workers[0].since == date(2019, 1, 7)


@pytest.mark.parametrize(
    "told",
    [
        {"minimum_wage": 9_000_000},
        {"establishments": [{"name": "A", "is_head_office": True, "minimum_wage": 9_000_000}]},
    ],
)
def test_own_minimum_wages_are_not_taken_into_other_years(told: dict[str, Any]) -> None:
    """The figure of one year is no floor of JKN in the year before."""
    employer = make_employer(**told)
    worker = make_worker(start=date(2025, 12, 1), jkn="none")
    lines = worker_months(employer, [worker], worker, shipped_book(), date(2026, 2, 20))
    assert [plain_amount(line.base) for line in lines] == [
        "5000000.00", "9000000.00", "9000000.00",
    ]  # fmt: skip


def test_relief_counts_the_workers_of_the_month() -> None:
    """Half of JKK for a labour-intensive employer needs fifty workers in that very month."""
    employer = make_employer(
        labour_intensive_subsector="tekstil dan pakaian jadi", jkk_paid_through_2025_01=True
    )
    others = [make_worker(start=date(2025, 5, 1))] * 49 + [make_worker(kind="Magang")]
    late = make_worker(start=date(2025, 1, 6), jkk=date(2025, 6, 2))
    subsectors = shipped_book().at(date(2025, 5, 1)).names("relief.labour_intensive.subsectors")
    employer = replace(employer, labour_intensive_subsector=subsectors[1])
    lines = worker_months(employer, [late, *others], late, shipped_book(), DAY)
    shares = {str(line.month): plain_amount(line.employer_share) for line in lines}
    assert shares["2025-04"] == "44500.00"
    assert shares["2025-05"] == "22250.00"


@pytest.mark.parametrize(
    ("others", "share"),
    [
        ([{}] * 49, "22250.00"),
        ([{}] * 48, "44500.00"),
        ([*[{}] * 48, {"kind": "Magang"}], "44500.00"),
        ([*[{}] * 48, {"end": date(2025, 5, 1)}], "22250.00"),
        ([*[{}] * 48, {"end": date(2025, 4, 30)}], "44500.00"),
        ([*[{}] * 48, {"start": date(2024, 2, 1), "end": date(2024, 12, 31)}], "44500.00"),
        ([*[{}] * 48, {"start": date(2024, 12, 2), "end": date(2026, 1, 30)}], "22250.00"),
        ([*[{}] * 48, {"start": date(2025, 5, 31)}], "22250.00"),
        ([*[{}] * 48, {"start": date(2025, 6, 1)}], "44500.00"),
    ],
)
def test_the_workers_of_a_month_are_those_employed_on_any_day_of_it(
    others: list[dict[str, Any]], share: str
) -> None:
    """The late one is the fiftieth in May 2025; interns are none."""
    employer = make_employer(
        labour_intensive_subsector="tekstil dan pakaian jadi", jkk_paid_through_2025_01=True
    )
    late = make_worker(start=date(2025, 5, 1), jkk=date(2025, 6, 2))
    workers = [late, *(make_worker(**told) for told in others)]
    (line,) = worker_months(employer, workers, late, shipped_book(), DAY)
    assert (str(line.month), plain_amount(line.employer_share)) == ("2025-05", share)


def test_holidays_move_the_day_of_payment() -> None:
    """A holiday on the 16th of November leaves October one day more, and not late yet."""
    worker = make_worker(start=date(2026, 10, 1), jkk="Tidak")
    calendar = WorkCalendar([date(2026, 11, 16)])
    for day, months in ((date(2026, 11, 17), 0), (date(2026, 11, 18), 1)):
        found = worker_months(make_employer(), [worker], worker, shipped_book(), day, calendar)
        assert len(found) == months


@pytest.mark.parametrize(("day", "is_found"), [(22, True), (21, False)])
def test_a_whole_year_before_the_pension_age_is_no_edge(day: int, is_found: bool) -> None:
    """Who reaches 59 in exactly twelve months lacks JP; a day earlier it is not sure."""
    worker = make_worker(birth_date=date(1968, 11, day), start=date(2026, 3, 2), jp="Tidak")
    found = exposure_of(make_employer(), [worker], shipped_book(), DAY)
    assert bool(found.workers) is is_found


@pytest.mark.parametrize(("day", "is_due"), [(10, False), (11, True)])
def test_jkn_is_missing_from_the_day_after_its_last_day(day: int, *, is_due: bool) -> None:
    """The 10th of November is the last day of November itself."""
    worker = make_worker(start=date(2026, 3, 2), jkn="none")
    found = worker_months(make_employer(), [worker], worker, shipped_book(), date(2026, 11, day))
    assert (Month(2026, 11) in {line.month for line in found}) is is_due


@pytest.mark.parametrize(
    ("start", "codes"),
    [
        (date(2015, 7, 1), set()),
        (date(2015, 6, 30), {"EXPOSURE_BEFORE_PHASING"}),
    ],
)
def test_what_lies_before_the_law_is_told_of_nobody_else(start: date, codes: set[str]) -> None:
    """Who started with the phasing or after it has no month before it, nor one without rules."""
    told = {"reported_wage_employment": 5_000_000, "reported_wage_health": 5_000_000}
    workers = [make_worker(start=start, jkk="Tidak", **told)]
    found = exposure_of(make_employer(), workers, shipped_book(), DAY)
    known = {"EXPOSURE_BEFORE_PHASING", "EXPOSURE_MONTHS_WITHOUT_RULES"}
    assert {note.code for note in found.notes} & known == codes


@pytest.mark.parametrize(
    ("on", "before", "bases"),
    [
        (date(2026, 9, 15), {"basic_wage": rupiah(4_000_000)}, [4, 5, 5]),
        (date(2026, 8, 31), {"basic_wage": rupiah(4_000_000)}, [5, 5, 5]),
        (date(2026, 9, 1), {"basic_wage": rupiah(4_000_000)}, [4, 5, 5]),
        (date(2026, 11, 22), {"basic_wage": rupiah(4_000_000)}, [4, 4, 4]),
        (date(2026, 11, 23), {"basic_wage": rupiah(4_000_000)}, [5, 5, 5]),
        (date(2026, 9, 15), {"jkk": MEMBER}, [5, 5]),
    ],
)
def test_a_month_is_reckoned_with_what_was_true_on_its_last_day(
    on: date, before: dict[str, object], bases: list[int]
) -> None:
    """Wage and membership of then; a change that lies ahead has not happened yet."""
    worker = make_worker(start=date(2026, 8, 3), jkk="Tidak", worker_id=7)
    lines = worker_months(
        make_employer(), [worker], worker, shipped_book(), DAY,
        histories={7: (WorkerChange(on, before),)},
    )  # fmt: skip
    assert [line.base for line in lines] == [rupiah(base * 1_000_000) for base in bases]


@pytest.mark.parametrize(
    ("registered", "months"), [(date(2026, 9, 30), [8]), (date(2026, 10, 1), [8, 9])]
)
def test_a_month_counts_until_its_last_day_is_covered(registered: date, months: list[int]) -> None:
    """Who is registered on the 30th of September lacks August alone."""
    worker = make_worker(start=date(2026, 8, 3), jkk=registered)
    lines = worker_months(make_employer(), [worker], worker, shipped_book(), DAY)
    assert [line.month.number for line in lines] == months


def test_what_the_employer_lacks_is_said() -> None:
    """Without a size or a risk group nothing can be reckoned."""
    workers = [make_worker(jkk="Tidak")]
    with pytest.raises(SizeUndetermined):
        exposure_of(make_employer(size=""), workers, shipped_book(), DAY)
    with pytest.raises(ContributionImpossible):
        exposure_of(make_employer(jkk_risk_group=0), workers, shipped_book(), DAY)


def test_it_can_be_cancelled() -> None:
    """Progress is told and may stop the work."""

    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 1)
        raise Cancelled

    with pytest.raises(Cancelled):
        exposure_of(make_employer(), [make_worker()], shipped_book(), DAY, progress=stop)


def test_the_month_of_wages_is_that_of_the_day() -> None:
    """The report names the one month for which wages are counted."""
    assert exposure_of(make_employer(), [], shipped_book(), DAY).wage_month == Month(2026, 11)
