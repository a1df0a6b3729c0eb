"""The law of two months on one roster, against figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.calendar import Month
from desktop.domain.comparison import (
    _first_day,
    _reason_of_time,
    _Watched,
    compare_months,
)
from desktop.domain.contribution import month_contributions
from desktop.domain.employer import Employer
from desktop.domain.law_change import CauseKind, LawCause, LawComparison
from desktop.domain.money import rupiah
from desktop.domain.own_values import OwnValue
from desktop.domain.program import Program
from desktop.domain.progress import Cancelled
from desktop.domain.rules import Confidence, RuleBook, RuleNotInForce
from desktop.domain.worker import Worker
from tests.domain.people import make_employer, make_worker, shipped_book

CITY = "minimum_wage.18.71"


def compare(
    before: str,
    after: str,
    workers: list[Worker],
    employer: Employer | None = None,
    book: RuleBook | None = None,
) -> LawComparison:
    """Return the comparison for months told as text."""
    months = Month.parse(before), Month.parse(after)
    return compare_months(employer or make_employer(), workers, book or shipped_book(), *months)


def cause(comparison: LawComparison, code: str) -> LawCause:
    """Return the cause with that code."""
    return next(item for item in comparison.causes if item.code == code)


def rows(item: LawCause) -> list[int]:
    """Return the rows of the workers whom a cause concerns."""
    return [worker.row for worker in item.workers]


def paid(*wages: int) -> list[Worker]:
    """Return workers with these wages in rupiah, from row 2 on."""
    return [make_worker(wage=wage, source_row=row) for row, wage in enumerate(wages, start=2)]


def test_the_jp_ceiling_rises_in_march() -> None:
    """From 10,547,400 to 11,086,300: 2 % and 1 % of what lies between, for wages above it."""
    found = compare("2026-02", "2026-03", paid(5_000_000, 10_800_000, 20_000_000))
    # 10,800,000 - 10,547,400 = 252,600 and 11,086,300 - 10,547,400 = 538,900
    employer = rupiah("5052.00") + rupiah("10778.00")
    worker = rupiah("2526.00") + rupiah("5389.00")
    assert (found.difference.employer_sum, found.difference.worker_sum) == (employer, worker)
    assert found.difference.employer == {Program.JP: employer}
    assert [item.row for item in found.affected] == [3, 4]
    (only,) = found.causes
    (change,) = only.changes
    assert (only.kind, only.code, rows(only)) == (CauseKind.RULE, "jp.wage_ceiling", [3, 4])
    assert change.before is not None
    assert change.after is not None
    assert (change.before.value, change.after.value) == (rupiah(10_547_400), rupiah(11_086_300))
    assert (change.day, change.after.article) == (date(2026, 3, 1), "PP 45/2015 Pasal 29")
    assert found.not_yet_known == ()


def test_nothing_changes_in_january_2026_but_minimum_wages() -> None:
    """The JP ceiling is not that of a calendar year; the floor moves who earns less only."""
    found = compare("2025-12", "2026-01", paid(3_400_000, 20_000_000))
    assert [item.code for item in found.causes] == [CITY]
    # UMK 2025 of Bandar Lampung is below 3,400,000; that of 2026 is 3,491,889
    lowest = cause(found, CITY)
    assert rows(lowest) == [2]
    assert found.difference.employer[Program.JKN] == lowest.difference.employer[Program.JKN]


def test_the_floor_of_small_employers_goes_in_may_2024() -> None:
    """JKN from 2,716,497 down to the wage of 1,000,000: 4 % and 1 % of 1,716,497."""
    small = make_employer(size="kecil", minimum_wage=2_716_497)
    found = compare("2024-04", "2024-05", paid(1_000_000), small)
    assert found.difference.employer == {Program.JKN: -rupiah("68659.88")}
    assert found.difference.worker == {Program.JKN: -rupiah("17164.97")}
    (only,) = found.causes
    assert (only.code, only.changes[0].day) == ("jkn.floor_sizes", date(2024, 5, 8))
    assert "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED" in found.notes
    large = compare("2024-04", "2024-05", paid(1_000_000), make_employer(minimum_wage=2_716_497))
    assert large.difference.employer == {}
    assert rows(cause(large, "jkn.floor_sizes")) == []


def test_february_2025_recomposes_and_relieves() -> None:
    """The JKM part of JKP goes (nothing on the bill); half of JKK for one of the six subsectors."""
    book = shipped_book()
    subsector = book.at(date(2025, 2, 1)).names("relief.labour_intensive.subsectors")[0]
    workers = paid(*[5_000_000] * 50)
    plain = compare("2025-01", "2025-02", workers)
    assert (plain.affected, plain.difference.employer, plain.difference.worker) == ((), {}, {})
    # 0.10 % of 5,000,000 for 50 workers; from 7 February
    assert cause(plain, "jkp.rate_from_jkm").difference.inside == {"JKP_from_JKM": -rupiah(250_000)}
    assert cause(plain, "jkp.rate_from_jkm").changes[0].day == date(2025, 2, 7)
    assert plain.notes == ("RELIEF_NOT_SHOWN",)
    relieved = make_employer(labour_intensive_subsector=subsector, jkk_paid_through_2025_01=True)
    found = compare("2025-01", "2025-02", workers, relieved)
    # group III: half of 0.89 % of 5,000,000 is 22,250
    assert found.difference.employer == {Program.JKK: -50 * rupiah(22_250)}
    assert len(rows(cause(found, "relief.labour_intensive"))) == 50


def test_the_pension_age_keeps_some_and_time_takes_others() -> None:
    """59 reached in December 2027 leaves JP; 59 in January 2028 stays until 60."""
    leaver = make_worker(birth_date=date(1968, 12, 20), source_row=2)
    kept = make_worker(birth_date=date(1969, 1, 15), source_row=3)
    young = make_worker(source_row=4)
    found = compare("2027-11", "2028-01", [leaver, kept, young])
    age = cause(found, "jp.pension_age")
    assert rows(age) == [3]
    assert age.difference.employer == {}
    assert [(c.before and c.before.value, c.after and c.after.value) for c in age.changes] == [
        (59, 60)
    ]
    left = cause(found, "JP_PENSION_AGE")
    assert (left.kind, rows(left), left.changes) == (CauseKind.TIME, [2], ())
    assert left.difference.employer == {Program.JP: -rupiah(100_000)}
    assert left.difference.worker == {Program.JP: -rupiah(50_000)}
    assert found.difference.employer == left.difference.employer
    months = compare("2027-12", "2028-01", [leaver, kept, young])
    assert (months.affected, rows(cause(months, "jp.pension_age"))) == ((), [3])


def test_the_minimum_wage_of_2027_is_not_yet_known() -> None:
    """The last one counts, and which value is missing since when is said."""
    workers = paid(3_491_889)
    found = compare("2026-12", "2027-01", workers)
    (unknown,) = found.not_yet_known
    assert (unknown.rule_id, unknown.renew_by) == (CITY, date(2027, 1, 1))
    assert unknown.last.value == rupiah(3_491_889)
    assert (found.causes, found.affected, found.notes) == ((), (), ("VALUE_PAST_RENEWAL",))
    march = compare("2026-12", "2027-03", workers)
    assert [item.rule_id for item in march.not_yet_known] == ["jp.wage_ceiling", CITY]


def test_with_the_users_own_value_2027_is_known() -> None:
    """3,700,000 against 3,491,889: JKN on 208,111 more, marked as the user's own."""
    own = OwnValue(
        rule_id=CITY,
        in_force_from=date(2027, 1, 1),
        value=rupiah(3_700_000),
        decree="Kepgub Lampung G/1/2026",
        entered_at=datetime(2026, 12, 20),
    )
    book = shipped_book().with_values([own])
    found = compare("2026-12", "2027-01", paid(3_491_889, 3_800_000), book=book)
    assert (found.not_yet_known, found.notes) == ((), ())
    assert found.difference.employer == {Program.JKN: rupiah("8324.44")}
    assert found.difference.worker == {Program.JKN: rupiah("2081.11")}
    change = cause(found, CITY).changes[0]
    assert change.after is not None
    assert (change.after.confidence, change.after.source) == (Confidence.USER, own.decree)
    assert rows(cause(found, CITY)) == [2]
    assert found.rules_digest == book.digest


