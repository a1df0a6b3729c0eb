"""Judging by an answer: the part that all asked obligations share."""

from __future__ import annotations

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.checks.base import Outcome
from desktop.domain.obligation import ComplianceStatus


def unless_yes(answer: Answer | None) -> Outcome | None:
    """Judge every answer but *yes*, which the obligation itself must weigh: then ``None``."""
    if answer is None or answer.value is None:
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


def met_if_yes(answer: Answer | None, reason: str) -> Outcome:
    """Judge by the answer alone, where *yes* is met for ``reason``."""
    return unless_yes(answer) or Outcome(
        status=ComplianceStatus.MET, reason=reason, inputs={"answer": AnswerValue.YES.value}
    )


def met_if_no(answer: Answer | None, met: str, not_met: str) -> Outcome:
    """Judge a question that asks for something amiss: *no* is met, *yes* is not met."""
    value = answer.value if answer else None
    if value is AnswerValue.YES:
        return Outcome(
            status=ComplianceStatus.NOT_MET, reason=not_met, inputs={"answer": value.value}
        )
    if value is AnswerValue.NO:
        return Outcome(status=ComplianceStatus.MET, reason=met, inputs={"answer": value.value})
    if value is AnswerValue.NOT_APPLICABLE:
        return met_if_yes(answer, met)
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="NOT_ANSWERED")
