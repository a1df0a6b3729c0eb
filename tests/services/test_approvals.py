"""A second person approves the draft; an edit takes the approval away; finalising uses it up."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.domain.approval import ApprovedPart, PartDigests, part_digests
from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.employer import Employer
from desktop.domain.letter import PrintChoices
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services import declarations
from desktop.services.change_log import LogQuery, field_lines
from desktop.services.changes import APPROVAL
from desktop.services.container import Services
from tests.services.conftest import make_worker

NUMBER = "012/HRD-SP/XI/2026"


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and two workers."""
    services.employers.save(replace(employer, preparer="Rina Contoh"))
    for number in (1, 2):
        services.workforce.save(make_worker(number))
    return services


def parts_of(services: Services) -> PartDigests:
    """Return what an approval of the draft would be of, without printing it."""
    return part_digests(services.declarations.draft_snapshot(), services.letters.choices())


def approve(services: Services) -> None:
    """Let Budi approve the draft as it is."""
    services.approvals.approve(parts_of(services), "Rina Contoh", "Budi Contoh")


def code_of_finalising(services: Services) -> str:
    """Return the code of the refusal."""
    with pytest.raises(UserError) as caught:
        services.declarations.finalise(NUMBER)
    return caught.value.code


def test_an_approval_is_frozen_and_printed(staffed: Services) -> None:
    """Snapshot and letter say who filled in and who approved; the next draft begins without."""
    approve(staffed)
    stored, _ = staffed.declarations.finalise(NUMBER, operator="Orang Lain")
    approval = json.loads(stored.snapshot)["approval"]
    assert approval == {
        "filled_in_by": "Rina Contoh",
        "approved_by": "Budi Contoh",
        "approved_at": "2026-11-22T10:30:00",
        "is_required": False,
    }
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert "Disusun oleh Rina Contoh. Isinya disetujui oleh Budi Contoh pada 22 Nov" in text
    assert staffed.approvals.status(parts_of(staffed)).approval is None


def test_that_nobody_approved_is_said(staffed: Services) -> None:
    """Where one person does it all, it is never silently skipped."""
    stored, _ = staffed.declarations.finalise(NUMBER)
    assert json.loads(stored.snapshot)["approval"]["approved_by"] == ""
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert "Disusun oleh Rina Contoh. Tidak ada orang kedua yang menyetujui" in text


def test_an_edit_takes_the_approval_away(staffed: Services) -> None:
    """What changed is named; where approval is asked for, nothing is finalised until it is new."""
    staffed.approvals.require(is_required=True)
    assert code_of_finalising(staffed) == "APPROVAL_MISSING"
    approve(staffed)
    worker = staffed.workforce.as_of(staffed.today())[0]
    staffed.workforce.save(replace(worker, basic_wage=worker.basic_wage + 100))

    status = staffed.approvals.status(parts_of(staffed))
    assert {ApprovedPart.WORKERS, ApprovedPart.MONTH} <= set(status.changed)
    with pytest.raises(UserError, match="tenaga kerja") as caught:
        staffed.declarations.finalise(NUMBER)
    assert caught.value.code == "APPROVAL_FALLEN"
    staffed.workforce.save(worker)
    assert staffed.approvals.status(parts_of(staffed)).is_valid


def test_an_approval_is_taken_back(staffed: Services) -> None:
    """The rows stay in the log; the draft is without an approval again."""
    assert staffed.approvals.withdraw().touches(frozenset({APPROVAL}))
    approve(staffed)
    staffed.approvals.withdraw()
    assert staffed.approvals.status(parts_of(staffed)).approval is None
    newest, former = staffed.change_log.entries(LogQuery(kind="declaration"))
    told = [{line.title: line.after for line in field_lines(entry)} for entry in (newest, former)]
    assert [words["persetujuan"] for words in told] == ["catatan ditarik kembali", "disetujui"]
    assert told[1]["disetujui oleh"] == "Budi Contoh"


@pytest.mark.parametrize(
    ("filler", "approver", "code"),
    [
        ("Rina", " ", "APPROVAL_NAME_MISSING"),
        ("", "Budi", "APPROVAL_NAME_MISSING"),
        ("Rina  Contoh", "rina contoh", "APPROVAL_SAME_PERSON"),
    ],
)
def test_two_people_are_named(staffed: Services, filler: str, approver: str, code: str) -> None:
    """Nobody approves the own work."""
    with pytest.raises(UserError) as caught:
        staffed.approvals.approve({}, filler, approver)
    assert caught.value.code == code


def test_the_rule_is_one_of_the_employer(services: Services, employer: Employer) -> None:
    """It is off at first and changed as often as one likes."""
    assert not services.approvals.is_required()
    services.employers.save(employer)
    services.approvals.require(is_required=True)
    assert services.approvals.is_required()
    services.approvals.require(is_required=False)
    assert not services.approvals.is_required()


def test_amber_lines_are_frozen_with_their_reason(staffed: Services) -> None:
    """Alike lines count as one; an obligation with a dated action explains itself."""
    for number in (3, 4):
        programs = (NOT_MEMBER, *(MEMBER,) * 4)
        staffed.workforce.save(make_worker(number, employment_programs=programs))
    items = staffed.declarations.check_list()
    lines = staffed.declarations.open_lines(items)
    assert 2 in {line.count for line in lines}
    stored, _ = staffed.declarations.finalise(NUMBER, operator="Rina", reason=" Menunggu BPJS ")
    reasons = json.loads(stored.snapshot)["reasons"]
    assert len(reasons) == len(lines)
    assert all(entry["reason"] == "Menunggu BPJS" for entry in reasons)
    assert any(entry["finding"].endswith("(2 tenaga kerja)") for entry in reasons)
    assert reasons[0]["given_by"] == "Rina"

    staffed.plan.propose_missing()
    for action in staffed.plan.current():
        staffed.plan.save(replace(action, due=staffed.today()))
    # A consequence of another gap has no action of its own.
    left = staffed.declarations.open_lines(items)
    assert left[0].text.startswith("REG-06")
    assert 0 < len(left) < len(lines)


def test_nobody_is_digested_before_somebody_approves(
    staffed: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes long for many workers; only where an approval stands must it be known."""
    asked: list[object] = []

    def counted(snapshot: DeclarationSnapshot, choices: PrintChoices) -> PartDigests:
        asked.append(snapshot)
        return part_digests(snapshot, choices)

    monkeypatch.setattr(declarations, "part_digests", counted)
    staffed.declarations.draft_snapshot()
    assert len(asked) == 0
    assert staffed.declarations.draft().parts == parts_of(staffed)
    assert len(asked) == 1
    approve(staffed)
    staffed.declarations.finalise(NUMBER)
    assert len(asked) == 2
    staffed.declarations.finalise("013/HRD-SP/XI/2026")
    assert len(asked) == 2
