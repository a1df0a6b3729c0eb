"""Odd values that stay with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.kept_value import KeptValue, still_holds, values_digest
from desktop.domain.program import JknStatus
from desktop.domain.worker import Worker
from tests.domain.people import make_worker

WORKER = make_worker()


def changed(**values: object) -> Worker:
    """Return the worker with other values, those of employment included."""
    terms = {key: values.pop(key) for key in ("start", "workplace") if key in values}
    return replace(WORKER, employment=replace(WORKER.employment, **terms), **values)


@pytest.mark.parametrize(
    ("code", "other", "holds"),
    [
        ("NIK_SEX_DIFFERS", changed(nik="1871011705900002"), False),
        ("NIK_SEX_DIFFERS", changed(name="Nama Baru", basic_wage=1), True),
        ("NIK_BIRTH_DATE_DIFFERS", changed(birth_date=date(1991, 1, 1)), False),
        ("WAGE_BELOW_MINIMUM", changed(basic_wage=1), False),
        ("WAGE_BELOW_MINIMUM", changed(workplace="Metro"), False),
        ("WAGE_BELOW_MINIMUM", changed(nik="1871011705900002"), True),
        ("AGE_UNDER_15", changed(start=date(2001, 1, 1)), False),
        ("JKN_MISSING", changed(jkn_status=JknStatus.NONE), False),
        ("JKK_MISSING", changed(jkn_status=JknStatus.NONE), True),
        ("FAMILY_NOT_REGISTERED", changed(family=(Dependant(name="A", relation=Relation.CHILD),)),
         False),
        ("ANY_OTHER", changed(name="Nama Baru"), False),
        ("ANY_OTHER", changed(source_row=9, worker_id=3), True),
    ],
)  # fmt: skip
def test_a_reason_falls_away_with_the_values_it_was_written_for(
    code: str, other: Worker, holds: bool
) -> None:
    """What the finding does not rest on may change; where that is not known, nothing may."""
    kept = KeptValue(
        worker_id=1, code=code, values_digest=values_digest(WORKER, code), reason="Sesuai KTP"
    )
    assert still_holds(kept, WORKER)
    assert still_holds(kept, other) is holds
