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


@pytest.mark.parametrize(
    ("obligation_id", "worker", "rules"),
    [
        ("REG-10", {"citizenship": "WNA"}, {"foreigner.minimum_months", "phasing.large"}),
        ("REG-11", {"kind": "Magang"}, {"phasing.intern"}),
    ],
)
def test_the_rules_that_say_who_is_concerned_are_listed(
    obligation_id: str, worker: dict[str, object], rules: set[str]
) -> None:
    """Of foreigners their months and the programs of the size, of interns their own programs."""
    found = assess_one(obligation_id, workers=[make_worker(**worker)]).result(obligation_id)
    assert {rule.rule_id for rule in found.rules} == rules


def test_a_kind_left_out_is_told_as_such() -> None:
    """That JKK is missing is told by REG-03; here the whole kind is."""
    workers = [make_worker(), make_worker(kind="Harian", jkk="Tidak", source_row=3)]
    found = assess_one("REG-12", workers=workers).result("REG-12")
    assert [(item.row, item.reason) for item in found.failed] == [(3, "KIND_LEFT_OUT")]
