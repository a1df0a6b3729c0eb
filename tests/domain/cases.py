"""Reads the cases of ``tests/data/cases/obligations``: an employer, its answers, the result."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

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
from desktop.domain.assess import assess
from desktop.domain.assessment import Assessment
from desktop.domain.calendar import Month
from desktop.domain.facts import FactKind, Facts, FactSpec
from desktop.domain.money import rupiah
from desktop.domain.obligation import Obligation
from desktop.domain.worker import Worker
from desktop.services.obligations import load_obligations
from tests.domain.people import make_employer, make_worker, shipped_book

FOLDER = Path(__file__).parent.parent / "data" / "cases" / "obligations"
FIRST_ROW = 2
"""The first row of workers in a sheet: the second, below the headings."""


@cache
def shipped_obligations() -> tuple[Obligation, ...]:
    """Return the obligations as shipped, read once for all tests."""
    return load_obligations()


def obligation(obligation_id: str) -> Obligation:
    """Return one shipped obligation."""
    return next(item for item in shipped_obligations() if item.id == obligation_id)


def all_cases() -> list[tuple[str, str, Mapping[str, Any]]]:
    """Return obligation, name and content of every case."""
    return [
        (path.stem, case["name"], case)
        for path in sorted(FOLDER.glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)["case"]
    ]


def make_workers(descriptions: Iterable[Mapping[str, Any]]) -> list[Worker]:
    """Return the workers described, ``count`` of each, in rows from the second on."""
    each = [
        {key: value for key, value in described.items() if key != "count"}
        for described in descriptions
        for _ in range(described.get("count", 1))
    ]
    return [
        make_worker(**described, source_row=row, worker_id=row)
        for row, described in enumerate(each, FIRST_ROW)
    ]


def make_answers(told: Mapping[str, Any]) -> Answers:
    """Return answers written as in an answers file."""
    accidents = told.get("accidents")
    return Answers(
        by_obligation={
            key: _answer(given, obligation(key)) for key, given in told.get("answers", {}).items()
        },
        headcounts=Headcounts(**told.get("headcounts", {})),
        payments=tuple(_payment(payment) for payment in told.get("payments", ())),
        accidents=None if accidents is None else tuple(Accident(**event) for event in accidents),
        wlkp_last_report=told.get("wlkp", {}).get("last_report"),
    )


def _answer(told: Mapping[str, Any], asked: Obligation) -> Answer:
    records = told.get("records")
    fields = asked.records.fields if asked.records else ()
    return Answer(
        AnswerValue(told["answer"]) if "answer" in told else None,
        reason=told.get("reason", ""),
        evidence=Evidence.files(*told.get("evidence", ())),
        facts=_facts(told.get("facts", {}), asked.facts),
        records=None if records is None else tuple(_facts(item, fields) for item in records),
    )


def _facts(told: Mapping[str, Any], specs: Iterable[FactSpec]) -> Facts:
    """Return facts as told; amounts are told in rupiah, and no key may be unknown."""
    kinds = {spec.key: spec.kind for spec in specs}
    return {
        key: rupiah(value) if kinds[key] is FactKind.AMOUNT else value
        for key, value in told.items()
    }


def _payment(told: Mapping[str, Any]) -> Payment:
    return Payment(
        PaymentProgram(told["program"]),
        Month.parse(told["month"]),
        rupiah(told["amount"]),
        told.get("paid_on"),
    )


def assess_case(obligation_id: str, case: Mapping[str, Any]) -> Assessment:
    """Assess one obligation for the employer of the case; nobody is employed unless told."""
    return assess_one(
        obligation_id,
        workers=make_workers(case.get("workers", [])),
        as_of=case["as_of"],
        told=case,
        **case.get("employer", {}),
    )


def assess_one(
    obligation_id: str,
    *,
    workers: Iterable[Worker],
    as_of: date = date(2026, 11, 22),
    told: Mapping[str, Any] | None = None,
    **employer: object,
) -> Assessment:
    """Assess one shipped obligation with the shipped law."""
    return assess(
        make_employer(**employer),
        list(workers),
        make_answers(told or {}),
        [obligation(obligation_id)],
        shipped_book(),
        as_of,
    )
