"""What is due: payments, the yearly report, contracts, registrations, promises, papers.

A dated list for the person who has to keep all of it in mind. It accuses nobody: what has passed
is listed as passed, and the self-assessment alone judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from desktop.domain.action_plan import Action
from desktop.domain.answers import Answers, PaymentProgram
from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import Month, WorkCalendar, add_months
from desktop.domain.duty import EmployerLaw
from desktop.domain.obligation import Obligation
from desktop.domain.payment_deadline import payment_deadline
from desktop.domain.program import EMPLOYMENT_PROGRAMS, ParticipationState, Program
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Worker

LOOK_AHEAD_DAYS = 60
"""How far ahead the list looks; a month to prepare for what the next month asks."""
_MOST_MONTHS_BACK = 6
_REGISTERED = tuple(program for program in EMPLOYMENT_PROGRAMS if program is not Program.JKP)
"""JKP follows from the others: nobody is registered in it by itself."""


class AgendaKind(Enum):
    """What falls due."""

    EMPLOYMENT_PAYMENT = "employment_payment"
    HEALTH_PAYMENT = "health_payment"
    WLKP_REPORT = "wlkp_report"
    REGISTRATION = "registration"
    CONTRACT_END = "contract_end"
    ACTION = "action"
    EVIDENCE = "evidence"
    PRIVACY_REQUEST = "privacy_request"


_PAYMENTS = {
    PaymentProgram.EMPLOYMENT: AgendaKind.EMPLOYMENT_PAYMENT,
    PaymentProgram.HEALTH: AgendaKind.HEALTH_PAYMENT,
}


@dataclass(frozen=True, slots=True)
class RequestDue:
    """A request about personal data that waits for an answer; who asked is not told."""

    number: int
    due: date
    title: Bilingual
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One thing that is due on a day.

    ``subject`` names it: a month (``2026-10``) for payments, the id of the obligation for actions
    and evidence, the number of a request; the ``title`` stands beside it. ``worker_ids`` are the
    workers whom it concerns; ``article`` is the text of law that sets the day, empty where the
    user set it.
    """

    due: date
    kind: AgendaKind
    subject: str = ""
    title: Bilingual | None = None
    worker_ids: tuple[int, ...] = ()
    article: str = ""

    def is_past(self, today: date) -> bool:
        """Tell whether the day has gone by."""
        return self.due < today


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFacts:
    """Everything the list is drawn from, on the day ``today``.

    ``law`` is ``None`` while the size of the employer is unknown; what the law asks of single
    workers is then left out.
    """

    today: date
    book: RuleBook
    calendar: WorkCalendar
    law: EmployerLaw | None = None
    workers: Sequence[Worker] = ()
    answers: Answers = field(default_factory=Answers)
    actions: Sequence[Action] = ()
    obligations: Sequence[Obligation] = ()
    requests: Sequence[RequestDue] = ()

    def title_of(self, obligation_id: str) -> Bilingual | None:
        """Return the title of an obligation, where it is among those that are judged."""
        found = (item.title for item in self.obligations if item.id == obligation_id)
        return next(found, None)


def agenda(facts: AgendaFacts) -> tuple[AgendaItem, ...]:
    """Return what has passed unsettled and what falls due soon, in the order of the days."""
    last = facts.today + timedelta(days=LOOK_AHEAD_DAYS)
    found = [
        *_payments(facts),
        *_wlkp(facts),
        *_registrations(facts),
        *_contract_ends(facts),
        *_actions(facts),
        *_evidence(facts),
        *_requests(facts),
    ]
    order = list(AgendaKind)
    near = (item for item in found if item.due <= last)
    return tuple(sorted(near, key=lambda item: (item.due, order.index(item.kind), item.subject)))


def _payments(facts: AgendaFacts) -> Iterator[AgendaItem]:
    if not facts.workers:
        return
    for group, kind in _PAYMENTS.items():
        for month in _months_to_pay(facts, group):
            deadline = payment_deadline(facts.book, facts.calendar, group, month)
            yield AgendaItem(
                due=deadline.day, kind=kind, subject=str(month), article=deadline.rule.article
            )


