"""Builds the frozen snapshot: everything that the printed declaration will ever say."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop import __version__
from desktop.domain.action_plan import Action, Promise
from desktop.domain.amounts import Amounts
from desktop.domain.answers import Answers, Evidence
from desktop.domain.assessment import Assessment, ConcernedWorker, ObligationResult
from desktop.domain.calendar import Month, long_date
from desktop.domain.contribution import MonthContributions, WorkerContribution
from desktop.domain.declaration import (
    SNAPSHOT_FORMAT,
    DeclarationSnapshot,
    SnapshotAction,
    SnapshotEmployer,
    SnapshotEstablishment,
    SnapshotGroup,
    SnapshotObligation,
    SnapshotOpinion,
    SnapshotProgram,
    SnapshotPromise,
    SnapshotRule,
    SnapshotScore,
    SnapshotWorker,
)
from desktop.domain.employer import Employer
from desktop.domain.figures import FigureSources, figures_of
from desktop.domain.letter import NOT_ASKED, Opinion, Representative
from desktop.domain.money import Rate, Sen, plain_amount
from desktop.domain.packed_law import PackedLaw
from desktop.domain.program import EMPLOYMENT_PROGRAMS, JknStatus, Participation, Program
from desktop.domain.rule_data import MONEY_UNITS
from desktop.domain.rule_pack import PackInUse
from desktop.domain.rules import DatedValue, RuleBook
from desktop.domain.summary import GroupSummary, ProgramSummary, summarise_groups
from desktop.domain.texts import explanation_text, remark_text, warning_text
from desktop.domain.worker import Worker
from desktop.services.away import KEPT_UP_TO
from desktop.services.check_list import CheckItem
from desktop.services.packed import packed_one_by_one
from desktop.services.snapshot_data import establishments_of, packs_of, reasons_of

_LANGUAGE = "id"
"""The declaration goes to an Indonesian office: its texts are frozen in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotParts:
    """What a snapshot is made of."""

    document_number: str
    finalised_at: datetime
    operator: str
    employer: Employer
    workers: tuple[Worker, ...]
    answers: Answers
    assessment: Assessment
    contributions: MonthContributions
    programs: tuple[ProgramSummary, ...]
    rulebook: RuleBook
    law: PackedLaw
    packs: tuple[PackInUse, ...] = ()
    actions: tuple[Action, ...] = ()
    promises: tuple[Promise, ...] = ()
    kept: tuple[CheckItem, ...] = ()
    amends: str = ""
    amends_reason: str = ""
    representative: Representative = NOT_ASKED
    logo: bytes = b""


def build_snapshot(parts: SnapshotParts) -> DeclarationSnapshot:
    """Return the snapshot without its workers; nothing of it refers to live data any more."""
    assessment, headcounts = parts.assessment, parts.answers.headcounts
    active = [w for w in parts.workers if w.employment.is_active_on(assessment.as_of)]
    pending = tuple(item for item in parts.actions if item.state.is_pending)
    groups, used = summarise_groups(parts.contributions), _used_rules(parts)
    return DeclarationSnapshot(
        format=SNAPSHOT_FORMAT,
        document_number=parts.document_number,
        amends=parts.amends,
        amends_reason=parts.amends_reason,
        as_of=assessment.as_of,
        finalised_at=parts.finalised_at.replace(microsecond=0),
        operator=parts.operator,
        place=parts.employer.city,
        app_version=__version__,
        rules_version=assessment.rules_version,
        rules_digest=assessment.rules_digest,
        contribution_month=str(Month.of(assessment.as_of)),
        employer=_employer(parts),
        active_workers=len(active),
        headcount_wlkp=headcounts.wlkp,
        headcount_bpjs_employment=headcounts.bpjs_employment,
        headcount_bpjs_health=headcounts.bpjs_health,
        programs=tuple(_program(summary) for summary in parts.programs),
        obligations=tuple(_obligation(result, parts.answers) for result in assessment.results),
        score=_score(assessment),
        workers=(),
        rules=tuple(_rule(rule, parts.rulebook) for rule in used),
        packs=packs_of(parts.law, parts.packs, used, (r.obligation.id for r in assessment.results)),
        remarks=_remarks(parts),
        actions=tuple(map(_action, pending)),
        promises=tuple(_promise(item, assessment) for item in parts.promises),
        reasons=reasons_of(parts.kept),
        establishments=_establishments(parts, active),
        figures=figures_of(_sources(parts, groups, len(active))),
        groups=tuple(map(_group, groups)),
        opinion=_opinion(parts.representative),
        logo=base64.b64encode(parts.logo).decode("ascii"),
    )


def _establishments(
    parts: SnapshotParts, active: Sequence[Worker]
) -> tuple[SnapshotEstablishment, ...]:
    rules = parts.rulebook.at(parts.assessment.as_of)
    return establishments_of(parts.employer, active, rules)


