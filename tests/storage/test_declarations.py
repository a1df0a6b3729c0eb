"""Finalised declarations: byte for byte, for ever, followed by events."""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import IntegrityError, Model
from sqlcipher3 import dbapi2

from desktop.domain.declaration_life import DeclarationEvent
from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.declaration_records import (
    DeclarationEventRecord,
    DeclarationRecord,
    DeclarationScanRecord,
)
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from tests.storage.samples import AS_OF, add_declaration

NUMBER, CORRECTION = "012/HRD-SP/XI/2026", "013/HRD-SP/XI/2026"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEPT = Path(__file__).parents[1] / "data" / "databases"
SIGNED = DeclarationEvent("signed", NOON, "Rina")


@pytest.fixture
def repository(database: Database) -> DeclarationRepository:
    """Return the repository under test."""
    return DeclarationRepository(database)


def test_a_declaration_is_read_back_byte_for_byte(
    repository: DeclarationRepository, employer_id: int
) -> None:
    """Snapshot, PDF, digests, number and times are what was finalised."""
    stored = repository.get(add_declaration(repository, employer_id, NUMBER))
    assert stored.snapshot == f'{{"number":"{NUMBER}"}}'.encode()
    assert stored.pdf == f"%PDF {NUMBER}".encode()
    assert (len(stored.digest), len(stored.pdf_digest)) == (64, 64)
    assert (stored.document_number, stored.amends, stored.superseded_by) == (NUMBER, "", "")
    assert (stored.as_of, stored.employer_id) == (AS_OF, employer_id)
    assert stored.finalised_at == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_large_contents_are_stored_whole_and_leave_nothing_behind(
    database: Database, repository: DeclarationRepository, employer_id: int
) -> None:
    """Longer than the pieces in which they are written; the connection is held by nobody more."""
    large = {"snapshot_bytes": b"ab\0" * 700_000, "pdf_bytes": b"%PDF" * 600_001}
    held = sys.getrefcount(database.connection())
    declaration_id = repository.add(
        employer_id=employer_id, digest="0" * 64, document_number=NUMBER, amends="",
        finalised_at=NOON, as_of=AS_OF, pdf_digest="1" * 64, **large,
    )  # fmt: skip
    stored = repository.get(declaration_id)
    assert {"snapshot_bytes": stored.snapshot, "pdf_bytes": stored.pdf} == large
    held_after = sys.getrefcount(database.connection())
    assert held_after == held


def test_a_correction_supersedes_and_both_stay(
    repository: DeclarationRepository, employer_id: int
) -> None:
    """The newest comes first; the corrected one names its correction without being touched."""
    first = add_declaration(repository, employer_id, NUMBER)
    add_declaration(repository, employer_id, CORRECTION, amends=NUMBER)
    listed = [(e.document_number, e.amends, e.superseded_by) for e in repository.all(employer_id)]
    assert listed == [(CORRECTION, NUMBER, ""), (NUMBER, "", CORRECTION)]
    assert repository.get(first).superseded_by == CORRECTION


def test_a_number_is_used_once(repository: DeclarationRepository, employer_id: int) -> None:
    """The second use is refused with a sentence that names the number."""
    add_declaration(repository, employer_id, NUMBER)
    with pytest.raises(UserError) as caught:
        add_declaration(repository, employer_id, NUMBER)
    assert caught.value.code == "DECLARATION_NUMBER_TAKEN"
    assert NUMBER in caught.value.sentence
    assert len(repository.all(employer_id)) == 1


def test_two_employers_may_use_the_same_number(
    database: Database, repository: DeclarationRepository, employer_id: int
) -> None:
    """Each employer counts its own letters; a search by number can name the employer."""
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    mine = add_declaration(repository, employer_id, NUMBER)
    theirs = add_declaration(repository, other, NUMBER)
    found = [repository.by_number(NUMBER, who) for who in (employer_id, other, None)]
    assert [entry and entry.declaration_id for entry in found] == [mine, theirs, theirs]
    assert repository.by_number("tidak ada") is None


def test_only_a_stored_declaration_can_be_corrected(
    repository: DeclarationRepository, employer_id: int
) -> None:
    """A correction of nothing is a bug of the caller, and nothing is stored."""
    with pytest.raises(LookupError):
        add_declaration(repository, employer_id, CORRECTION, amends=NUMBER)
    with pytest.raises(LookupError):
        repository.get(1)
    assert repository.all(employer_id) == []


def test_events_are_told_in_order(repository: DeclarationRepository, employer_id: int) -> None:
    """The history of a declaration grows at its end and is its own."""
    first = add_declaration(repository, employer_id, NUMBER)
    second = add_declaration(repository, employer_id, CORRECTION)
    signed = replace(SIGNED, scan_name="a.pdf", scan_digest="a" * 64)
    handed_in = replace(SIGNED, kind="handed_in", note="Loket 2", happened_on=AS_OF, office="D")
    received = replace(handed_in, kind="received", officer="Ibu P", reference="TT-7")
    repository.add_event(first, signed, b"%PDF")
    repository.add_event(second, SIGNED)
    repository.add_event(first, handed_in)
    fourth = repository.add_event(first, received)
    withdrawal = replace(SIGNED, kind="withdrawn", note="salah", withdraws=fourth)
    repository.add_event(first, withdrawal)

    whole = [
        replace(event, event_id=number)
        for number, event in ((1, signed), (3, handed_in), (4, received), (5, withdrawal))
    ]
    assert repository.events(first) == whole
    assert repository.events_of_all(employer_id)[first] == whole
    assert repository.events_of_all(employer_id + 1) == {}
    assert (repository.scan(1), repository.scan(2)) == (b"%PDF", b"")


def test_an_event_needs_a_declaration(repository: DeclarationRepository) -> None:
    """An event of nothing is a bug."""
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        repository.add_event(1, SIGNED)


@pytest.mark.parametrize(
    "record", [DeclarationRecord, DeclarationEventRecord, DeclarationScanRecord]
)
def test_nothing_finalised_can_be_changed(
    database: Database,
    repository: DeclarationRepository,
    employer_id: int,
    record: type[Model],
) -> None:
    """UPDATE, DELETE and REPLACE are aborted on the program's own connection."""
    declaration_id = add_declaration(repository, employer_id, NUMBER)
    repository.add_event(declaration_id, SIGNED, b"%PDF")
    before = database.dicts(record.select())
    key = record._meta.primary_key.name
    for statement in (record.update({key: 5}), record.delete(), record.replace(**before[0])):
        with pytest.raises(IntegrityError, match="never"):
            database.run(statement)
    assert database.dicts(record.select()) == before


@pytest.mark.parametrize("kept", sorted(KEPT.glob("v*.sqlite")), ids=lambda path: path.stem)
def test_a_reprint_is_the_same_after_every_migration(tmp_path: Path, kept: Path) -> None:
    """What was frozen under any schema comes out of the present one byte by byte."""
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    columns = "id, digest, pdf_digest, snapshot, pdf"
    with closing(dbapi2.connect(str(path))) as connection:
        rows = connection.execute(f"SELECT {columns} FROM declaration ORDER BY id").fetchall()
    with Database.open(path) as database:
        declarations = DeclarationRepository(database)
        found = [declarations.get(row[0]) for row in rows]
        frozen = [(f.declaration_id, f.digest, f.pdf_digest, f.snapshot, f.pdf) for f in found]
    assert frozen == rows
    assert rows
