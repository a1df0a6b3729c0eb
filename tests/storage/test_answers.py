"""Answers and figures survive in every field, and stay with their day."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    AnswerValue,
    Evidence,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.storage.answers import AnswerRepository
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from tests.storage.samples import AS_OF

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COUNTS = st.none() | st.integers(0, 10**6)
MOMENTS = st.datetimes()
EVIDENCE = st.builds(
    Evidence, TEXTS, st.none() | st.dates(), st.none() | st.dates(), st.sampled_from(["", "a" * 64])
)
FACTS = st.dictionaries(
    TEXTS, TEXTS | st.dates() | st.integers(0, 10**17) | st.booleans(), max_size=3
)
ANSWERS = st.builds(
    Answers,
    by_obligation=st.dictionaries(
        st.sampled_from(["REG-01", "IUR-01", "KK-01"]),
        st.builds(
            Answer,
            st.none() | st.sampled_from(AnswerValue),
            TEXTS,
            TEXTS,
            st.lists(EVIDENCE, max_size=3).map(tuple),
            TEXTS,
            TEXTS,
            FACTS,
            st.none() | st.lists(FACTS, max_size=3).map(tuple),
        ),
    ),
    headcounts=st.builds(Headcounts, COUNTS, COUNTS, COUNTS),
    payments=st.lists(
        st.builds(
            Payment,
            st.sampled_from(PaymentProgram),
            st.builds(Month, st.integers(1, 9999), st.integers(1, 12)),
            st.integers(0, 10**17),
            st.none() | st.dates(),
        ),
        max_size=3,
    ).map(tuple),
    accidents=st.none()
    | st.lists(
        st.builds(
            Accident,
            MOMENTS,
            st.none() | MOMENTS,
            st.none() | MOMENTS,
            st.none() | MOMENTS,
        ),
        max_size=2,
    ).map(tuple),
    wlkp_last_report=st.none() | st.dates(),
)


@pytest.fixture
def repository(database: Database) -> AnswerRepository:
    """Return the repository under test."""
    return AnswerRepository(database)


def save(repository: AnswerRepository, employer_id: int, answers: Answers) -> None:
    """Store everything that was answered for one day."""
    for obligation_id, answer in answers.by_obligation.items():
        repository.save_answer(employer_id, AS_OF, obligation_id, answer)
    repository.save_figures(
        employer_id,
        AS_OF,
        answers.headcounts,
        answers.payments,
        answers.accidents,
        answers.wlkp_last_report,
    )


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answers=ANSWERS)
def test_every_field_of_the_answers_survives(database: Database, answers: Answers) -> None:
    """What was answered is read back as it was, in its order; saving twice adds nothing."""
    employer_id = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
    repository = AnswerRepository(database)
    save(repository, employer_id, answers)
    save(repository, employer_id, answers)
    assert repository.load(employer_id, AS_OF) == answers


@pytest.mark.parametrize("accidents", [None, (), (Accident(datetime(2026, 8, 1, 10)),)])
def test_no_accidents_is_not_the_same_as_not_told(
    repository: AnswerRepository, employer_id: int, accidents: tuple[Accident, ...] | None
) -> None:
    """Each can follow each: not told, told that there were none, told that there was one."""
    for before in (None, (), (Accident(datetime(2026, 1, 1)),)):
        repository.save_figures(employer_id, AS_OF, Headcounts(), (), before, None)
        repository.save_figures(employer_id, AS_OF, Headcounts(), (), accidents, None)
        assert repository.load(employer_id, AS_OF).accidents == accidents


def test_a_day_that_was_not_assessed_has_no_answers(
    repository: AnswerRepository, employer_id: int
) -> None:
    """Reading begins nothing; answers of one day are not those of another."""
    repository.save_answer(employer_id, AS_OF, "REG-01", Answer(AnswerValue.NO))
    assert repository.load(employer_id, date(2026, 11, 23)) == Answers()
    assert repository.load(employer_id + 1, AS_OF) == Answers()


def test_an_answer_can_be_replaced_and_taken_back(
    repository: AnswerRepository, employer_id: int
) -> None:
    """The last word counts; taking it back leaves the other answers and the figures."""
    save(repository, employer_id, Answers(headcounts=Headcounts(wlkp=250)))
    for value in (AnswerValue.NO, AnswerValue.YES):
        repository.save_answer(employer_id, AS_OF, "REG-01", Answer(value))
    repository.save_answer(employer_id, AS_OF, "KK-01", Answer(AnswerValue.NO))
    repository.save_answer(employer_id, AS_OF, "KK-01", None)
    assert repository.load(employer_id, AS_OF) == Answers(
        by_obligation={"REG-01": Answer(AnswerValue.YES)}, headcounts=Headcounts(wlkp=250)
    )
