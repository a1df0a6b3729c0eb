"""Draft assessments: one for each day, the one worked on last first."""

from __future__ import annotations

from datetime import date

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.employer import Employer
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository

OCTOBER, NOVEMBER = date(2026, 10, 31), date(2026, 11, 22)


def test_the_latest_is_the_one_worked_on_last(database: Database, employer_id: int) -> None:
    """Going back to an earlier day makes it the current one; no day is listed twice."""
    repository = AssessmentRepository(database)
    assert repository.latest_as_of(employer_id) is None
    repository.start(employer_id, OCTOBER)
    repository.start(employer_id, NOVEMBER)
    assert repository.latest_as_of(employer_id) == NOVEMBER
    repository.start(employer_id, OCTOBER)
    assert repository.list(employer_id) == (OCTOBER, NOVEMBER)


def test_going_back_keeps_the_answers(database: Database, employer_id: int) -> None:
    """Starting an assessment again loses nothing of it."""
    answers, repository = AnswerRepository(database), AssessmentRepository(database)
    repository.start(employer_id, OCTOBER)
    answers.save_answer(employer_id, OCTOBER, "REG-01", Answer(AnswerValue.YES))
    repository.start(employer_id, NOVEMBER)
    repository.start(employer_id, OCTOBER)
    assert answers.load(employer_id, OCTOBER).answer_to("REG-01") == Answer(AnswerValue.YES)


def test_employers_do_not_see_each_others_assessments(database: Database, employer_id: int) -> None:
    """Each employer has its own days."""
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    repository = AssessmentRepository(database)
    repository.start(other, OCTOBER)
    assert repository.list(employer_id) == ()
