"""Two declarations put side by side, line by line: who, which program, which result, how much.

``declaration_difference`` counts for the printed correction and names nobody; here people are
named, for the window and the sheet of those who keep the declarations. Both know a person again
by the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from desktop.domain.declaration import DeclarationSnapshot, SnapshotProgram, SnapshotWorker
from desktop.domain.declaration_difference import by_identity
from desktop.domain.money import Sen

Value: TypeAlias = str | int | date | None
"""A code, a text, a count, an amount in sen, a day, or nothing."""


class Part(Enum):
    """What a line is about."""

    PEOPLE = "people"
    PROGRAMS = "programs"
    RESULTS = "results"
    MONEY = "money"


class LineKind(Enum):
    """What happened to it."""

    JOINED = "joined"
    LEFT = "left"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """One thing that differs.

    ``subject`` is a name, a program or an obligation (``REG-01`` with its title), empty for the
    employer as a whole; ``number`` a worker's staff number. ``field`` says what of it differs, the
    key of a text in ``texts.declaration_comparison``; a program's own fields are
    ``participation.JKK``. It is empty where somebody joined or left.
    """

    part: Part
    kind: LineKind
    subject: str
    field: str = ""
    before: Value = None
    after: Value = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationComparison:
    """All lines, in the order of the parts; ``changed`` counts people, not lines."""

    before: str
    after: str
    """The numbers of both declarations."""
    lines: tuple[ComparisonLine, ...]
    joined: int
    left: int
    changed: int
    total_before: Sen
    total_after: Sen
    """Contributions of a month, both shares of all programs."""


def compare_in_detail(
    before: DeclarationSnapshot, after: DeclarationSnapshot
) -> DeclarationComparison:
    """Return everything that ``after`` says otherwise than ``before``, people by name."""
    old, new = by_identity(before), by_identity(after)
    joined = [_person(LineKind.JOINED, new[key]) for key in new if key not in old]
    left = [_person(LineKind.LEFT, old[key]) for key in old if key not in new]
    changed = [
        lines for key in old if key in new and (lines := tuple(_of_person(old[key], new[key])))
    ]
    lines = (
        *_headcounts(before, after),
        *_by_name(joined),
        *_by_name(left),
        *(line for lines in changed for line in lines),
        *_programs(before, after),
        *_results(before, after),
        *_money(before, after),
    )
    return DeclarationComparison(
        before.document_number,
        after.document_number,
        lines,
        len(joined),
        len(left),
        len(changed),
        _total(before),
        _total(after),
    )


def _by_name(lines: list[ComparisonLine]) -> list[ComparisonLine]:
    return sorted(lines, key=lambda line: (line.subject.casefold(), line.number))


def _person(kind: LineKind, worker: SnapshotWorker) -> ComparisonLine:
    return ComparisonLine(Part.PEOPLE, kind, worker.name, number=worker.staff_number)


def _of_person(old: SnapshotWorker, new: SnapshotWorker) -> Iterator[ComparisonLine]:
    was, now = _told(old), _told(new)
    if _contributions(old) == _contributions(new):
        # Only where the sum hides it is it worth saying which base or share moved.
        was |= _parts(old)
        now |= _parts(new)
    for field in {**was, **now}:
        before, after = was.get(field), now.get(field)
        if before != after:
            yield ComparisonLine(
                Part.PEOPLE, LineKind.CHANGED, new.name, field, before, after, new.staff_number
            )


def _told(worker: SnapshotWorker) -> dict[str, Value]:
    """Return what is declared of a person, field by field."""
    told: dict[str, Value] = {
        "name": worker.name,
        "birth_date": worker.birth_date,
        "sex": worker.sex,
        "citizenship": worker.citizenship,
        "kind": worker.kind,
        "start": worker.start,
        "end": worker.end,
        "basic_wage": worker.basic_wage_sen,
        "fixed_allowances": worker.fixed_allowances_sen,
    }
    told |= {f"participation.{name}": value for name, value in worker.participation.items()}
    return told | {"contributions": _contributions(worker)}


def _contributions(worker: SnapshotWorker) -> Sen:
    return sum(worker.employer_share_sen.values()) + sum(worker.worker_share_sen.values())


def _parts(worker: SnapshotWorker) -> dict[str, Value]:
    parts: dict[str, Value] = {f"base.{name}": value for name, value in worker.base_sen.items()}
    for kind, shares in (
        ("employer_share", worker.employer_share_sen),
        ("worker_share", worker.worker_share_sen),
    ):
        parts |= {f"{kind}.{name}": value for name, value in shares.items()}
    return parts


_HEADCOUNTS = (
    "active_workers",
    "headcount_wlkp",
    "headcount_bpjs_employment",
    "headcount_bpjs_health",
)


def _headcounts(
    before: DeclarationSnapshot, after: DeclarationSnapshot
) -> Iterator[ComparisonLine]:
    for field in _HEADCOUNTS:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield ComparisonLine(Part.PEOPLE, LineKind.CHANGED, "", field, old, new)


def _programs(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[ComparisonLine]:
    yield from _of_programs(
        before, after, Part.PROGRAMS, ("expected", "registered", "missing", "unconfirmed")
    )


def _money(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[ComparisonLine]:
    yield from _of_programs(before, after, Part.MONEY, ("employer_share_sen", "worker_share_sen"))


def _of_programs(
    before: DeclarationSnapshot, after: DeclarationSnapshot, part: Part, fields: tuple[str, ...]
) -> Iterator[ComparisonLine]:
    old, new = _by_program(before), _by_program(after)
    for program in {**old, **new}:
        for field in fields:
            was = getattr(old.get(program), field, None)
            now = getattr(new.get(program), field, None)
            if was != now:
                name = field.removesuffix("_sen")
                yield ComparisonLine(part, LineKind.CHANGED, program, name, was, now)


def _by_program(snapshot: DeclarationSnapshot) -> Mapping[str, SnapshotProgram]:
    return {line.program: line for line in snapshot.programs}


def _results(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[ComparisonLine]:
    old = {item.id: item for item in before.obligations}
    new = {item.id: item for item in after.obligations}
    for id_ in {**old, **new}:
        was, now = old.get(id_), new.get(id_)
        statuses = (was.status if was else None, now.status if now else None)
        if statuses[0] != statuses[1]:
            title = f"{id_} {(new.get(id_) or old[id_]).title}"
            yield ComparisonLine(Part.RESULTS, LineKind.CHANGED, title, "status", *statuses)


def _total(snapshot: DeclarationSnapshot) -> Sen:
    return sum(line.employer_share_sen + line.worker_share_sen for line in snapshot.programs)
