"""Tomorrow's law on today's roster, and yesterday's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop.domain.calendar import Month
from desktop.domain.comparison import compare_months
from desktop.domain.law_change import LawComparison, RuleChange, upcoming_changes
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Worker
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.rulebook import load_version
from desktop.services.workforce import WorkforceService


class LawChangeService:
    """Compares; stores nothing."""

    def __init__(
        self,
        employers: EmployerService,
        workforce: WorkforceService,
        rules: RuleBookProvider,
        today: Callable[[], date],
    ) -> None:
        self._employers = employers
        self._workforce = workforce
        self._rules = rules
        self._today = today

    def roster(self) -> list[Worker]:
        """Return whom a comparison concerns: everybody whose employment has not ended today."""
        today = self._today()
        return [
            worker
            for worker in self._workforce.as_of(today)
            if worker.employment.end is None or worker.employment.end >= today
        ]

    def compare(self, before: Month, after: Month, progress: Progress = quiet) -> LawComparison:
        """Put the law of two months to today's roster.

        Raises ``RuleNotInForce``, ``SizeUndetermined`` and ``ContributionImpossible``.
        """
        return self.compare_under(self._rules.current, before, after, progress)

    def compare_under(
        self, book: RuleBook, before: Month, after: Month, progress: Progress = quiet
    ) -> LawComparison:
        """Do the same by a law that is not in use, such as one with a pack of rules in it.

        Raises also ``UserError`` (``EMPLOYER_MISSING``).
        """
        employer = self._employers.required()
        return compare_months(employer, self.roster(), book, before, after, progress)

    def upcoming(self, day: date) -> tuple[RuleChange, ...]:
        """Return the changes after ``day`` whose date is known, the next ones first."""
        return upcoming_changes(self._rules.current, day)

    def announced(self) -> tuple[str, ...]:
        """Return what the law data say is coming without a figure yet, as Indonesian texts."""
        return load_version().next_known_changes
