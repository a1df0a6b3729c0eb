"""What a worker is shown of their own record: programs, numbers, wage and shares of one month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.contribution import WorkerContribution
from desktop.domain.declaration import SnapshotWorker
from desktop.domain.identity import mask_nik, mask_passport
from desktop.domain.money import Sen
from desktop.domain.month_rates import JKP_FROM_JKK, JKP_FROM_JKM
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import EmploymentKind, Worker

_HELD_IN = ((JKP_FROM_JKK, Program.JKK.value), (JKP_FROM_JKM, Program.JKM.value))


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One program; amounts in sen, ``None`` where none is reckoned.

    ``membership`` is ``yes``, ``no``, ``unknown``, the ISO date of registration or the value of a
    ``JknStatus``, as in a snapshot. ``inside`` names the contributions that this one lies within.
    """

    program: Program
    membership: str
    number: str = ""
    base: Sen | None = None
    employer_share: Sen | None = None
    worker_share: Sen | None = None
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """One worker's strip; amounts in sen, the identity is masked already.

    The reported wages are ``None`` where they are not known.
    """

    name: str
    identity: str
    staff_number: str
    wage: Sen
    is_daily: bool
    lines: tuple[SlipLine, ...]
    reported_employment: Sen | None = None
    reported_health: Sen | None = None


@dataclass(frozen=True, slots=True)
class SlipHead:
    """What stands on every strip: employer, month, day of print.

    ``declaration`` is the number of the frozen declaration that the strips are drawn from, empty
    for the data as they are now.
    """

    employer: str
    npp: str
    health_entity_code: str
    month: str
    printed_on: date
    declaration: str = ""
    finalised_on: date | None = None


def masked_identity(nik: str, passport_number: str) -> str:
    """Return the NIK, else the passport number, with the middle hidden; empty without either."""
    return mask_nik(nik) if nik else mask_passport(passport_number)


def slip_of(item: WorkerContribution) -> Slip:
    """Return the strip of a worker as the data are now."""
    worker = item.worker
    lines = tuple(
        SlipLine(
            program,
            _membership(worker, program),
            _number(worker, program),
            item.base.get(program),
            item.employer_share.get(program),
            item.worker_share.get(program),
            _inside(program, item.inside),
        )
        for program in Program
    )
    return Slip(
        name=worker.name,
        identity=masked_identity(worker.nik, worker.passport_number),
        staff_number=worker.staff_number,
        wage=worker.wage,
        is_daily=worker.employment.kind is EmploymentKind.DAILY,
        lines=lines,
        reported_employment=worker.reported_wage_employment,
        reported_health=worker.reported_wage_health,
    )


def slip_of_frozen(worker: SnapshotWorker) -> Slip:
    """Return the strip of a worker as a declaration froze it, without numbers of membership."""
    lines = tuple(
        SlipLine(
            program,
            worker.participation.get(program.value, "unknown"),
            "",
            worker.base_sen.get(program.value),
            worker.employer_share_sen.get(program.value),
            worker.worker_share_sen.get(program.value),
            _inside(program, worker.inside_sen),
        )
        for program in Program
    )
    return Slip(
        name=worker.name,
        identity=masked_identity(worker.nik, worker.passport_number),
        staff_number=worker.staff_number,
        wage=worker.basic_wage_sen + worker.fixed_allowances_sen,
        is_daily=worker.kind == EmploymentKind.DAILY.value,
        lines=lines,
    )


def _membership(worker: Worker, program: Program) -> str:
    if program is Program.JKN:
        return worker.jkn_status.value
    stated = worker.participation(program)
    if stated.state is ParticipationState.YES and stated.registered_on is not None:
        return stated.registered_on.isoformat()
    return stated.state.value


def _number(worker: Worker, program: Program) -> str:
    if program is Program.JKN:
        return worker.jkn_number
    stated = worker.participation(program)
    is_member = stated.state is ParticipationState.YES
    return stated.number or (worker.kpj if is_member else "")


def _inside(program: Program, parts: Mapping[str, Sen]) -> tuple[str, ...]:
    """Return the programs whose contributions hold that of JKP; it is never charged itself."""
    if program is not Program.JKP:
        return ()
    return tuple(name for part, name in _HELD_IN if parts.get(part))
