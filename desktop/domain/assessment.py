"""The self-assessment: one result per obligation, each of which explains itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.employer import EmployerSize
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.rules import DatedValue


@dataclass(frozen=True, slots=True)
class ConcernedWorker:
    """A worker whom a result concerns: where to find the row, and why (a code)."""

    worker_id: int
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ResultWarning:
    """A remark beside a status that does not change it."""

    code: str
    workers: tuple[ConcernedWorker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationResult:
    """How the employer stands on one obligation, with all that led to it.

    ``reason`` is the code of the sentence that says why (``domain.texts``), ``inputs`` its
    figures, already as exact text; ``rules`` are the dated values that were read.
    """

    obligation: Obligation
    status: ComplianceStatus
    reason: str
    counted: int = 0
    failed: tuple[ConcernedWorker, ...] = ()
    unconfirmed: tuple[ConcernedWorker, ...] = ()
    warnings: tuple[ResultWarning, ...] = ()
    caused_by: tuple[str, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[DatedValue, ...] = ()

    @property
    def is_scored(self) -> bool:
        """Tell whether the result counts in the score: judged, and not the effect of another."""
        judged = {ComplianceStatus.MET, ComplianceStatus.PARTLY_MET, ComplianceStatus.NOT_MET}
        return self.status in judged and not self.caused_by


@dataclass(frozen=True, slots=True)
class Score:
    """The share of judged obligations that are met, weighted by severity, in whole percent.

    ``value`` is ``None`` when nothing could be judged; ``lowest`` and ``highest`` are what it
    becomes when all unknown obligations turn out badly or well.
    """

    value: int | None
    lowest: int | None
    highest: int | None
    met_weight: int
    judged_weight: int
    unknown_weight: int
    unknown: int

    @property
    def colour(self) -> str:
        """The band as Norma 100 names it: ``green`` from 91, ``yellow`` from 71, else ``red``."""
        if self.value is None:
            return "none"
        return "green" if self.value >= 91 else "yellow" if self.value >= 71 else "red"


@dataclass(frozen=True, slots=True)
class Assessment:
    """All results for one employer on one day."""

    as_of: date
    employer_size: EmployerSize
    results: tuple[ObligationResult, ...]
    score: Score
    rules_version: str
    rules_digest: str

    def result(self, obligation_id: str) -> ObligationResult:
        """Return the result of one obligation; raises ``KeyError`` when it was not assessed."""
        for result in self.results:
            if result.obligation.id == obligation_id:
                return result
        raise KeyError(obligation_id)

    def count(self, status: ComplianceStatus) -> int:
        """Return how many obligations have ``status``."""
        return sum(1 for result in self.results if result.status is status)
