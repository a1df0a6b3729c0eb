"""The check of floor and ceilings in the wage bases reported to both BPJS."""

from __future__ import annotations

from functools import cache

from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Verdict, tally
from desktop.domain.checks.tallied import aggregated, tallied
from desktop.domain.checks.wage_bases import WageBases
from desktop.domain.money import Sen, plain_amount
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import Worker

_JP_CEILING = "jp.wage_ceiling"
_TOO_HIGH = "BASE_ABOVE_JKN_FLOOR"
"""The only failure that is no under-reported wage, and so not the effect of DAT-02."""

_REASONS = {
    ComplianceStatus.MET: "BASES_IN_ORDER",
    ComplianceStatus.PARTLY_MET: "BASES_SOME_OFF",
    ComplianceStatus.NOT_MET: "BASES_ALL_OFF",
    ComplianceStatus.NEEDS_CONFIRMATION: "BASES_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "BASES_NOBODY",
}


@check("wage_limits_applied")
def wage_limits_applied(case: Case) -> Outcome:
    """IUR-05: where a wage lies outside floor or ceiling, the reported base is that limit."""
    limits = _Limits(case)
    workers = case.subject.active
    counted = tally(workers, [limits.judge(worker) for worker in workers])
    status = aggregated(counted)
    is_effect = bool(counted.failed) and all(w.reason != _TOO_HIGH for w in counted.failed)
    return tallied(
        counted,
        status,
        _REASONS[status],
        inputs={
            "jkn_ceiling": plain_amount(limits.jkn_ceiling),
            "jp_ceiling": plain_amount(limits.jp_ceiling),
        },
        caused_by=("DAT-02",) if is_effect else (),
    )


class _Limits:
    """Judges the reported bases of single workers by the limits of one day."""

    def __init__(self, case: Case) -> None:
        self._bases = WageBases(case)
        self.jkn_ceiling = self._bases.jkn_ceiling
        self.jp_ceiling = case.amount(_JP_CEILING)
        self._between: dict[tuple[Sen, str], Judgement] = {}
        self._is_jp_stale = case.subject.rules.is_past_renewal(_JP_CEILING)

    def judge(self, worker: Worker) -> Judgement:
        """Judge the bases of JKN and JP together: the worse counts; interns have their own."""
        if worker.is_intern:
            return NOT_COUNTED
        wage = self._bases.wage(worker)
        jkn = self._jkn(worker, wage) if _takes_part(worker, Program.JKN) else NOT_COUNTED
        if wage <= self.jp_ceiling and jkn is not NOT_COUNTED:
            return jkn  # JP has no limit to tell of, and the worker counts already
        jp = self._jp(worker, wage) if _takes_part(worker, Program.JP) else NOT_COUNTED
        return jkn if jkn.verdict >= jp.verdict else jp

    def _jkn(self, worker: Worker, wage: Sen) -> Judgement:
        if wage > self.jkn_ceiling:
            return self._jkn_above(worker)
        # Between the limits nothing but wage and place counts, which many have alike.
        key = (wage, worker.employment.workplace)
        if key in self._between:
            return self._between[key]
        found = self._bases.floor(worker)
        floor = found.amount
        if not self._bases.has_floor:
            is_low = floor is None or wage < floor
            judged = _unconfirmed("FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED") if is_low else OK
        elif floor is None or not found.is_sure:
            judged = _unconfirmed("BASE_FLOOR_UNCONFIRMED")
        elif wage >= floor:
            judged = OK
        else:
            return self._jkn_at_floor(worker, floor)
        self._between[key] = judged
        return judged

    def _jkn_above(self, worker: Worker) -> Judgement:
        reported, tolerance = worker.reported_wage_health, self._bases.tolerance
        if reported is None:
            return _unconfirmed("BASE_NOT_TOLD")
        if reported < self.jkn_ceiling - tolerance:
            return self._off(worker, "BASE_BELOW_JKN_CEILING")
        if reported > self.jkn_ceiling + tolerance:
            # The column holds a wage: whether BPJS billed the ceiling only the bill tells.
            return _unconfirmed("BASE_ABOVE_JKN_CEILING")
        return OK

    def _jkn_at_floor(self, worker: Worker, floor: Sen) -> Judgement:
        reported, tolerance = worker.reported_wage_health, self._bases.tolerance
        if reported is None:
            return _unconfirmed("BASE_NOT_TOLD")
        if reported < floor - tolerance:
            # The floor holds however the month's wage is reckoned.
            return Judgement(Verdict.FAILED, "BASE_BELOW_JKN_FLOOR")
        return self._off(worker, _TOO_HIGH) if reported > floor + tolerance else OK

    def _jp(self, worker: Worker, wage: Sen) -> Judgement:
        """Judge JP by the wage reported to BPJS Ketenagakerjaan, which caps it for JP alone."""
        if wage <= self.jp_ceiling:
            return OK
        if worker.reported_wage_employment is None:
            return _unconfirmed("BASE_NOT_TOLD")
        if self._is_jp_stale:
            return _unconfirmed("VALUE_PAST_RENEWAL")
        if worker.reported_wage_employment < self.jp_ceiling - self._bases.tolerance:
            return self._off(worker, "BASE_BELOW_JP_CEILING")
        return OK

    def _off(self, worker: Worker, reason: str) -> Judgement:
        if self._bases.is_converted(worker):
            return _unconfirmed("WAGE_CONVERSION_UNCONFIRMED")
        return Judgement(Verdict.FAILED, reason)


@cache  # a few reasons serve thousands of workers
def _unconfirmed(reason: str) -> Judgement:
    return Judgement(Verdict.UNCONFIRMED, reason)


def _takes_part(worker: Worker, program: Program) -> bool:
    return worker.state_in(program) is not ParticipationState.NO
