"""The figures that other offices ask for: WLKP's headcounts and the rehearsal of Norma 100."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.domain.progress import Progress, quiet
from desktop.domain.rehearsal import Rehearsal, rehearse
from desktop.domain.wage_floor import WageFloors
from desktop.domain.workforce_figures import FigureRow, workforce_figures
from desktop.services.assessments import AssessmentService
from desktop.services.check_list import CheckItem, NotReady
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """The figures on one day; ``workers`` counts everybody employed on it."""

    day: date
    workers: int
    rows: tuple[FigureRow, ...]
    rehearsal: Rehearsal


class FigureService:
    """Counts and judges; stores nothing."""

    def __init__(
        self,
        *,
        employers: EmployerService,
        workforce: WorkforceService,
        assessments: AssessmentService,
        rules: RuleBookProvider,
        blocking: Callable[[], tuple[CheckItem, ...]],
    ) -> None:
        self._blocking = blocking
        self._employers = employers
        self._workforce = workforce
        self._assessments = assessments
        self._rules = rules

    def read(self, progress: Progress = quiet) -> OfficeFigures:
        """Return the figures on the day of the assessment.

        Raises ``NotReady`` with the red findings that keep the data from being judged.
        """
        employer = self._employers.required()
        if red := self._blocking():
            raise NotReady(red)
        assessment = self._assessments.assess(progress)
        day = assessment.as_of
        rules = self._rules.current.at(day)
        workers = self._workforce.as_of(day)
        rows = workforce_figures(
            workers,
            day,
            WageFloors(employer, rules),
            rules.integer("wage_base.daily_multiplier"),
        )
        active = sum(worker.employment.is_active_on(day) for worker in workers)
        return OfficeFigures(day, active, rows, rehearse(assessment))
