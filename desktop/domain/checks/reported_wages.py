"""The check of the wages reported to both BPJS against those that are paid."""

from __future__ import annotations

from desktop.domain.assessment import ConcernedWorker, ResultWarning
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import (
    NOT_COUNTED,
    OK,
    Judgement,
    Verdict,
    concern,
    tally,
)
from desktop.domain.checks.tallied import by_share, tallied
from desktop.domain.checks.wage_bases import WageBases
from desktop.domain.money import Sen
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import EMPLOYMENT_PROGRAMS, ParticipationState, Program
from desktop.domain.worker import Worker

_NOT_TOLD = Judgement(Verdict.UNCONFIRMED, "REPORTED_WAGE_NOT_TOLD")
_REASONS = {
    ComplianceStatus.MET: "REPORTED_WAGES_TRUE",
    ComplianceStatus.PARTLY_MET: "REPORTED_WAGES_FEW_LOW",
    ComplianceStatus.NOT_MET: "REPORTED_WAGES_LOW",
    ComplianceStatus.NEEDS_CONFIRMATION: "REPORTED_WAGES_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "REPORTED_WAGES_NOBODY",
}


@check("reported_wages_true")
def reported_wages_true(case: Case) -> Outcome:
    """DAT-02: no wage is reported lower than basic wage and fixed allowances come to.

    A worker of whom one of the two wages is told is judged by that one.
    """
    comparison = _Comparison(case)
    workers = case.subject.active
    counted = tally(workers, [comparison.judge(worker) for worker in workers])
    status = by_share(counted, case.rate("assessment.underreported_tolerance"))
    return tallied(
        counted,
        status,
        _REASONS[status],
        inputs={"true": str(counted.members)},
        warnings=comparison.warnings(),
    )


def _takes_part(worker: Worker, programs: tuple[Program, ...]) -> bool:
    """Tell whether the data leave room for a reported wage of the worker."""
    return any(worker.state_in(program) is not ParticipationState.NO for program in programs)


class _Comparison:
    """Compares the reported wages of every worker in one pass."""

    def __init__(self, case: Case) -> None:
        self._law = case.subject.law
        self._bases = WageBases(case)
        self._too_high: list[ConcernedWorker] = []
        self._one_sided: list[ConcernedWorker] = []

    def judge(self, worker: Worker) -> Judgement:
        """Judge both reported wages together: the worse counts."""
        if worker.is_intern or self._law.is_covered(worker) is False:
            return NOT_COUNTED
        has_health = not self._law.works_in_project(worker)
        wage = self._bases.wage(worker)
        employment = self._employment(worker, wage)
        health = self._health(worker, wage) if has_health else NOT_COUNTED
        if employment is _NOT_TOLD or health is _NOT_TOLD:
            return self._by_the_other(worker, health if employment is _NOT_TOLD else employment)
        return employment if employment.verdict >= health.verdict else health

    def _by_the_other(self, worker: Worker, other: Judgement) -> Judgement:
        """Judge a worker of whom one reported wage is not told by the other, if that is."""
        if other is _NOT_TOLD or other is NOT_COUNTED:
            return _NOT_TOLD
        self._one_sided.append(concern(worker, "REPORTED_WAGE_ONE_SIDED"))
        return other

    def _employment(self, worker: Worker, wage: Sen) -> Judgement:
        reported = worker.reported_wage_employment
        if reported is None:
            return _NOT_TOLD if _takes_part(worker, EMPLOYMENT_PROGRAMS) else NOT_COUNTED
        tolerance = self._bases.tolerance
        if reported < wage - tolerance:
            return Judgement(Verdict.FAILED, "WAGE_UNDERREPORTED_EMPLOYMENT")
        if reported > wage + tolerance:
            self._too_high.append(concern(worker, "WAGE_OVERREPORTED_EMPLOYMENT"))
        return OK

    def _health(self, worker: Worker, wage: Sen) -> Judgement:
        reported = worker.reported_wage_health
        if reported is None:
            return _NOT_TOLD if _takes_part(worker, (Program.JKN,)) else NOT_COUNTED
        tolerance = self._bases.tolerance
        base = self._bases.health(worker, wage)
        is_below_wage = reported < base.by_wage - tolerance
        is_converted = self._bases.is_converted(worker)
        if is_below_wage and not is_converted:
            return Judgement(Verdict.FAILED, "WAGE_UNDERREPORTED_HEALTH")
        # A known floor holds however the month's wage is reckoned.
        if base.is_floor_sure and reported < (base.floor or 0) - tolerance:
            return Judgement(Verdict.FAILED, "WAGE_REPORTED_BELOW_FLOOR")
        if is_below_wage:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_CONVERSION_UNCONFIRMED")
        if reported < base.with_floor - tolerance:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_REPORTED_BELOW_FLOOR")
        if base.is_floor_stale and reported < self._bases.jkn_ceiling - tolerance:
            return Judgement(Verdict.UNCONFIRMED, "WAGE_FLOOR_PAST_RENEWAL")
        # Above the ceiling the true wage may be reported too: it is no excess.
        highest = max(wage, base.floor or 0) + tolerance
        if reported > highest and not is_converted:
            self._too_high.append(concern(worker, "WAGE_OVERREPORTED_HEALTH"))
        return OK

    def warnings(self) -> tuple[ResultWarning, ...]:
        """Return the remarks gathered while judging."""
        found = (
            ("WAGES_OVERREPORTED", self._too_high),
            ("REPORTED_WAGES_ONE_SIDED", self._one_sided),
        )
        return tuple(ResultWarning(code, tuple(workers)) for code, workers in found if workers)
