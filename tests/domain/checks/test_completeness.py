"""Complete data of workers; the cases are those of DAT-03."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@pytest.mark.parametrize(
    ("worker", "reason"),
    [
        ({"name": "  "}, "DATA_NAME_MISSING"),
        ({"nik": ""}, "DATA_NIK_MISSING"),
        ({"nik": "18710117059000"}, "DATA_NIK_NOT_WHOLE"),
        ({"nik": "187101170590000X"}, "DATA_NIK_NOT_WHOLE"),
        ({"citizenship": "WNA", "passport_number": ""}, "DATA_PASSPORT_MISSING"),
        ({"wage": 0}, "DATA_WAGE_MISSING"),
    ],
)
def test_the_missing_datum_is_named(worker: Mapping[str, object], reason: str) -> None:
    """Each incomplete worker leads to what lacks."""
    found = assess_one("DAT-03", workers=[make_worker(**worker)]).result("DAT-03")
    assert [failed.reason for failed in found.failed] == [reason]


def test_a_stay_permit_number_will_do() -> None:
    """A foreigner whose permit stands in the column of the NIK is complete."""
    worker = make_worker(citizenship="WNA", passport_number="", nik="2C11AB0123")
    assert not assess_one("DAT-03", workers=[worker]).result("DAT-03").failed


def test_odd_numbers_point_at_their_rows() -> None:
    """Double numbers and other birth dates are remarks that lead to the rows."""
    workers = [
        make_worker(nik="1871011705900001", source_row=2),
        make_worker(nik="1871011705900001", source_row=3),
        make_worker(nik="1871011705900002", source_row=4, birth_date=date(1990, 5, 18)),
        make_worker(nik="1871015705900003", source_row=5),
        make_worker(nik="1871019905900004", source_row=6),
    ]
    warnings = {
        warning.code: [(who.row, who.reason) for who in warning.workers]
        for warning in assess_one("DAT-03", workers=workers).result("DAT-03").warnings
    }
    assert warnings["NIK_DOUBLE"] == [(2, "NIK_DOUBLE"), (3, "NIK_DOUBLE")]
    assert warnings["NIK_DIFFERS"] == [
        (4, "NIK_BIRTH_DATE_DIFFERS"),
        (5, "NIK_SEX_DIFFERS"),
        (6, "NIK_SEX_DIFFERS"),
    ]


def test_the_employer_is_looked_at_too() -> None:
    """The enterprise's own data are a remark beside the status."""
    complete = {"nib": "1234567890123", "npwp": "012345678901234", "address": "Jalan Contoh 1"}
    for employer, codes in ((complete, []), ({}, ["EMPLOYER_DATA_INCOMPLETE"])):
        found = assess_one("DAT-03", workers=[make_worker()], **employer).result("DAT-03")
        assert [warning.code for warning in found.warnings] == codes
