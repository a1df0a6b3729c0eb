"""The assessment in progress: its day, its answers, its results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

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
from desktop.domain.employer import Employer, SizeUndetermined
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.errors import UserError
from desktop.services.assessments import unsigned
from desktop.services.changes import ANSWERS
from desktop.services.container import Services
from tests.services.conftest import NOW, make_worker

YES = Answer(AnswerValue.YES)
PAYMENT = Payment(PaymentProgram.EMPLOYMENT, Month(2026, 10), 1_000_000_00, date(2026, 11, 10))
ACCIDENT = Accident(datetime(2026, 8, 1, 10), datetime(2026, 8, 2, 9))


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and three workers, one of them without JKK."""
    services.employers.save(employer)
    for number in (1, 2):
        services.workforce.save(make_worker(number))
    services.workforce.save(make_worker(3, employment_programs=(NOT_MEMBER, *(MEMBER,) * 4)))
    return services


def said(services: Services, obligation_id: str) -> Answer:
    """Return what was answered, without who answered it and when."""
    answer = services.assessments.answers().answer_to(obligation_id)
    assert answer is not None
    return unsigned(answer)


def test_before_anything_was_begun_today_is_judged(services: Services) -> None:
    """Without an employer the day is today's, and there are no answers."""
    assert services.assessments.as_of == NOW.date()
    assert services.assessments.answers() == Answers()


def test_answers_need_an_employer(services: Services) -> None:
    """An answer cannot be stored for nobody: the sentence names the page to fill."""
    with pytest.raises(UserError, match="Perusahaan") as caught:
        services.assessments.save_answer("REG-01", YES)
    assert caught.value.code == "EMPLOYER_MISSING"


def test_an_answer_is_stored_at_once(staffed: Services) -> None:
    """What is saved is what is read, and the change set says that answers changed."""
    answer = Answer(
        AnswerValue.NOT_APPLICABLE, "tidak ada", "catatan", Evidence.files("a.pdf", "b.pdf")
    )

    changes = staffed.assessments.save_answer("REG-01", answer)

    assert said(staffed, "REG-01") == answer
    assert changes.touches(frozenset({ANSWERS}))


def test_an_answer_can_be_taken_back(staffed: Services) -> None:
    """No answer is stored for ``None``."""
    staffed.assessments.save_answer("REG-01", YES)
    staffed.assessments.save_answer("REG-01", None)
    assert staffed.assessments.answers().answer_to("REG-01") is None


def test_figures_are_stored_one_kind_at_a_time(staffed: Services) -> None:
    """Saving one kind of figure leaves the others as they are."""
    service = staffed.assessments
    service.save_headcounts(Headcounts(3, 2, 3))
    service.save_payments((PAYMENT,))
    service.save_accidents((ACCIDENT,))
    service.save_wlkp_last_report(date(2026, 3, 1))

    answers = service.answers()
    assert answers.headcounts == Headcounts(3, 2, 3)
    assert answers.payments == (PAYMENT,)
    assert answers.accidents == (ACCIDENT,)
    assert answers.wlkp_last_report == date(2026, 3, 1)


def test_no_accidents_is_an_answer_of_its_own(staffed: Services) -> None:
    """Nothing told, none happened, and taken back are told apart."""
    assert staffed.assessments.answers().accidents is None
    staffed.assessments.save_accidents(())
    assert staffed.assessments.answers().accidents == ()
    staffed.assessments.save_accidents(None)
    assert staffed.assessments.answers().accidents is None


def test_a_new_day_takes_the_answers_along(staffed: Services) -> None:
    """A draft on another day begins with the answers of the former one."""
    staffed.assessments.save_answer("REG-01", YES)
    staffed.assessments.save_headcounts(Headcounts(1, 2, 3))

    staffed.assessments.start(date(2026, 12, 31))

    assert staffed.assessments.as_of == date(2026, 12, 31)
    assert said(staffed, "REG-01") == YES
    assert staffed.assessments.answers().headcounts == Headcounts(1, 2, 3)


def test_going_back_to_a_day_keeps_what_was_answered_then(staffed: Services) -> None:
    """The answers of another day never overwrite those of a draft that has its own."""
    staffed.assessments.start(date(2026, 10, 31))
    staffed.assessments.save_headcounts(Headcounts(10, 10, 10))
    staffed.assessments.start(date(2026, 11, 30))
    staffed.assessments.save_headcounts(Headcounts(11, 11, 11))

    staffed.assessments.start(date(2026, 10, 31))

    assert staffed.assessments.answers().headcounts == Headcounts(10, 10, 10)


def test_the_day_of_the_first_answer_stays(
    staffed: Services,
) -> None:
    """The first answer begins a draft of today, which later days do not move."""
    staffed.assessments.save_answer("REG-01", YES)
    staffed.assessments.start(staffed.assessments.as_of)
    assert staffed.assessments.as_of == NOW.date()
    assert said(staffed, "REG-01") == YES


def test_a_whole_set_of_answers_replaces_the_figures(staffed: Services) -> None:
    """Answers read from a file are stored together."""
    answers = Answers({"REG-01": YES}, Headcounts(3, 3, 3), (PAYMENT,), (), date(2026, 1, 2))
    staffed.assessments.save_all(answers)
    assert staffed.assessments.answers() == answers


def test_assessing_judges_every_obligation_on_the_day(staffed: Services) -> None:
    """One result per obligation; the worker without JKK is named in REG-03."""
    staffed.assessments.save_answer("REG-01", YES)

    assessment = staffed.assessments.assess()

    assert assessment.as_of == NOW.date()
    assert len(assessment.results) == len(staffed.obligations)
    assert assessment.result("REG-01").status is ComplianceStatus.MET
    failed = assessment.result("REG-03").failed
    assert [worker.row for worker in failed] == [4]
    assert staffed.workforce.get(failed[0].worker_id).name == "Pekerja 3"


def test_without_a_size_nothing_can_be_judged(staffed: Services, employer: Employer) -> None:
    """The size decides which programs are owed: its lack is said, not guessed."""
    stored = staffed.employers.required()
    staffed.employers.save(replace(stored, stated_size=None))
    with pytest.raises(SizeUndetermined):
        staffed.assessments.assess()


def test_an_answer_tells_who_gave_it_and_when(staffed: Services) -> None:
    """The employer's preparer and the moment of the one clock stand with the answer."""
    staffed.employers.save(replace(staffed.employers.required(), preparer="Siti Contoh"))
    staffed.assessments.save_answer("REG-01", YES)
    answer = staffed.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.answered_by == "Siti Contoh"
    assert datetime.fromisoformat(answer.answered_at) == NOW


def test_an_answer_that_says_nothing_is_taken_back(staffed: Services) -> None:
    """Emptying every field leaves no answer behind."""
    staffed.assessments.save_answer("REG-01", Answer(note="x"))
    stored = staffed.assessments.answers().answer_to("REG-01")
    assert stored is not None
    staffed.assessments.save_answer("REG-01", replace(stored, note=""))
    assert staffed.assessments.answers().answer_to("REG-01") is None


def test_work_goes_on_where_it_was_left(staffed: Services) -> None:
    """The last obligation read counts, else the one answered last, else none."""
    assert staffed.assessments.left_at() == ""
    staffed.assessments.save_answer("REG-02", YES)
    assert staffed.assessments.left_at() == "REG-02"
    staffed.assessments.remember("IUR-03")
    assert staffed.assessments.left_at() == "IUR-03"
