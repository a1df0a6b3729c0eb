"""Family members as a list to type into."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.facts import format_fact, parse_fact
from desktop.domain.family_fields import FAMILY, check_person, errors_of, person_facts, person_of
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex

DIGITS = st.text("0123456789", min_size=16, max_size=16)
PEOPLE = st.builds(
    Dependant,
    name=st.text("abc ", min_size=1).map(str.strip).filter(bool),
    relation=st.sampled_from(Relation),
    birth_date=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    sex=st.none() | st.sampled_from(Sex),
    nik=st.just("") | DIGITS,
    jkn_number=st.just("") | DIGITS,
    jkn=st.sampled_from(ParticipationState),
    is_employed=st.just(False),
)


@given(PEOPLE)
def test_a_person_survives_the_list(person: Dependant) -> None:
    """Written as facts and read back, the person is the same."""
    assert person_of(person_facts(person)) == person


@pytest.mark.parametrize(
    ("word", "relation", "sex"),
    [
        ("Suami", Relation.SPOUSE, Sex.MALE),
        ("istri", Relation.SPOUSE, Sex.FEMALE),
        ("Spouse", Relation.SPOUSE, None),
        ("anak", Relation.CHILD, None),
        ("Tambahan", Relation.EXTRA, None),
    ],
)
def test_relations_are_read_by_their_words(word: str, relation: Relation, sex: Sex | None) -> None:
    """A husband is a man: the sex need not be told twice."""
    value, issues = parse_fact(FAMILY.fields[1], word)
    assert not issues
    assert value is not None
    found = person_of({"name": "Sari Contoh", "relation": value})
    assert (found.relation, found.sex) == (relation, sex)


def test_only_a_spouse_is_registered_elsewhere() -> None:
    """A child in work is no matter of this list."""
    child = {"name": "Adi", "relation": "child", "is_employed": True}
    assert not person_of(child).is_employed
    assert person_of({**child, "relation": "wife"}).is_employed


def test_a_nik_is_checked_as_that_of_a_worker() -> None:
    """Fifteen digits are refused; one that disagrees with the birth date is odd."""
    short = Dependant(name="Adi", relation=Relation.CHILD, nik="187101170590000")
    odd = Dependant(
        name="Adi", relation=Relation.CHILD, nik="1871011705900001", birth_date=date(1991, 5, 17)
    )
    assert [(number, issue.code) for number, issue in errors_of([odd, short])] == [
        (1, "NIK_LENGTH")
    ]
    assert [issue.code for issue in check_person(odd)] == ["NIK_BIRTH_DATE_DIFFERS"]


def test_every_field_can_be_shown_in_both_languages() -> None:
    """What the list shows is what it reads."""
    facts = person_facts(
        Dependant(name="Sari", relation=Relation.SPOUSE, sex=Sex.FEMALE, jkn=ParticipationState.NO)
    )
    for language in ("id", "en"):
        for spec in FAMILY.fields:
            text = format_fact(spec, facts.get(spec.key), language)
            assert parse_fact(spec, text)[0] == facts.get(spec.key)
