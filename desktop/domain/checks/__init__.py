"""The named checks that obligation files refer to.

To add one: write a function ``(Case) -> Outcome`` under ``@check("name")`` in the module of its
group, import a new module here, and give each of its codes a sentence in ``domain.texts``.
"""

from __future__ import annotations

from desktop.domain.checks import (
    answered,
    arrears,
    changes,
    completeness,
    construction,
    contributions,
    data,
    deductions,
    events,
    family,
    groups,
    health_payments,
    inspection,
    new_workers,
    registration,
    relations,
    reliefs,
    reported_wages,
    reporting,
    risk_group,
    safety,
    wage_limits,
    wage_parts,
    wages,
)
from desktop.domain.checks.base import (
    Case,
    Check,
    Outcome,
    Subject,
    aggregate,
    check,
    check_named,
    check_names,
)
from desktop.domain.obligation import Obligation, ObligationDataError

__all__ = [
    "Case",
    "Check",
    "Outcome",
    "Subject",
    "aggregate",
    "check",
    "check_named",
    "check_names",
    "refuse_unknown_check",
]

MODULES = (
    answered, arrears, changes, completeness, construction, contributions, data, deductions,
    events, family, groups, health_payments, inspection, new_workers, registration, relations,
    reliefs, reported_wages, reporting, risk_group, safety, wage_limits, wage_parts, wages,
)  # fmt: skip
"""Every module of checks; importing it registers them."""


def refuse_unknown_check(obligation: Obligation) -> None:
    """Raise ``ObligationDataError`` for an obligation whose check nobody wrote."""
    known = check_names()
    if obligation.check not in known:
        file = f"{obligation.id}.toml"
        raise ObligationDataError(file, "check", f"must be one of {', '.join(sorted(known))}")
