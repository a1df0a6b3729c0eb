"""The assessment of an employer; the cases lie in ``tests/data/cases/obligations``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.answers import Answers
from desktop.domain.assess import assess
from desktop.domain.calendar import WorkCalendar
from desktop.domain.employer import SizeCriterion, SizeUndetermined
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.progress import Cancelled
from desktop.domain.rules import RuleNotInForce
from desktop.domain.texts import explanation_text
from tests.domain.cases import (
    all_cases,
    assess_case,
    assess_one,
    make_answers,
    make_workers,
    obligation,
    shipped_obligations,
)
from tests.domain.people import make_employer, make_worker, shipped_book

TODAY = date(2026, 11, 22)
CASES = all_cases()
IMPOSSIBLE = {
    "DAT-03": {"NEEDS_CONFIRMATION"},  # a datum that lacks is incomplete, not unknown
    "UPH-02": {"NEEDS_CONFIRMATION"},  # both parts of a wage are always there
    "DAT-05": {"NOT_MET", "PARTLY_MET"},  # BPJS sets the one group
    "HI-02": {"NOT_MET", "PARTLY_MET"},  # its law is not confirmed, and it is one paper
    "REG-01": {"PARTLY_MET"},  # registered or not
    "REG-02": {"PARTLY_MET"},  # registered or not
    "WLK-01": {"PARTLY_MET"},  # reported in time or not
    "UPH-01": {"PARTLY_MET"},  # one wage below the minimum is not met
    "IUR-07": {"PARTLY_MET"},  # one deduction kept back is not met
}
"""Results that an obligation cannot have."""


@pytest.mark.parametrize(
    ("obligation_id", "case"),
    [pytest.param(key, case, id=f"{key}: {name}") for key, name, case in CASES],
)
def test_a_case_comes_out_as_written(obligation_id: str, case: Mapping[str, Any]) -> None:
    """Status, reason, rows and figures are those that the case expects, remarks no more than those.

    That no holidays are known need not be told: no case knows any.
    """
    result = assess_case(obligation_id, case).result(obligation_id)
    expected = case["expected"]
    assert (result.status.value, result.reason) == (expected["status"], expected["reason"])
    assert [worker.row for worker in result.failed] == expected.get("failed", [])
    assert [worker.row for worker in result.unconfirmed] == expected.get("unconfirmed", [])
    assert result.counted == expected.get("counted", result.counted)
    codes = [warning.code for warning in result.warnings]
    unsaid = ["HOLIDAYS_NOT_KNOWN"] if "HOLIDAYS_NOT_KNOWN" in codes else []
    assert codes == expected.get("warnings", unsaid)
    assert list(result.caused_by) == expected.get("caused_by", [])
    assert case.get("inputs", {}).items() <= result.inputs.items()
    assert expected.get("says", "") in explanation_text(result)
    assert "{" not in explanation_text(result, "en")


def test_every_shipped_obligation_has_cases_of_its_results() -> None:
    """Each obligation is shown in all five results, except those that it cannot have."""
    shown: dict[str, set[str]] = {}
    for key, _, case in CASES:
        shown.setdefault(key, set()).add(case["expected"]["status"])
    wanted = {"MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE", "NEEDS_CONFIRMATION"}
    missing = {
        item.id: wanted - shown.get(item.id, set()) - IMPOSSIBLE.get(item.id, set())
        for item in shipped_obligations()
    }
    assert {key: lacking for key, lacking in missing.items() if lacking} == {}
    assert {
        key: shown[key] & never for key, never in IMPOSSIBLE.items() if shown[key] & never
    } == {}


def test_the_date_of_a_text_is_not_the_date_of_the_duty() -> None:
    """Before a ``since`` that is only today's text, the duty needs confirmation."""
    older = replace(obligation("WLK-01"), since=date(2026, 1, 1), since_is_date_of_text=True)
    found = assess(
        make_employer(), [], Answers(), [older], shipped_book(), date(2025, 12, 31)
    ).results[0]
    assert found.status is ComplianceStatus.NEEDS_CONFIRMATION
    assert found.reason == "OLDER_TEXT_NOT_KNOWN"


def test_a_size_without_a_reason_of_its_own_says_so() -> None:
    """An obligation that names no reason for other sizes gets the general one."""
    narrow = replace(obligation("REG-01"), applies_sizes=frozenset())
    found = assess(make_employer(), [], Answers(), [narrow], shipped_book(), TODAY).results[0]
    assert found.reason == "SIZE_NOT_CONCERNED"
    assert "besar" in explanation_text(found)


def test_a_quantity_without_a_value_is_named_with_its_date() -> None:
    """A day before the law never crashes: the result names quantity and day in both languages."""
    result = assess_one("DAT-01", workers=[make_worker()], as_of=date(2015, 1, 5)).result("DAT-01")
    assert result.reason == "RULE_NOT_IN_FORCE"
    rule = shipped_book().rules[result.inputs["rule"]]
    assert rule.title_id in explanation_text(result)
    assert rule.title_en in explanation_text(result, "en")
    assert "5 January 2015" in explanation_text(result, "en")


