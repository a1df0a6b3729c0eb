"""Declarations taken from documents: kept once, unchanged, apart from the own ones."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.storage.database import Database
from desktop.storage.received import ReceivedEntry, ReceivedRepository

ENTRY = ReceivedEntry(
    employer_name="PT Lain",
    npp="12345678",
    document_number="007/X/2026",
    amends="006/X/2026",
    as_of=date(2026, 10, 31),
    finalised_at=datetime(2026, 11, 2, 9),
    received_at=datetime(2026, 11, 22, 10, 30),
    digest="ab" * 32,
    public_key=b"k" * 32,
)


@pytest.fixture
def repository(database: Database) -> ReceivedRepository:
    """Return the repository under test."""
    return ReceivedRepository(database)


def test_it_comes_back_as_it_came(repository: ReceivedRepository) -> None:
    """Facts, snapshot and PDF are what was taken in."""
    received_id = repository.add(ENTRY, b"{}", b"%PDF")
    (listed,) = repository.all()
    assert listed.received_id == received_id
    assert (listed.document_number, listed.as_of, listed.public_key) == (
        ENTRY.document_number,
        ENTRY.as_of,
        ENTRY.public_key,
    )
    assert (repository.pdf(received_id), repository.snapshot(received_id)) == (b"%PDF", b"{}")


def test_it_is_stored_once(repository: ReceivedRepository) -> None:
    """The same declaration, taken in again, keeps its place."""
    assert repository.add(ENTRY, b"{}", b"1") == repository.add(ENTRY, b"{}", b"2")
    assert len(repository.all()) == 1


def test_it_may_be_forgotten(repository: ReceivedRepository) -> None:
    """After that nothing of it is left; an unknown id changes nothing."""
    received_id = repository.add(ENTRY, b"{}", b"%PDF")
    repository.remove(99)
    repository.remove(received_id)
    assert repository.all() == []
    with pytest.raises(LookupError):
        repository.pdf(received_id)
