"""Steps after finalising: checked, signed with a name, told in the log of changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.declaration_life import DeclarationEvent, DeclarationState, EventKind
from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.services.change_log import LogQuery, field_lines
from desktop.services.changes import DECLARATIONS
from desktop.services.container import Services
from desktop.services.declaration_life import (
    MOST_SCAN_BYTES,
    DeclarationLifeService,
    StepFacts,
    read_scan,
)
from desktop.storage.declarations import DeclarationRepository
from tests.services.conftest import NOW
from tests.storage.samples import add_declaration

NUMBER, CORRECTION = "012/HRD-SP/XI/2026", "013/HRD-SP/XI/2026"
TODAY = NOW.date()
SCAN = b"%PDF-1.7 tanda tangan"


@pytest.fixture
def final(services: Services, employer: Employer) -> int:
    """Return the id of a finalised declaration."""
    saved, _ = services.employers.save(replace(employer, preparer="Rina Contoh"))
    return add_final(services, saved.employer_id, NUMBER)


def add_final(services: Services, employer_id: int, number: str, amends: str = "") -> int:
    """Store a declaration past the assessment and the printing, which are not at stake here."""
    repository = DeclarationRepository(services.database)
    declaration_id = add_declaration(repository, employer_id, number, amends)
    repository.add_event(declaration_id, DeclarationEvent("finalised", NOW, "Rina Contoh"))
    return declaration_id


@pytest.fixture
def life(services: Services) -> DeclarationLifeService:
    """Return the service under test."""
    return services.declaration_life


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Return the scan of a signed letter."""
    path = tmp_path / "surat bertanda tangan.pdf"
    path.write_bytes(SCAN)
    return path


def refused(act: Callable[[], object]) -> str:
    """Return the code of the refusal."""
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_the_whole_way_of_a_paper(
    services: Services, life: DeclarationLifeService, final: int, scan: Path, tmp_path: Path
) -> None:
    """Signed with its scan, handed in, received; each step with its facts and its name."""
    assert life.case(final).state is DeclarationState.FINAL
    changes = life.take_step(final, EventKind.SIGNED, StepFacts(happened_on=TODAY, scan=scan))
    assert changes.touches(frozenset({DECLARATIONS}))
    office = StepFacts(happened_on=TODAY, office=" Disnaker Kota ", note="Loket 2")
    life.take_step(final, EventKind.HANDED_IN, office)
    receipt = replace(office, officer="Ibu Petugas", reference="TT-7/XI/2026")
    life.take_step(final, EventKind.RECEIVED, receipt)

    case = life.case(final)
    assert case.state is DeclarationState.RECEIVED
    _finalised, signed, handed_in, received = case.events
    assert (signed.scan_name, signed.operator, signed.at) == (scan.name, "Rina Contoh", NOW)
    assert signed.scan_digest == hashlib.sha256(SCAN).hexdigest()
    assert (handed_in.office, handed_in.note) == ("Disnaker Kota", "Loket 2")
    assert (received.officer, received.reference) == ("Ibu Petugas", "TT-7/XI/2026")

    scan.unlink()
    life.save_scan(signed, tmp_path / "lagi.pdf")
    assert (tmp_path / "lagi.pdf").read_bytes() == SCAN
    stored = services.declarations.get(final)
    assert hashlib.sha256(stored.pdf).hexdigest() == stored.pdf_digest


def test_every_step_stands_in_the_log_of_changes(
    services: Services, life: DeclarationLifeService, final: int, scan: Path
) -> None:
    """The entry is about the declaration and tells the step in words."""
    life.take_step(final, EventKind.SIGNED, StepFacts(happened_on=TODAY, scan=scan))
    entry = services.change_log.entries(LogQuery(kind="declaration"))[0]
    assert (entry.subject, entry.subject_id, entry.operator) == (NUMBER, final, "Rina Contoh")
    told = {line.title: line.after for line in field_lines(entry)}
    assert (told["peristiwa"], told["berkas pindaian"]) == ("ditandatangani", scan.name)
    assert told["terjadi pada"] == "22-11-2026"


