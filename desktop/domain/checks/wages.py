"""Checks of wages against the minimum wage."""

from __future__ import annotations

from desktop.domain.checks.base import Case, Outcome, aggregate, check
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Verdict, tally
from desktop.domain.employer import Employer
from desktop.domain.money import Sen, plain_amount
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.rules import RulesAt
from desktop.domain.wage_floor import FloorKnowledge, WageFloor, WageFloors
from desktop.domain.worker import EmploymentKind, Worker

_REASONS = {
    ComplianceStatus.MET: "WAGES_ALL_ABOVE",
    ComplianceStatus.NOT_MET: "WAGES_SOME_BELOW",
    ComplianceStatus.NEEDS_CONFIRMATION: "WAGES_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "WAGES_NOBODY",
}


_RULES = (
    "minimum_wage.daily_multiplier_five_days",
    "minimum_wage.daily_multiplier_six_days",
    "tolerance.minimum_wage",
)


class WageJudge:
    """Judges single wages against the minimum wage of the place of work, by the law of one day."""

    def __init__(self, employer: Employer, rules: RulesAt) -> None:
        self.floors = WageFloors(employer, rules)
        fewest, most, tolerance = _RULES
        self._fewest_days = rules.integer(fewest)
        self._most_days = rules.integer(most)
        self._tolerance = rules.amount(tolerance)

    def judge(self, worker: Worker) -> Judgement:
        """Return the verdict on one worker's wage; a day's wage counts 21 to 25 times."""
        kind = worker.employment.kind
        if kind is EmploymentKind.INTERN:
            return NOT_COUNTED
        if kind is EmploymentKind.PART_TIME:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_PART_TIME")
        floor = self.floors.floor_for(worker)
        if floor.amount is None:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_FLOOR_UNKNOWN")
        if floor.is_past_renewal:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_FLOOR_PAST_RENEWAL")
        lowest = highest = worker.wage
        if kind is EmploymentKind.DAILY:
            lowest, highest = worker.wage * self._fewest_days, worker.wage * self._most_days
        return _compare(lowest, highest, floor.amount - self._tolerance, floor.knowledge)


@check("wages_not_below_minimum")
def wages_not_below_minimum(case: Case) -> Outcome:
    """UPH-01: one wage below the minimum of its place is enough to be not met."""
    case.use(*_RULES)
    judge = WageJudge(case.subject.employer, case.subject.rules)
    one_of_each_place = {worker.employment.workplace: worker for worker in case.subject.active}
    floors = map(judge.floors.floor_for, one_of_each_place.values())
    case.keep(floor.rule for floor in floors if floor.rule is not None)
    judged = [judge.judge(worker) for worker in case.subject.active]
    counted = tally(case.subject.active, judged)
    status = aggregate(
        counted.counted, len(counted.failed), len(counted.unconfirmed), tolerates_none=True
    )
    return Outcome(
        status=status,
        reason=_REASONS[status],
        counted=counted.counted,
        failed=counted.failed,
        unconfirmed=counted.unconfirmed,
        inputs=_inputs(judge.floors.home_floor()),
    )


def _inputs(home: WageFloor) -> dict[str, str]:
    return {
        "minimum_wage": "" if home.amount is None else plain_amount(home.amount),
        "minimum_wage_knowledge": home.knowledge.value,
    }


def _compare(lowest: Sen, highest: Sen, least: Sen, knowledge: FloorKnowledge) -> Judgement:
    if highest < least:
        return Judgement(Verdict.FAILED, "WAGE_BELOW_MINIMUM")
    if lowest < least:
        return Judgement(Verdict.UNCONFIRMED, "WAGE_DAILY_BETWEEN")
    if knowledge is FloorKnowledge.PROVINCE_ONLY:
        return Judgement(Verdict.UNCONFIRMED, "WAGE_ABOVE_PROVINCE_ONLY")
    return OK
