"""One employer from one file into another."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.declaration_life import DeclarationEvent
from desktop.domain.employer import Employer
from desktop.storage import driver, sqlite_file
from desktop.storage.answers import AnswerRepository
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.transplant import LEFT_BEHIND, carry_employer
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import add_declaration, worker
from tests.storage.test_opening import AS_OF, V0001, V0001_ANSWERS, V0001_WORKER


@pytest.fixture
def source(tmp_path: Path) -> Database:
    """Return the oldest file, migrated, with a second employer and papers of both."""
    path = tmp_path / "source.sqlite"
    path.write_bytes(V0001.read_bytes())
    database = Database.open(path)
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    WorkerRepository(database).save(other, worker("Orang Lain"))
    add_declaration(DeclarationRepository(database), other, "1/LAIN")
    add_declaration(DeclarationRepository(database), 1, "012", amends="011/HRD-SP/X/2026")
    papers, at = DeclarationRepository(database), datetime(2026, 11, 3, tzinfo=UTC)
    received = papers.add_event(1, DeclarationEvent("received", at, "Rina"), b"%PDF pindaian")
    papers.add_event(1, DeclarationEvent("withdrawn", at, "Rina", "salah", withdraws=received))
    return database


def test_everything_of_one_employer_arrives(source: Database, database: Database) -> None:
    """Workers, answers, papers and their history; nothing of the other one."""
    taken = EmployerRepository(database).save(Employer(name="PT Sudah Ada")).employer_id
    papers = DeclarationRepository(database)
    theirs = add_declaration(papers, taken, "1")
    papers.add_event(theirs, DeclarationEvent("signed", datetime(2026, 11, 3, tzinfo=UTC), ""))
    WorkerRepository(database).save(taken, worker("Sudah Ada"))
    with source, database.transaction():
        new = carry_employer(source.connection(), database.connection(), 1)
    assert [each.name for each in EmployerRepository(database).all()] == [
        "PT Sudah Ada",
        "PT Contoh Sejahtera",
    ]
    workers = list(WorkerRepository(database).iterate(new))
    assert [each.name for each in workers] == [V0001_WORKER.name]
    assert workers[0].employment == V0001_WORKER.employment
    assert AnswerRepository(database).load(new, AS_OF) == V0001_ANSWERS
    entries = {each.document_number: each for each in papers.all(new)}
    assert set(entries) == {"011/HRD-SP/X/2026", "012"}
    assert entries["012"].amends == "011/HRD-SP/X/2026"
    old = entries["011/HRD-SP/X/2026"]
    assert papers.get(old.declaration_id).pdf == b"%PDF"
    _handed_in, received, withdrawn = papers.events(old.declaration_id)
    assert (received.event_id, withdrawn.withdraws) == (3, 3)
    assert papers.scan(received.event_id) == b"%PDF pindaian"
    assert driver.is_sound(database.connection(), thoroughly=True)


def test_every_table_that_names_the_employer_is_carried(database: Database) -> None:
    """A table of a later schema is carried by its references, or named as left behind."""
    connection = database.connection()
    direct = {
        table
        for table in sqlite_file.tables(connection)
        if "employer_id" in sqlite_file.columns(connection, table)
    }
    linked = {
        table
        for table in direct
        if sqlite_file.references(connection, table).get("employer_id") == "employer"
    }
    assert direct - linked - LEFT_BEHIND == set()


def test_an_employer_that_is_not_there_is_a_bug(database: Database, tmp_path: Path) -> None:
    """Nothing is carried, and the caller hears of it."""
    with Database.open(tmp_path / "target.sqlite") as target, pytest.raises(LookupError):
        carry_employer(database.connection(), target.connection(), 7)
