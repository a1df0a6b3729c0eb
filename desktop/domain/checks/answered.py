"""Checks that rest on an answer and on facts which may show that a part is done."""

from __future__ import annotations

from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.employer import SizeClass
from desktop.domain.obligation import ComplianceStatus


@check("cards_handed_over")
def cards_handed_over(case: Case) -> Outcome:
    """DAT-06: every worker has the membership cards; a number without makes it partly met."""
    active = len(case.subject.active)
    if not active:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="CARDS_NOBODY")
    case.use("deadline.card_handover_working_days")
    without = case.facts.number("without_card")
    inputs = {"active": str(active), "without": "" if without is None else str(without)}
    if without and without < active:
        return Outcome(
            status=ComplianceStatus.PARTLY_MET, reason="CARDS_SOME_MISSING", inputs=inputs
        )
    if without:
        return Outcome(status=ComplianceStatus.NOT_MET, reason="CARDS_MISSING", inputs=inputs)
    met = Outcome(status=ComplianceStatus.MET, reason="CARDS_HANDED_OVER", inputs=inputs)
    return unless_yes(case.answer) or met


@check("vacancies_reported")
def vacancies_reported(case: Case) -> Outcome:
    """LOK-01: every vacancy of the last twelve months was reported."""
    vacancies, reported = case.facts.number("vacancies"), case.facts.number("reported")
    if vacancies == 0:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="VACANCIES_NONE")
    answered = unless_yes(case.answer)
    if vacancies is None or reported is None:
        return answered or Outcome(status=ComplianceStatus.MET, reason="VACANCIES_REPORTED")
    return _by_numbers(vacancies, reported)


def _by_numbers(vacancies: int, reported: int) -> Outcome:
    inputs = {"vacancies": str(vacancies), "reported": str(reported)}
    if reported == 0:
        return Outcome(
            status=ComplianceStatus.NOT_MET, reason="VACANCIES_NOT_REPORTED", inputs=inputs
        )
    if reported < vacancies:
        return Outcome(
            status=ComplianceStatus.PARTLY_MET, reason="VACANCIES_SOME_REPORTED", inputs=inputs
        )
    return Outcome(status=ComplianceStatus.MET, reason="VACANCIES_ALL_REPORTED", inputs=inputs)


@check("wage_structure_set")
def wage_structure_set(case: Case) -> Outcome:
    """UPH-03: the structure and scale of wages is decided, with its date, and announced.

    Whether micro and small enterprises owe it is not confirmed: without one it is asked there.
    """
    set_on, announced = case.facts.day("set_on"), case.facts.flag("announced")
    answered = unless_yes(case.answer)
    inputs = {} if set_on is None else {"set_on": set_on.isoformat()}
    if set_on is not None and set_on > case.subject.as_of:
        return _needs("WAGE_STRUCTURE_DATE_AHEAD", inputs)
    if set_on is not None and announced is False:
        return Outcome(
            status=ComplianceStatus.PARTLY_MET,
            reason="WAGE_STRUCTURE_NOT_ANNOUNCED",
            inputs=inputs,
        )
    if answered is None:
        if set_on is None:
            return _needs("WAGE_STRUCTURE_DATE_MISSING", inputs)
        return Outcome(status=ComplianceStatus.MET, reason="WAGE_STRUCTURE_SET", inputs=inputs)
    is_small = case.subject.law.size in (SizeClass.MICRO, SizeClass.SMALL)
    if is_small and answered.status is ComplianceStatus.NOT_MET:
        return _needs("WAGE_STRUCTURE_OF_SMALL", inputs)
    return answered


def _needs(reason: str, inputs: dict[str, str]) -> Outcome:
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason=reason, inputs=inputs)
