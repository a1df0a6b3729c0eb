from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.action_plan import Action, ActionState
from desktop.domain.agenda import AgendaFacts, AgendaItem, AgendaKind, RequestDue, agenda
from desktop.domain.answers import Answer, Answers, AnswerValue, Evidence, Payment, PaymentProgram
from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.duty import EmployerLaw
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus
from desktop.domain.rules import RuleBook
from desktop.domain.texts.agenda import AGENDA, agenda_text
from desktop.domain.worker import Employment, EmploymentKind, Sex, Worker
from desktop.services.rulebook import load_rulebook

TODAY = date(2026, 11, 22)
EMPLOYER = Employer(name="PT Uji", stated_size=SizeClass.MEDIUM, jkk_risk_group=3)


@pytest.fixture(scope="module")
def book() -> RuleBook:
    """Return the law as shipped."""
    return load_rulebook()


@pytest.fixture
def facts(book: RuleBook) -> AgendaFacts:
    """Return one worker who lacks nothing, and no answers."""
    return AgendaFacts(
        today=TODAY,
        book=book,
        calendar=WorkCalendar((), range(2014, 2028)),
        law=EmployerLaw(EMPLOYER, book, TODAY),
        workers=(worker(),),
    )


def worker(**changes: object) -> Worker:
    """Return an invented worker who takes part in everything."""
    whole = Worker(
        name="Andi Contoh",
        birth_date=date(1990, 5, 14),
        sex=Sex.MALE,
        employment=Employment(EmploymentKind.PKWTT, date(2020, 1, 6)),
        basic_wage=500_000_000,
        employment_programs=(MEMBER,) * 5,
        jkn_status=JknStatus.THIS_EMPLOYER,
        worker_id=1,
    )
    return replace(whole, **changes)


def of_kind(items: tuple[AgendaItem, ...], kind: AgendaKind) -> list[AgendaItem]:
    """Return the items of one kind."""
    return [item for item in items if item.kind is kind]


def payment(program: PaymentProgram, month: str) -> Payment:
    """Return a payment that was made."""
    return Payment(program, Month.parse(month), 100, date(2026, 11, 1))


# --- payments -----------------------------------------------------------------------------------


def test_without_payments_told_only_what_is_ahead_is_listed(facts: AgendaFacts) -> None:
    """October was due on 16 November (the 15th is a Sunday); who told nothing is not accused."""
    found = of_kind(agenda(facts), AgendaKind.EMPLOYMENT_PAYMENT)
    assert [(item.subject, item.due) for item in found] == [("2026-11", date(2026, 12, 15))]
    assert "PP 44/2015" in found[0].article


def test_months_after_the_last_payment_are_listed_also_when_past(facts: AgendaFacts) -> None:
    """August is paid: September and October have passed, November is ahead."""
    paid = Answers(payments=(payment(PaymentProgram.EMPLOYMENT, "2026-08"),))
    found = of_kind(agenda(replace(facts, answers=paid)), AgendaKind.EMPLOYMENT_PAYMENT)
    assert [item.subject for item in found] == ["2026-09", "2026-10", "2026-11"]
    assert [item.is_past(TODAY) for item in found] == [True, True, False]


def test_an_unpaid_line_does_not_settle_its_month(facts: AgendaFacts) -> None:
    """A payment without a day of payment is still due."""
    rows = (
        payment(PaymentProgram.HEALTH, "2026-09"),
        Payment(PaymentProgram.HEALTH, Month(2026, 10), 100, None),
    )
    found = of_kind(
        agenda(replace(facts, answers=Answers(payments=rows))), AgendaKind.HEALTH_PAYMENT
    )
    assert [item.subject for item in found] == ["2026-10", "2026-11"]


def test_jkn_is_due_on_the_tenth_of_the_same_month(facts: AgendaFacts) -> None:
    """Not of the next one: November's JKN was due on 10 November."""
    paid = Answers(payments=(payment(PaymentProgram.HEALTH, "2026-10"),))
    (found,) = of_kind(agenda(replace(facts, answers=paid)), AgendaKind.HEALTH_PAYMENT)
    assert (found.subject, found.due) == ("2026-11", date(2026, 11, 10))


def test_an_old_last_payment_does_not_fill_the_page(facts: AgendaFacts) -> None:
    """At most six months back are listed."""
    paid = Answers(payments=(payment(PaymentProgram.EMPLOYMENT, "2020-01"),))
    found = of_kind(agenda(replace(facts, answers=paid)), AgendaKind.EMPLOYMENT_PAYMENT)
    assert found[0].subject == "2026-05"


def test_nobody_employed_owes_nothing(facts: AgendaFacts) -> None:
    """Without workers no contribution falls due."""
    assert agenda(replace(facts, workers=())) == ()


# --- workers ------------------------------------------------------------------------------------


def test_an_unregistered_worker_is_due_after_thirty_days(facts: AgendaFacts) -> None:
    """Counted from the first day of work; one item holds all of a day."""
    new = Employment(EmploymentKind.PKWTT, date(2026, 11, 10))
    missing = (NOT_MEMBER, *(MEMBER,) * 4)
    workers = [worker(employment=new, employment_programs=missing, worker_id=n) for n in (3, 4)]
    (found,) = of_kind(agenda(replace(facts, workers=workers)), AgendaKind.REGISTRATION)
    assert (found.due, found.worker_ids) == (date(2026, 12, 10), (3, 4))


