"""Which workers, in which order: filters and sorts that SQLite runs over its indexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import SQL

from desktop.domain.money import Sen
from desktop.domain.program import JknStatus, ParticipationState, Program
from desktop.domain.worker import Citizenship, EmploymentKind
from desktop.storage.among import is_among
from desktop.storage.records import WorkerRecord

_WAGE = WorkerRecord.basic_wage + WorkerRecord.fixed_allowances

_PLAIN_ORDERS = (
    "source_row", "name", "nik", "passport_number", "kpj", "staff_number", "birth_date", "sex",
    "kind", "citizenship", "contract_end", "workplace", "unit", "position",
    "is_in_construction_project", "basic_wage", "fixed_allowances", "jkn_status", "jkn_number",
    "reported_wage_employment", "reported_wage_health", "family_members", "family_registered",
    "extra_jkn_members",
)  # fmt: skip
_STATED = ("jkk", "jkm", "jht", "jp", "jkp")


def _stated_membership(program: str) -> tuple[Any, ...]:
    """Sort by what is stated of a program, then by the day of registration."""
    state = getattr(WorkerRecord, f"{program}_state")
    return state, getattr(WorkerRecord, f"{program}_registered_on")


ORDERS: dict[str, tuple[Any, ...]] = {
    **{name: (getattr(WorkerRecord, name),) for name in _PLAIN_ORDERS},
    **{name: _stated_membership(name) for name in _STATED},
    "wage": (_WAGE,),
    "start": (WorkerRecord.start_date,),
    "end": (WorkerRecord.end_date,),
}

_SEARCHED = ("name", "nik", "kpj", "staff_number")

# The indexes cover the rows with is_removed = 0 alone; SQLite sees that only from a literal.
_ZERO = SQL("0")


@dataclass(frozen=True, slots=True)
class WorkerQuery:
    """A filter over the workers of one employer; what is not given does not filter.

    ``text`` is sought in name, NIK, KPJ and staff number. ``missing_program`` leaves those who
    are recorded as no member (not those of whom nothing is known), as
    ``Worker.participation(program).state`` says. ``unit`` and ``workplace`` are exact words, an
    empty one finds those without. ``below_wage`` leaves wages below that amount,
    ``among`` the workers with one of these ids.
    """

    text: str = ""
    missing_program: Program | None = None
    kind: EmploymentKind | None = None
    unit: str | None = None
    workplace: str | None = None
    citizenship: Citizenship | None = None
    below_wage: Sen | None = None
    among: tuple[int, ...] | None = None


def conditions(employer_id: int, query: WorkerQuery) -> list[Any]:
    """Return the query's peewee conditions, all of which must hold."""
    found = [WorkerRecord.employer_id == employer_id, WorkerRecord.is_removed == _ZERO]
    text = query.text.strip()
    if text:
        found.append(_contains(employer_id, text))
    if query.missing_program is not None:
        found.append(_is_no_member(query.missing_program))
    if query.kind is not None:
        found.append(WorkerRecord.kind == query.kind.value)
    if query.unit is not None:
        found.append(WorkerRecord.unit == query.unit)
    if query.workplace is not None:
        found.append(WorkerRecord.workplace == query.workplace)
    if query.citizenship is not None:
        found.append(WorkerRecord.citizenship == query.citizenship.value)
    if query.below_wage is not None:
        found.append(query.below_wage > _WAGE)
    if query.among is not None:
        found.append(is_among(WorkerRecord.id, query.among))
    return found


def _contains(employer_id: int, text: str) -> Any:
    """Seek in the index that covers what is sought in, whatever the order that is asked for.

    Beside another order SQLite would read the whole rows, which takes five times as long.
    """
    found = WorkerRecord.alias()
    # contains() escapes the wildcards of LIKE.
    first, *others = (getattr(found, name).contains(text) for name in _SEARCHED)
    for other in others:
        first |= other
    return WorkerRecord.id.in_(
        found.select(found.id).where(
            found.employer_id == employer_id, found.is_removed == _ZERO, first
        )
    )


def _is_no_member(program: Program) -> Any:
    if program is Program.JKN:
        members = (JknStatus.THIS_EMPLOYER.value, JknStatus.UNKNOWN.value)
        return WorkerRecord.jkn_status.not_in(members)
    state = getattr(WorkerRecord, f"{program.value.lower()}_state")
    return state == ParticipationState.NO.value


def ordering(order: str, *, descending: bool) -> tuple[Any, ...]:
    """Return the sort keys for a name of ``ORDERS``; equal ones keep the order of entry."""
    columns = (*ORDERS[order], WorkerRecord.id)
    return tuple(column.desc() if descending else column.asc() for column in columns)
