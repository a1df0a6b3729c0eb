"""How one worker stands in one program, and all workers in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from itertools import compress, repeat
from operator import attrgetter
from typing import NamedTuple

from desktop.domain.assessment import ConcernedWorker
from desktop.domain.calendar import add_months
from desktop.domain.duty import Duty, DutyKind, EmployerLaw
from desktop.domain.program import JknStatus, ParticipationState, Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker

_PROGRESS_STEP = 1000


class Verdict(IntEnum):
    """The judgement on one worker, the worst last."""

    NOT_COUNTED = 0
    OK = 1
    GRACE = 2
    """Not yet registered, but still within the days after the start of work."""
    UNCONFIRMED = 3
    FAILED = 4

    # Enum hashes the name in Python; as a number it is several times faster to count.
    __hash__ = int.__hash__


class Judgement(NamedTuple):
    """A verdict with the code of its reason and the program it concerns."""

    verdict: Verdict
    reason: str = ""
    program: Program | None = None


OK = Judgement(Verdict.OK)
NOT_COUNTED = Judgement(Verdict.NOT_COUNTED)

_MISSING = {
    Program.JKK: "JKK_MISSING",
    Program.JKM: "JKM_MISSING",
    Program.JHT: "JHT_MISSING",
    Program.JP: "JP_MISSING",
    Program.JKN: "JKN_MISSING",
}
_UNKNOWN = {
    Program.JKK: "JKK_UNKNOWN",
    Program.JKM: "JKM_UNKNOWN",
    Program.JHT: "JHT_UNKNOWN",
    Program.JP: "JP_UNKNOWN",
    Program.JKN: "JKN_UNKNOWN",
}
_OTHER_JKN = {
    JknStatus.DEPENDANT: "JKN_DEPENDANT",
    JknStatus.INDEPENDENT: "JKN_INDEPENDENT",
    JknStatus.ASSISTED: "JKN_ASSISTED",
}
JUDGED_PROGRAMS = tuple(_MISSING)
_NOT_OWED = (DutyKind.EXCLUDED, DutyKind.VOLUNTARY)
_VERDICT = attrgetter("verdict")


class _Judge:
    """Judges single workers by the law of one day, read once."""

    def __init__(self, law: EmployerLaw) -> None:
        self._law = law
        days = law.rules.integer("deadline.registration_days")
        self._grace_from = law.day - timedelta(days=days)
        months = law.rules.integer("assessment.pension_edge_months")
        self._edge = add_months(law.day, months)

    def judge(self, worker: Worker, program: Program, duty: Duty) -> Judgement:
        """Judge a worker in one program; interns are judged under an obligation of their own."""
        if worker.is_intern or duty.kind in _NOT_OWED:
            return NOT_COUNTED
        if worker.is_member_on(program, self._law.day):
            return OK
        return self._lacking(worker, program, duty)

    def _lacking(self, worker: Worker, program: Program, duty: Duty) -> Judgement:
        """Judge a worker who is no member of a program that is owed or contested."""
        if duty.kind is DutyKind.CONTESTED:
            return Judgement(Verdict.UNCONFIRMED, duty.reason, program)
        if worker.state_in(program) is ParticipationState.UNKNOWN:
            return Judgement(Verdict.UNCONFIRMED, _UNKNOWN[program], program)
        return self._missing(worker, program)

    def _missing(self, worker: Worker, program: Program) -> Judgement:
        if program is Program.JP and self._law.pension_reached_on(worker) < self._edge:
            return Judgement(Verdict.UNCONFIRMED, "JP_PENSION_EDGE", program)
        reason = _MISSING[program]
        if program is Program.JKN:
            reason = _OTHER_JKN.get(worker.jkn_status, reason)
        elif worker.participation(program).registered_on is not None:
            reason = "REGISTERED_LATER"
        in_grace = worker.employment.start >= self._grace_from
        return Judgement(Verdict.GRACE if in_grace else Verdict.FAILED, reason, program)


class Judgements:
    """Every active worker in every program, judged in one pass."""

    def __init__(
        self, law: EmployerLaw, active: Sequence[Worker], progress: Progress = quiet
    ) -> None:
        self.workers = active
        self._for_jkp: list[bool] = []
        self._known: dict[tuple[object, ...], tuple[Worker, tuple[Judgement, ...]]] = {}
        judge, rows = _Judge(law), []
        for done, worker in enumerate(active):
            if done % _PROGRESS_STEP == 0:
                progress(done, len(active))
            duties = law.duties(worker)
            rows.append(self._row(judge, worker, duties))
            self._for_jkp.append(duties[Program.JKP].is_compulsory and not worker.is_intern)
        columns = zip(*rows, strict=True) if rows else repeat(())
        self._by_program: dict[Program, list[Judgement]] = {
            program: list(column) for program, column in zip(JUDGED_PROGRAMS, columns, strict=False)
        }

    def _row(
        self, judge: _Judge, worker: Worker, duties: Mapping[Program, Duty]
    ) -> tuple[Judgement, ...]:
        """Return the judgements of all programs; of workers who lack nothing they rest on little.

        Their duties, memberships and contract are alike: these are few, and judged once.
        """
        key = (id(duties), id(worker.employment_programs), worker.jkn_status, worker.is_intern)
        known = self._known.get(key)
        if known is not None:
            return known[1]
        row = tuple(judge.judge(worker, program, duties[program]) for program in JUDGED_PROGRAMS)
        if all(judgement is OK or judgement is NOT_COUNTED for judgement in row):
            self._known[key] = (worker, row)  # the worker is kept, so that the ids stay its own
        return row

    def worst_of(
        self, programs: Iterable[Program], among: Iterable[bool] | None = None
    ) -> list[Judgement]:
        """Return each worker's worst judgement among ``programs``, or of those marked only."""
        columns = [self._by_program[program] for program in programs]
        if among is not None:
            return [max(row, key=_VERDICT) for row in compress(zip(*columns, strict=True), among)]
        if len(columns) == 1:
            return columns[0]
        # Most workers have everything, which one comparison tells.
        fine = (OK,) * len(columns)
        return [OK if row == fine else max(row, key=_VERDICT) for row in zip(*columns, strict=True)]

    def jkp(self, prerequisites: Sequence[Program]) -> list[Judgement]:
        """Return each worker's worst judgement among the prerequisites of JKP."""
        worst = self.worst_of(prerequisites)
        return [
            judgement if counts else NOT_COUNTED
            for judgement, counts in zip(worst, self._for_jkp, strict=True)
        ]

    def failed_programs(self, program_sets: Sequence[Program]) -> frozenset[Program]:
        """Return the programs that workers who are owed JKP lack."""
        return frozenset(
            program
            for program in program_sets
            if Verdict.FAILED in map(_VERDICT, compress(self._by_program[program], self._for_jkp))
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """Judgements counted: how many count, and who stands out."""

    counted: int
    members: int
    concerned: Mapping[Verdict, tuple[ConcernedWorker, ...]]

    @property
    def failed(self) -> tuple[ConcernedWorker, ...]:
        """The workers for whom the duty is not met."""
        return self.concerned[Verdict.FAILED]

    @property
    def unconfirmed(self) -> tuple[ConcernedWorker, ...]:
        """The workers whose standing is not known or contested."""
        return self.concerned[Verdict.UNCONFIRMED]

    @property
    def in_grace(self) -> tuple[ConcernedWorker, ...]:
        """The new workers who may still be registered in time."""
        return self.concerned[Verdict.GRACE]


def tally(workers: Sequence[Worker], judgements: Sequence[Judgement]) -> Tally:
    """Count judgements; ``workers`` and ``judgements`` go side by side."""
    concerned: dict[Verdict, list[ConcernedWorker]] = {
        verdict: [] for verdict in (Verdict.FAILED, Verdict.UNCONFIRMED, Verdict.GRACE)
    }
    verdicts = list(map(_VERDICT, judgements))
    fine = Verdict.OK
    for place in [place for place, verdict in enumerate(verdicts) if verdict > fine]:
        found = concern(workers[place], judgements[place].reason)
        concerned[verdicts[place]].append(found)
    times = Counter(verdicts)
    return Tally(
        counted=len(judgements) - times[Verdict.NOT_COUNTED],
        members=times[Verdict.OK],
        concerned={verdict: tuple(found) for verdict, found in concerned.items()},
    )


def concern(worker: Worker, reason: str) -> ConcernedWorker:
    """Point at a worker by id and row of the sheet, never by name."""
    return ConcernedWorker(worker.worker_id, worker.source_row, reason)
