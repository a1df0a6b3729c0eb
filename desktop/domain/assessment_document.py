"""The assessment as plain JSON values, for the command line and other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from desktop.domain.assessment import Assessment, ConcernedWorker, ObligationResult, Score
from desktop.domain.employer import Employer
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.texts import explanation_text
from desktop.domain.texts.changes import change_lines

Json: TypeAlias = dict[str, object]


def assessment_document(assessment: Assessment, employer: Employer, language: str = "id") -> Json:
    """Return what ``assess`` prints: dates ISO, amounts as text, rows of the user's sheet."""
    size = assessment.employer_size
    return {
        "as_of": assessment.as_of.isoformat(),
        "employer": {
            "name": employer.name,
            "npp": employer.npp,
            "nib": employer.nib,
            "size": size.size.value,
            "size_criterion": size.criterion.value,
        },
        "rules": {"version": assessment.rules_version, "digest": assessment.rules_digest},
        "obligations": [_obligation(result, language) for result in assessment.results],
        "score": _score(assessment.score),
        "summary": {
            status.value: assessment.count(status)
            for status in ComplianceStatus
            if status is not ComplianceStatus.UNANSWERED
        },
    }


def _obligation(result: ObligationResult, language: str) -> Json:
    obligation = result.obligation
    return {
        "id": obligation.id,
        "status": result.status.value,
        "reason": result.reason,
        "severity": obligation.severity.value,
        "counted": result.counted,
        "failed": len(result.failed),
        "rows": _rows(result.failed),
        "unconfirmed": len(result.unconfirmed),
        "unconfirmed_rows": _rows(result.unconfirmed),
        "warnings": [
            {"code": warning.code, "rows": _rows(warning.workers)} for warning in result.warnings
        ],
        "caused_by": list(result.caused_by),
        "explanation": explanation_text(result, language),
        "would_change": list(change_lines(result, language)),
        "legal_basis": list(obligation.legal_basis),
        "confidence": obligation.confidence.value,
        "inputs": dict(result.inputs),
        "rules_used": [rule.rule_id for rule in result.rules],
    }


def _rows(concerned: Iterable[ConcernedWorker]) -> list[int]:
    return sorted(worker.row for worker in concerned)


def _score(score: Score) -> Json:
    return {
        "value": score.value,
        "lowest": score.lowest,
        "highest": score.highest,
        "met_weight": score.met_weight,
        "judged_weight": score.judged_weight,
        "unknown": score.unknown,
        "unknown_weight": score.unknown_weight,
        "colour": score.colour,
    }
