"""Judges an employer against its obligations on one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.answers import Answers
from desktop.domain.assessment import Assessment, ObligationResult, ResultWarning
from desktop.domain.calendar import WorkCalendar
from desktop.domain.checks import Case, Outcome, Subject, check_named
from desktop.domain.compliance import GAPS
from desktop.domain.employer import Employer, EmployerSize, employer_size
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import Confidence, RuleBook, RuleNotInForce
from desktop.domain.score import score_of
from desktop.domain.worker import Worker


def assess(
    employer: Employer,
    workers: Sequence[Worker],
    answers: Answers,
    obligations: Sequence[Obligation],
    book: RuleBook,
    as_of: date,
    calendar: WorkCalendar | None = None,
    progress: Progress = quiet,
) -> Assessment:
    """Return one result per obligation and the score.

    A quantity without a value on the day makes what rests on it need confirmation. Raises
    ``SizeUndetermined``, and ``RuleNotInForce`` only when the size itself cannot be told on the
    day.
    """
    subject = Subject(employer, workers, answers, book, as_of, calendar or WorkCalendar(), progress)
    size = employer_size(employer, subject.rules)
    results = tuple(_result(obligation, subject, size) for obligation in obligations)
    return Assessment(
        as_of=as_of,
        employer_size=size,
        results=results,
        score=score_of(results),
        rules_version=book.version,
        rules_digest=book.digest,
    )


def _result(obligation: Obligation, subject: Subject, size: EmployerSize) -> ObligationResult:
    case = Case(obligation, subject)
    outcome = _out_of_scope(obligation, subject.as_of, size) or _softened(
        _checked(case), obligation
    )
    return ObligationResult(
        obligation=obligation,
        status=outcome.status,
        reason=outcome.reason,
        counted=outcome.counted,
        failed=outcome.failed,
        unconfirmed=outcome.unconfirmed,
        warnings=outcome.warnings,
        caused_by=outcome.caused_by,
        inputs={
            "as_of": subject.as_of.isoformat(),
            "size": size.size.value,
            **outcome.inputs,
        },
        rules=case.rules_used,
    )


def _softened(outcome: Outcome, obligation: Obligation) -> Outcome:
    """Ask for confirmation where a law that was not confirmed would not be met, even in part."""
    is_unconfirmed = obligation.confidence is Confidence.UNCONFIRMED
    if not is_unconfirmed or outcome.status not in GAPS:
        return outcome
    return replace(
        outcome,
        status=ComplianceStatus.NEEDS_CONFIRMATION,
        warnings=(*outcome.warnings, ResultWarning("LAW_UNCONFIRMED")),
    )


def _out_of_scope(obligation: Obligation, as_of: date, size: EmployerSize) -> Outcome | None:
    """Return the result of an obligation that is not put to this employer on this day."""
    since = {"since": obligation.since.isoformat()}
    if as_of < obligation.since:
        if obligation.since_is_date_of_text:
            return Outcome(
                status=ComplianceStatus.NEEDS_CONFIRMATION,
                reason="OLDER_TEXT_NOT_KNOWN",
                inputs=since,
            )
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE, reason="NOT_YET_IN_FORCE", inputs=since
        )
    if size.size not in obligation.applies_sizes:
        reason = obligation.params.get("outside_sizes", "SIZE_NOT_CONCERNED")
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason=reason)
    return None


def _checked(case: Case) -> Outcome:
    try:
        return check_named(case.obligation.check)(case)
    except RuleNotInForce as fault:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION,
            reason="RULE_NOT_IN_FORCE",
            inputs=_quantity(fault),
        )


def _quantity(fault: RuleNotInForce) -> dict[str, str]:
    """Name the quantity without a value, in both languages, and the day."""
    return {
        "rule": fault.rule_id,
        "rule_date": fault.as_of.isoformat(),
        "quantity": fault.title.id,
        "quantity_en": fault.title.en,
    }
