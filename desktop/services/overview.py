"""Where the employer stands and what is due: the facts of the first page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path

from desktop import __version__
from desktop.domain.action_plan import gaps
from desktop.domain.agenda import (
    LOOK_AHEAD_DAYS,
    AgendaFacts,
    AgendaItem,
    RequestDue,
    agenda,
)
from desktop.domain.assessment import Assessment, Score
from desktop.domain.calendar import Month
from desktop.domain.duty import EmployerLaw
from desktop.domain.employer import Employer, SizeUndetermined
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.personal_data import RequestState
from desktop.domain.progress import Progress, quiet
from desktop.domain.proof_text import ProofUnreadable, decode
from desktop.domain.summary import ProgramSummary
from desktop.domain.texts.agenda import agenda_text
from desktop.exchange.calendar_file import CalendarEntry, write_calendar
from desktop.services.action_plan import ActionPlanService
from desktop.services.assessments import AssessmentService
from desktop.services.calendar import FIRST_DAY, CalendarService
from desktop.services.contributions import ContributionService
from desktop.services.declaration_life import DeclarationCase, DeclarationLifeService
from desktop.services.declarations import DeclarationService
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.privacy import PrivacyService
from desktop.services.whole_file import write_file
from desktop.services.workforce import WorkforceService
from desktop.storage.change_log import ChangeLogRepository

_MOST_POINTS = 12
"""Declarations of the trend: three years of quarters fit, and more would be a smear."""


class Step(Enum):
    """What to do next; each names the page where it is done."""

    EMPLOYER = "employer"
    PROFILE = "profile"
    """The employer has a name, and lacks what every judgement needs."""
    WORKFORCE = "workforce"
    BLOCKED = "blocked"
    QUESTIONS = "questions"
    PLAN = "plan"
    DECLARE = "declare"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step and how many things it is about, 0 where counting says nothing."""

    step: Step
    count: int = 0


@dataclass(frozen=True, slots=True)
class CoveragePoint:
    """How many memberships a declaration told of, in all programs, of those there should be."""

    as_of: date
    covered: int
    expected: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The score and how many obligations have each status."""

    score: Score
    counts: Mapping[ComplianceStatus, int]

    @classmethod
    def of(cls, assessment: Assessment) -> Standing:
        """Return how an assessment stands, without the workers whom it concerns."""
        return cls(assessment.score, Counter(result.status for result in assessment.results))

    def count(self, status: ComplianceStatus) -> int:
        """Return how many obligations have ``status``."""
        return self.counts.get(status, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything of the first page.

    ``standing`` and ``programs`` are empty while red findings keep the data from being judged;
    ``basis`` is what all of it rests on.
    """

    today: date
    next_step: NextStep
    agenda: tuple[AgendaItem, ...] = ()
    standing: Standing | None = None
    programs: tuple[ProgramSummary, ...] = ()
    latest: DeclarationCase | None = None
    trend: tuple[CoveragePoint, ...] = ()
    """The declarations in the order of their days, without those that were corrected."""
    basis: str = ""


