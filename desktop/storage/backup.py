"""Copies of a database, also of one that is open: made by SQLite, never by copying the file."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage import driver, sqlite_file
from desktop.storage.driver import Connection
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey

BACKUP_FOLDER = "cadangan"
"""Folder beside the database; its name is seen by the user."""
SUFFIX = ".sqlite"
_WAIT_MS = 5_000


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What was found in a copy when it was opened for trial."""

    employers: int
    workers: int
    declarations: int


def back_up_before_migration(connection: Connection, version: int) -> Path:
    """Write a copy named after the schema it holds; its file time is the date of the backup.

    The copy is opened for trial. Raises ``UserError`` (``DATABASE_BACKUP_FAILED``,
    ``DATABASE_CORRUPT``); then nothing is left.
    """
    folder = backup_folder(connection.path)
    target = free_name(folder, f"{connection.path.stem}-skema-{version:04d}")
    try:
        copy_to(connection, target)
    except UserError as error:
        if error.code == "BACKUP_NOT_WRITTEN":
            raise user_error("DATABASE_BACKUP_FAILED", connection.path) from error
        raise
    return target


def backup_folder(path: Path) -> Path:
    """Return the folder of the copies of this database."""
    return path.parent / BACKUP_FOLDER


def copy_to(connection: Connection, target: Path) -> None:
    """Write everything that is committed into a new file, and make its folder where needed.

    The whole file or none: beside it first. Raises ``UserError`` (``BACKUP_NOT_WRITTEN``,
    ``DATABASE_CORRUPT``).
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise user_error("BACKUP_NOT_WRITTEN", target.parent) from error
    write_whole(target, lambda part: sqlite_file.copy_into(connection, part))


def write_whole(target: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` make a file beside ``target`` and put it in place once it is on the disk."""
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        write(part)
        _flush(part)
        part.replace(target)
        flush_folder(target.parent)
    except (OSError, dbapi2.Error) as error:
        _discard(part)
        raise user_error("BACKUP_NOT_WRITTEN", target.parent) from error
    except UserError as error:
        _discard(part)
        if error.code in _TARGET_FAULTS:
            raise user_error("BACKUP_NOT_WRITTEN", target.parent) from error
        raise


_TARGET_FAULTS = {
    *("DATABASE_NOT_FOUND", "DATABASE_DISK", "DATABASE_READ_ONLY", "DATABASE_VIEW_ONLY"),
    "DATABASE_FULL",
}
"""Faults that SQLite reports of the new file, not of the one that is copied."""


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system knows how."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def contents(path: Path, key: FileKey | None) -> CopyContents:
    """Open a copy for trial, check every page, and count what is in it; changes nothing.

    Raises ``UserError`` (``BACKUP_UNUSABLE``).
    """
    with closing(open_copy(path, key)) as connection:
        try:
            if not driver.is_sound(connection):
                raise user_error("BACKUP_UNUSABLE", path)
            return count(connection)
        except (UserError, dbapi2.Error) as error:
            raise user_error("BACKUP_UNUSABLE", path) from error


def open_copy(path: Path, key: FileKey | None) -> Connection:
    """Open a copy to read it only; raises ``UserError`` (``BACKUP_UNUSABLE``)."""
    if not path.is_file():
        raise user_error("BACKUP_UNUSABLE", path)
    try:
        connection = driver.connect(path, key, busy_timeout_ms=_WAIT_MS, read_only=True)
    except UserError as error:
        raise user_error("BACKUP_UNUSABLE", path) from error
    return connection


def count(connection: Connection) -> CopyContents:
    """Count employers, workers and declarations."""
    return CopyContents(
        _count(connection, "SELECT count(*) FROM employer"),
        _count(connection, "SELECT count(*) FROM worker WHERE is_removed = 0"),
        _count(connection, "SELECT count(*) FROM declaration"),
    )


def _count(connection: Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def free_name(folder: Path, stem: str) -> Path:
    """Return a name that no other copy has."""
    target = folder / f"{stem}{SUFFIX}"
    count = 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}{SUFFIX}"
    return target


def _discard(part: Path) -> None:
    # The fault that brought us here is the one to tell.
    with suppress(OSError):
        part.unlink()