def test_the_employers_own_figure_is_that_of_its_year() -> None:
    """A minimum wage in the employer's data says nothing about the year after."""
    own = make_employer(minimum_wage=3_600_000)
    found = compare("2026-12", "2027-01", paid(5_000_000), own)
    (unknown,) = found.not_yet_known
    assert (unknown.rule_id, unknown.rule) == ("minimum_wage.user", None)
    assert compare("2026-11", "2026-12", paid(5_000_000), own).not_yet_known == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2016-12", "2026-12"),
        ("2026-12", "2016-12"),
        ("2020-07", "2021-03"),
        ("2026-02", "2026-02"),
    ],
)
def test_the_causes_add_up_to_the_difference(before: str, after: str) -> None:
    """Forward, backward and in the pandemic; and the totals are those of the months."""
    workers = [
        make_worker(wage=20_000_000, source_row=2),
        make_worker(wage=4_500_000, birth_date=date(1968, 1, 1), source_row=3),
        make_worker(kind="Magang", source_row=4),
        make_worker(citizenship="WNA", jp="", source_row=5),
        make_worker(wage=2_000_000, birth_date=date(1966, 9, 1), jht="Tidak", source_row=6),
    ]
    found = compare(before, after, workers, make_employer(size="menengah"))
    for program in Program:
        for share in ("employer", "worker"):
            total = getattr(found.difference, share).get(program, 0)
            parts = [getattr(item.difference, share).get(program, 0) for item in found.causes]
            assert sum(parts) == total, (program, share)
            sides = found.after_total, found.before_total
            new, old = (getattr(side, share).get(program, 0) for side in sides)
            assert new - old == total
    month = Month.parse(after)
    employer, book = make_employer(size="menengah"), shipped_book()
    computed = month_contributions(employer, workers, book, month)
    assert {k: v for k, v in computed.employer_total.items() if v} == found.after_total.employer


