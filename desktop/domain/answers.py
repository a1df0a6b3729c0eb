"""What only people know: answers, headcounts, payments, accidents, reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from desktop.domain.calendar import Month
from desktop.domain.facts import Facts
from desktop.domain.money import Sen


class AnswerValue(Enum):
    """An answer to an obligation's question; ``NOT_APPLICABLE`` needs a reason."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper that proves an answer: its file, its own date, how long it holds.

    ``digest`` is the SHA-256 of the file as 64 hexadecimal digits, empty when it was not read.
    """

    file: str
    dated: date | None = None
    valid_until: date | None = None
    digest: str = ""

    @classmethod
    def files(cls, *names: str) -> tuple[Evidence, ...]:
        """Return the evidence of which only the names of the files are known."""
        return tuple(cls(name) for name in names)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one obligation; ``value`` is ``None`` where only facts are told.

    ``facts`` and ``records`` follow the obligation's descriptions. ``records`` is ``None`` until
    somebody said something of them; an empty tuple says that there are none.
    """

    value: AnswerValue | None = None
    reason: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    answered_by: str = ""
    answered_at: str = ""
    facts: Facts = field(default_factory=dict)
    records: tuple[Facts, ...] | None = None


@dataclass(frozen=True, slots=True)
class Headcounts:
    """Numbers of workers as other papers state them; ``None`` where not told."""

    wlkp: int | None = None
    bpjs_employment: int | None = None
    bpjs_health: int | None = None


class PaymentProgram(Enum):
    """To whom a payment went: BPJS Ketenagakerjaan or BPJS Kesehatan."""

    EMPLOYMENT = "BPJSTK"
    HEALTH = "JKN"


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment of contributions, both shares together, in sen; ``paid_on`` None: unpaid."""

    program: PaymentProgram
    month: Month
    amount: Sen
    paid_on: date | None


@dataclass(frozen=True, slots=True)
class Accident:
    """One work accident: when it happened, when stage I was reported (``None``: not yet).

    ``established_at`` and ``stage_two_reported_at`` belong to the stage II report (recovery,
    disability or death established).
    """

    happened_at: datetime
    reported_at: datetime | None = None
    established_at: datetime | None = None
    stage_two_reported_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that was answered for one assessment.

    ``accidents`` is ``None`` until somebody said whether there were any; an empty tuple says
    that there were none.
    """

    by_obligation: Mapping[str, Answer] = field(default_factory=dict)
    headcounts: Headcounts = Headcounts()
    payments: tuple[Payment, ...] = ()
    accidents: tuple[Accident, ...] | None = None
    wlkp_last_report: date | None = None

    def answer_to(self, obligation_id: str) -> Answer | None:
        """Return the answer to an obligation's question, if one was given."""
        return self.by_obligation.get(obligation_id)