def _months_to_pay(facts: AgendaFacts, group: PaymentProgram) -> Iterator[Month]:
    """Yield the months after the last one paid; where no payment is told, only what is ahead."""
    paid = [
        payment.month
        for payment in facts.answers.payments
        if payment.program is group and payment.paid_on is not None
    ]
    this_month = Month.of(facts.today)
    if paid:
        month = max(max(paid).plus(1), this_month.plus(-_MOST_MONTHS_BACK))
    else:
        month = this_month.plus(-1)
    while month <= this_month:
        deadline = payment_deadline(facts.book, facts.calendar, group, month)
        if paid or deadline.day >= facts.today:
            yield month
        month = month.plus(1)


def _wlkp(facts: AgendaFacts) -> Iterator[AgendaItem]:
    last = facts.answers.wlkp_last_report
    if last is None:
        return
    rule = facts.book.at(facts.today).dated("deadline.wlkp_months")
    months = facts.book.at(facts.today).integer("deadline.wlkp_months")
    yield AgendaItem(
        due=add_months(last, months), kind=AgendaKind.WLKP_REPORT, article=rule.article
    )


def _registrations(facts: AgendaFacts) -> Iterator[AgendaItem]:
    if facts.law is None:
        return
    rules = facts.book.at(facts.today)
    days = timedelta(days=rules.integer("deadline.registration_days"))
    article = rules.dated("deadline.registration_days").article
    unregistered = (
        (worker.employment.start + days, worker.worker_id)
        for worker in facts.workers
        if worker.employment.is_active_on(facts.today) and _is_missing(worker, facts.law)
    )
    yield from _grouped(AgendaKind.REGISTRATION, unregistered, facts.today, article)


def _is_missing(worker: Worker, law: EmployerLaw) -> bool:
    return any(
        worker.state_in(program) is ParticipationState.NO
        and law.duty(worker, program).is_compulsory
        for program in _REGISTERED
    )


def _contract_ends(facts: AgendaFacts) -> Iterator[AgendaItem]:
    ending = (
        (worker.employment.contract_end, worker.worker_id)
        for worker in facts.workers
        if worker.employment.contract_end is not None
        and worker.employment.is_active_on(facts.today)
    )
    yield from _grouped(AgendaKind.CONTRACT_END, ending, facts.today, "")


def _grouped(
    kind: AgendaKind, dated: Iterable[tuple[date, int]], today: date, article: str
) -> Iterator[AgendaItem]:
    """Put workers of one day together, and all whose day has passed under the earliest."""
    past: list[tuple[date, int]] = []
    ahead: dict[date, list[int]] = {}
    for day, worker_id in dated:
        if day < today:
            past.append((day, worker_id))
        else:
            ahead.setdefault(day, []).append(worker_id)
    if past:
        ids = tuple(worker_id for _, worker_id in past)
        yield AgendaItem(due=min(past)[0], kind=kind, worker_ids=ids, article=article)
    for day, found in ahead.items():
        yield AgendaItem(due=day, kind=kind, worker_ids=tuple(found), article=article)


def _actions(facts: AgendaFacts) -> Iterator[AgendaItem]:
    for action in facts.actions:
        if action.due is not None and action.state.is_pending:
            yield _of_obligation(facts, AgendaKind.ACTION, action.obligation_id, action.due)


def _evidence(facts: AgendaFacts) -> Iterator[AgendaItem]:
    for obligation_id, answer in facts.answers.by_obligation.items():
        ends = [paper.valid_until for paper in answer.evidence if paper.valid_until is not None]
        for day in sorted(set(ends)):
            yield _of_obligation(facts, AgendaKind.EVIDENCE, obligation_id, day)


def _requests(facts: AgendaFacts) -> Iterator[AgendaItem]:
    for request in facts.requests:
        yield AgendaItem(
            due=request.due,
            kind=AgendaKind.PRIVACY_REQUEST,
            subject=str(request.number),
            title=request.title,
            article=request.article,
        )


def _of_obligation(
    facts: AgendaFacts, kind: AgendaKind, obligation_id: str, due: date
) -> AgendaItem:
    title = facts.title_of(obligation_id)
    return AgendaItem(due=due, kind=kind, subject=obligation_id, title=title)
