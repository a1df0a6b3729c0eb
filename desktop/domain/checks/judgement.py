"""How one worker stands in one program, and all workers in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from itertools import compress
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


class _Standing(NamedTuple):
    """How workers stand in every program; ``for_jkp`` tells whether JKP is owed to them."""

    row: tuple[Judgement, ...]
    for_jkp: bool


class Judgements:
    """Every active worker in every program, judged in one pass.

    Workers stand in few different ways, and most questions are answered once for each of these.
    """

    def __init__(
        self, law: EmployerLaw, active: Sequence[Worker], progress: Progress = quiet
    ) -> None:
        self.workers = active
        self._day = law.day
        self._numbers: dict[_Standing, int] = {}
        self._known: dict[tuple[object, ...], int] = {}
        self._members: dict[int, tuple[object, tuple[bool, ...]]] = {}
        judge, numbers = _Judge(law), []
        for done, worker in enumerate(active):
            if done % _PROGRESS_STEP == 0:
                progress(done, len(active))
            numbers.append(self._number(judge, worker, law.duties(worker)))
        self._number_of = numbers
        self._standings = tuple(self._numbers)

    def _number(self, judge: _Judge, worker: Worker, duties: Mapping[Program, Duty]) -> int:
        """Return the number of a worker's standing; of workers who lack nothing it rests on little.

        Their duties, memberships and contract are alike: these are few, and judged once. The law
        keeps one object for all who owe the same, and one of its own for interns.
        """
        programs = worker.employment_programs
        known = self._members.get(id(programs))
        if known is None:
            are_members = tuple([part.is_member_on(self._day) for part in programs])
            # The tuple is kept, so that its id stays its own.
            known = self._members[id(programs)] = (programs, are_members)
        key = (id(duties), known[1], worker.jkn_status)
        number = self._known.get(key)
        if number is None:
            row = tuple([judge.judge(worker, program, duties[program]) for program in _MISSING])
            for_jkp = duties[Program.JKP].is_compulsory and not worker.is_intern
            number = self._numbers.setdefault(_Standing(row, for_jkp), len(self._numbers))
            if all(judgement is OK or judgement is NOT_COUNTED for judgement in row):
                self._known[key] = number
        return number

    def worst_of(
        self, programs: Iterable[Program], among: Iterable[bool] | None = None
    ) -> list[Judgement]:
        """Return each worker's worst judgement among ``programs``, or of those marked only."""
        places = [JUDGED_PROGRAMS.index(program) for program in programs]
        worst = [_worst(standing.row, places) for standing in self._standings]
        numbers = self._number_of if among is None else compress(self._number_of, among)
        return [worst[number] for number in numbers]

    def jkp(self, prerequisites: Sequence[Program]) -> list[Judgement]:
        """Return each worker's worst judgement among the prerequisites of JKP."""
        places = [JUDGED_PROGRAMS.index(program) for program in prerequisites]
        worst = [
            _worst(standing.row, places) if standing.for_jkp else NOT_COUNTED
            for standing in self._standings
        ]
        return [worst[number] for number in self._number_of]

    def failed_programs(self, program_sets: Sequence[Program]) -> frozenset[Program]:
        """Return the programs that workers who are owed JKP lack."""
        return frozenset(
            program
            for program in program_sets
            for standing in self._standings
            if standing.for_jkp
            and standing.row[JUDGED_PROGRAMS.index(program)].verdict is Verdict.FAILED
        )


def _worst(row: Sequence[Judgement], places: Sequence[int]) -> Judgement:
    return max([row[place] for place in places], key=_VERDICT)


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
