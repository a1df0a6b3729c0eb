"""The plan of repair: an action for each gap, what is left until green, what became of promises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.compliance import GAPS
from desktop.domain.employer import Employer
from desktop.domain.exposure.report import ExposureKind, ExposureReport, WorkerExposure
from desktop.domain.money import SEN_PER_RUPIAH, Sen, round_half_up, rupiah
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.priority import result_agenda
from desktop.domain.program import Program

GREEN = 91
"""The score from which Norma 100 calls an employer green, in whole percent."""

_REGISTRATION_CHECK = "workers_registered"
_WAGE_CHECK = "reported_wages_true"


class ActionState(Enum):
    """How far an action is; a dropped one is kept, so that the plan tells of it."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_pending(self) -> bool:
        """Tell whether something is still to be done."""
        return self in {ActionState.OPEN, ActionState.IN_PROGRESS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What the employer undertakes against one gap, at most one for each obligation and day.

    ``budget_sen`` is ``None`` where nobody knows the cost; ``carried_from`` is the day of the
    assessment whose plan it was taken over from.
    """

    obligation_id: str
    proposal: str
    owner: str = ""
    start: date | None = None
    due: date | None = None
    budget_sen: Sen | None = None
    state: ActionState = ActionState.OPEN
    note: str = ""
    carried_from: date | None = None
    action_id: int = 0


class PromiseOutcome(Enum):
    """What became of an action of the former assessment, by the new one."""

    MET = "met"
    STILL_OPEN = "still_open"
    NOT_APPLICABLE = "not_applicable"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Promise:
    """An action of the former assessment, and what became of it."""

    action: Action
    outcome: PromiseOutcome


def gaps(assessment: Assessment) -> tuple[ObligationResult, ...]:
    """Return what is not met or only partly, without what follows from another gap."""
    return tuple(
        result for result in assessment.results if result.status in GAPS and not result.caused_by
    )


def budgets(assessment: Assessment, exposure: ExposureReport) -> dict[str, Sen]:
    """Return what each gap may cost by the exposure of its workers; unknown costs are left out.

    Nothing counts twice: a missing program belongs to the obligation to register in it, a
    reported wage that is too low to that of true wages.
    """
    found: dict[str, Sen] = {}
    for result in gaps(assessment):
        workers = {worker.worker_id for worker in result.failed}
        cost = sum(
            _share(item, result.obligation)
            for item in exposure.workers
            if item.worker_id in workers
        )
        if cost:
            found[result.obligation.id] = cost
    return found


def _share(item: WorkerExposure, obligation: Obligation) -> Sen:
    """Return the part of one worker's exposure that the obligation answers for."""
    if obligation.check == _WAGE_CHECK:
        return item.total if item.kind is ExposureKind.WAGE else 0
    if obligation.check != _REGISTRATION_CHECK or item.kind is ExposureKind.WAGE:
        return 0
    programs = obligation.params["programs"].split()
    return sum(item.by_program.get(Program(program), 0) for program in programs)


def propose(
    assessment: Assessment, exposure: ExposureReport | None, employer: Employer
) -> tuple[Action, ...]:
    """Return an action for every gap, the most pressing first.

    Budgets are the exposure in whole rupiah; without exposure there are none.
    """
    found = budgets(assessment, exposure) if exposure else {}
    costs = {key: rupiah(round_half_up(cost, SEN_PER_RUPIAH)) for key, cost in found.items()}
    actions = [
        Action(
            obligation_id=result.obligation.id,
            proposal=result.obligation.remedy.id,
            budget_sen=costs.get(result.obligation.id),
        )
        for result in gaps(assessment)
    ]
    return in_order(actions, assessment, employer)


def in_order(
    actions: Iterable[Action], assessment: Assessment, employer: Employer
) -> tuple[Action, ...]:
    """Sort actions: what high risk asks first, then by severity, then the cheapest.

    An unknown cost stands behind the known ones.
    """
    agenda = result_agenda(assessment, employer)
    first = {result.obligation.id: place for place, result in enumerate(agenda.first)}
    weights = {item.obligation.id: item.obligation.severity.weight for item in assessment.results}

    def key(action: Action) -> tuple[int, int, bool, Sen, str]:
        return (
            first.get(action.obligation_id, len(first)),
            -weights.get(action.obligation_id, 0),
            action.budget_sen is None,
            action.budget_sen or 0,
            action.obligation_id,
        )

    return tuple(sorted(actions, key=key))


def what_is_missing(
    assessment: Assessment, costs: Mapping[str, Sen | None] | None = None
) -> tuple[ObligationResult, ...]:
    """Return the fewest gaps to close until the score is green, the cheapest of equal weight.

    Empty when it is green or nothing could be judged. ``costs`` are the budgets by obligation.
    """
    known = costs or {}
    score = assessment.score
    met, chosen = score.met_weight, []
    for result in sorted(gaps(assessment), key=lambda item: _effort(item, known)):
        if round_half_up(met * 100, score.judged_weight) >= GREEN:
            break
        chosen.append(result)
        met += result.obligation.severity.weight
    return tuple(chosen)


def _effort(result: ObligationResult, costs: Mapping[str, Sen | None]) -> tuple[int, bool, Sen]:
    cost = costs.get(result.obligation.id)
    return -result.obligation.severity.weight, cost is None, cost or 0


def carry_over(actions: Iterable[Action], assessment: Assessment) -> tuple[Promise, ...]:
    """Return what became of each action of a former assessment; dropped ones are no promises."""
    results = {result.obligation.id: result for result in assessment.results}
    return tuple(
        Promise(action, _outcome(results.get(action.obligation_id)))
        for action in actions
        if action.state is not ActionState.DROPPED
    )


_OUTCOMES = {
    ComplianceStatus.MET: PromiseOutcome.MET,
    ComplianceStatus.NOT_MET: PromiseOutcome.STILL_OPEN,
    ComplianceStatus.PARTLY_MET: PromiseOutcome.STILL_OPEN,
    ComplianceStatus.NOT_APPLICABLE: PromiseOutcome.NOT_APPLICABLE,
}


def _outcome(result: ObligationResult | None) -> PromiseOutcome:
    if result is None:
        return PromiseOutcome.UNCONFIRMED
    return _OUTCOMES.get(result.status, PromiseOutcome.UNCONFIRMED)
