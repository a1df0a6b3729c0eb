"""The order of obligations: high risk first, then severity; small employers a short path."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answers import Answers
from desktop.domain.assess import assess
from desktop.domain.employer import SizeClass
from desktop.domain.obligation import ComplianceStatus, Obligation, ObligationSeverity
from desktop.domain.priority import (
    HIGH_RISK_OBLIGATIONS,
    has_short_path,
    is_high_risk,
    obligation_agenda,
    result_agenda,
)
from tests.domain.cases import obligation, shipped_obligations
from tests.domain.people import make_employer, make_worker, shipped_book

DAY = date(2026, 11, 22)


def obligations() -> list[Obligation]:
    """Return three obligations of high risk, in the wrong order, among others."""
    accident = obligation("KK-01")
    return [
        replace(accident, id="HI-09", severity=ObligationSeverity.LOW),
        accident,
        obligation("REG-05"),
        obligation("REG-03"),
        replace(accident, id="K3-02"),
        replace(accident, id="K3-01"),
    ]


@pytest.mark.parametrize("group", [4, 5])
def test_high_risk_comes_first(group: int) -> None:
    """SMK3, P2K3 and accident reports stand before what weighs more."""
    employer = make_employer(jkk_risk_group=group)
    agenda = obligation_agenda(obligations(), employer, SizeClass.LARGE)
    assert tuple(item.id for item in agenda.first) == HIGH_RISK_OBLIGATIONS
    assert [item.id for item in agenda.rest] == ["REG-03", "REG-05", "HI-09"]
    assert agenda.is_high_risk
    assert agenda.shown == agenda.first + agenda.rest


@pytest.mark.parametrize("group", [0, 1, 2, 3])
def test_elsewhere_severity_decides(group: int) -> None:
    """Equally severe obligations keep their order."""
    employer = make_employer(jkk_risk_group=group)
    agenda = obligation_agenda(obligations(), employer, SizeClass.LARGE)
    assert [item.id for item in agenda.shown] == [
        "REG-03", "KK-01", "REG-05", "K3-02", "K3-01", "HI-09",
    ]  # fmt: skip
    assert (agenda.first, agenda.is_high_risk, is_high_risk(employer)) == ((), False, False)


def test_small_employers_get_a_short_path() -> None:
    """What is for larger ones is kept aside, not lost."""
    agenda = obligation_agenda(obligations(), make_employer(), SizeClass.SMALL)
    assert [item.id for item in agenda.left_out] == ["REG-05"]
    assert len(agenda.shown) == 5
    assert agenda.is_short


@pytest.mark.parametrize("size", list(SizeClass))
def test_nothing_is_lost(size: SizeClass) -> None:
    """Shown and left out together are all; larger employers see everything."""
    all_of_them = shipped_obligations()
    agenda = obligation_agenda(all_of_them, make_employer(jkk_risk_group=5), size)
    assert {item.id for item in agenda.shown + agenda.left_out} == {item.id for item in all_of_them}
    assert has_short_path(size) == agenda.is_short == (size.rule_name in {"micro", "small"})
    assert agenda.is_short or not agenda.left_out


def test_results_follow_the_same_order() -> None:
    """The short path shows what is judged, and drops what does not apply."""
    employer = make_employer(size="mikro", jkk_risk_group=4)
    book, workers = shipped_book(), [make_worker()]
    result = assess(employer, workers, Answers(), shipped_obligations(), book, DAY)
    agenda = result_agenda(result, employer)
    assert {item.status for item in agenda.left_out} == {ComplianceStatus.NOT_APPLICABLE}
    assert ComplianceStatus.NOT_APPLICABLE not in {item.status for item in agenda.shown}
    weights = [item.obligation.severity.weight for item in agenda.rest]
    assert weights == sorted(weights, reverse=True)
    assert "KK-01" in {item.obligation.id for item in agenda.first}