@pytest.mark.parametrize("year", range(2005, 2032))
def test_no_day_crashes(year: int) -> None:
    """Every year is answered with a result, whatever the tables hold."""
    told: dict[str, Any] = {
        "headcounts": {"bpjs_employment": 1, "bpjs_health": 1},
        "wlkp": {"last_report": date(year, 1, 2)},
        "payments": [
            {"program": "BPJSTK", "month": f"{year - 1}-05", "amount": 1, "paid_on": None},
        ],
    }
    for item in shipped_obligations():
        workers = [make_worker(start=date(2000, 1, 3), birth_date=date(1980, 1, 1))]
        result = assess_one(item.id, workers=workers, as_of=date(year, 6, 15), told=told)
        assert explanation_text(result.results[0])


def test_results_say_what_they_rest_on() -> None:
    """Inputs hold day and size, the rules the dated values with their sources."""
    result = assess_one("REG-05", workers=[make_worker()]).result("REG-05")
    assert result.inputs["as_of"] == "2026-11-22"
    assert result.inputs["size"] == "besar"
    used = {rule.rule_id: rule.value for rule in result.rules}
    assert used["jp.pension_age"] == 59
    assert used["deadline.registration_days"] == 30
    assert "phasing.large" in used


def test_foreigners_and_projects_add_the_rules_that_judge_them() -> None:
    """The six months are listed when a foreigner works there, the project rule for builders."""
    workers = [make_worker(citizenship="WNA")]
    result = assess_one("REG-03", workers=workers, is_construction=True).result("REG-03")
    used = {rule.rule_id for rule in result.rules}
    assert {"foreigner.minimum_months", "phasing.construction"} <= used


def test_concerned_workers_carry_row_and_reason() -> None:
    """A failure leads to the row of the sheet and says why."""
    workers = make_workers([{}, {"jkm": "Tidak"}, {"jkn": "dependant"}])
    failed = assess_one("REG-03", workers=workers).result("REG-03").failed
    assert [(worker.row, worker.worker_id, worker.reason) for worker in failed] == [
        (3, 3, "JKM_MISSING")
    ]
    health = assess_one("REG-07", workers=workers).result("REG-07").failed
    assert [worker.reason for worker in health] == ["JKN_DEPENDANT"]


def test_the_assessment_names_size_and_version_of_the_law() -> None:
    """Criterion of size, version and digest of the rules go with the results."""
    book = shipped_book()
    found = assess(make_employer(size="", capital=3_000_000_000), [], Answers(), [], book, TODAY)
    assert found.employer_size.criterion is SizeCriterion.CAPITAL
    assert (found.rules_version, found.rules_digest) == (book.version, book.digest)
    assert found.score.value is None


def test_a_size_that_cannot_be_told_is_refused() -> None:
    """Without a size nothing can be judged: the caller is told."""
    with pytest.raises(SizeUndetermined):
        assess(make_employer(size=""), [], Answers(), [], shipped_book(), TODAY)
    with pytest.raises(RuleNotInForce):
        assess(
            make_employer(size="", capital=1), [], Answers(), [], shipped_book(), date(2010, 1, 1)
        )


def test_the_pass_over_workers_can_be_stopped() -> None:
    """The progress is asked while workers are judged, and may cancel."""

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        assess(
            make_employer(), [make_worker()], Answers(), [obligation("REG-03")],
            shipped_book(), TODAY, progress=stop,
        )  # fmt: skip


def test_a_failure_caused_by_another_stays_out_of_the_score() -> None:
    """A missing JHT costs the weight of REG-04 only, not of REG-06 too."""
    found = assess(
        make_employer(), [make_worker(jht="Tidak")], Answers(),
        [obligation("REG-04"), obligation("REG-06")], shipped_book(), TODAY,
    )  # fmt: skip
    assert found.result("REG-06").status is ComplianceStatus.NOT_MET
    assert found.score.judged_weight == obligation("REG-04").severity.weight


def test_holidays_move_the_day_of_payment() -> None:
    """With a calendar the due date waits for a working day, and no remark about it is made."""
    told = {
        "payments": [
            {"program": "BPJSTK", "month": "2026-09", "amount": 1000, "paid_on": date(2026, 10, 16)}
        ]
    }
    for calendar, status, codes in (
        (WorkCalendar([date(2026, 10, 15)]), "MET", []),
        (WorkCalendar(), "PARTLY_MET", ["FINE_ESTIMATED", "HOLIDAYS_NOT_KNOWN"]),
    ):
        found = assess(
            make_employer(), [make_worker(start=date(2026, 9, 1))], make_answers(told),
            [obligation("IUR-03")], shipped_book(), date(2026, 11, 10), calendar,
        ).results[0]  # fmt: skip
        assert found.status.value == status
        assert [warning.code for warning in found.warnings] == codes


def test_an_obligation_that_was_not_assessed_has_no_result() -> None:
    """Asking for it is an error, not an empty answer."""
    with pytest.raises(KeyError):
        assess_one("REG-01", workers=[]).result("REG-03")
