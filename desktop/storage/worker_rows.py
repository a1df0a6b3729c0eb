"""A worker as a row of plain values and back; the one place that knows the columns' order."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from desktop.domain.dependant import Dependant
from desktop.domain.program import JknStatus, Participation, ParticipationState
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.storage.values import date_of, date_text

WORKER_COLUMNS = (
    "source_row",
    "name",
    "nik",
    "passport_number",
    "staff_number",
    "citizenship",
    "birth_date",
    "sex",
    "kind",
    "start_date",
    "end_date",
    "contract_end",
    "workplace",
    "unit",
    "position",
    "is_in_construction_project",
    "basic_wage",
    "fixed_allowances",
    "jkk_state",
    "jkk_registered_on",
    "jkk_number",
    "jkm_state",
    "jkm_registered_on",
    "jkm_number",
    "jht_state",
    "jht_registered_on",
    "jht_number",
    "jp_state",
    "jp_registered_on",
    "jp_number",
    "jkp_state",
    "jkp_registered_on",
    "jkp_number",
    "jkn_status",
    "kpj",
    "jkn_number",
    "reported_wage_employment",
    "reported_wage_health",
    "family_members",
    "family_registered",
    "extra_jkn_members",
)
"""The columns that hold what a ``Worker`` says, without its id."""

# Looking an enumeration up by value costs far more than a dictionary, 100,000 times.
_CITIZENSHIPS = {member.value: member for member in Citizenship}
_SEXES = {member.value: member for member in Sex}
_KINDS = {member.value: member for member in EmploymentKind}
_STATES = {member.value: member for member in ParticipationState}
_JKN_STATUSES = {member.value: member for member in JknStatus}

TEXTS = {
    member: str(member.value)
    for kind in (Citizenship, Sex, EmploymentKind, JknStatus)
    for member in kind
}
"""What stands in a row for each value of an enumeration."""


def worker_to_row(worker: Worker) -> tuple[object, ...]:
    """Return the values of ``WORKER_COLUMNS``."""
    employment = worker.employment
    return (
        worker.source_row,
        worker.name,
        worker.nik,
        worker.passport_number,
        worker.staff_number,
        TEXTS[worker.citizenship],
        worker.birth_date.isoformat(),
        TEXTS[worker.sex],
        TEXTS[employment.kind],
        employment.start.isoformat(),
        date_text(employment.end),
        date_text(employment.contract_end),
        employment.workplace,
        employment.unit,
        employment.position,
        employment.is_in_construction_project,
        worker.basic_wage,
        worker.fixed_allowances,
        *participation_values(worker),
        TEXTS[worker.jkn_status],
        worker.kpj,
        worker.jkn_number,
        worker.reported_wage_employment,
        worker.reported_wage_health,
        worker.family_members,
        worker.family_registered,
        worker.extra_jkn_members,
    )


def participation_values(worker: Worker) -> list[object]:
    """Return the values of the columns of the programs."""
    values: list[object] = []
    for part in worker.employment_programs:
        values += (part.state.value, date_text(part.registered_on), part.number)
    return values


def worker_from_row(row: tuple[Any, ...], family: tuple[Dependant, ...] = ()) -> Worker:
    """Return the worker of a row, its id, then ``WORKER_COLUMNS``, with the family it has."""
    (
        worker_id, source_row, name, nik, passport_number, staff_number, citizenship, birth_date,
        sex, kind, start, end, contract_end, workplace, unit, position, is_in_project, basic_wage,
        fixed_allowances, *participation_values, jkn_status, kpj, jkn_number, reported_employment,
        reported_health, family_members, family_registered, extra_jkn_members,
    ) = row  # fmt: skip
    return Worker(
        name=name,
        birth_date=date.fromisoformat(birth_date),
        sex=_SEXES[sex],
        employment=_employment(
            kind, start, end, contract_end, workplace, unit, position, is_in_project
        ),
        basic_wage=basic_wage,
        nik=nik,
        passport_number=passport_number,
        staff_number=staff_number,
        citizenship=_CITIZENSHIPS[citizenship],
        fixed_allowances=fixed_allowances,
        employment_programs=_participations(*participation_values),
        jkn_status=_JKN_STATUSES[jkn_status],
        kpj=kpj,
        jkn_number=jkn_number,
        reported_wage_employment=reported_employment,
        reported_wage_health=reported_health,
        family_members=family_members,
        family_registered=family_registered,
        extra_jkn_members=extra_jkn_members,
        worker_id=worker_id,
        source_row=source_row,
        family=family,
    )


# A workforce joins in few combinations of states and days; equal ones share one tuple.
@lru_cache(maxsize=4_096)
def _participations(*values: Any) -> tuple[Participation, ...]:
    return tuple(
        Participation(_STATES[state], date_of(registered_on), number)
        for state, registered_on, number in zip(*[iter(values)] * 3, strict=True)
    )


def _employment(
    kind: str,
    start: str,
    end: str | None,
    contract_end: str | None,
    workplace: str,
    unit: str,
    position: str,
    is_in_project: int,
) -> Employment:
    return Employment(
        _KINDS[kind],
        date.fromisoformat(start),
        date_of(end),
        date_of(contract_end),
        workplace,
        unit,
        position,
        bool(is_in_project),
    )