def _sources(parts: SnapshotParts, groups: tuple[GroupSummary, ...], active: int) -> FigureSources:
    return FigureSources(
        assessment=parts.assessment,
        contributions=parts.contributions,
        programs=parts.programs,
        groups=groups,
        headcounts=parts.answers.headcounts,
        active=active,
        actions=tuple(item for item in parts.actions if item.state.is_pending),
        promises=parts.promises,
    )


def _group(group: GroupSummary) -> SnapshotGroup:
    return SnapshotGroup(
        kind=group.kind.value,
        name=group.name,
        workers=group.workers,
        members={program.value: number for program, number in group.members.items()},
        employer_share_sen=_by_name(group.employer_share),
        worker_share_sen=_by_name(group.worker_share),
    )


def _opinion(representative: Representative) -> SnapshotOpinion | None:
    if representative.opinion is Opinion.NOT_ASKED:
        return None
    return SnapshotOpinion(
        opinion=representative.opinion.value,
        text=representative.text,
        name=representative.name,
        body=representative.body,
    )


def _employer(parts: SnapshotParts) -> SnapshotEmployer:
    employer, size = parts.employer, parts.assessment.employer_size
    return SnapshotEmployer(
        name=employer.name,
        legal_form=employer.legal_form,
        address=employer.address,
        city=employer.city,
        province=employer.province,
        phone=employer.phone,
        email=employer.email,
        nib=employer.nib,
        npwp=employer.npwp,
        npp=employer.npp,
        health_entity_code=employer.health_entity_code,
        kbli=employer.kbli,
        kbli_version=employer.kbli_version,
        size=size.size.value,
        size_criterion=size.criterion.value,
        capital_sen=employer.capital,
        annual_sales_sen=employer.annual_sales,
        jkk_risk_group=employer.jkk_risk_group,
        is_construction=employer.is_construction,
        minimum_wage_sen=employer.minimum_wage,
        signatory_name=employer.signatory.name,
        signatory_position=employer.signatory.position,
        preparer=employer.preparer,
        addressee=employer.addressee,
        addressee_city=employer.addressee_city,
    )


def _program(summary: ProgramSummary) -> SnapshotProgram:
    return SnapshotProgram(
        program=summary.program.value,
        is_compulsory=summary.is_compulsory,
        expected=summary.expected,
        registered=summary.registered,
        missing=summary.missing,
        unconfirmed=summary.unconfirmed,
        employer_share_sen=summary.employer_share,
        worker_share_sen=summary.worker_share,
    )


def _obligation(result: ObligationResult, answers: Answers) -> SnapshotObligation:
    obligation, answer = result.obligation, answers.answer_to(result.obligation.id)
    return SnapshotObligation(
        id=obligation.id,
        group=obligation.group.id,
        title=obligation.title.id,
        legal_basis=obligation.legal_basis,
        severity=obligation.severity.value,
        confidence=obligation.confidence.value,
        status=result.status.value,
        explanation=explanation_text(result, _LANGUAGE),
        counted=result.counted,
        failed_rows=_rows(result.failed),
        unconfirmed_rows=_rows(result.unconfirmed),
        warnings=tuple(warning_text(item, _LANGUAGE) for item in result.warnings),
        caused_by=result.caused_by,
        inputs=dict(result.inputs),
        answer=answer.value.value if answer and answer.value else "",
        answer_reason=answer.reason if answer else "",
        evidence=tuple(map(_evidence, answer.evidence)) if answer else (),
        sanction=obligation.sanction.id,
        remedy=obligation.remedy.id,
        rule_ids=tuple(rule.rule_id for rule in result.rules),
    )


def _action(action: Action) -> SnapshotAction:
    return SnapshotAction(
        obligation_id=action.obligation_id,
        action=action.proposal,
        owner=action.owner,
        start=action.start,
        due=action.due,
        budget_sen=action.budget_sen,
        state=action.state.value,
        carried_from=action.carried_from,
    )


def _promise(promise: Promise, assessment: Assessment) -> SnapshotPromise:
    action = promise.action
    titles = {result.obligation.id: result.obligation.title.id for result in assessment.results}
    return SnapshotPromise(
        obligation_id=action.obligation_id,
        title=titles.get(action.obligation_id, ""),
        action=action.proposal,
        owner=action.owner,
        due=action.due,
        outcome=promise.outcome.value,
    )


def _evidence(item: Evidence) -> str:
    dates = [
        f"{word} {long_date(day)}"
        for word, day in (("tanggal", item.dated), ("berlaku sampai", item.valid_until))
        if day is not None
    ]
    return f"{item.file} ({', '.join(dates)})" if dates else item.file


def _rows(concerned: Iterable[ConcernedWorker]) -> tuple[int, ...]:
    return tuple(sorted(worker.row for worker in concerned))


def _score(assessment: Assessment) -> SnapshotScore:
    score = assessment.score
    return SnapshotScore(
        value=score.value,
        lowest=score.lowest,
        highest=score.highest,
        unknown=score.unknown,
        colour=score.colour,
    )


