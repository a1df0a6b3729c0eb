"""What the reckoning of partial registration finds; all amounts in sen, all indicative."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

from desktop.domain.calendar import Month
from desktop.domain.money import Sen
from desktop.domain.program import Program


class ExposureKind(Enum):
    """The three tests of partial registration (PDS) as BPJS names them."""

    WORKER = "worker"
    """PDS tenaga kerja: registered in no program of BPJS Ketenagakerjaan."""
    WAGE = "wage"
    """PDS upah: a lower wage is reported than is paid."""
    PROGRAM = "program"
    """PDS program: some of the programs that are owed are missing."""


class MonthExposure(NamedTuple):
    """One program of one worker in one month: what was due and not paid.

    ``base`` is the wage on which nothing was paid, ``months_late`` how many times the monthly
    fine counts (0: not late, or no such fine).
    """

    kind: ExposureKind
    month: Month
    program: Program
    base: Sen
    employer_share: Sen
    worker_share: Sen
    fine: Sen
    months_late: int
    assumptions: tuple[str, ...] = ()

    @property
    def total(self) -> Sen:
        """Both shares and the fine."""
        return self.employer_share + self.worker_share + self.fine


@dataclass(frozen=True, slots=True)
class WorkerExposure:
    """One worker under one of the tests, pointed at by id and row, never by name.

    ``since`` is the first day that is counted, ``months`` how many months are, ``assumptions``
    the codes of what the amounts rest on.
    """

    worker_id: int
    row: int
    kind: ExposureKind
    programs: tuple[Program, ...]
    since: date
    months: int
    employer_share: Sen
    worker_share: Sen
    fine: Sen
    assumptions: tuple[str, ...]
    by_program: Mapping[Program, Sen] = field(default_factory=dict)
    """Both shares and the fine of each program; together they are ``total``."""

    @property
    def total(self) -> Sen:
        """Both shares and the fine."""
        return self.employer_share + self.worker_share + self.fine


@dataclass(frozen=True, slots=True)
class KindTotal:
    """The workers found by one test, and what they come to."""

    kind: ExposureKind
    workers: int
    employer_share: Sen
    worker_share: Sen
    fine: Sen

    @property
    def total(self) -> Sen:
        """Both shares and the fine."""
        return self.employer_share + self.worker_share + self.fine


@dataclass(frozen=True, slots=True)
class ExposureNote:
    """What the reader must know of the sums: a code and how many workers it concerns."""

    code: str
    workers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureReport:
    """What partial registration may cost on one day; indicative, never a bill.

    ``by_kind`` holds all three tests; ``wage_month`` is the one month for which under-reported
    wages are counted, as nobody knows since when they were.
    """

    as_of: date
    wage_month: Month
    workers: tuple[WorkerExposure, ...]
    by_kind: tuple[KindTotal, ...]
    notes: tuple[ExposureNote, ...]
    rules_version: str
    rules_digest: str

    @property
    def employer_share(self) -> Sen:
        """What the employer owes of contributions."""
        return sum(item.employer_share for item in self.by_kind)

    @property
    def worker_share(self) -> Sen:
        """What the workers' shares come to."""
        return sum(item.worker_share for item in self.by_kind)

    @property
    def fine(self) -> Sen:
        """The late fines, which the employer alone bears."""
        return sum(item.fine for item in self.by_kind)

    @property
    def total(self) -> Sen:
        """Shares and fines of all three tests."""
        return self.employer_share + self.worker_share + self.fine


def totals_by_kind(workers: Iterable[WorkerExposure]) -> tuple[KindTotal, ...]:
    """Return one total for each of the three tests, zero where it finds nobody."""
    found: dict[ExposureKind, list[WorkerExposure]] = {kind: [] for kind in ExposureKind}
    for item in workers:
        found[item.kind].append(item)
    return tuple(
        KindTotal(
            kind=kind,
            workers=len(items),
            employer_share=sum(item.employer_share for item in items),
            worker_share=sum(item.worker_share for item in items),
            fine=sum(item.fine for item in items),
        )
        for kind, items in found.items()
    )
