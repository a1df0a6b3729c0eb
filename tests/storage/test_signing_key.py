"""The key of the installation: one, for ever, in the data file."""

from __future__ import annotations

from datetime import datetime

import pytest
from peewee import IntegrityError

from desktop.storage.database import Database
from desktop.storage.records import SigningKeyRecord
from desktop.storage.signing_key import SigningKeyRepository, StoredKey

FIRST = StoredKey(b"1" * 32, b"2" * 32, datetime(2026, 11, 22, 10, 30))
SECOND = StoredKey(b"3" * 32, b"4" * 32, datetime(2026, 11, 23))


def test_the_first_key_stays(database: Database) -> None:
    """There is none before its first use; a second one is not taken."""
    repository = SigningKeyRepository(database)
    assert repository.get() is None
    assert repository.keep_first(FIRST) == FIRST
    assert repository.keep_first(SECOND) == FIRST
    assert repository.get() == FIRST


def test_it_never_changes(database: Database) -> None:
    """A trigger keeps even a bug from it."""
    SigningKeyRepository(database).keep_first(FIRST)
    with pytest.raises(IntegrityError):
        database.run(SigningKeyRecord.delete())


def test_the_private_half_is_never_shown() -> None:
    """What a log or an error would print of a key lacks it."""
    assert "1111" not in repr(FIRST)
    assert "private" not in repr(FIRST)
