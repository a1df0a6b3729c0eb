"""Copies of a database that is open: by VACUUM INTO, never by copying the file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage.driver import Connection
from desktop.storage.faults import user_error

BACKUP_FOLDER = "cadangan"
"""Folder beside the database; its name is seen by the user."""


def back_up_before_migration(connection: Connection, version: int) -> Path:
    """Write a copy named after the schema it holds; its file time is the date of the backup.

    Raises ``UserError`` (``DATABASE_BACKUP_FAILED``, ``DATABASE_FULL``); then nothing is left.
    """
    folder = connection.path.parent / BACKUP_FOLDER
    part = folder / f"{connection.path.name}.part"
    try:
        folder.mkdir(exist_ok=True)
        part.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(part),))
        target = _free_name(folder, f"{connection.path.stem}-skema-{version:04d}")
        return part.rename(target)
    except (OSError, dbapi2.Error) as error:
        _discard(part)
        raise user_error("DATABASE_BACKUP_FAILED", connection.path) from error
    except UserError:
        _discard(part)
        raise


def _discard(part: Path) -> None:
    # The fault that brought us here is the one to tell.
    with suppress(OSError):
        part.unlink()


def _free_name(folder: Path, stem: str) -> Path:
    target = folder / f"{stem}.sqlite"
    count = 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}.sqlite"
    return target
