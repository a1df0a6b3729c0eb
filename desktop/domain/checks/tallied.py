"""From judgements on workers to the outcome of an obligation."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.base import Outcome, aggregate
from desktop.domain.checks.judgement import Tally
from desktop.domain.money import Rate
from desktop.domain.obligation import ComplianceStatus


def by_share(counted: Tally, tolerated: Rate) -> ComplianceStatus:
    """Make one status where failures of at most the tolerated share are partly met.

    The shares are design choices, recorded among the dated values as such.
    """
    failed = len(counted.failed)
    if failed * tolerated.denominator > counted.counted * tolerated.numerator:
        return ComplianceStatus.NOT_MET
    if failed:
        return ComplianceStatus.PARTLY_MET
    return aggregate(counted.counted, failed, len(counted.unconfirmed))


def tallied(
    counted: Tally,
    status: ComplianceStatus,
    reason: str,
    *,
    inputs: Mapping[str, str] | None = None,
    warnings: tuple[ResultWarning, ...] = (),
    caused_by: tuple[str, ...] = (),
) -> Outcome:
    """Return the outcome with the workers of the tally."""
    return Outcome(
        status=status,
        reason=reason,
        counted=counted.counted,
        failed=counted.failed,
        unconfirmed=counted.unconfirmed,
        warnings=warnings,
        caused_by=caused_by,
        inputs=dict(inputs or {}),
    )


def aggregated(counted: Tally) -> ComplianceStatus:
    """Make one status of the tally: nobody failed, some, or everybody."""
    return aggregate(counted.counted, len(counted.failed), len(counted.unconfirmed))
