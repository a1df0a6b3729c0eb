"""The family members of workers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex
from desktop.storage.database import Database
from desktop.storage.records import DependantRecord, WorkerRecord
from desktop.storage.values import date_of, date_text, in_chunks, insert_sql
from desktop.storage.worker_query import WorkerQuery, conditions, is_among

Families: TypeAlias = Mapping[int, tuple[Dependant, ...]]
"""Families by the id of their worker; who has none told is not in it."""

_COLUMNS = (
    "worker_id",
    "name",
    "relation",
    "birth_date",
    "sex",
    "nik",
    "jkn_number",
    "jkn",
    "is_employed",
)
_SELECTED = tuple(getattr(DependantRecord, name) for name in _COLUMNS)
# Looking an enumeration up by value costs far more than a dictionary, 300,000 times.
_RELATIONS = {member.value: member for member in Relation}
_SEXES: Mapping[str | None, Sex | None] = {None: None, "L": Sex.MALE, "P": Sex.FEMALE}
_STATES = {member.value: member for member in ParticipationState}
_INSERT = insert_sql("dependant", _COLUMNS)
RawRow: TypeAlias = Sequence[Any]
"""A family member as it stands in the table, its worker first."""


class FamilyRepository:
    """Keeps the family of each worker as a whole, in the order in which it was told."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, worker_id: int) -> tuple[Dependant, ...]:
        """Return the family of one worker."""
        return families_of(self._database, [worker_id]).get(worker_id, ())

    def replace(self, worker_id: int, family: Iterable[Dependant]) -> None:
        """Put ``family`` in place of what is stored for the worker, who must be stored."""
        self.replace_many({worker_id: tuple(family)})

    def replace_many(self, families: Families) -> None:
        """Replace the families of many workers at once, all or none; other workers keep theirs."""
        with self._database.transaction():
            replace_families(self._database, families)


def replace_families(database: Database, families: Families) -> None:
    """Replace the families of many workers as part of the caller's transaction."""
    rows = (
        _to_row(worker_id, person) for worker_id, family in families.items() for person in family
    )
    put_raw_rows_back(database, list(families), rows)


def raw_rows(database: Database, worker_ids: Iterable[int]) -> list[RawRow]:
    """Return the families of some workers as they stand, for an image of how things were."""
    found: list[RawRow] = []
    for chunk in in_chunks(worker_ids):
        query = DependantRecord.select(*_SELECTED).where(DependantRecord.worker_id.in_(chunk))
        found += database.rows(query.order_by(DependantRecord.worker_id, DependantRecord.id))
    return found


def put_raw_rows_back(
    database: Database, worker_ids: Iterable[int], rows: Iterable[RawRow]
) -> None:
    """Let the workers have the family members of ``raw_rows`` and no others."""
    for chunk in in_chunks(worker_ids):
        database.run(DependantRecord.delete().where(DependantRecord.worker_id.in_(chunk)))
    database.write_many(_INSERT, map(tuple, rows))


def families_of(database: Database, worker_ids: Sequence[int]) -> Families:
    """Return the families of these workers, at most ``values.MOST_IDS`` of them."""
    query = (
        DependantRecord.select(*_SELECTED)
        .where(is_among(DependantRecord.worker_id, worker_ids))
        .order_by(DependantRecord.worker_id, DependantRecord.id)
    )
    return _grouped(database, query)


def families_of_employer(database: Database, employer_id: int) -> Families:
    """Return all families of one employer's workers."""
    query = (
        DependantRecord.select(*_SELECTED)
        .join(WorkerRecord, on=WorkerRecord.id == DependantRecord.worker_id)
        .where(WorkerRecord.employer_id == employer_id)
        .order_by(DependantRecord.worker_id, DependantRecord.id)
    )
    return _grouped(database, query)


def has_families(database: Database, employer_id: int) -> bool:
    """Tell whether family members of any worker of the employer are told, removed ones left out."""
    query = (
        DependantRecord.select(DependantRecord.id)
        .join(WorkerRecord, on=WorkerRecord.id == DependantRecord.worker_id)
        .where(*conditions(employer_id, WorkerQuery()))
        .limit(1)
    )
    return bool(database.rows(query))


def _grouped(database: Database, query: Any) -> dict[int, tuple[Dependant, ...]]:
    rows = database.rows(query)
    return {
        worker_id: tuple(map(_from_row, group))
        for worker_id, group in groupby(rows, key=itemgetter(0))
    }


def _to_row(worker_id: int, person: Dependant) -> tuple[object, ...]:
    return (
        worker_id,
        person.name,
        person.relation.value,
        date_text(person.birth_date),
        person.sex and person.sex.value,
        person.nik,
        person.jkn_number,
        person.jkn.value,
        person.is_employed,
    )


def _from_row(row: tuple[Any, ...]) -> Dependant:
    _worker_id, name, relation, birth_date, sex, nik, jkn_number, jkn, is_employed = row
    return Dependant(
        name=name,
        relation=_RELATIONS[relation],
        birth_date=date_of(birth_date),
        sex=_SEXES[sex],
        nik=nik,
        jkn_number=jkn_number,
        jkn=_STATES[jkn],
        is_employed=bool(is_employed),
    )
