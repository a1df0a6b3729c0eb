"""Foreigners, interns and kinds of contract; the cases are those of REG-10, REG-11, REG-12."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@pytest.mark.parametrize("size", ["mikro", "kecil", "menengah", "besar"])
def test_jp_and_jkp_never_fail_a_foreigner(size: str) -> None:
    """Whatever the size, a foreigner without JP and JKP only makes a remark, if that."""
    worker = make_worker(citizenship="WNA", jp="Tidak", jkp="Tidak")
    told = {"answers": {"REG-10": {"answer": "yes"}}}
    found = assess_one("REG-10", workers=[worker], size=size, told=told).result("REG-10")
    assert found.status is ComplianceStatus.MET
    assert bool(found.warnings) == (size in ("menengah", "besar"))


def test_a_missing_program_is_worse_than_a_missing_permit() -> None:
    """The answer on permits is weighed only where the registrations are in order."""
    worker = make_worker(citizenship="WNA", jkn="none", source_row=2)
    told = {"answers": {"REG-10": {"answer": "no"}}}
    found = assess_one("REG-10", workers=[worker], told=told).result("REG-10")
    assert found.reason == "FOREIGNERS_MISSING"
    assert [failed.reason for failed in found.failed] == ["JKN_MISSING"]


def test_interns_are_judged_on_jkk_alone() -> None:
    """No other program is asked of an intern, before or after JKM became elective."""
    intern = make_worker(kind="Magang", jkm="Tidak", jht="Tidak", jp="Tidak", jkn="none")
    for day in (date(2022, 1, 3), date(2025, 2, 23), date(2026, 11, 22)):
        found = assess_one("REG-11", workers=[intern], as_of=day).result("REG-11")
        assert found.status is ComplianceStatus.MET


def test_one_member_shows_that_a_kind_is_not_left_out() -> None:
    """A kind with a single member is not excluded because of the kind."""
    kinds = [{"kind": "Harian", "jkk": "Tidak"}] * 9 + [{"kind": "Harian"}]
    told = {"answers": {"REG-12": {"answer": "yes"}}}
    workers = [make_worker(**kind) for kind in kinds]
    found = assess_one("REG-12", workers=workers, told=told).result("REG-12")
    assert found.status is ComplianceStatus.MET


def test_all_kinds_left_out_are_named() -> None:
    """The sentence lists each kind without members, in order."""
    workers = [
        make_worker(),
        make_worker(kind="PKWT", jkk="Tidak", source_row=3),
        make_worker(kind="Harian", jkk="Tidak", source_row=4),
    ]
    found = assess_one("REG-12", workers=workers).result("REG-12")
    assert found.inputs["kinds"] == "Harian, PKWT"
    assert [failed.row for failed in found.failed] == [3, 4]
