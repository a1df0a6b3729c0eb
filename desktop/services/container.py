"""All services of one open database, built once and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.action_plan import ActionPlanService
from desktop.services.assessments import AssessmentService
from desktop.services.calendar import CalendarService
from desktop.services.contributions import ContributionService
from desktop.services.declarations import DeclarationService
from desktop.services.employers import EmployerService
from desktop.services.exposure import ExposureService
from desktop.services.figures import FigureService
from desktop.services.law_changes import LawChangeService
from desktop.services.offers import OfferService
from desktop.services.overview import OverviewService
from desktop.services.own_rules import OwnRulesService, RuleBookProvider
from desktop.services.received import ReceivedService
from desktop.services.sample import SampleService
from desktop.services.signing import SigningService
from desktop.services.transfer import TransferService
from desktop.services.workforce import WorkforceService
from desktop.storage.action_plan import ActionPlanRepository
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.calendar import CalendarRepository
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.families import FamilyRepository
from desktop.storage.own_values import OwnValueRepository
from desktop.storage.received import ReceivedRepository
from desktop.storage.signing_key import SigningKeyRepository
from desktop.storage.workers import WorkerRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the window and the command line call."""

    database: Database
    rules: RuleBookProvider
    obligations: tuple[Obligation, ...]
    today: Callable[[], date]
    employers: EmployerService
    workforce: WorkforceService
    transfer: TransferService
    contributions: ContributionService
    assessments: AssessmentService
    plan: ActionPlanService
    declarations: DeclarationService
    signing: SigningService
    received: ReceivedService
    exposure: ExposureService
    offers: OfferService
    sample: SampleService
    calendar: CalendarService
    own_rules: OwnRulesService
    law_changes: LawChangeService
    overview: OverviewService
    figures: FigureService

    @property
    def rulebook(self) -> RuleBook:
        """The law of the moment, with the user's own values in it; ask anew each time."""
        return self.rules.current


class _Builder:
    """Makes each service once, when another one first needs it."""

    def __init__(
        self,
        database: Database,
        rulebook: RuleBook,
        obligations: tuple[Obligation, ...],
        now: Callable[[], datetime],
    ) -> None:
        self.database = database
        self.obligations = obligations
        self.now = now
        self.own_values = OwnValueRepository(database)
        self.rules = RuleBookProvider(rulebook, self.own_values)
        self.calendar = CalendarService(CalendarRepository(database))
        self.workers = WorkerRepository(database)
        self.actions = ActionPlanRepository(database)
        self.employers = EmployerService(EmployerRepository(database), self.rules)
        self.workforce = WorkforceService(
            self.workers, FamilyRepository(database), self.employers, self.rules
        )
        self.transfer = TransferService(self.workers, self.employers, self.workforce)
        self.contributions = ContributionService(self.employers, self.workforce, self.rules)
        self.signing = SigningService(SigningKeyRepository(database), now)
        self.exposure = ExposureService(self.employers, self.workforce, self.rules, self.calendar)

    def today(self) -> date:
        """Return the day of the one clock."""
        return self.now().date()

    @cached_property
    def assessments(self) -> AssessmentService:
        """The self-assessment in progress."""
        return AssessmentService(
            assessments=AssessmentRepository(self.database),
            answers=AnswerRepository(self.database),
            plan=self.actions,
            employers=self.employers,
            workforce=self.workforce,
            obligations=self.obligations,
            rules=self.rules,
            calendar=self.calendar,
            now=self.now,
        )

    @cached_property
    def plan(self) -> ActionPlanService:
        """The plan of repair of the assessment in progress."""
        return ActionPlanService(
            repository=self.actions,
            employers=self.employers,
            assessments=self.assessments,
            exposure=self.exposure,
        )

    @cached_property
    def declarations(self) -> DeclarationService:
        """The finalised declarations."""
        return DeclarationService(
            repository=DeclarationRepository(self.database),
            employers=self.employers,
            workforce=self.workforce,
            contributions=self.contributions,
            assessments=self.assessments,
            plan=self.plan,
            rules=self.rules,
            signing=self.signing,
            now=self.now,
        )

    @cached_property
    def overview(self) -> OverviewService:
        """Where the employer stands and what is due."""
        return OverviewService(
            employers=self.employers,
            workforce=self.workforce,
            contributions=self.contributions,
            assessments=self.assessments,
            plan=self.plan,
            declarations=self.declarations,
            calendar=self.calendar,
            rules=self.rules,
            now=self.now,
        )

    @cached_property
    def received(self) -> ReceivedService:
        """The declarations of others, taken from documents."""
        repository = ReceivedRepository(self.database)
        return ReceivedService(repository, self.declarations, self.signing, self.now)


def build_services(
    database: Database,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    now: Callable[[], datetime],
) -> Services:
    """Return the services of an open database; ``now`` is the only clock they know."""
    made = _Builder(database, rulebook, obligations, now)
    employers, workforce, rules = made.employers, made.workforce, made.rules
    return Services(
        database=database,
        rules=rules,
        obligations=obligations,
        today=made.today,
        employers=employers,
        workforce=workforce,
        transfer=made.transfer,
        contributions=made.contributions,
        assessments=made.assessments,
        plan=made.plan,
        declarations=made.declarations,
        signing=made.signing,
        received=made.received,
        exposure=made.exposure,
        offers=OfferService(employers, workforce, rules),
        sample=SampleService(employers, made.transfer, made.assessments),
        calendar=made.calendar,
        own_rules=OwnRulesService(rules, made.own_values, now),
        law_changes=LawChangeService(employers, workforce, rules, made.today),
        overview=made.overview,
        figures=FigureService(
            employers=employers, workforce=workforce, assessments=made.assessments, rules=rules
        ),
    )