class OverviewService:
    """Reads from the other services; stores nothing."""

    def __init__(  # noqa: PLR0913 - the first page looks into every room
        self,
        *,
        employers: EmployerService,
        workforce: WorkforceService,
        contributions: ContributionService,
        assessments: AssessmentService,
        plan: ActionPlanService,
        declarations: DeclarationService,
        life: DeclarationLifeService,
        calendar: CalendarService,
        privacy: PrivacyService,
        rules: RuleBookProvider,
        log: ChangeLogRepository,
        now: Callable[[], datetime],
    ) -> None:
        self._employers = employers
        self._workforce = workforce
        self._contributions = contributions
        self._assessments = assessments
        self._plan = plan
        self._declarations = declarations
        self._life = life
        self._calendar = calendar
        self._privacy = privacy
        self._rules = rules
        self._log = log
        self._now = now

    def basis(self) -> str:
        """Return what the facts rest on: day, law, program, and everything that was changed."""
        days = (self._now().date().isoformat(), self._assessments.as_of.isoformat())
        return "/".join((__version__, *days, self._rules.current.digest, self._log.head()))

    def read(self, progress: Progress = quiet) -> Overview:
        """Return the facts of the first page; judges the workforce, so it takes its time."""
        today, basis = self._now().date(), self.basis()
        employer = self._employers.current()
        if employer is None:
            return Overview(today=today, next_step=NextStep(Step.EMPLOYER))
        due = self._agenda(employer, today)
        cases = self._life.cases()
        latest = next(iter(cases), None)
        if not self._workforce.count():
            lacking = [issue for issue in self._employers.issues(employer, today) if issue.is_error]
            step = NextStep(Step.PROFILE, len(lacking)) if lacking else NextStep(Step.WORKFORCE)
            return Overview(today=today, next_step=step, agenda=due, latest=latest)
        red = self._declarations.blocking()
        if red:
            step = NextStep(Step.BLOCKED, len(red))
            return Overview(today=today, next_step=step, agenda=due, latest=latest)
        assessment = self._assessments.assess(progress)
        return Overview(
            today=today,
            next_step=self._next(assessment, latest),
            agenda=due,
            standing=Standing.of(assessment),
            programs=self._programs(assessment.as_of),
            latest=latest,
            trend=self._trend(cases),
            basis=basis,
        )

    def with_declarations(self, overview: Overview) -> Overview:
        """Return an overview with the declarations of now, which are quick to read."""
        cases = self._life.cases()
        return replace(overview, latest=next(iter(cases), None), trend=self._trend(cases))

    def _trend(self, cases: Sequence[DeclarationCase]) -> tuple[CoveragePoint, ...]:
        """Read the coverage off the printed proofs, which are short, not off the snapshots."""
        entries = [case.entry for case in cases if not case.entry.superseded_by]
        points = []
        for entry in entries[:_MOST_POINTS]:
            try:
                proof = decode(self._declarations.proof_text(entry.declaration_id))
            except ProofUnreadable:
                continue
            lines = proof.figures.coverage
            covered = sum(min(line.registered, line.expected) for line in lines)
            expected = sum(line.expected for line in lines)
            points.append(CoveragePoint(entry.as_of, covered, expected))
        return tuple(sorted(points, key=lambda point: point.as_of))

    def _programs(self, day: date) -> tuple[ProgramSummary, ...]:
        month = self._contributions.month(Month.of(day))
        return self._contributions.programs(day, month)

    def _next(self, assessment: Assessment, latest: DeclarationCase | None) -> NextStep:
        is_declared = latest is not None and latest.entry.as_of == assessment.as_of
        if is_declared:
            return NextStep(Step.DONE)
        answered = self._assessments.answers().by_obligation
        questions = sum(
            result.status is ComplianceStatus.NEEDS_CONFIRMATION
            and result.obligation.id not in answered
            for result in assessment.results
        )
        if questions:
            return NextStep(Step.QUESTIONS, questions)
        planned = {action.obligation_id for action in self._plan.current()}
        unplanned = sum(gap.obligation.id not in planned for gap in gaps(assessment))
        if unplanned:
            return NextStep(Step.PLAN, unplanned)
        return NextStep(Step.DECLARE)

    def _agenda(self, employer: Employer, today: date) -> tuple[AgendaItem, ...]:
        return agenda(
            AgendaFacts(
                today=today,
                book=self._rules.current,
                calendar=self._calendar.calendar(
                    FIRST_DAY, today + timedelta(days=LOOK_AHEAD_DAYS + 31)
                ),
                law=self._law(employer, today),
                workers=self._workforce.as_of(today),
                answers=self._assessments.answers(),
                actions=self._plan.current(),
                obligations=self._assessments.obligations,
                requests=self._requests(),
            )
        )

    def _requests(self) -> list[RequestDue]:
        rules = self._privacy.map.requests
        waiting = (r for r in self._privacy.requests() if r.state is RequestState.OPEN)
        return [
            RequestDue(
                r.request_id, r.due_on, rules[r.kind].title, rules[r.kind].article.in_language("id")
            )
            for r in waiting
        ]

    def _law(self, employer: Employer, today: date) -> EmployerLaw | None:
        try:
            return EmployerLaw(employer, self._rules.current, today)
        except SizeUndetermined:
            return None

    def due(self) -> tuple[AgendaItem, ...]:
        """Return the dated list of today; raises ``UserError`` EMPLOYER_MISSING."""
        return self._agenda(self._employers.required(), self._now().date())

    def save_calendar(self, path: Path, language: str = "id") -> int:
        """Write the dated list as a calendar file and return how many entries it has.

        Raises ``UserError``.
        """
        employer = self._employers.required()
        entries = [
            CalendarEntry(
                key=f"{employer.npp or employer.name}/{item.kind.value}/{item.subject}/{item.due}",
                day=item.due,
                title=agenda_text(item, language),
                note=item.article,
            )
            for item in self.due()
        ]
        write_calendar(path, entries, self._now())
        return len(entries)

    def save_agenda_pdf(self, path: Path) -> int:
        """Write the dated list as a PDF and return how many lines it has; raises ``UserError``."""
        from desktop.report.agenda_pdf import AgendaLine, render_agenda

        today = self._now().date()
        lines = [
            AgendaLine(item.due, item.is_past(today), agenda_text(item), item.article)
            for item in self.due()
        ]
        write_file(path, render_agenda(self._employers.required().name, today, lines))
        return len(lines)
