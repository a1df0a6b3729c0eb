"""Copies of an open database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage.backup import back_up_before_migration
from desktop.storage.database import Database
from desktop.storage.driver import Connection, connect
from desktop.storage.employers import EmployerRepository
from desktop.storage.keys import key_from_password, make_key
from tests.storage.samples import execute


@pytest.fixture
def connection(path: Path, database: Database) -> Iterator[Connection]:
    """Return a second connection to a database whose last commit is not in its main file yet."""
    EmployerRepository(database).save(Employer(name="PT Contoh"))
    opened = connect(path, busy_timeout_ms=10)
    yield opened
    opened.close()


def test_a_copy_holds_the_last_commit(path: Path, connection: Connection) -> None:
    """Copying the file would have missed it: it lies in the write-ahead log."""
    copy = back_up_before_migration(connection, 1)
    assert execute(copy, "SELECT name FROM employer") == [("PT Contoh",)]
    assert copy == path.parent / "cadangan" / "patuh-skema-0001.sqlite"


def test_a_copy_replaces_no_other(connection: Connection) -> None:
    """A second attempt to migrate keeps the copy of the first one."""
    copies = [back_up_before_migration(connection, 1).name for _ in range(3)]
    assert copies == [
        "patuh-skema-0001.sqlite",
        "patuh-skema-0001-2.sqlite",
        "patuh-skema-0001-3.sqlite",
    ]


def test_a_copy_of_an_encrypted_database_is_encrypted(tmp_path: Path) -> None:
    """A backup must not lay bare what the password protects."""
    path = tmp_path / "rahasia.sqlite"
    key = make_key("rahasia")
    Database.open(path, key=key).close()
    source = connect(path, key, busy_timeout_ms=10)
    copy = back_up_before_migration(source, 1)
    source.close()
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    Database.open(copy, key=key_from_password(copy, "rahasia")).close()


def test_a_copy_that_cannot_be_written_is_said(path: Path, connection: Connection) -> None:
    """A file stands where the folder of copies should be."""
    (path.parent / "cadangan").write_text("x")
    with pytest.raises(UserError) as caught:
        back_up_before_migration(connection, 1)
    assert caught.value.code == "DATABASE_BACKUP_FAILED"


def test_a_copy_that_fails_leaves_no_part(path: Path, connection: Connection) -> None:
    """The half copy of a broken database is removed, and the fault is named."""
    connection.execute("BEGIN")  # VACUUM refuses to run inside a transaction
    with pytest.raises(UserError) as caught:
        back_up_before_migration(connection, 1)
    connection.execute("ROLLBACK")
    assert caught.value.code == "DATABASE_BACKUP_FAILED"
    assert list((path.parent / "cadangan").iterdir()) == []


def test_a_damaged_database_leaves_no_half_copy(path: Path) -> None:
    """Damage met while copying is named as damage."""
    with Database.open(path) as database:
        for number in range(500):
            EmployerRepository(database).save(Employer(name=f"PT Contoh {number}"))
    content = path.read_bytes()
    path.write_bytes(content[:-16_384] + b"\xa5" * 16_384)
    source = connect(path, busy_timeout_ms=10)
    with pytest.raises(UserError) as caught:
        back_up_before_migration(source, 1)
    source.close()
    assert caught.value.code == "DATABASE_CORRUPT"
    assert list((path.parent / "cadangan").iterdir()) == []
