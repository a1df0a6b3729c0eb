"""Checks of construction projects: registered in time, contributions not too low."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.dates import Timing, holiday_warnings, timing
from desktop.domain.construction import (
    LAYER_RULES,
    WAGE_RULES,
    ProjectContribution,
    contribution_of_contract,
    contribution_of_wages,
)
from desktop.domain.facts import FactSheet
from desktop.domain.money import Sen, plain_amount
from desktop.domain.obligation import ComplianceStatus

_RESULTS = {
    Timing.IN_TIME: (ComplianceStatus.MET, "PROJECTS_REGISTERED"),
    Timing.STILL_DUE: (ComplianceStatus.MET, "PROJECTS_REGISTERED"),
    Timing.LATE: (ComplianceStatus.PARTLY_MET, "PROJECTS_REGISTERED_LATE"),
    Timing.MISSING: (ComplianceStatus.NOT_MET, "PROJECTS_NOT_REGISTERED"),
}


class _Project(NamedTuple):
    """One running project: how its registration stands, what it owes at least, what was paid."""

    timing: Timing | None
    """``None``: registered, on a day that is not told."""
    least: ProjectContribution | None
    paid: Sen | None


@check("projects_registered")
def projects_registered(case: Case) -> Outcome:
    """REG-13: every running project is registered within 14 working days of its work order."""
    if not case.subject.employer.is_construction:
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE, reason="PROJECTS_NO_CONSTRUCTION_EMPLOYER"
        )
    records = case.records
    if records is None:
        return unless_yes(case.answer) or _needs_details("PROJECTS_WITHOUT_DETAILS")
    running = [record for record in records if _is_running(case, record)]
    if not running:
        return _without_projects(case)
    return _judged(case, running, [_project(case, record) for record in running])


def _needs_details(reason: str) -> Outcome:
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason=reason)


def _is_running(case: Case, record: FactSheet) -> bool:
    """Tell whether a project runs on the day; one without a work order date is taken to."""
    started, ended, day = record.day("work_order_on"), record.day("ends_on"), case.subject.as_of
    return (started is None or started <= day) and (ended is None or ended >= day)


def _without_projects(case: Case) -> Outcome:
    law = case.subject.law
    if any(law.works_in_project(worker) for worker in case.subject.active):
        return _needs_details("PROJECTS_NONE_BUT_WORKERS")
    return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="PROJECTS_NONE")


def _project(case: Case, record: FactSheet) -> _Project:
    return _Project(_timing(case, record), _least(case, record), record.number("paid"))


def _timing(case: Case, record: FactSheet) -> Timing | None:
    started, registered = record.day("work_order_on"), record.day("registered_on")
    if not record.text("registration_number"):
        registered = None
    elif registered is None:
        return None
    if started is None:
        return None
    return timing(case, started, registered, case.integer("construction.registration_working_days"))


def _least(case: Case, record: FactSheet) -> ProjectContribution | None:
    """Return the least contribution by the wages, else by the contract value."""
    wages, value = record.number("wages"), record.number("contract_value")
    rules = case.subject.rules
    if wages is not None:
        case.use(*WAGE_RULES)
        return contribution_of_wages(wages, rules)
    if value is not None:
        case.use(*LAYER_RULES)
        return contribution_of_contract(value, rules)
    return None


def _judged(case: Case, running: Sequence[FactSheet], projects: Sequence[_Project]) -> Outcome:
    known = [project.timing for project in projects if project.timing is not None]
    worst = max(known, default=Timing.IN_TIME)
    status, reason = _RESULTS[worst]
    if status is ComplianceStatus.MET and len(known) < len(projects):
        status, reason = ComplianceStatus.NEEDS_CONFIRMATION, "PROJECTS_DATE_NOT_TOLD"
    started = [day for record in running if (day := record.day("work_order_on")) is not None]
    return Outcome(
        status=status,
        reason=reason,
        warnings=_warnings(case, projects) + holiday_warnings(case, started),
        inputs=_inputs(projects, known),
    )


def _is_short(case: Case, project: _Project) -> bool:
    if project.least is None or project.paid is None:
        return False
    return project.paid < project.least.total - case.amount("tolerance.contribution")


def _warnings(case: Case, projects: Sequence[_Project]) -> tuple[ResultWarning, ...]:
    codes = []
    if any(project.timing is Timing.STILL_DUE for project in projects):
        codes.append("PROJECT_STILL_TO_REGISTER")
    if any(_is_short(case, project) for project in projects):
        codes.append("PROJECT_PAID_TOO_LITTLE")
    if any(project.least is None for project in projects):
        codes.append("PROJECT_BASE_NOT_TOLD")
    return tuple(ResultWarning(code) for code in codes)


def _inputs(projects: Sequence[_Project], known: Sequence[Timing]) -> dict[str, str]:
    inputs = {
        "projects": str(len(projects)),
        "late": str(known.count(Timing.LATE)),
        "missing": str(known.count(Timing.MISSING)),
        "not_told": str(len(projects) - len(known)),
        "least": plain_amount(sum(project.least.total for project in projects if project.least)),
    }
    for number, project in enumerate(projects, start=1):
        if project.least is not None:
            inputs[f"least_jkk_{number}"] = plain_amount(project.least.jkk)
            inputs[f"least_jkm_{number}"] = plain_amount(project.least.jkm)
        if project.paid is not None:
            inputs[f"paid_{number}"] = plain_amount(project.paid)
    return inputs
