"""Contributions of a month and the summary of programs, for the current employer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.domain.calendar import Month
from desktop.domain.contribution import MonthContributions, month_contributions
from desktop.domain.duty import EmployerLaw
from desktop.domain.progress import Progress, quiet
from desktop.domain.summary import ProgramSummary, summarise_programs
from desktop.services.bulk_work import collector_at_rest
from desktop.services.contribution_files import export_contributions
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.program_reading import ProgramsReading, programs_reading
from desktop.services.workforce import WorkforceService


class ContributionService:
    """Computes; stores nothing."""

    def __init__(
        self, employers: EmployerService, workforce: WorkforceService, rules: RuleBookProvider
    ) -> None:
        self._employers = employers
        self._workforce = workforce
        self._rules = rules

    @collector_at_rest()
    def month(self, month: Month, progress: Progress = quiet) -> MonthContributions:
        """Compute the contributions of all workers employed in ``month``, with its wages.

        Raises ``RuleNotInForce``, ``SizeUndetermined`` and ``ContributionImpossible``.
        """
        employer = self._employers.required()
        workers = self._workforce.as_of(month.last)
        return month_contributions(employer, workers, self._rules.current, month, progress)

    def export(self, path: Path, month: Month, progress: Progress = quiet) -> int:
        """Write the contributions of ``month`` as .xlsx or .csv and return how many workers.

        Raises as ``month``, and ``UserError`` as every export.
        """
        return export_contributions(path, self.month(month, progress))

    def programs(self, day: date, contributions: MonthContributions) -> tuple[ProgramSummary, ...]:
        """Return who should and does take part on ``day``, beside the month's contributions."""
        law = EmployerLaw(self._employers.required(), self._rules.current, day)
        return summarise_programs(law, self._workforce.as_of(day), contributions)

    def reading(self, month: Month, progress: Progress = quiet) -> ProgramsReading:
        """Return what the page of the programs shows of ``month``; raises as ``month``."""
        employer, book = self._employers.required(), self._rules.current
        workers = self._workforce.as_of(month.last)
        contributions = month_contributions(employer, workers, book, month, progress)
        law = EmployerLaw(employer, book, month.last)
        summaries = summarise_programs(law, workers, contributions)
        return programs_reading(law, workers, contributions, summaries)
