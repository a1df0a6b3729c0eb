"""Codes of what the sums rest on and what they leave out, and how many workers each concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.domain.calendar import Month
from desktop.domain.exposure.report import (
    ExposureKind,
    ExposureNote,
    MonthExposure,
    WorkerExposure,
)
from desktop.domain.program import Program
from desktop.domain.worker import EmploymentKind, Worker

INDICATIVE = "EXPOSURE_INDICATIVE"
SINCE_START = "EXPOSURE_SINCE_START"
WAGE_OF_TODAY = "EXPOSURE_WAGE_OF_TODAY"
WAGE_PAST_UNKNOWN = "EXPOSURE_WAGE_PAST_UNKNOWN"
FINE_ESTIMATED = "EXPOSURE_FINE_ESTIMATED"
JP_BOTH_SHARES = "EXPOSURE_JP_BOTH_SHARES"
DAILY = "DAILY_WAGE_TIMES_25"
WITHOUT_RULES = "EXPOSURE_MONTHS_WITHOUT_RULES"
BEFORE_PHASING = "EXPOSURE_BEFORE_PHASING"
REPORTED_WAGE_EMPTY = "EXPOSURE_REPORTED_WAGE_EMPTY"


class Notes:
    """Counts the workers behind each code; an empty code is nobody's."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, code: str) -> None:
        """Count one more worker under ``code``."""
        if code:
            self._counts[code] += 1

    def with_assumptions(self, found: Iterable[WorkerExposure]) -> tuple[ExposureNote, ...]:
        """Return all notes: that the sums are indicative, what they rest on, what is left out."""
        resting: Counter[str] = Counter()
        for item in found:
            resting.update(item.assumptions)
        both = [*sorted(resting.items()), *sorted(self._counts.items())]
        return (ExposureNote(INDICATIVE), *(ExposureNote(code, count) for code, count in both))


def assumptions_of(
    worker: Worker, kind: ExposureKind, lines: Sequence[MonthExposure], today: Month
) -> tuple[str, ...]:
    """Return the codes of what one worker's sums rest on, each once."""
    codes: dict[str, None] = {}
    if kind is ExposureKind.WAGE:
        codes[WAGE_PAST_UNKNOWN] = None
    elif any(line.program is Program.JP for line in lines):
        codes[JP_BOTH_SHARES] = None
    if any(line.month != today for line in lines):
        codes[WAGE_OF_TODAY] = None
    if any(line.fine for line in lines):
        codes[FINE_ESTIMATED] = None
    if worker.employment.kind is EmploymentKind.DAILY:
        codes[DAILY] = None
    for assumptions in dict.fromkeys(line.assumptions for line in lines):
        codes.update(dict.fromkeys(assumptions))
    return tuple(codes)