def frozen_workers(items: Sequence[WorkerContribution]) -> Sequence[SnapshotWorker]:
    """Return workers as a snapshot has them, very many of them packed.

    What they are made of lies between them in memory. Unpacked when that is gone, they take little
    more than their own room.
    """
    alike = _Alike()
    made = (_worker(item, alike) for item in items)
    return packed_one_by_one(made) if len(items) > KEPT_UP_TO else tuple(made)


class _Alike:
    """What many workers have in common, made once and shared by them."""

    def __init__(self) -> None:
        self._amounts: dict[int, tuple[object, Mapping[str, Sen]]] = {}
        self._memberships: dict[tuple[int, JknStatus], tuple[object, Mapping[str, str]]] = {}

    def amounts(self, amounts: Mapping[Program, Sen]) -> Mapping[str, Sen]:
        """Return amounts by the names of the programs, one object for one object."""
        known = self._amounts.get(id(amounts))
        if known is None:
            # What came in is kept beside it, so that its id stays its own.
            known = self._amounts[id(amounts)] = (amounts, _by_name(amounts))
        return known[1]

    def memberships(self, worker: Worker) -> Mapping[str, str]:
        """Return what is said of the worker in each program."""
        programs = worker.employment_programs
        key = (id(programs), worker.jkn_status)
        known = self._memberships.get(key)
        if known is None:
            known = self._memberships[key] = (programs, _participation(worker))
        return known[1]


def _worker(item: WorkerContribution, alike: _Alike) -> SnapshotWorker:
    worker, employment = item.worker, item.worker.employment
    return SnapshotWorker(
        row=worker.source_row,
        staff_number=worker.staff_number,
        nik=worker.nik,
        passport_number=worker.passport_number,
        name=worker.name,
        birth_date=worker.birth_date,
        sex=worker.sex.value,
        citizenship=worker.citizenship.value,
        kind=employment.kind.value,
        start=employment.start,
        end=employment.end,
        workplace=employment.workplace,
        basic_wage_sen=worker.basic_wage,
        fixed_allowances_sen=worker.fixed_allowances,
        participation=alike.memberships(worker),
        base_sen=alike.amounts(item.base),
        employer_share_sen=alike.amounts(item.employer_share),
        worker_share_sen=alike.amounts(item.worker_share),
        inside_sen=item.inside,
        notes=item.notes,
    )


def _participation(worker: Worker) -> dict[str, str]:
    stated = {
        program.value: _stated(worker.participation(program)) for program in EMPLOYMENT_PROGRAMS
    }
    return {**stated, Program.JKN.value: worker.jkn_status.value}


def _stated(participation: Participation) -> str:
    registered_on = participation.registered_on
    return registered_on.isoformat() if registered_on else participation.state.value


def _by_name(amounts: Mapping[Program, Sen]) -> Mapping[str, Sen]:
    """Return amounts by the names of the programs; those of a worker keep their row."""
    if isinstance(amounts, Amounts):
        return amounts.renamed(_PROGRAM_NAMES)
    return {program.value: amount for program, amount in amounts.items()}


def _used_rules(parts: SnapshotParts) -> tuple[DatedValue, ...]:
    used = {rule.rule_id: rule for rule in parts.contributions.rules}
    for result in parts.assessment.results:
        used.update({rule.rule_id: rule for rule in result.rules})
    return tuple(used[rule_id] for rule_id in sorted(used))


def _rule(rule: DatedValue, rulebook: RuleBook) -> SnapshotRule:
    known = rulebook.rules.get(rule.rule_id)
    # A figure that the user typed in stands in no rule file.
    title, unit = (known.title_id, known.unit) if known else (rule.article, "IDR/month")
    return SnapshotRule(
        rule_id=rule.rule_id,
        title=title,
        unit=unit,
        value=value_text(rule, unit),
        in_force_from=rule.in_force_from,
        article=rule.article,
        source=rule.source,
        confidence=rule.confidence.value,
    )


def value_text(rule: DatedValue, unit: str) -> str:
    """Return a value of law as exact text: a fraction, rupiah with two decimals, or words."""
    value = rule.value
    if isinstance(value, Rate):
        return str(value.fraction)
    if isinstance(value, tuple):
        return ", ".join(value)
    return plain_amount(value) if unit in MONEY_UNITS and isinstance(value, int) else str(value)


def _remarks(parts: SnapshotParts) -> tuple[str, ...]:
    codes = {"INDICATIVE"}
    for item in parts.contributions.workers:
        codes.update(set(item.notes) & _NOTES_TO_REMARK)
    return tuple(remark_text(code, _LANGUAGE) for code in sorted(codes))


_PROGRAM_NAMES = {program: program.value for program in Program}
_NOTES_TO_REMARK = frozenset(
    {
        "FLOOR_UNKNOWN",
        "FLOOR_UNCONFIRMED",
        "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED",
        "VALUE_PAST_RENEWAL",
        "CHANGED_WITHIN_MONTH",
        "RELIEF_NOT_SHOWN",
        "JP_FOREIGN_CONTESTED",
        "JHT_AGE_CONTESTED",
        "DAILY_WAGE_TIMES_25",
        "INTERN_BASE_UNCONFIRMED",
    }
)