def test_a_wrong_entry_is_taken_back_with_a_reason(
    life: DeclarationLifeService, final: int, scan: Path
) -> None:
    """Both stay in the history; then the step is open again."""
    life.take_step(final, EventKind.SIGNED, StepFacts(happened_on=TODAY, scan=scan))
    signed = life.case(final).events[-1]
    assert refused(lambda: life.withdraw(final, signed.event_id, "  ")) == "EVENT_WITHOUT_REASON"
    life.withdraw(final, signed.event_id, "Halaman kedua tidak terbawa")
    assert refused(lambda: life.withdraw(final, signed.event_id, "lagi")) == "EVENT_NOT_THE_LAST"

    case = life.case(final)
    assert case.state is DeclarationState.FINAL
    assert [event.kind for event in case.events] == ["finalised", "signed", "withdrawn"]
    assert (case.events[2].withdraws, case.events[2].note) == (
        signed.event_id,
        "Halaman kedua tidak terbawa",
    )
    life.take_step(final, EventKind.SIGNED, StepFacts(happened_on=TODAY, scan=scan))
    assert life.case(final).state is DeclarationState.SIGNED


def test_steps_that_cannot_be_are_refused(
    life: DeclarationLifeService, final: int, scan: Path
) -> None:
    """Order, days and what a step must tell; nothing is stored then."""
    day = timedelta(days=1)
    facts = StepFacts(happened_on=TODAY, scan=scan)

    def step(kind: EventKind, facts: StepFacts) -> str:
        return refused(lambda: life.take_step(final, kind, facts))

    assert step(EventKind.RECEIVED, facts) == "EVENT_OUT_OF_ORDER"
    assert step(EventKind.SIGNED, replace(facts, happened_on=TODAY + day)) == "EVENT_IN_FUTURE"
    assert step(EventKind.SIGNED, replace(facts, happened_on=TODAY - day)) == "EVENT_TOO_EARLY"
    assert step(EventKind.SIGNED, replace(facts, scan=None)) == "EVENT_INCOMPLETE"
    life.take_step(final, EventKind.SIGNED, facts)
    assert step(EventKind.HANDED_IN, StepFacts(happened_on=TODAY)) == "EVENT_INCOMPLETE"
    assert [event.kind for event in life.case(final).events] == ["finalised", "signed"]


def test_a_correction_supersedes_whatever_was_reached(
    services: Services, life: DeclarationLifeService, final: int
) -> None:
    """The state follows from the correction alone; the corrected one knows the day."""
    employer_id = services.employers.required().employer_id
    add_final(services, employer_id, CORRECTION, amends=NUMBER)
    newest, oldest = life.cases()
    assert (newest.state, newest.frame.superseded_on) == (DeclarationState.FINAL, None)
    assert (oldest.state, oldest.frame.superseded_on) == (DeclarationState.SUPERSEDED, TODAY)
    with pytest.raises(LookupError):
        life.case(final + 99)


def test_without_an_employer_nothing_happened(services: Services) -> None:
    """Reading is possible before anything was entered."""
    assert services.declaration_life.cases() == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.4", ""),
        (b"\xff\xd8\xff\xe0", ""),
        (b"\x89PNG\r\n\x1a\n", ""),
        (b"MZ", "SCAN_KIND"),
        (b"", "SCAN_KIND"),
        (b"%PDF-" + bytes(MOST_SCAN_BYTES), "SCAN_TOO_LARGE"),
        (None, "SCAN_UNREADABLE"),
    ],
    ids=["pdf", "jpeg", "png", "program", "empty", "large", "missing"],
)
def test_a_scan_is_a_picture_or_a_pdf(tmp_path: Path, content: bytes | None, code: str) -> None:
    """Judged by how it begins, never by its name; the sentence names the file."""
    path = tmp_path / "pindaian.pdf"
    if content is not None:
        path.write_bytes(content)
    if not code:
        assert read_scan(path) == content
        return
    with pytest.raises(UserError, match=r"pindaian\.pdf") as caught:
        read_scan(path)
    assert caught.value.code == code


def test_a_scan_that_was_altered_is_not_handed_out(
    services: Services, life: DeclarationLifeService, final: int, scan: Path, tmp_path: Path
) -> None:
    """What somebody changed past the program is no proof any more."""
    life.take_step(final, EventKind.SIGNED, StepFacts(happened_on=date(2026, 11, 22), scan=scan))
    signed = life.case(final).events[-1]
    connection = services.database.connection()
    connection.execute("DROP TRIGGER declaration_scan_never_changes")
    connection.execute("UPDATE declaration_scan SET content = x'00'")
    assert refused(lambda: life.save_scan(signed, tmp_path / "x.pdf")) == "SCAN_ALTERED"
    assert not (tmp_path / "x.pdf").exists()
