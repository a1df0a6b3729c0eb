"""Judging by an answer: the part that all asked obligations share."""

from __future__ import annotations

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.checks.base import Outcome
from desktop.domain.obligation import ComplianceStatus


def unless_yes(answer: Answer | None) -> Outcome | None:
    """Judge every answer but *yes*, which the obligation itself must weigh: then ``None``."""
    if answer is None:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="NOT_ANSWERED")
    inputs = {"answer": answer.value.value}
    if answer.value is AnswerValue.YES:
        return None
    if answer.value is not AnswerValue.NOT_APPLICABLE:
        return Outcome(status=ComplianceStatus.NOT_MET, reason="ANSWERED_NO", inputs=inputs)
    if answer.reason.strip():
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE,
            reason="ANSWERED_NOT_APPLICABLE",
            inputs={**inputs, "answer_reason": answer.reason.strip()},
        )
    return Outcome(
        status=ComplianceStatus.NEEDS_CONFIRMATION,
        reason="ANSWERED_WITHOUT_REASON",
        inputs=inputs,
    )
