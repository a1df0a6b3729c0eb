"""A rehearsal of Norma 100, social-security cluster: what these data would answer there.

The official questions are asked on the ministry's portal and are not part of the program. The
obligations of registration, data and contributions stand in for them, and the colour is that of
the score over them alone; both are the program's own reading and are shown as such.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.domain.assessment import Assessment, ObligationResult, Score
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.score import score_of

CLUSTER = ("REG", "DAT", "IUR", "KK", "PHK")
"""The beginnings of the ids that stand in for the cluster."""


class Reply(Enum):
    """What would be answered on the portal."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


_REPLIES = {
    ComplianceStatus.MET: Reply.YES,
    ComplianceStatus.PARTLY_MET: Reply.NO,
    ComplianceStatus.NOT_MET: Reply.NO,
    ComplianceStatus.NOT_APPLICABLE: Reply.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class RehearsalLine:
    """One obligation with the reply that its result would give."""

    result: ObligationResult
    reply: Reply


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All lines with the score over them; ``score.colour`` is the predicted colour."""

    lines: tuple[RehearsalLine, ...]
    score: Score

    def missing(self) -> tuple[RehearsalLine, ...]:
        """Return what keeps the colour from being sure or green: noes first, then unknowns."""
        noes = tuple(line for line in self.lines if line.reply is Reply.NO)
        return noes + tuple(line for line in self.lines if line.reply is Reply.UNKNOWN)


def rehearse(assessment: Assessment) -> Rehearsal:
    """Return the rehearsal of an assessment; half met is answered with no."""
    results = [
        result for result in assessment.results if result.obligation.id.partition("-")[0] in CLUSTER
    ]
    lines = tuple(
        RehearsalLine(result, _REPLIES.get(result.status, Reply.UNKNOWN)) for result in results
    )
    return Rehearsal(lines, score_of(results))
