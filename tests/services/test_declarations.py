"""Declarations: finalised once, kept for ever, corrected by a new one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.declaration import digest_of
from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services.changes import DECLARATIONS
from desktop.services.check_list import CheckLevel, NotReady
from desktop.services.container import Services
from desktop.services.declarations import Correction
from tests.services.conftest import NOW, make_worker

NUMBER = "012/HRD-SP/XI/2026"


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and three workers."""
    services.employers.save(employer)
    for number in (1, 2, 3):
        services.workforce.save(make_worker(number))
    return services


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF on one line."""
    return " ".join(" ".join(page_texts(pdf)).split())


def test_finalising_freezes_snapshot_and_pdf(staffed: Services) -> None:
    """Both are stored with their digests, the number stands in both, an event says when."""
    stored, changes = staffed.declarations.finalise(NUMBER, operator="Petugas")

    snapshot = json.loads(stored.snapshot)
    assert snapshot["document_number"] == NUMBER
    assert snapshot["active_workers"] == 3
    assert stored.digest == digest_of(stored.snapshot)
    assert stored.pdf_digest == hashlib.sha256(stored.pdf).hexdigest()
    assert NUMBER in text_of(stored.pdf)
    assert changes.touches(frozenset({DECLARATIONS}))
    [event] = staffed.declarations.events(stored.declaration_id)
    assert (event.kind, event.at, event.operator) == ("finalised", NOW, "Petugas")


def test_later_edits_do_not_touch_what_is_final(staffed: Services) -> None:
    """Print again returns the same bytes after employer and workforce have changed."""
    stored, _ = staffed.declarations.finalise(NUMBER)

    staffed.workforce.save(make_worker(4))
    staffed.employers.save(replace(staffed.employers.required(), name="PT Nama Baru"))

    assert staffed.declarations.get(stored.declaration_id) == stored


def test_a_correction_points_back(staffed: Services) -> None:
    """The new declaration names the old one with the reason; the old one is superseded."""
    first, _ = staffed.declarations.finalise(NUMBER)

    second, _ = staffed.declarations.finalise(
        "013/HRD-SP/XI/2026", correction=Correction(NUMBER, "Satu pekerja terlewat")
    )

    assert second.amends == NUMBER
    assert json.loads(second.snapshot)["amends_reason"] == "Satu pekerja terlewat"
    newest, oldest = staffed.declarations.all()
    assert newest.superseded_by == ""
    assert oldest.superseded_by == "013/HRD-SP/XI/2026"
    assert staffed.declarations.get(first.declaration_id).pdf == first.pdf


def test_a_number_is_used_once(staffed: Services) -> None:
    """A second declaration under the same number is refused with a sentence."""
    staffed.declarations.finalise(NUMBER)
    with pytest.raises(UserError, match=NUMBER) as caught:
        staffed.declarations.finalise(NUMBER)
    assert caught.value.code == "DECLARATION_NUMBER_TAKEN"
    assert len(staffed.declarations.all()) == 1


def test_a_declaration_has_a_number(staffed: Services) -> None:
    """Blanks are no number."""
    with pytest.raises(UserError) as caught:
        staffed.declarations.finalise("  ")
    assert caught.value.code == "DECLARATION_NUMBER_MISSING"
    assert staffed.declarations.all() == []


def test_red_findings_block_preview_and_finalising(services: Services, employer: Employer) -> None:
    """Without workers neither is possible, and the finding is handed out."""
    services.employers.save(employer)
    with pytest.raises(NotReady) as caught:
        services.declarations.finalise(NUMBER)
    assert [item.level for item in caught.value.items] == [CheckLevel.RED]
    with pytest.raises(NotReady, match="NO_ACTIVE_WORKER"):
        services.declarations.preview()
    assert services.declarations.all() == []


def test_the_preview_stores_nothing_and_says_that_it_is_a_draft(staffed: Services) -> None:
    """A draft can be looked at as often as one likes."""
    pdf = staffed.declarations.preview()
    assert "DRAF" in text_of(pdf)
    assert staffed.declarations.all() == []


def test_numbers_are_proposed_in_order(staffed: Services) -> None:
    """The program's own number counts up within what is taken."""
    assert staffed.declarations.suggested_number() == "001/PJ/XI/2026"
    staffed.declarations.finalise("001/PJ/XI/2026")
    assert staffed.declarations.suggested_number() == "002/PJ/XI/2026"


def test_the_number_of_the_employer_comes_first(staffed: Services) -> None:
    """The employer's own number is proposed until it is used."""
    staffed.employers.save(replace(staffed.employers.required(), document_number=NUMBER))
    assert staffed.declarations.suggested_number() == NUMBER
    staffed.declarations.finalise(NUMBER)
    assert staffed.declarations.suggested_number() == "001/PJ/XI/2026"


def test_without_an_employer_there_are_no_declarations(services: Services) -> None:
    """Reading is possible before anything was entered."""
    assert services.declarations.all() == []


def test_the_stored_pdf_is_written_unchanged(staffed: Services, tmp_path: Path) -> None:
    """The file is the stored PDF, byte for byte."""
    stored, _ = staffed.declarations.finalise(NUMBER)
    staffed.declarations.save_pdf(stored.declaration_id, tmp_path / "surat.pdf")
    assert (tmp_path / "surat.pdf").read_bytes() == stored.pdf


def test_a_pdf_that_was_altered_is_not_handed_out(staffed: Services, tmp_path: Path) -> None:
    """A reprint is the finalised document or none."""
    stored, _ = staffed.declarations.finalise(NUMBER)
    connection = staffed.database.connection()
    connection.execute("DROP TRIGGER declaration_never_changes")
    connection.execute("UPDATE declaration SET pdf = x'25504446'")
    with pytest.raises(UserError) as caught:
        staffed.declarations.save_pdf(stored.declaration_id, tmp_path / "surat.pdf")
    assert caught.value.code == "DECLARATION_ALTERED"
    assert list(tmp_path.glob("*.pdf")) == []
