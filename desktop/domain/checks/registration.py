"""Checks of registration: the employer, and its workers in the programs that the law asks."""

from __future__ import annotations

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, aggregate, check
from desktop.domain.checks.judgement import Tally, concern, tally
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import ParticipationState, Program

_RULES_OF_PROGRAM = {
    Program.JHT: ("jht.contested_age",),
    Program.JP: ("jp.pension_age", "jp.last_registration_months", "assessment.pension_edge_months"),
}


@check("employer_registered")
def employer_registered(case: Case) -> Outcome:
    """REG-01: yes with an NPP; the form of the NPP is not confirmed and not checked."""
    return _registered_under(case, "npp", "NPP_MISSING", "EMPLOYER_REGISTERED")


@check("health_entity_registered")
def health_entity_registered(case: Case) -> Outcome:
    """REG-02: yes with the code or virtual account that BPJS Kesehatan gave the enterprise."""
    return _registered_under(
        case, "health_entity_code", "HEALTH_CODE_MISSING", "HEALTH_ENTITY_REGISTERED"
    )


def _registered_under(case: Case, field: str, missing: str, registered: str) -> Outcome:
    """Judge an answer *yes* by the number that proves it, an attribute of the employer."""
    outcome = unless_yes(case.answer)
    if outcome is not None:
        return outcome
    number = str(getattr(case.subject.employer, field)).strip()
    if not number:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason=missing)
    return Outcome(status=ComplianceStatus.MET, reason=registered, inputs={field: number})


@check("workers_registered")
def workers_registered(case: Case) -> Outcome:
    """REG-03, 04, 05, 07: every worker who is owed the programs of ``params`` has them."""
    programs = tuple(Program[name] for name in case.obligation.params["programs"].split())
    _use_registration_rules(case, programs)
    judgements = case.subject.judgements
    counted = tally(judgements.workers, judgements.worst_of(programs))
    warnings = _grace_warnings(counted)
    if Program.JP in programs:
        warnings += _late_jp_warnings(case)
    return _outcome(counted, "REGISTERED", programs, warnings)


def _use_registration_rules(case: Case, programs: tuple[Program, ...]) -> None:
    law = case.subject.law
    case.use(f"phasing.{law.size.rule_name}", "deadline.registration_days")
    if any(worker.is_foreign for worker in case.subject.active):
        case.use("foreigner.minimum_months")
    if case.subject.employer.is_construction:
        case.use("phasing.construction")
    for program in programs:
        case.use(*_RULES_OF_PROGRAM.get(program, ()))


def _grace_warnings(counted: Tally) -> tuple[ResultWarning, ...]:
    if not counted.in_grace:
        return ()
    return (ResultWarning("NEW_WORKERS_NOT_REGISTERED", counted.in_grace),)


def _late_jp_warnings(case: Case) -> tuple[ResultWarning, ...]:
    law = case.subject.law
    late = tuple(
        concern(worker, "JP_AFTER_PENSION_AGE")
        for worker in case.subject.active
        if law.is_pensioned(worker) and worker.is_member_on(Program.JP, law.day)
    )
    return (ResultWarning("JP_AFTER_PENSION_AGE", late),) if late else ()


_REASONS = {
    "REGISTERED": {
        ComplianceStatus.MET: "REGISTERED_ALL",
        ComplianceStatus.PARTLY_MET: "REGISTERED_SOME",
        ComplianceStatus.NOT_MET: "REGISTERED_NONE",
        ComplianceStatus.NEEDS_CONFIRMATION: "REGISTERED_UNCONFIRMED",
        ComplianceStatus.NOT_APPLICABLE: "REGISTERED_NOBODY",
    },
    "JKP": {
        ComplianceStatus.MET: "JKP_ALL",
        ComplianceStatus.PARTLY_MET: "JKP_SOME",
        ComplianceStatus.NOT_MET: "JKP_NONE",
        ComplianceStatus.NEEDS_CONFIRMATION: "JKP_UNCONFIRMED",
        ComplianceStatus.NOT_APPLICABLE: "JKP_NOBODY",
    },
}


def _outcome(
    counted: Tally,
    family: str,
    programs: tuple[Program, ...],
    warnings: tuple[ResultWarning, ...],
    caused_by: tuple[str, ...] = (),
) -> Outcome:
    status = aggregate(counted.counted, len(counted.failed), len(counted.unconfirmed))
    return Outcome(
        status=status,
        reason=_REASONS[family][status],
        counted=counted.counted,
        failed=counted.failed,
        unconfirmed=counted.unconfirmed,
        warnings=warnings,
        caused_by=caused_by,
        inputs={
            "programs": " ".join(program.value for program in programs),
            "registered": str(counted.members),
            "in_grace": str(len(counted.in_grace)),
        },
    )


@check("jkp_prerequisites")
def jkp_prerequisites(case: Case) -> Outcome:
    """REG-06: whoever is owed JKP has all prerequisites; a gap is the effect of another duty."""
    law = case.subject.law
    group = "micro_small" if law.size.rule_name in ("micro", "small") else "medium_large"
    case.use(
        "jkp.contract_kinds", f"jkp.prerequisites_{group}", "jkp.max_age_at_registration",
        "deadline.registration_days",
    )  # fmt: skip
    judgements = case.subject.judgements
    counted = tally(judgements.workers, judgements.jkp(law.jkp_prerequisites))
    lacking = judgements.failed_programs(law.jkp_prerequisites)
    causes = tuple(sorted({case.obligation.params[program.value] for program in lacking}))
    warnings = _grace_warnings(counted) + _recorded_without_jkp(case)
    return _outcome(counted, "JKP", law.jkp_prerequisites, warnings, causes)


def _recorded_without_jkp(case: Case) -> tuple[ResultWarning, ...]:
    """Point at workers whom the data call no members of JKP though the law makes them so."""
    law = case.subject.law
    without = tuple(
        concern(worker, "JKP_RECORDED_AS_NO")
        for worker in case.subject.active
        if worker.state_in(Program.JKP) is ParticipationState.NO
        and not worker.is_intern
        and law.duty(worker, Program.JKP).is_compulsory
        and all(worker.is_member_on(program, law.day) for program in law.jkp_prerequisites)
    )
    return (ResultWarning("JKP_RECORDED_AS_NO", without),) if without else ()
