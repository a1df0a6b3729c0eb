"""The check of how a wage is made up."""

from __future__ import annotations

from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Verdict, tally
from desktop.domain.checks.tallied import aggregated, tallied
from desktop.domain.money import Rate, Sen, format_percent
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.worker import Worker

_REASONS = {
    ComplianceStatus.MET: "BASIC_WAGE_ENOUGH",
    ComplianceStatus.PARTLY_MET: "BASIC_WAGE_SOME_LOW",
    ComplianceStatus.NOT_MET: "BASIC_WAGE_ALL_LOW",
    ComplianceStatus.NOT_APPLICABLE: "BASIC_WAGE_NOBODY",
}


@check("basic_wage_share")
def basic_wage_share(case: Case) -> Outcome:
    """UPH-02: the basic wage is at least 75 percent of basic wage and fixed allowances."""
    least = case.rate("threshold.basic_wage_share_minimum")
    tolerance = case.amount("tolerance.wage")
    workers = case.subject.active
    counted = tally(workers, [_judge(worker, least, tolerance) for worker in workers])
    status = aggregated(counted)
    return tallied(counted, status, _REASONS[status], inputs={"least_share": format_percent(least)})


def _judge(worker: Worker, least: Rate, tolerance: Sen) -> Judgement:
    if worker.fixed_allowances <= 0 or worker.is_intern:
        return NOT_COUNTED
    # As fractions, so that no sen is rounded away.
    has_enough = (
        worker.basic_wage + tolerance
    ) * least.denominator >= worker.wage * least.numerator
    return OK if has_enough else Judgement(Verdict.FAILED, "BASIC_WAGE_LOW")
