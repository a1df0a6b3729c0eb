"""The steps from a file to a database of the newest schema: refuse, back up, migrate, check."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage import driver, migrations
from desktop.storage.driver import Connection, transaction
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey, is_encrypted, is_plain

APPLICATION_ID = 0x504A_534F
"""Marks a SQLite file as ours ("PJSO")."""


def prepare(
    path: Path, key: FileKey | None, busy_timeout_ms: int, *, read_only: bool = False
) -> Connection | None:
    """Create the file or bring it to the newest schema; raises ``UserError`` and changes nothing.

    An older file is copied first and then migrated in one transaction, so that a failure, or a
    computer that is switched off, leaves the old one as it was. Returns the connection where the
    file was looked at only: whoever goes on with it need not open another one.
    """
    if read_only:
        if not path.is_file():
            raise user_error("DATABASE_MISSING", path)
    else:
        _make_folder(path)
    try:
        connection = driver.connect(path, key, busy_timeout_ms=busy_timeout_ms, read_only=read_only)
        with ExitStack() as stack:
            stack.callback(connection.close)
            if _check_only(connection) if read_only else _prepare(connection):
                stack.pop_all()
                return connection
    except UserError as error:
        code = _code_with_key(path, key, error.code)
        if code != error.code:
            raise user_error(code, path) from error
        raise
    return None


def _code_with_key(path: Path, key: FileKey | None, code: str) -> str:
    """Say what SQLite cannot tell apart: with a wrong key our file is noise to it."""
    if code != "DATABASE_NOT_OURS":
        return code
    if is_encrypted(path):
        return "DATABASE_ENCRYPTED" if key is None else "DATABASE_PASSWORD"
    return "DATABASE_NO_PASSWORD" if key is not None and is_plain(path) else code


def _prepare(connection: Connection) -> bool:
    """Make the file ready; returns whether it was of the newest schema before."""
    version = check_schema(connection)
    is_newest = version == len(migrations.MIGRATIONS)
    if is_newest:
        _check_integrity(connection)
        _check_writable(connection, version)
    else:
        if version:
            from desktop.storage.backup import back_up_before_migration

            back_up_before_migration(connection, version)
        _migrate(connection)
    driver.choose_journal(connection)
    return is_newest


def _check_only(connection: Connection) -> bool:
    if check_schema(connection) < len(migrations.MIGRATIONS):
        raise user_error("DATABASE_VIEW_OLD", connection.path)
    _check_integrity(connection)
    return True


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise user_error("DATABASE_NOT_FOUND", path) from error


def check_schema(connection: Connection) -> int:
    """Return the schema version of a file of ours, 0 for an empty one; refuse any other."""
    application_id, version = driver.read_mark(connection)
    foreign = application_id != APPLICATION_ID
    if foreign and (application_id or version or driver.sqlite_objects(connection)):
        raise user_error("DATABASE_NOT_OURS", connection.path)
    known = len(migrations.MIGRATIONS)
    if version > known:
        raise user_error("DATABASE_NEWER", connection.path, found=version, known=known)
    return version


def _migrate(connection: Connection) -> None:
    from desktop.storage import sqlite_file

    # Tables may be rebuilt.
    sqlite_file.suspend_references(connection)
    try:
        with transaction(connection):
            _run_missing_steps(connection)
            _check_integrity(connection)
    except dbapi2.Error as error:
        raise user_error("DATABASE_MIGRATION_FAILED", connection.path) from error


def _run_missing_steps(connection: Connection) -> None:
    # Read again under the lock: a second program may have migrated meanwhile.
    done = check_schema(connection)
    for number, step in enumerate(migrations.MIGRATIONS[done:], start=done + 1):
        step(connection)
        driver.write_mark(connection, APPLICATION_ID, number)


def _check_integrity(connection: Connection) -> None:
    if not driver.is_sound(connection):
        raise user_error("DATABASE_CORRUPT", connection.path)


def _check_writable(connection: Connection, version: int) -> None:
    """Raise now rather than at the first edit when the file is read-only or held by another."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # On a read-only file BEGIN IMMEDIATE is silent; only a write tells.
        driver.write_mark(connection, APPLICATION_ID, version)
    finally:
        connection.execute("ROLLBACK")
