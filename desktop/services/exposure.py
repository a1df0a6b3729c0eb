"""What partial registration may cost the current employer, and the document that says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from desktop.domain.calendar import WorkCalendar
from desktop.domain.exposure import (
    ExposureNote,
    ExposureReport,
    KindTotal,
    MonthExposure,
    WorkerExposure,
    exposure_of,
    worker_months,
)
from desktop.domain.money import plain_amount
from desktop.domain.progress import Progress, quiet
from desktop.domain.texts import exposure_kind_word, exposure_text
from desktop.domain.worker import Worker
from desktop.domain.worker_history import all_as_of
from desktop.services.calendar import FIRST_DAY, CalendarService
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService

Json: TypeAlias = dict[str, object]


class ExposureService:
    """Computes; stores nothing."""

    def __init__(
        self,
        employers: EmployerService,
        workforce: WorkforceService,
        rules: RuleBookProvider,
        calendar: CalendarService,
    ) -> None:
        self._employers = employers
        self._workforce = workforce
        self._rules = rules
        self._calendar = calendar

    def report(self, as_of: date, progress: Progress = quiet) -> ExposureReport:
        """Return the three tests for all workers on ``as_of``.

        Raises ``SizeUndetermined`` and ``ContributionImpossible``.
        """
        return exposure_of(
            self._employers.required(),
            self._workforce.as_of(as_of),
            self._rules.current,
            as_of,
            self._working_days(as_of),
            progress,
            self._workforce.histories(),
        )

    def _working_days(self, as_of: date) -> WorkCalendar:
        return self._calendar.calendar(FIRST_DAY, date(as_of.year + 1, 12, 31))

    def months(self, worker: Worker, as_of: date) -> tuple[MonthExposure, ...]:
        """Return the months behind one worker's sums; raises as ``report``."""
        employer = self._employers.required()
        histories = self._workforce.histories()
        workers = all_as_of(self._workforce.all(), histories, as_of)
        (then,) = all_as_of([worker], histories, as_of)
        days = self._working_days(as_of)
        return worker_months(employer, workers, then, self._rules.current, as_of, days, histories)


def exposure_document(report: ExposureReport, language: str = "id") -> Json:
    """Return what ``exposure`` prints: amounts as text, rows of the user's sheet, no names."""
    return {
        "as_of": report.as_of.isoformat(),
        "indicative": True,
        "rules": {"version": report.rules_version, "digest": report.rules_digest},
        "wage_month": str(report.wage_month),
        "workers": [_worker(item) for item in report.workers],
        "kinds": [_kind(item, language) for item in report.by_kind],
        "total": {
            "employer": plain_amount(report.employer_share),
            "worker": plain_amount(report.worker_share),
            "fine": plain_amount(report.fine),
            "total": plain_amount(report.total),
        },
        "notes": _notes(report.notes, language),
    }


def _worker(item: WorkerExposure) -> Json:
    return {
        "row": item.row,
        "kind": item.kind.value,
        "programs": [program.value for program in item.programs],
        "since": item.since.isoformat(),
        "months": item.months,
        "employer": plain_amount(item.employer_share),
        "worker": plain_amount(item.worker_share),
        "fine": plain_amount(item.fine),
        "total": plain_amount(item.total),
        "assumptions": list(item.assumptions),
    }


def _kind(item: KindTotal, language: str) -> Json:
    return {
        "kind": item.kind.value,
        "title": exposure_kind_word(item.kind, language),
        "workers": item.workers,
        "employer": plain_amount(item.employer_share),
        "worker": plain_amount(item.worker_share),
        "fine": plain_amount(item.fine),
        "total": plain_amount(item.total),
    }


def _notes(notes: Iterable[ExposureNote], language: str) -> list[Json]:
    return [
        {
            "code": note.code,
            "workers": note.workers,
            "text": exposure_text(note.code, note.workers, language),
        }
        for note in notes
    ]
