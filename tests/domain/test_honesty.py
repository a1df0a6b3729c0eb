"""What is contested, unknown or the effect of something else never becomes a breach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.assess import assess
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.rules import Confidence
from tests.domain.cases import (
    all_cases,
    assess_case,
    assess_one,
    make_answers,
    obligation,
    shipped_obligations,
)
from tests.domain.people import make_employer, make_worker, shipped_book

BREACHES = {ComplianceStatus.NOT_MET, ComplianceStatus.PARTLY_MET}
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("obligation_id", "told", "reason"),
    [
        ("REG-05", {"citizenship": "WNA", "jp": "Tidak"}, "JP_FOREIGN_CONTESTED"),
        ("REG-05", {"birth_date": date(1968, 1, 10), "jp": "Tidak"}, "JP_PENSION_EDGE"),
        ("REG-04", {"birth_date": date(1969, 1, 10), "jht": "Tidak"}, "JHT_AGE_CONTESTED"),
        ("REG-07", {"jkn": "other_employer"}, "JKN_OTHER_EMPLOYER"),
        ("REG-03", {"citizenship": "WNA", "jkk": "Tidak", "start": date(2026, 9, 1)},
         "FOREIGNER_PERIOD_UNKNOWN"),
    ],
)  # fmt: skip
def test_a_contested_rule_asks_for_confirmation(
    obligation_id: str, told: dict[str, object], reason: str
) -> None:
    """Foreigners in JP, the last year before the pension, JHT from 56, JKN elsewhere."""
    found = assess_one(obligation_id, workers=[make_worker(**told)]).result(obligation_id)
    assert found.status not in BREACHES
    assert [worker.reason for worker in found.unconfirmed] == [reason]


BREACHED = [
    pytest.param(key, case, id=f"{key}: {name}")
    for key, name, case in all_cases()
    if ComplianceStatus(case["expected"]["status"]) in BREACHES
]


@pytest.mark.parametrize(("obligation_id", "case"), BREACHED)
def test_no_breach_of_an_unconfirmed_law_is_one(
    obligation_id: str, case: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every case that breaches a law, in full or in part, is a question where it is unconfirmed."""
    unsure = replace(obligation(obligation_id), confidence=Confidence.UNCONFIRMED)
    monkeypatch.setattr("tests.domain.cases.obligation", lambda _id: unsure)
    found = assess_case(obligation_id, case).result(obligation_id)
    assert found.status is ComplianceStatus.NEEDS_CONFIRMATION
    assert not found.is_scored
    assert found.warnings[-1].code == "LAW_UNCONFIRMED"


def test_a_project_worker_owes_jkk_and_jkm_only() -> None:
    """JHT, JP and JKN of a daily worker of a construction project are asked of nobody."""
    worker = make_worker(
        kind="Harian", is_in_construction_project=True, jht="Tidak", jp="Tidak", jkn="none"
    )
    for obligation_id in ("REG-04", "REG-05", "REG-07"):
        found = assess_one(obligation_id, workers=[worker], is_construction=True)
        result = found.result(obligation_id)
        assert (result.status, result.counted) == (ComplianceStatus.NOT_APPLICABLE, 0)


def test_what_follows_from_another_failure_is_scored_once() -> None:
    """JKP is missing because JHT is: it names its cause and stays out of the score."""
    employer, book = make_employer(), shipped_book()
    wanted = [item for item in shipped_obligations() if item.id in {"REG-04", "REG-06"}]
    worker = make_worker(jht="Tidak", jkp="Tidak")
    found = assess(employer, [worker], make_answers({}), wanted, book, TODAY)
    effect = found.result("REG-06")
    assert effect.status in BREACHES
    assert effect.caused_by == ("REG-04",)
    assert found.score.judged_weight == found.result("REG-04").obligation.severity.weight


def test_nothing_told_is_never_met_nor_a_breach() -> None:
    """Without answers, every obligation that only asks needs confirmation."""
    obligations = [
        replace(item, confidence=Confidence.CONFIRMED)
        for item in shipped_obligations()
        if item.judge.value == "asked"
    ]
    workers = [make_worker(source_row=row) for row in range(2, 202)]
    found = assess(make_employer(), workers, make_answers({}), obligations, shipped_book(), TODAY)
    statuses = {item.obligation.id: item.status for item in found.results}
    settled = {ComplianceStatus.NEEDS_CONFIRMATION, ComplianceStatus.NOT_APPLICABLE}
    assert {key: status for key, status in statuses.items() if status not in settled} == {}