def test_backward_the_day_is_that_on_which_today_began() -> None:
    """What was due in February: the ceiling of before, changed on 1 March."""
    found = compare("2026-11", "2026-02", paid(20_000_000))
    assert found.difference.employer == {Program.JP: -rupiah(10_778)}
    assert cause(found, "jp.wage_ceiling").changes[0].day == date(2026, 3, 1)


def test_a_relief_that_ends_is_a_cause() -> None:
    """In February 2021 the pandemic's relief is over, and JKP is not there before it."""
    found = compare("2021-01", "2021-02", paid(5_000_000))
    relief = cause(found, "relief.covid")
    assert relief.changes[0].after is None
    assert relief.changes[0].day == date(2021, 2, 1)
    # 99 % of 0.89 % and of 0.30 % of 5,000,000
    assert relief.difference.employer == {
        Program.JKK: rupiah(44_055),
        Program.JKM: rupiah(14_850),
    }
    assert cause(found, "jkp").difference.inside["JKP_from_JKK"] == rupiah(7_000)


def test_the_roster_is_held_still() -> None:
    """Who starts later and who joined by choice later counts in both months."""
    late = make_worker(start=date(2026, 6, 1), jp=date(2026, 6, 1), source_row=2)
    small = make_employer(size="kecil")
    found = compare("2026-02", "2026-03", [late], small)
    assert found.before_total.employer[Program.JP] == rupiah(100_000)
    assert (found.workers, found.affected) == (1, ())


def test_time_alone_can_change_what_is_due() -> None:
    """At 56 JHT is contested and a recorded No then counts; six months make a foreigner covered."""
    old = make_worker(birth_date=date(1970, 11, 10), jht="Tidak", source_row=2)
    found = compare("2026-10", "2026-11", [old])
    assert [item.code for item in found.causes] == ["JHT_AGE_CONTESTED"]
    assert found.difference.employer == {Program.JHT: -rupiah(185_000)}
    foreigner = make_worker(
        citizenship="WNA", start=date(2026, 5, 15), jkk="Tidak", jkm="Tidak", jht="Tidak",
        jp="Tidak", jkp="Tidak", contract_end=date(2026, 8, 1), source_row=3,
    )  # fmt: skip
    found = compare("2026-10", "2026-12", [foreigner])
    assert [item.code for item in found.causes] == ["FOREIGNER_UNDER_SIX_MONTHS"]
    unsaid = replace(foreigner, employment=replace(foreigner.employment, contract_end=None))
    found = compare("2026-10", "2026-12", [unsaid])
    assert [item.code for item in found.causes] == ["FOREIGNER_UNDER_SIX_MONTHS"]


def test_a_reason_that_no_code_names_is_time() -> None:
    """A difference without a reason among the notes is still told, as time that passed."""
    same = month_contributions(
        make_employer(), [make_worker()], shipped_book(), Month(2026, 11)
    ).workers[0]
    assert _reason_of_time(same, same) == "TIME_PASSED"


def test_the_watched_rules_are_the_rules() -> None:
    """Asking for one is remembered, looking through them is not."""
    rules = shipped_book().rules
    watched = _Watched(rules)
    assert (list(watched), len(watched), watched.asked) == (list(rules), len(rules), set())
    assert watched.get("jp.gone") is None
    assert watched["jp.wage_ceiling"] is rules["jp.wage_ceiling"]
    assert watched.asked == {"jp.gone", "jp.wage_ceiling"}


def test_a_month_without_law_is_refused() -> None:
    """Nothing is guessed for a month before the rules."""
    with pytest.raises(RuleNotInForce):
        compare("2010-01", "2026-01", paid(5_000_000))


def test_it_can_be_stopped() -> None:
    """The progress is told and may cancel."""

    def stop(done: int, total: int) -> None:
        raise Cancelled

    months = Month(2026, 2), Month(2026, 3)
    with pytest.raises(Cancelled):
        compare_months(make_employer(), paid(1), shipped_book(), *months, stop)


def test_a_change_begins_somewhere() -> None:
    """Two states of which neither has a day are a bug, not a change."""
    with pytest.raises(ValueError, match="neither"):
        _first_day(None, None)
