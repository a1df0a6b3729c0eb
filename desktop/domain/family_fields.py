"""Family members as a list to type into: described, read, written, checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.dependant import Dependant, Relation
from desktop.domain.facts import FactChoice, FactKind, Facts, FactSheet, FactSpec, RecordSpec
from desktop.domain.identity import check_jkn_number, check_nik, check_nik_against
from desktop.domain.issue import Issue
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex

_HUSBAND, _WIFE = "husband", "wife"
_SEX_OF = {_HUSBAND: Sex.MALE, _WIFE: Sex.FEMALE}

FAMILY: Final = RecordSpec(
    Say("Anggota keluarga", "Family members"),
    (
        FactSpec("name", FactKind.TEXT, Say("Nama", "Name"), is_required=True),
        FactSpec(
            "relation",
            FactKind.CHOICE,
            Say("Hubungan", "Relation"),
            is_required=True,
            choices=(
                FactChoice(_HUSBAND, Say("Suami", "Husband")),
                FactChoice(_WIFE, Say("Istri", "Wife")),
                FactChoice(Relation.SPOUSE.value, Say("Pasangan", "Spouse")),
                FactChoice(Relation.CHILD.value, Say("Anak", "Child")),
                FactChoice(Relation.EXTRA.value, Say("Tambahan", "Extra")),
            ),
        ),
        FactSpec("birth_date", FactKind.DATE, Say("Tanggal lahir", "Birth date")),
        FactSpec(
            "sex",
            FactKind.CHOICE,
            Say("L/P", "Sex"),
            choices=(
                FactChoice(Sex.MALE.value, Say("L", "M")),
                FactChoice(Sex.FEMALE.value, Say("P", "F")),
            ),
        ),
        FactSpec("nik", FactKind.TEXT, Say("NIK", "NIK")),
        FactSpec("jkn_number", FactKind.TEXT, Say("Nomor JKN", "JKN number")),
        FactSpec("jkn", FactKind.YES_NO, Say("Terdaftar JKN", "In JKN")),
        FactSpec("is_employed", FactKind.YES_NO, Say("Pasangan bekerja", "Spouse employed")),
    ),
)
"""What the list of family members asks for; an empty cell is what nobody has told."""

_STATES = {True: ParticipationState.YES, False: ParticipationState.NO}


def person_facts(person: Dependant) -> Facts:
    """Return a family member as the list shows one."""
    told = {
        "name": person.name,
        "relation": _relation_word(person),
        "birth_date": person.birth_date,
        "sex": person.sex and person.sex.value,
        "nik": person.nik or None,
        "jkn_number": person.jkn_number or None,
        "jkn": {state: word for word, state in _STATES.items()}.get(person.jkn),
        "is_employed": True if person.is_employed else None,
    }
    return {key: value for key, value in told.items() if value is not None}


def _relation_word(person: Dependant) -> str:
    if person.relation is Relation.SPOUSE and person.sex is not None:
        return _HUSBAND if person.sex is Sex.MALE else _WIFE
    return person.relation.value


def person_of(facts: Facts) -> Dependant:
    """Return the family member of a row of the list; raises ``ValueError`` for a wrong one."""
    sheet = FactSheet(facts)
    word, sex, in_jkn = sheet.text("relation"), sheet.text("sex"), sheet.flag("jkn")
    is_spouse = word in _SEX_OF or word == Relation.SPOUSE.value
    return Dependant(
        name=sheet.text("name"),
        relation=Relation.SPOUSE if is_spouse else Relation(word),
        birth_date=sheet.day("birth_date"),
        sex=_SEX_OF.get(word) or (Sex(sex) if sex else None),
        nik=check_nik(sheet.text("nik"))[0],
        jkn_number=check_jkn_number(sheet.text("jkn_number"))[0],
        jkn=ParticipationState.UNKNOWN if in_jkn is None else _STATES[in_jkn],
        is_employed=is_spouse and bool(sheet.flag("is_employed")),
    )


def check_person(person: Dependant) -> list[Issue]:
    """Return what is wrong or odd within one family member's data."""
    issues = check_nik(person.nik)[1] if person.nik else []
    if not any(issue.is_error for issue in issues):
        is_female = None if person.sex is None else person.sex is Sex.FEMALE
        issues += check_nik_against(person.nik, person.birth_date, is_female)
    return issues + (check_jkn_number(person.jkn_number)[1] if person.jkn_number else [])


def errors_of(family: Iterable[Dependant]) -> list[tuple[int, Issue]]:
    """Return what must be mended before a family is stored, with the person's place from 0."""
    return [
        (number, issue)
        for number, person in enumerate(family)
        for issue in check_person(person)
        if issue.is_error
    ]
