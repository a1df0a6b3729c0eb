"""All services of one open database, built once and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.assessments import AssessmentService
from desktop.services.contributions import ContributionService
from desktop.services.declarations import DeclarationService
from desktop.services.employers import EmployerService
from desktop.services.sample import SampleService
from desktop.services.transfer import TransferService
from desktop.services.workforce import WorkforceService
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.workers import WorkerRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the window and the command line call."""

    database: Database
    rulebook: RuleBook
    obligations: tuple[Obligation, ...]
    today: Callable[[], date]
    employers: EmployerService
    workforce: WorkforceService
    transfer: TransferService
    contributions: ContributionService
    assessments: AssessmentService
    declarations: DeclarationService
    sample: SampleService


def build_services(
    database: Database,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    now: Callable[[], datetime],
) -> Services:
    """Return the services of an open database; ``now`` is the only clock they know."""

    def today() -> date:
        return now().date()

    workers = WorkerRepository(database)
    employers = EmployerService(EmployerRepository(database), rulebook)
    workforce = WorkforceService(workers, employers, rulebook)
    transfer = TransferService(workers, employers, workforce)
    contributions = ContributionService(employers, workforce, rulebook)
    assessments = AssessmentService(
        assessments=AssessmentRepository(database),
        answers=AnswerRepository(database),
        employers=employers,
        workforce=workforce,
        obligations=obligations,
        rulebook=rulebook,
        today=today,
    )
    declarations = DeclarationService(
        repository=DeclarationRepository(database),
        employers=employers,
        workforce=workforce,
        contributions=contributions,
        assessments=assessments,
        rulebook=rulebook,
        now=now,
    )
    return Services(
        database=database,
        rulebook=rulebook,
        obligations=obligations,
        today=today,
        employers=employers,
        workforce=workforce,
        transfer=transfer,
        contributions=contributions,
        assessments=assessments,
        declarations=declarations,
        sample=SampleService(employers, transfer, assessments),
    )
