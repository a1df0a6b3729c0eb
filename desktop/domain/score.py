"""The score: how much of what could be judged is met, weighted by severity."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.assessment import ObligationResult, Score
from desktop.domain.money import round_half_up
from desktop.domain.obligation import ComplianceStatus


def score_of(results: Iterable[ObligationResult]) -> Score:
    """Weigh the results; only what is met in full counts as met.

    The weights 4, 3, 2, 1 are a design choice and are printed with the score.
    """
    met = judged = unknown_weight = unknown = 0
    for result in results:
        weight = result.obligation.severity.weight
        if result.status is ComplianceStatus.NEEDS_CONFIRMATION:
            unknown_weight += weight
            unknown += 1
        elif result.is_scored:
            judged += weight
            met += weight if result.status is ComplianceStatus.MET else 0
    return Score(
        value=_percent(met, judged),
        lowest=_percent(met, judged + unknown_weight),
        highest=_percent(met + unknown_weight, judged + unknown_weight),
        met_weight=met,
        judged_weight=judged,
        unknown_weight=unknown_weight,
        unknown=unknown,
    )


def _percent(part: int, whole: int) -> int | None:
    return round_half_up(part * 100, whole) if whole else None
