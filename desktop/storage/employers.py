"""Employers: usually one, sometimes several of one office."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.domain.employer import Employer, Signatory, SizeClass, SizeCriterion
from desktop.domain.establishment import Establishment
from desktop.storage.database import Database
from desktop.storage.records import EmployerRecord, EstablishmentRecord
from desktop.storage.values import date_of, date_text, insert_sql

# Spelt out: every change and every page asks for the employer anew, and peewee took longer to put
# these together than SQLite takes to answer.
_ALL = "SELECT * FROM employer ORDER BY id"
_ONE = "SELECT * FROM employer WHERE id = ?"
_ESTABLISHMENTS = "SELECT * FROM establishment WHERE employer_id = ? ORDER BY id"

_AS_THEY_ARE = (
    "name",
    "legal_form",
    "nib",
    "npwp",
    "npp",
    "health_entity_code",
    "kbli",
    "kbli_version",
    "address",
    "city",
    "province",
    "phone",
    "email",
    "capital",
    "annual_sales",
    "jkk_risk_group",
    "is_construction",
    "minimum_wage",
    "labour_intensive_subsector",
    "jkk_paid_through_2025_01",
    "preparer",
    "document_number",
    "addressee",
    "addressee_city",
)
"""Fields that stand in a row as they stand in an ``Employer``."""

_OF_ESTABLISHMENT = (
    "name",
    "address",
    "city",
    "province",
    "npp",
    "jkk_risk_group",
    "minimum_wage",
    "is_head_office",
    "headcount_wlkp",
)


class EmployerRepository:
    """Stores employers with their establishments and hands them out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Employer]:
        """Return every employer in the order in which they were added."""
        return self._read(_ALL)

    def get(self, employer_id: int) -> Employer:
        """Return one employer; raises ``LookupError``."""
        found = self._read(_ONE, employer_id)
        if not found:
            raise LookupError("no employer has this id")
        return found[0]

    def save(self, employer: Employer) -> Employer:
        """Store the employer and return it with its id; raises ``LookupError`` for a lost one."""
        with self._database.transaction():
            saved = self._save_row(employer)
            self._replace_establishments(saved)
        return saved

    def _save_row(self, employer: Employer) -> Employer:
        values = _to_values(employer)
        if not employer.employer_id:
            made = insert_sql("employer", tuple(values))
            return replace(employer, employer_id=self._database.insert(made, [*values.values()]))
        changed = self._database.run(
            EmployerRecord.update(**values).where(EmployerRecord.id == employer.employer_id)
        )
        if not changed:
            raise LookupError("no employer has this id")
        return employer

    def _replace_establishments(self, employer: Employer) -> None:
        record = EstablishmentRecord
        self._database.run(record.delete().where(record.employer_id == employer.employer_id))
        for unit in employer.establishments:
            values = {name: getattr(unit, name) for name in _OF_ESTABLISHMENT}
            self._database.run(record.insert(employer_id=employer.employer_id, **values))

    def _read(self, sql: str, *parameters: int) -> list[Employer]:
        return [
            _from_values(values, self._establishments(values["id"]))
            for values in self._database.dicts_of(sql, parameters)
        ]

    def _establishments(self, employer_id: int) -> tuple[Establishment, ...]:
        return tuple(
            Establishment(
                **{name: values[name] for name in _OF_ESTABLISHMENT}
                | {"is_head_office": bool(values["is_head_office"])}
            )
            for values in self._database.dicts_of(_ESTABLISHMENTS, (employer_id,))
        )


def _to_values(employer: Employer) -> dict[str, Any]:
    values = {name: getattr(employer, name) for name in _AS_THEY_ARE}
    size, criterion = employer.stated_size, employer.size_criterion
    return values | {
        "founded_on": date_text(employer.founded_on),
        "stated_size": size and size.value,
        "size_criterion": criterion and criterion.value,
        "signatory_name": employer.signatory.name,
        "signatory_position": employer.signatory.position,
    }


def _from_values(values: dict[str, Any], establishments: tuple[Establishment, ...]) -> Employer:
    size, criterion = values["stated_size"], values["size_criterion"]
    # SQLite has no truth values.
    values |= {
        "is_construction": bool(values["is_construction"]),
        "jkk_paid_through_2025_01": bool(values["jkk_paid_through_2025_01"]),
    }
    return Employer(
        **{name: values[name] for name in _AS_THEY_ARE},
        founded_on=date_of(values["founded_on"]),
        stated_size=None if size is None else SizeClass(size),
        size_criterion=None if criterion is None else SizeCriterion(criterion),
        establishments=establishments,
        signatory=Signatory(values["signatory_name"], values["signatory_position"]),
        employer_id=values["id"],
    )
