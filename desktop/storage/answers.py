"""What only people know about one draft assessment: answers, headcounts, payments, accidents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    AnswerValue,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import Month
from desktop.storage.answer_json import (
    evidence_of,
    evidence_text,
    facts_of,
    facts_text,
    records_of,
    records_text,
)
from desktop.storage.assessments import find, find_or_add
from desktop.storage.database import Database
from desktop.storage.records import (
    AccidentRecord,
    AnswerRecord,
    AssessmentRecord,
    PaymentRecord,
)
from desktop.storage.values import date_of, date_text, insert_sql, moment_of, moment_text

_INSERT_PAYMENT = insert_sql("payment", ("assessment_id", "program", "month", "amount", "paid_on"))
_INSERT_ACCIDENT = insert_sql(
    "accident",
    ("assessment_id", "happened_at", "reported_at", "established_at", "stage_two_reported_at"),
)


class AnswerRepository:
    """Answers of an employer's assessment of one day; saving begins the assessment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, employer_id: int, as_of: date) -> Answers:
        """Return everything answered so far; an assessment not begun has no answers."""
        assessment_id = find(self._database, employer_id, as_of)
        if assessment_id is None:
            return Answers()
        headcounts, has_stated_accidents, wlkp_last_report = self._figures(assessment_id)
        return Answers(
            by_obligation=self._by_obligation(assessment_id),
            headcounts=headcounts,
            payments=self._payments(assessment_id),
            accidents=self._accidents(assessment_id) if has_stated_accidents else None,
            wlkp_last_report=wlkp_last_report,
        )

    def save_answer(
        self, employer_id: int, as_of: date, obligation_id: str, answer: Answer | None
    ) -> None:
        """Replace the answer to one obligation's question; ``None`` takes it back."""
        with self._database.transaction():
            assessment_id = find_or_add(self._database, employer_id, as_of)
            self._database.run(
                AnswerRecord.delete().where(
                    AnswerRecord.assessment_id == assessment_id,
                    AnswerRecord.obligation_id == obligation_id,
                )
            )
            if answer is not None:
                self._database.run(_insert_answer(assessment_id, obligation_id, answer))

    def save_figures(
        self,
        employer_id: int,
        as_of: date,
        headcounts: Headcounts,
        payments: Sequence[Payment],
        accidents: Sequence[Accident] | None,
        wlkp_last_report: date | None,
    ) -> None:
        """Replace all figures; ``accidents`` None: nobody said whether there were any."""
        with self._database.transaction():
            assessment_id = find_or_add(self._database, employer_id, as_of)
            self._database.run(
                AssessmentRecord.update(
                    headcount_wlkp=headcounts.wlkp,
                    headcount_bpjs_employment=headcounts.bpjs_employment,
                    headcount_bpjs_health=headcounts.bpjs_health,
                    has_stated_accidents=accidents is not None,
                    wlkp_last_report=date_text(wlkp_last_report),
                ).where(AssessmentRecord.id == assessment_id)
            )
            self._replace_lists(assessment_id, payments, accidents or ())

    def _replace_lists(
        self, assessment_id: int, payments: Sequence[Payment], accidents: Sequence[Accident]
    ) -> None:
        for record in (PaymentRecord, AccidentRecord):
            self._database.run(record.delete().where(record.assessment_id == assessment_id))
        self._database.write_many(
            _INSERT_PAYMENT, ((assessment_id, *_payment_row(payment)) for payment in payments)
        )
        self._database.write_many(
            _INSERT_ACCIDENT, ((assessment_id, *_accident_row(accident)) for accident in accidents)
        )

    def _figures(self, assessment_id: int) -> tuple[Headcounts, bool, date | None]:
        record = AssessmentRecord
        ((wlkp, employment, health, has_stated_accidents, last_report),) = self._database.rows(
            record.select(
                record.headcount_wlkp,
                record.headcount_bpjs_employment,
                record.headcount_bpjs_health,
                record.has_stated_accidents,
                record.wlkp_last_report,
            ).where(record.id == assessment_id)
        )
        headcounts = Headcounts(wlkp, employment, health)
        return headcounts, bool(has_stated_accidents), date_of(last_report)

    def _by_obligation(self, assessment_id: int) -> dict[str, Answer]:
        record = AnswerRecord
        rows = self._database.rows(
            record.select(
                record.obligation_id,
                record.value,
                record.reason,
                record.note,
                record.evidence,
                record.facts,
                record.records,
                record.answered_by,
                record.answered_at,
            )
            .where(record.assessment_id == assessment_id)
            .order_by(record.obligation_id)
        )
        return {row[0]: _answer(row[1:]) for row in rows}

    def _payments(self, assessment_id: int) -> tuple[Payment, ...]:
        record = PaymentRecord
        rows = self._database.rows(
            record.select(record.program, record.month, record.amount, record.paid_on)
            .where(record.assessment_id == assessment_id)
            .order_by(record.id)
        )
        return tuple(
            Payment(PaymentProgram(program), Month.parse(month), amount, date_of(paid_on))
            for program, month, amount, paid_on in rows
        )

    def _accidents(self, assessment_id: int) -> tuple[Accident, ...]:
        record = AccidentRecord
        rows = self._database.rows(
            record.select(
                record.happened_at,
                record.reported_at,
                record.established_at,
                record.stage_two_reported_at,
            )
            .where(record.assessment_id == assessment_id)
            .order_by(record.id)
        )
        return tuple(
            Accident(datetime.fromisoformat(row[0]), *map(moment_of, row[1:])) for row in rows
        )


def _insert_answer(assessment_id: int, obligation_id: str, answer: Answer) -> Any:
    return AnswerRecord.insert(
        assessment_id=assessment_id,
        obligation_id=obligation_id,
        value=answer.value.value if answer.value else None,
        reason=answer.reason,
        note=answer.note,
        evidence=evidence_text(answer.evidence),
        facts=facts_text(answer.facts),
        records=records_text(answer.records),
        answered_by=answer.answered_by,
        answered_at=answer.answered_at,
    )


def _answer(row: Sequence[Any]) -> Answer:
    value, reason, note, evidence, facts, records, answered_by, answered_at = row
    return Answer(
        value=AnswerValue(value) if value else None,
        reason=reason,
        note=note,
        evidence=evidence_of(evidence),
        answered_by=answered_by,
        answered_at=answered_at,
        facts=facts_of(facts),
        records=records_of(records),
    )


def _payment_row(payment: Payment) -> tuple[object, ...]:
    month, paid_on = str(payment.month), date_text(payment.paid_on)
    return payment.program.value, month, payment.amount, paid_on


def _accident_row(accident: Accident) -> tuple[object, ...]:
    return (
        accident.happened_at.isoformat(),
        moment_text(accident.reported_at),
        moment_text(accident.established_at),
        moment_text(accident.stage_two_reported_at),
    )
