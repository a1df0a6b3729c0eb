"""All services of one open database, each made when it is first needed and handed down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.services.core import CoreServices
from desktop.services.made_once import made_once

if TYPE_CHECKING:
    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.action_plan import ActionPlanService
    from desktop.services.approvals import ApprovalService
    from desktop.services.assessments import AssessmentService
    from desktop.services.copies import CopyService
    from desktop.services.declaration_comparison import DeclarationComparisonService
    from desktop.services.declaration_life import DeclarationLifeService
    from desktop.services.declarations import DeclarationService
    from desktop.services.figures import FigureService
    from desktop.services.gap_exports import GapExportService
    from desktop.services.handover import HandOverService
    from desktop.services.import_desk import ImportDesk
    from desktop.services.inspection_pack import InspectionPackService
    from desktop.services.kept_overview import KeptOverviewService
    from desktop.services.law_changes import LawChangeService
    from desktop.services.law_list import LawListService
    from desktop.services.letters import LetterService
    from desktop.services.offers import OfferService
    from desktop.services.overview import OverviewService
    from desktop.services.own_rules import OwnRulesService
    from desktop.services.privacy import PrivacyService
    from desktop.services.privacy_papers import PrivacyPaperService
    from desktop.services.privacy_purge import PurgeService
    from desktop.services.received import ReceivedService
    from desktop.services.rule_packs import RulePackService
    from desktop.services.sample import SampleService
    from desktop.services.saved_filters import SavedFilterService
    from desktop.services.slips import SlipService
    from desktop.services.transfer import TransferService
    from desktop.services.tray import TrayService
    from desktop.services.worker_edits import WorkerEditService
    from desktop.storage.database import Database


class Services(CoreServices):
    """What the window and the command line call."""

    @made_once
    def transfer(self) -> TransferService:
        """The taking in of a workforce, after a copy."""
        from desktop.services.backups import BackupReason
        from desktop.services.transfer import TransferService
        from desktop.storage.workers import WorkerRepository

        return TransferService(
            WorkerRepository(self.database),
            self.employers,
            self.workforce,
            lambda: self.backups.make(BackupReason.BEFORE_IMPORT),
        )

    @made_once
    def tray(self) -> TrayService:
        """The rows of imports that wait."""
        from desktop.services.tray import TrayService
        from desktop.storage.import_desk import ImportDeskRepository

        return TrayService(ImportDeskRepository(self.database), self.employers)

    @made_once
    def import_desk(self) -> ImportDesk:
        """The reading of sheets, up to the plan of an import."""
        from desktop.services.import_desk import ImportDesk
        from desktop.storage.import_desk import ImportDeskRepository

        desk = ImportDeskRepository(self.database)
        return ImportDesk(desk, self.transfer, self.employers, self.workforce, self.tray)

    @made_once
    def gap_exports(self) -> GapExportService:
        """The official sheets that close gaps."""
        from desktop.services.gap_exports import GapExportService
        from desktop.storage.import_desk import ImportDeskRepository

        desk = ImportDeskRepository(self.database)
        return GapExportService(desk, self.employers, self.workforce, self.rules)

    @made_once
    def assessments(self) -> AssessmentService:
        """The self-assessment in progress."""
        from desktop.services.assessments import AssessmentService
        from desktop.storage.action_plan import ActionPlanRepository
        from desktop.storage.answers import AnswerRepository
        from desktop.storage.assessments import AssessmentRepository

        return AssessmentService(
            assessments=AssessmentRepository(self.database),
            answers=AnswerRepository(self.database),
            plan=ActionPlanRepository(self.database),
            employers=self.employers,
            workforce=self.workforce,
            rules=self.rules,
            calendar=self.calendar,
            now=self._now,
        )

    @made_once
    def plan(self) -> ActionPlanService:
        """The plan of repair of the assessment in progress."""
        from desktop.services.action_plan import ActionPlanService
        from desktop.storage.action_plan import ActionPlanRepository

        return ActionPlanService(
            repository=ActionPlanRepository(self.database),
            employers=self.employers,
            assessments=self.assessments,
            exposure=self.exposure,
        )

    @made_once
    def letters(self) -> LetterService:
        """What is entered about the letter before it is finalised."""
        from desktop.services.letters import LetterService
        from desktop.storage.letters import LetterRepository

        return LetterService(LetterRepository(self.database), self.employers, self.assessments)

    @made_once
    def declarations(self) -> DeclarationService:
        """The finalised declarations."""
        from desktop.services.declarations import DeclarationService
        from desktop.storage.declarations import DeclarationRepository
        from desktop.storage.import_desk import ImportDeskRepository

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
            desk=ImportDeskRepository(self.database),
            now=self._now,
        )

    @made_once
    def approvals(self) -> ApprovalService:
        """Who approved the draft."""
        from desktop.services.approvals import ApprovalService
        from desktop.storage.approvals import ApprovalRepository

        return ApprovalService(
            ApprovalRepository(self.database),
            self.employers,
            self.assessments,
            self._now,
            self.signing_name,
        )

    @made_once
    def declaration_life(self) -> DeclarationLifeService:
        """What happens to a declaration after it is final."""
        from desktop.services.declaration_life import DeclarationLifeService
        from desktop.storage.declarations import DeclarationRepository

        return DeclarationLifeService(
            DeclarationRepository(self.database),
            self.employers,
            self._now,
            self.signing_name,
        )

    @made_once
    def overview(self) -> OverviewService:
        """Where the employer stands and what is due."""
        from desktop.services.overview import OverviewService
        from desktop.storage.change_log import ChangeLogRepository

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
            log=ChangeLogRepository(self.database),
            now=self._now,
        )

    @made_once
    def kept_overview(self) -> KeptOverviewService:
        """The first page as it was last read."""
        from desktop.services.kept_overview import KeptOverviewService
        from desktop.storage.kept_overview import KeptOverviewRepository

        return KeptOverviewService(
            KeptOverviewRepository(self.database),
            self.employers,
            self.overview,
            self._now,
            is_read_only=self.is_read_only,
        )

    @made_once
    def copies(self) -> CopyService:
        """Other papers from the data of the declaration."""
        from desktop.services.copies import CopyService

        return CopyService(
            self.declarations, self.letters, self.assessments, self.plan, self.exposure
        )

    @made_once
    def slips(self) -> SlipService:
        """What workers are shown of their own record."""
        from desktop.services.slips import SlipService

        return SlipService(self.employers, self.contributions, self.declarations, self.today)

    @made_once
    def inspection_packs(self) -> InspectionPackService:
        """What is handed over to inspectors."""
        from desktop.services.inspection_pack import InspectionPackService, PackSources
        from desktop.storage.pack_log import PackLogRepository

        sources = PackSources(
            employers=self.employers,
            declarations=self.declarations,
            life=self.declaration_life,
            assessments=self.assessments,
            plan=self.plan,
            letters=self.letters,
            change_log=self.change_log,
            signing_name=self.signing_name,
        )
        return InspectionPackService(PackLogRepository(self.database), sources, self._now)

    @made_once
    def received(self) -> ReceivedService:
        """The declarations of others, taken from documents."""
        from desktop.services.received import ReceivedService
        from desktop.storage.received import ReceivedRepository

        repository = ReceivedRepository(self.database)
        return ReceivedService(repository, self.declarations, self.signing, self._now)

    @made_once
    def figures(self) -> FigureService:
        """The figures that other offices ask for."""
        from desktop.services.figures import FigureService

        return FigureService(
            employers=self.employers,
            workforce=self.workforce,
            assessments=self.assessments,
            rules=self.rules,
            blocking=self.declarations.blocking,
        )

    @made_once
    def law_changes(self) -> LawChangeService:
        """What another month's law changes."""
        from desktop.services.law_changes import LawChangeService

        return LawChangeService(self.employers, self.workforce, self.rules, self.today)

    @made_once
    def privacy(self) -> PrivacyService:
        """What is kept of people, how long, and what they asked."""
        from desktop.services.privacy import PrivacyService
        from desktop.storage.privacy import PrivacyRepository

        return PrivacyService(PrivacyRepository(self.database), self.employers, self._now)

    @made_once
    def purge(self) -> PurgeService:
        """Taking out what is past its time."""
        from desktop.services.privacy_purge import PurgeService
        from desktop.storage.purge import PurgeRepository

        repository = PurgeRepository(self.database)
        return PurgeService(repository, self.privacy, self.employers, self.backups)

    @made_once
    def privacy_papers(self) -> PrivacyPaperService:
        """Papers on personal data."""
        from desktop.services.privacy_papers import PrivacyPaperService
        from desktop.storage.subject_data import SubjectDataRepository

        subjects = SubjectDataRepository(self.database)
        return PrivacyPaperService(subjects, self.privacy, self.employers, self._now)

    @made_once
    def rule_packs(self) -> RulePackService:
        """The packs of rules of the data file."""
        from desktop.services.rule_packs import RulePackService
        from desktop.storage.rule_packs import RulePackRepository

        return RulePackService(
            RulePackRepository(self.database),
            self.rules,
            self.backups,
            self.law_changes,
            self._now,
            self.signing_name,
        )

    @made_once
    def saved_filters(self) -> SavedFilterService:
        """The named filters of the workforce."""
        from desktop.services.saved_filters import SavedFilterService
        from desktop.storage.saved_filters import SavedFilterRepository

        return SavedFilterService(SavedFilterRepository(self.database), self.employers)

    @made_once
    def comparisons(self) -> DeclarationComparisonService:
        """What two declarations say differently."""
        from desktop.services.declaration_comparison import DeclarationComparisonService

        return DeclarationComparisonService(self.declarations)

    @made_once
    def offers(self) -> OfferService:
        """What an employer may offer beyond its duties."""
        from desktop.services.offers import OfferService

        return OfferService(self.employers, self.workforce, self.rules)

    @made_once
    def sample(self) -> SampleService:
        """The employer of the sample."""
        from desktop.services.sample import SampleService

        return SampleService(self.employers, self.transfer, self.assessments)

    @made_once
    def own_rules(self) -> OwnRulesService:
        """Values of the user's own."""
        from desktop.services.own_rules import OwnRulesService
        from desktop.storage.own_values import OwnValueRepository

        return OwnRulesService(self.rules, OwnValueRepository(self.database), self._now)

    @made_once
    def law_list(self) -> LawListService:
        """The law as a list."""
        from desktop.services.law_list import LawListService

        return LawListService(self.rules)

    @made_once
    def handover(self) -> HandOverService:
        """One employer handed to another file."""
        from desktop.services.handover import HandOverService

        return HandOverService(self.database, self.employers, self.backups)

    @made_once
    def worker_edits(self) -> WorkerEditService:
        """Changes of workers, one or many at once."""
        from desktop.services.worker_edits import WorkerEditService
        from desktop.storage.workers import WorkerRepository

        return WorkerEditService(WorkerRepository(self.database), self.employers, self.today)


def build_services(
    database: Database,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    now: Callable[[], datetime],
) -> Services:
    """Return the services of an open database over a law that was read already."""
    return Services(database, lambda: (rulebook, obligations), now)