def test_all_late_registrations_are_one_line_under_the_earliest(facts: AgendaFacts) -> None:
    """A page of old dates would hide what can still be done in time."""
    missing = (NOT_MEMBER,) * 5
    workers = [
        worker(
            employment=Employment(EmploymentKind.PKWTT, date(year, 1, 1)),
            employment_programs=missing,
            worker_id=year,
        )
        for year in (2024, 2020)
    ]
    (found,) = of_kind(agenda(replace(facts, workers=workers)), AgendaKind.REGISTRATION)
    assert (found.due, found.worker_ids) == (date(2020, 1, 31), (2024, 2020))


@pytest.mark.parametrize(
    "changes",
    [
        {"employment_programs": (MEMBER,) * 5},
        {"employment": Employment(EmploymentKind.INTERN, date(2020, 1, 6)),
         "employment_programs": (MEMBER, NOT_MEMBER, NOT_MEMBER, NOT_MEMBER, NOT_MEMBER),
         "jkn_status": JknStatus.UNKNOWN},
        {"employment": Employment(EmploymentKind.PKWTT, date(2020, 1, 6), end=date(2026, 1, 1)),
         "employment_programs": (NOT_MEMBER,) * 5},
    ],
)  # fmt: skip
def test_whom_the_law_does_not_ask_is_not_listed(
    facts: AgendaFacts, changes: dict[str, object]
) -> None:
    """Members, interns without JHT, and those who left need no registration."""
    workers = (worker(**changes),)
    assert of_kind(agenda(replace(facts, workers=workers)), AgendaKind.REGISTRATION) == []


def test_without_a_size_nobody_is_called_unregistered(facts: AgendaFacts) -> None:
    """The size decides which programs are owed."""
    workers = (worker(employment_programs=(NOT_MEMBER,) * 5),)
    found = agenda(replace(facts, workers=workers, law=None))
    assert of_kind(found, AgendaKind.REGISTRATION) == []


def test_contracts_end_within_sixty_days(facts: AgendaFacts) -> None:
    """A contract that ends later waits; the day itself counts."""
    workers = [
        worker(
            employment=Employment(EmploymentKind.PKWT, date(2026, 1, 1), contract_end=day),
            worker_id=number,
        )
        for number, day in enumerate((date(2027, 1, 21), date(2027, 1, 22)), start=1)
    ]
    (found,) = of_kind(agenda(replace(facts, workers=workers)), AgendaKind.CONTRACT_END)
    assert (found.due, found.worker_ids) == (date(2027, 1, 21), (1,))


# --- what the user set ----------------------------------------------------------------------------


def test_actions_and_evidence_name_their_obligation(facts: AgendaFacts) -> None:
    """Done actions are settled; each expiry of a paper is listed once."""
    paper = Evidence("a.pdf", valid_until=date(2026, 12, 1))
    answers = Answers({"HI-02": Answer(AnswerValue.YES, evidence=(paper, paper))})
    actions = (
        Action(obligation_id="REG-03", proposal="", due=date(2026, 12, 2)),
        Action(obligation_id="REG-04", proposal="", due=TODAY, state=ActionState.DONE),
    )
    found = agenda(replace(facts, workers=(), answers=answers, actions=actions))
    assert [(item.kind, item.subject, item.due.day) for item in found] == [
        (AgendaKind.EVIDENCE, "HI-02", 1),
        (AgendaKind.ACTION, "REG-03", 2),
    ]


def test_wlkp_is_due_a_year_after_the_last_report(facts: AgendaFacts) -> None:
    """Twelve months, by the value of law; without a last report nothing is known."""
    answers = Answers(wlkp_last_report=date(2025, 12, 31))
    (found,) = of_kind(agenda(replace(facts, answers=answers)), AgendaKind.WLKP_REPORT)
    assert found.due == date(2026, 12, 31)
    assert "UU 7/1981" in found.article


def test_the_list_is_in_the_order_of_the_days(facts: AgendaFacts) -> None:
    """Whatever the kind, the nearest day stands first."""
    actions = tuple(
        Action(obligation_id="REG-03", proposal="", due=date(2026, 12, day)) for day in (30, 1)
    )
    days = [item.due for item in agenda(replace(facts, actions=actions))]
    assert days == sorted(days)
    assert len(days) == 3


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", AgendaKind)
def test_every_kind_has_words_in_both_languages(kind: AgendaKind, language: str) -> None:
    """No placeholder is left open, and the two languages differ."""
    item = AgendaItem(due=TODAY, kind=kind, subject="2026-10", worker_ids=(1, 2))
    assert "{" not in agenda_text(item, language)
    assert AGENDA[kind].id != AGENDA[kind].en


def test_one_worker_is_not_spoken_of_as_many() -> None:
    """English needs the singular."""
    item = AgendaItem(due=TODAY, kind=AgendaKind.CONTRACT_END, worker_ids=(1,))
    assert agenda_text(item, "en") == "The contract of 1 worker ends"
    assert agenda_text(item) == "Kontrak 1 tenaga kerja berakhir"


def test_a_request_about_personal_data_stands_at_its_day_without_a_name(facts: AgendaFacts) -> None:
    """It has a number, what is asked, and the article that sets the day."""
    due = TODAY + timedelta(days=3)
    asked = RequestDue(4, due, Bilingual("Perbaikan", "Correction"), "UU 27/2022 Pasal 30")
    (found,) = of_kind(agenda(replace(facts, requests=[asked])), AgendaKind.PRIVACY_REQUEST)
    assert (found.due, found.article) == (due, "UU 27/2022 Pasal 30")
    assert agenda_text(found) == "Jawab permintaan atas data pribadi nomor 4 (Perbaikan)"
    assert agenda_text(found, "en") == "Answer request 4 (Correction) about personal data"
