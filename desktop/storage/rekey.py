"""A new password, the first one, or none any more: the file is written anew with another key."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from desktop.errors import UserError
from desktop.storage import driver, sqlite_file
from desktop.storage.backup import flush_folder, write_whole
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey

_WAIT_MS = 2_000


def change_key(path: Path, old: FileKey | None, new: FileKey | None) -> None:
    """Write a closed file anew with another key, and put it in place once it has been compared.

    Raises ``UserError`` (``KEY_NOT_CHANGED``, ``DATABASE_LOCKED`` while another program reads it,
    ``DATABASE_CORRUPT``); the file then stands with its old key.
    """
    staged = path.with_name(f"{path.name}.baru")
    try:
        with closing(driver.connect(path, old, busy_timeout_ms=_WAIT_MS)) as connection:
            sqlite_file.hold_alone(connection)
            before = _row_counts(connection)

            def write(part: Path) -> None:
                sqlite_file.export_into(connection, part, new)
                _compare(path, part, new, before)

            write_whole(staged, write)
        # The old file is closed by now: Windows replaces no file that is open.
        staged.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            staged.unlink()
        raise user_error("KEY_NOT_CHANGED", path) from error
    except UserError as error:
        if error.code in {"BACKUP_NOT_WRITTEN", "DATABASE_FULL"}:
            raise user_error("KEY_NOT_CHANGED", path) from error
        raise
    with closing(driver.connect(path, new, busy_timeout_ms=_WAIT_MS)) as connection:
        driver.choose_journal(connection)


def change_keys_of_copies(
    copies: Iterable[Path], old: FileKey | None, new: FileKey | None
) -> list[Path]:
    """Give the copies the new key too; return those that could not be opened with the old one."""
    left = []
    for copy in copies:
        try:
            change_key(copy, old, new)
        except UserError:
            left.append(copy)
    return left


def _row_counts(connection: driver.Connection) -> dict[str, int]:
    counts = {}
    for table in sqlite_file.tables(connection):
        # The name comes from the schema of the file.
        (counts[table],) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608
    return counts


def _compare(path: Path, part: Path, key: FileKey | None, before: dict[str, int]) -> None:
    with closing(driver.connect(part, key, busy_timeout_ms=_WAIT_MS)) as fresh:
        if not driver.is_sound(fresh) or _row_counts(fresh) != before:
            raise user_error("KEY_NOT_CHANGED", path)
