"""Contributions of a month and the summary of programs, for the current employer."""

from __future__ import annotations

from datetime import date

from desktop.domain.calendar import Month
from desktop.domain.contribution import MonthContributions, month_contributions
from desktop.domain.duty import EmployerLaw
from desktop.domain.program import Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import DatedValue
from desktop.domain.summary import ProgramSummary, summarise_programs
from desktop.services.bulk_work import collector_at_rest
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService

_RULES_OF_PROGRAM = {
    Program.JKK: ("jkk.", "relief."),
    Program.JKM: ("jkm.", "relief.covid."),
    Program.JHT: ("jht.",),
    Program.JP: ("jp.",),
    Program.JKP: ("jkp.", "relief.labour_intensive.jkp"),
    Program.JKN: ("jkn.", "minimum_wage."),
}


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

    def programs(self, day: date, contributions: MonthContributions) -> tuple[ProgramSummary, ...]:
        """Return who should and does take part on ``day``, beside the month's contributions."""
        law = EmployerLaw(self._employers.required(), self._rules.current, day)
        return summarise_programs(law, self._workforce.as_of(day), contributions)


def rules_of(program: Program, contributions: MonthContributions) -> tuple[DatedValue, ...]:
    """Return the dated values on which the contributions of one program rest."""
    prefixes = _RULES_OF_PROGRAM[program]
    return tuple(rule for rule in contributions.rules if rule.rule_id.startswith(prefixes))
