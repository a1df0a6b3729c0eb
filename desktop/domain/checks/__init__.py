"""The named checks that obligation files refer to.

To add one: write a function ``(Case) -> Outcome`` under ``@check("name")`` in the module of its
group, import a new module here, and give each of its codes a sentence in ``domain.texts``.
"""

from __future__ import annotations

from desktop.domain.checks import contributions as contributions
from desktop.domain.checks import data, events, registration, reporting, wages
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

__all__ = [
    "Case",
    "Check",
    "Outcome",
    "Subject",
    "aggregate",
    "check",
    "check_named",
    "check_names",
]

MODULES = (contributions, data, events, registration, reporting, wages)
"""Every module of checks; importing it registers them."""
