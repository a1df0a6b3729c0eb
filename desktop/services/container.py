"""All services of one open database, built once and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property

from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.action_plan import ActionPlanService
from desktop.services.approvals import ApprovalService
from desktop.services.assessments import AssessmentService
from desktop.services.backups import BackupReason, BackupService
from desktop.services.calendar import CalendarService
from desktop.services.change_log import ChangeLogService
from desktop.services.contributions import ContributionService
from desktop.services.copies import CopyService
from desktop.services.declaration_comparison import DeclarationComparisonService
from desktop.services.declaration_life import DeclarationLifeService
from desktop.services.declarations import DeclarationService
from desktop.services.employers import EmployerService
from desktop.services.exposure import ExposureService
from desktop.services.figures import FigureService
from desktop.services.gap_exports import GapExportService
from desktop.services.handover import HandOverService
from desktop.services.import_desk import ImportDesk
from desktop.services.inspection_pack import InspectionPackService, PackSources
from desktop.services.kept_values import KeptValueService
from desktop.services.law_changes import LawChangeService
from desktop.services.law_list import LawListService
from desktop.services.letters import LetterService
from desktop.services.offers import OfferService
from desktop.services.overview import OverviewService
from desktop.services.own_rules import OwnRulesService, RuleBookProvider
from desktop.services.privacy import PrivacyService
from desktop.services.privacy_papers import PrivacyPaperService
from desktop.services.privacy_purge import PurgeService
from desktop.services.received import ReceivedService
from desktop.services.rule_packs import PackShelf, RulePackService
from desktop.services.sample import SampleService
from desktop.services.saved_filters import SavedFilterService
from desktop.services.signing import SigningService
from desktop.services.slips import SlipService
from desktop.services.transfer import TransferService
from desktop.services.tray import TrayService
from desktop.services.worker_edits import WorkerEditService
from desktop.services.workforce import WorkforceService
from desktop.storage.action_plan import ActionPlanRepository
from desktop.storage.answers import AnswerRepository
from desktop.storage.approvals import ApprovalRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.calendar import CalendarRepository
from desktop.storage.change_log import ChangeLogRepository
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.families import FamilyRepository
from desktop.storage.import_desk import ImportDeskRepository
from desktop.storage.kept_values import KeptValueRepository
from desktop.storage.letters import LetterRepository
from desktop.storage.own_values import OwnValueRepository
from desktop.storage.pack_log import PackLogRepository
from desktop.storage.privacy import PrivacyRepository
from desktop.storage.purge import PurgeRepository
from desktop.storage.received import ReceivedRepository
from desktop.storage.rule_packs import RulePackRepository
from desktop.storage.saved_filters import SavedFilterRepository
from desktop.storage.signing_key import SigningKeyRepository
from desktop.storage.subject_data import SubjectDataRepository
from desktop.storage.workers import WorkerRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the window and the command line call."""

    database: Database
    rules: RuleBookProvider
    today: Callable[[], date]
    employers: EmployerService
    workforce: WorkforceService
    transfer: TransferService
    import_desk: ImportDesk
    tray: TrayService
    gap_exports: GapExportService
    contributions: ContributionService
    assessments: AssessmentService
    plan: ActionPlanService
    letters: LetterService
    approvals: ApprovalService
    declarations: DeclarationService
    declaration_life: DeclarationLifeService
    comparisons: DeclarationComparisonService
    copies: CopyService
    slips: SlipService
    packs: InspectionPackService
    signing: SigningService
    received: ReceivedService
    exposure: ExposureService
    kept_values: KeptValueService
    offers: OfferService
    sample: SampleService
    calendar: CalendarService
    own_rules: OwnRulesService
    rule_packs: RulePackService
    law_changes: LawChangeService
    law_list: LawListService
    change_log: ChangeLogService
    overview: OverviewService
    figures: FigureService
    backups: BackupService
    handover: HandOverService
    privacy: PrivacyService
    purge: PurgeService
    privacy_papers: PrivacyPaperService

    @property
    def is_read_only(self) -> bool:
        """Tell whether the data file was opened to be read only."""
        return self.database.is_read_only

    worker_edits: WorkerEditService
    saved_filters: SavedFilterService

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """The obligations of the moment, with those of packs; ask anew each time."""
        return self.rules.obligations

    @property
    def rulebook(self) -> RuleBook:
        """The law of the moment, with packs and own values in it; ask anew each time."""
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
        self.now = now
        self.own_values = OwnValueRepository(database)
        self.pack_shelf = RulePackRepository(database)
        read_packs = PackShelf(self.pack_shelf).read
        self.rules = RuleBookProvider(rulebook, obligations, self.own_values, read_packs)
        self.calendar = CalendarService(CalendarRepository(database))
        self.workers = WorkerRepository(database)
        self.actions = ActionPlanRepository(database)
        self.employers = EmployerService(EmployerRepository(database), self.rules)
        self.change_log = ChangeLogService(ChangeLogRepository(database), self.employers)
        database.sign_with(now, self.change_log.signing)
        self.workforce = WorkforceService(
            self.workers, FamilyRepository(database), self.employers, self.rules, self.today
        )
        self.backups = BackupService(database, now)
        self.contributions = ContributionService(self.employers, self.workforce, self.rules)
        self.kept_values = KeptValueService(
            KeptValueRepository(database), self.employers, self.workforce, now
        )
        self.signing = SigningService(SigningKeyRepository(database), now)
        self.exposure = ExposureService(self.employers, self.workforce, self.rules, self.calendar)

    @cached_property
    def transfer(self) -> TransferService:
        """The taking in of a workforce, after a copy."""
        return TransferService(
            self.workers,
            self.employers,
            self.workforce,
            lambda: self.backups.make(BackupReason.BEFORE_IMPORT),
        )

    @cached_property
    def tray(self) -> TrayService:
        """The rows of imports that wait."""
        return TrayService(ImportDeskRepository(self.database), self.employers)

    @cached_property
    def import_desk(self) -> ImportDesk:
        """The reading of sheets, up to the plan of an import."""
        desk = ImportDeskRepository(self.database)
        return ImportDesk(desk, self.transfer, self.employers, self.workforce, self.tray)

    @cached_property
    def gap_exports(self) -> GapExportService:
        """The official sheets that close gaps."""
        desk = ImportDeskRepository(self.database)
        return GapExportService(desk, self.employers, self.workforce, self.rules)

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
    def letters(self) -> LetterService:
        """What is entered about the letter before it is finalised."""
        return LetterService(LetterRepository(self.database), self.employers, self.assessments)

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
            kept_values=self.kept_values,
            letters=self.letters,
            rules=self.rules,
            signing=self.signing,
            approvals=self.approvals,
            now=self.now,
        )

    @cached_property
    def approvals(self) -> ApprovalService:
        """Who approved the draft."""
        return ApprovalService(
            ApprovalRepository(self.database),
            self.employers,
            self.assessments,
            self.now,
            self.change_log.signing,
        )

    @cached_property
    def declaration_life(self) -> DeclarationLifeService:
        """What happens to a declaration after it is final."""
        return DeclarationLifeService(
            DeclarationRepository(self.database),
            self.employers,
            self.now,
            self.change_log.signing,
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
            life=self.declaration_life,
            calendar=self.calendar,
            privacy=self.privacy,
            rules=self.rules,
            now=self.now,
        )

    @cached_property
    def copies(self) -> CopyService:
        """Other papers from the data of the declaration."""
        return CopyService(
            self.declarations, self.letters, self.assessments, self.plan, self.exposure
        )

    @cached_property
    def slips(self) -> SlipService:
        """What workers are shown of their own record."""
        return SlipService(self.employers, self.contributions, self.declarations, self.today)

    @cached_property
    def packs(self) -> InspectionPackService:
        """What is handed over to inspectors."""
        sources = PackSources(
            employers=self.employers,
            declarations=self.declarations,
            life=self.declaration_life,
            assessments=self.assessments,
            plan=self.plan,
            letters=self.letters,
            change_log=self.change_log,
        )
        return InspectionPackService(PackLogRepository(self.database), sources, self.now)

    @cached_property
    def received(self) -> ReceivedService:
        """The declarations of others, taken from documents."""
        repository = ReceivedRepository(self.database)
        return ReceivedService(repository, self.declarations, self.signing, self.now)

    @cached_property
    def figures(self) -> FigureService:
        """The figures that other offices ask for."""
        return FigureService(
            employers=self.employers,
            workforce=self.workforce,
            assessments=self.assessments,
            rules=self.rules,
            blocking=self.declarations.blocking,
        )

    @cached_property
    def law_changes(self) -> LawChangeService:
        """What another month's law changes."""
        return LawChangeService(self.employers, self.workforce, self.rules, self.today)

    @cached_property
    def privacy(self) -> PrivacyService:
        """What is kept of people, how long, and what they asked."""
        return PrivacyService(PrivacyRepository(self.database), self.employers, self.now)

    @cached_property
    def purge(self) -> PurgeService:
        """Taking out what is past its time."""
        repository = PurgeRepository(self.database)
        return PurgeService(repository, self.privacy, self.employers, self.backups)

    @cached_property
    def privacy_papers(self) -> PrivacyPaperService:
        """Papers on personal data."""
        subjects = SubjectDataRepository(self.database)
        return PrivacyPaperService(subjects, self.privacy, self.employers, self.now)

    @cached_property
    def rule_packs(self) -> RulePackService:
        """The packs of rules of the data file."""
        return RulePackService(
            self.pack_shelf,
            self.rules,
            self.backups,
            self.law_changes,
            self.now,
            self.change_log.signing,
        )

    @cached_property
    def saved_filters(self) -> SavedFilterService:
        """The named filters of the workforce."""
        return SavedFilterService(SavedFilterRepository(self.database), self.employers)

    @cached_property
    def comparisons(self) -> DeclarationComparisonService:
        """What two declarations say differently."""
        return DeclarationComparisonService(self.declarations)

    @cached_property
    def offers(self) -> OfferService:
        """What an employer may offer beyond its duties."""
        return OfferService(self.employers, self.workforce, self.rules)

    @cached_property
    def sample(self) -> SampleService:
        """The employer of the sample."""
        return SampleService(self.employers, self.transfer, self.assessments)

    @cached_property
    def own_rules(self) -> OwnRulesService:
        """Values of the user's own."""
        return OwnRulesService(self.rules, self.own_values, self.now)

    @cached_property
    def law_list(self) -> LawListService:
        """The law as a list."""
        return LawListService(self.rules)

    @cached_property
    def handover(self) -> HandOverService:
        """One employer handed to another file."""
        return HandOverService(self.database, self.employers, self.backups)

    @cached_property
    def worker_edits(self) -> WorkerEditService:
        """Changes of workers, one or many at once."""
        return WorkerEditService(self.workers, self.employers, self.today)

    def services(self) -> Services:
        """Return all of them."""
        return Services(**{item.name: getattr(self, item.name) for item in fields(Services)})


def build_services(
    database: Database,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    now: Callable[[], datetime],
) -> Services:
    """Return the services of an open database; ``now`` is the only clock they know."""
    return _Builder(database, rulebook, obligations, now).services()
