"""The steps from a file to a database of the newest schema: refuse, back up, migrate, check."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage import migrations
from desktop.storage.backup import back_up_before_migration
from desktop.storage.driver import Connection, connect, transaction
from desktop.storage.faults import user_error

APPLICATION_ID = 0x504A_534F
"""Marks a SQLite file as ours ("PJSO")."""


def prepare(path: Path, password: str, busy_timeout_ms: int) -> None:
    """Create the file or bring it to the newest schema; raises ``UserError`` and changes nothing.

    An older file is copied first and then migrated in one transaction, so that a failure, or a
    computer that is switched off, leaves the old one as it was.
    """
    _make_folder(path)
    try:
        with closing(connect(path, password, busy_timeout_ms=busy_timeout_ms)) as connection:
            _prepare(connection)
    except UserError as error:
        # With a wrong key SQLCipher cannot tell our file from noise.
        if password and error.code == "DATABASE_NOT_OURS":
            raise user_error("DATABASE_PASSWORD", path) from error
        raise


def _prepare(connection: Connection) -> None:
    version = _schema_version(connection)
    if version == len(migrations.MIGRATIONS):
        _check_integrity(connection)
        _check_writable(connection, version)
    else:
        if version:
            back_up_before_migration(connection, version)
        _migrate(connection)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise user_error("DATABASE_NOT_FOUND", path) from error


def _schema_version(connection: Connection) -> int:
    """Return the schema version of a file of ours, 0 for an empty one; refuse any other."""
    application_id = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    if application_id != APPLICATION_ID:
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application_id or version or objects:
            raise user_error("DATABASE_NOT_OURS", connection.path)
    known = len(migrations.MIGRATIONS)
    if version > known:
        raise user_error("DATABASE_NEWER", connection.path, found=version, known=known)
    return version


def _pragma(connection: Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _migrate(connection: Connection) -> None:
    # Tables may be rebuilt; SQLite heeds this pragma only outside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            _run_missing_steps(connection)
            _check_integrity(connection)
    except dbapi2.Error as error:
        raise user_error("DATABASE_MIGRATION_FAILED", connection.path) from error


def _run_missing_steps(connection: Connection) -> None:
    # Read again under the lock: a second program may have migrated meanwhile.
    done = _schema_version(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for number, step in enumerate(migrations.MIGRATIONS[done:], start=done + 1):
        step(connection)
        connection.execute(f"PRAGMA user_version = {number}")


def _check_integrity(connection: Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != "ok" or orphan is not None:
        raise user_error("DATABASE_CORRUPT", connection.path)


def _check_writable(connection: Connection, version: int) -> None:
    """Raise now rather than at the first edit when the file is read-only or held by another."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # On a read-only file BEGIN IMMEDIATE is silent; only a write tells.
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.execute("ROLLBACK")
