"""Checks of the JKK risk group that BPJS Ketenagakerjaan has set."""

from __future__ import annotations

import re

from desktop.domain.answers import AnswerValue
from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.month_rates import RISK_GROUPS
from desktop.domain.obligation import ComplianceStatus

_CODE = re.compile(r"([1-5])\.(\d{1,3})", re.ASCII)


@check("risk_group_fits")
def risk_group_fits(case: Case) -> Outcome:
    """DAT-05: the group is the one of the kind of business; never *not met*, BPJS sets it."""
    if case.answer_value is AnswerValue.NOT_APPLICABLE and (excused := unless_yes(case.answer)):
        return excused
    group = case.subject.employer.jkk_risk_group
    code = case.facts.text("business_kind").strip()
    proposed = _proposed_group(case, code)
    inputs = {"group": str(group), "business_kind": code, "proposed": str(proposed or "")}
    status, reason = _verdict(case, group, code, proposed)
    return Outcome(status=status, reason=reason, inputs=inputs)


def _verdict(
    case: Case, group: int, code: str, proposed: int | None
) -> tuple[ComplianceStatus, str]:
    unclear = ComplianceStatus.NEEDS_CONFIRMATION
    if group not in RISK_GROUPS:
        return unclear, "RISK_GROUP_MISSING"
    if case.answer_value in (AnswerValue.NO, AnswerValue.NOT_YET):
        return unclear, "RISK_GROUP_BUSINESS_CHANGED"
    if not code:
        return unclear, "RISK_GROUP_BUSINESS_NOT_TOLD"
    if proposed is None:
        return unclear, "RISK_GROUP_BUSINESS_UNKNOWN"
    if proposed != group:
        return unclear, "RISK_GROUP_DIFFERS"
    return ComplianceStatus.MET, "RISK_GROUP_AGREES"


def _proposed_group(case: Case, code: str) -> int | None:
    """Return the group of an entry of Lampiran I, written as ``3.12``; ``None`` if unknown."""
    match = _CODE.fullmatch(code)
    if match is None:
        return None
    entries = f"jkk.annex_entries_group_{match[1]}"
    return int(match[1]) if 1 <= int(match[2]) <= case.integer(entries) else None
