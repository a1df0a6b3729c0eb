"""Which workers, in which order: filters and sorts that SQLite runs over its indexes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from peewee import SQL

from desktop.domain.money import Sen
from desktop.domain.program import JknStatus, ParticipationState, Program
from desktop.domain.worker import Citizenship, EmploymentKind
from desktop.storage.records import WorkerRecord

_WAGE = WorkerRecord.basic_wage + WorkerRecord.fixed_allowances

_ORDERS: dict[str, Any] = {
    "source_row": WorkerRecord.source_row,
    "name": WorkerRecord.name,
    "nik": WorkerRecord.nik,
    "kpj": WorkerRecord.kpj,
    "staff_number": WorkerRecord.staff_number,
    "kind": WorkerRecord.kind,
    "citizenship": WorkerRecord.citizenship,
    "wage": _WAGE,
    "start": WorkerRecord.start_date,
}

ORDERS = frozenset(_ORDERS)
"""What ``WorkerRepository.ids`` can order by."""

_SEARCHED = (
    WorkerRecord.name,
    WorkerRecord.nik,
    WorkerRecord.kpj,
    WorkerRecord.staff_number,
)

# The indexes cover the rows with is_removed = 0 alone; SQLite sees that only from a literal.
_ZERO = SQL("0")


@dataclass(frozen=True, slots=True)
class WorkerQuery:
    """A filter over the workers of one employer; what is not given does not filter.

    ``text`` is sought in name, NIK, KPJ and staff number. ``missing_program`` leaves those who
    are recorded as no member (not those of whom nothing is known), as
    ``Worker.participation(program).state`` says. ``below_wage`` leaves wages below that amount,
    ``among`` the workers with one of these ids.
    """

    text: str = ""
    missing_program: Program | None = None
    kind: EmploymentKind | None = None
    citizenship: Citizenship | None = None
    below_wage: Sen | None = None
    among: tuple[int, ...] | None = None


def conditions(employer_id: int, query: WorkerQuery) -> list[Any]:
    """Return the query's peewee conditions, all of which must hold."""
    found = [WorkerRecord.employer_id == employer_id, WorkerRecord.is_removed == _ZERO]
    text = query.text.strip()
    if text:
        found.append(_contains(text))
    if query.missing_program is not None:
        found.append(_is_no_member(query.missing_program))
    if query.kind is not None:
        found.append(WorkerRecord.kind == query.kind.value)
    if query.citizenship is not None:
        found.append(WorkerRecord.citizenship == query.citizenship.value)
    if query.below_wage is not None:
        found.append(query.below_wage > _WAGE)
    if query.among is not None:
        # One parameter, however many ids: SQLite limits the number of parameters.
        ids = SQL("(SELECT value FROM json_each(?))", (json.dumps(query.among),))
        found.append(WorkerRecord.id.in_(ids))
    return found


def _contains(text: str) -> Any:
    # contains() escapes the wildcards of LIKE.
    first, *others = (column.contains(text) for column in _SEARCHED)
    for other in others:
        first |= other
    return first


def _is_no_member(program: Program) -> Any:
    if program is Program.JKN:
        members = (JknStatus.THIS_EMPLOYER.value, JknStatus.UNKNOWN.value)
        return WorkerRecord.jkn_status.not_in(members)
    state = getattr(WorkerRecord, f"{program.value.lower()}_state")
    return state == ParticipationState.NO.value


def ordering(order: str, *, descending: bool) -> tuple[Any, Any]:
    """Return the sort keys for a name of ``ORDERS``; equal ones keep the order of entry."""
    column = _ORDERS[order]
    if descending:
        return column.desc(), WorkerRecord.id.desc()
    return column.asc(), WorkerRecord.id.asc()
