"""The plan of repair: what is proposed, in which order, what is left, what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.action_plan import (
    GREEN,
    Action,
    ActionState,
    PromiseOutcome,
    budgets,
    carry_over,
    gaps,
    in_order,
    propose,
    what_is_missing,
)
from desktop.domain.answers import Answers
from desktop.domain.assess import assess
from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.exposure import ExposureReport, exposure_of
from desktop.domain.obligation import ComplianceStatus, ObligationSeverity
from desktop.domain.score import score_of
from desktop.domain.worker import Worker
from tests.domain.cases import obligation, shipped_obligations
from tests.domain.people import make_employer, make_worker, shipped_book

DAY = date(2026, 11, 22)
S = ComplianceStatus
V = ObligationSeverity


def workers(*people: dict[str, object]) -> list[Worker]:
    """Return workers with ids and rows of their own."""
    return [
        make_worker(**person, worker_id=number, source_row=number + 1)
        for number, person in enumerate(people, start=1)
    ]


def judged(people: list[Worker], group: int = 3) -> tuple[Assessment, ExposureReport]:
    """Return assessment and exposure of a large employer with these workers."""
    employer = make_employer(jkk_risk_group=group)
    assessment = assess(employer, people, Answers(), shipped_obligations(), shipped_book(), DAY)
    return assessment, exposure_of(employer, people, shipped_book(), DAY)


def result(
    identifier: str, status: ComplianceStatus, severity: ObligationSeverity, *causes: str
) -> ObligationResult:
    """Return an invented result."""
    made = replace(obligation("WLK-01"), id=identifier, severity=severity)
    return ObligationResult(obligation=made, status=status, reason="X", caused_by=causes)


def assessed(*results: ObligationResult) -> Assessment:
    """Return an assessment that consists of these results."""
    assessment, _ = judged(workers({}))
    return replace(assessment, results=results, score=score_of(results))


LACKING = ({}, {"jkk": "Tidak", "jht": "Tidak"}, {"jht": "Tidak"}, {"jkn": "none"})


def test_every_gap_gets_an_action_from_its_remedy() -> None:
    """Nothing for what is met, open or only follows from another gap."""
    assessment, exposure = judged(workers(*LACKING))
    proposed = propose(assessment, exposure, make_employer())
    assert {item.obligation_id for item in proposed} == {
        item.obligation.id
        for item in assessment.results
        if item.status in {S.NOT_MET, S.PARTLY_MET} and not item.caused_by
    }
    assert {"REG-03", "REG-04", "REG-07"} <= {item.obligation_id for item in proposed}
    for item in proposed:
        assert item.proposal == obligation(item.obligation_id).remedy.id
        assert (item.state, item.owner, item.due) == (ActionState.OPEN, "", None)


def test_effects_of_another_gap_get_no_action() -> None:
    """Who repairs the cause repairs its effect."""
    assessment = assessed(
        result("REG-03", S.NOT_MET, V.CRITICAL),
        result("REG-06", S.NOT_MET, V.MEDIUM, "REG-03"),
        result("REG-07", S.NEEDS_CONFIRMATION, V.CRITICAL),
    )
    assert [item.obligation.id for item in gaps(assessment)] == ["REG-03"]


def test_budgets_share_the_exposure_without_counting_twice() -> None:
    """Each missing program belongs to its obligation; together they are the whole sum."""
    assessment, exposure = judged(workers(*LACKING))
    found = budgets(assessment, exposure)
    assert set(found) == {"REG-03", "REG-04", "REG-07"}
    for action in propose(assessment, exposure, make_employer()):
        if action.budget_sen is not None:
            assert action.budget_sen % 100 == 0
            assert abs(action.budget_sen - found[action.obligation_id]) <= 50
    assert sum(found.values()) == exposure.total
    assert all(sum(item.by_program.values()) == item.total for item in exposure.workers)


def test_a_wage_reported_too_low_is_the_budget_of_true_wages() -> None:
    """And of no other obligation."""
    people = workers({}, {"reported_wage_employment": 4_000_000, "reported_wage_health": 4_000_000})
    assessment, exposure = judged(people)
    assert budgets(assessment, exposure) == {"DAT-02": exposure.total}
    assert exposure.total > 0


def test_without_exposure_nothing_is_prefilled() -> None:
    """An unknown cost is not nothing."""
    assessment, _ = judged(workers(*LACKING))
    proposed = propose(assessment, None, make_employer())
    assert {item.budget_sen for item in proposed} == {None}


def test_severity_decides_then_the_cheapest() -> None:
    """An unknown cost stands last among equals, high risk work before everything."""
    assessment = assessed(
        result("K3-01", S.NOT_MET, V.LOW),
        result("REG-04", S.NOT_MET, V.HIGH),
        result("REG-05", S.NOT_MET, V.HIGH),
        result("IUR-03", S.NOT_MET, V.HIGH),
        result("REG-03", S.NOT_MET, V.CRITICAL),
    )
    costs = {"REG-04": 500, "REG-05": 100, "REG-03": 900}
    actions = [
        Action(
            obligation_id=item.obligation.id, proposal="X", budget_sen=costs.get(item.obligation.id)
        )
        for item in assessment.results
    ]
    usual = ["REG-03", "REG-05", "REG-04", "IUR-03", "K3-01"]
    ordered = in_order(actions, assessment, make_employer(jkk_risk_group=3))
    assert [item.obligation_id for item in ordered] == usual
    ordered = in_order(actions, assessment, make_employer(jkk_risk_group=5))
    assert [item.obligation_id for item in ordered] == ["K3-01", *usual[:-1]]


def test_the_fewest_gaps_until_green() -> None:
    """The heaviest first, of equal weight the cheapest; with them the score is green."""
    results = (
        *(result(f"MET-{n}", S.MET, V.CRITICAL) for n in range(9)),
        result("A-01", S.NOT_MET, V.LOW),
        result("A-02", S.PARTLY_MET, V.CRITICAL),
        result("A-03", S.NOT_MET, V.CRITICAL),
    )
    assessment = assessed(*results)
    assert (assessment.score.met_weight, assessment.score.judged_weight) == (36, 45)
    missing = what_is_missing(assessment, {"A-02": 700, "A-03": 500})
    assert [item.obligation.id for item in missing] == ["A-03", "A-02"]
    closed = {item.obligation.id for item in missing}
    after = [replace(r, status=S.MET) if r.obligation.id in closed else r for r in results]
    value = score_of(after).value
    assert value is not None
    assert value >= GREEN
    assert [item.obligation.id for item in what_is_missing(assessment)] == ["A-02", "A-03"]


def test_nothing_is_missing_when_green_or_unknown() -> None:
    """Small gaps may remain; where nothing was judged nothing can be named."""
    met = [result(f"MET-{n}", S.MET, V.CRITICAL) for n in range(9)]
    assert what_is_missing(assessed(*met, result("A-01", S.NOT_MET, V.LOW))) == ()
    assert what_is_missing(assessed(result("A-01", S.NEEDS_CONFIRMATION, V.LOW))) == ()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (S.MET, PromiseOutcome.MET),
        (S.NOT_MET, PromiseOutcome.STILL_OPEN),
        (S.PARTLY_MET, PromiseOutcome.STILL_OPEN),
        (S.NOT_APPLICABLE, PromiseOutcome.NOT_APPLICABLE),
        (S.NEEDS_CONFIRMATION, PromiseOutcome.UNCONFIRMED),
    ],
)
def test_what_became_of_a_promise(status: ComplianceStatus, outcome: PromiseOutcome) -> None:
    """The new assessment decides, whatever the action itself says."""
    assessment = assessed(result("A-01", status, V.LOW))
    done = Action(obligation_id="A-01", proposal="X", state=ActionState.DONE)
    (promise,) = carry_over([done], assessment)
    assert (promise.action, promise.outcome) == (done, outcome)


def test_dropped_and_unknown_promises() -> None:
    """A dropped action was no promise; an obligation that is judged no more stays open to ask."""
    assessment = assessed(result("A-01", S.MET, V.LOW))
    dropped = Action(obligation_id="A-01", proposal="X", state=ActionState.DROPPED)
    gone = Action(obligation_id="B-01", proposal="X")
    (promise,) = carry_over([dropped, gone], assessment)
    assert (promise.action, promise.outcome) == (gone, PromiseOutcome.UNCONFIRMED)
