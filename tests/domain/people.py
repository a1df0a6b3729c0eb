"""Invented employers and workers of the domain tests, and the law that is shipped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.establishment import Establishment
from desktop.domain.money import rupiah
from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.services.rulebook import load_rulebook

_STATES = {"Ya": MEMBER, "Tidak": NOT_MEMBER, "": UNKNOWN_PARTICIPATION}
_EMPLOYMENT = {
    "start": date(2015, 1, 5),
    "end": None,
    "contract_end": None,
    "workplace": "",
    "is_in_construction_project": False,
}
_AMOUNTS = ("minimum_wage", "capital", "annual_sales")
_REPORTED = ("reported_wage_employment", "reported_wage_health")


@cache
def shipped_book() -> RuleBook:
    """Return the law as shipped, read once for all tests."""
    return load_rulebook()


def participation(value: object) -> Participation:
    """Return the participation for ``Ya``, ``Tidak``, an empty text or a date."""
    if isinstance(value, date):
        return Participation(ParticipationState.YES, value)
    return _STATES[str(value)]


def make_worker(**given: object) -> Worker:
    """Return an Indonesian with five million a month, a member of everything; all can be told.

    Programs are told as ``jkk="Ya"``, wages in rupiah, kinds and sexes by the word of the sheet.
    """
    data: dict[str, object] = {"wage": 5_000_000, "allowances": 0, "birth_date": date(1990, 5, 17)}
    data |= given
    kind = EmploymentKind(data.pop("kind", "PKWTT"))
    terms = {key: data.pop(key, default) for key, default in _EMPLOYMENT.items()}
    programs = tuple(
        participation(data.pop(program.value.lower(), "Ya")) for program in EMPLOYMENT_PROGRAMS
    )
    citizenship = Citizenship(data.pop("citizenship", "WNI"))
    is_foreign = citizenship is Citizenship.FOREIGN
    data |= {key: rupiah(data[key]) for key in _REPORTED if key in data}  # type: ignore[arg-type]
    data["family"] = tuple(map(_person, data.pop("family", ())))  # type: ignore[call-overload]
    return Worker(
        name=str(data.pop("name", "Siti Contoh")),
        sex=Sex(data.pop("sex", "L")),
        basic_wage=rupiah(data.pop("wage")),  # type: ignore[arg-type]
        fixed_allowances=rupiah(data.pop("allowances")),  # type: ignore[arg-type]
        nik=str(data.pop("nik", "" if is_foreign else "1871011705900001")),
        passport_number=str(data.pop("passport_number", "X1234567" if is_foreign else "")),
        citizenship=citizenship,
        employment=Employment(kind=kind, **terms),  # type: ignore[arg-type]
        employment_programs=programs,
        jkn_status=JknStatus(data.pop("jkn", "this_employer")),
        **data,  # type: ignore[arg-type]
    )


def _person(told: Dependant | Mapping[str, object]) -> Dependant:
    """Return a family member, told whole or by ``relation``, ``jkn`` and ``is_employed``."""
    if isinstance(told, Dependant):
        return told
    return Dependant(
        name="Anggota Contoh",
        relation=Relation(told["relation"]),
        jkn=ParticipationState(told.get("jkn", "unknown")),
        is_employed=bool(told.get("is_employed")),
    )


def _establishment(told: Establishment | Mapping[str, Any]) -> Establishment:
    """Return an establishment, told whole or by its fields with the wage in rupiah."""
    if isinstance(told, Establishment):
        return told
    wage = told.get("minimum_wage")
    return Establishment(**{**told, "minimum_wage": None if wage is None else rupiah(wage)})


def make_employer(**given: object) -> Employer:
    """Return a large employer of risk group III in Bandar Lampung; amounts in rupiah."""
    data: dict[str, object] = {
        "name": "PT Contoh Sejahtera",
        "size": "besar",
        "jkk_risk_group": 3,
        "city": "Kota Bandar Lampung",
        "province": "Lampung",
    }
    data |= given
    size = str(data.pop("size"))
    data["establishments"] = tuple(map(_establishment, data.pop("establishments", ())))  # type: ignore[call-overload]
    amounts = {key: rupiah(data.pop(key)) for key in _AMOUNTS if key in data}  # type: ignore[arg-type]
    return Employer(
        stated_size=SizeClass(size) if size else None,
        **amounts,
        **data,  # type: ignore[arg-type]
    )
