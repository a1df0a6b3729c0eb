"""Back to a copy: all content of the open file replaced in one transaction of SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.errors import UserError
from desktop.storage import driver, sqlite_file
from desktop.storage.backup import open_copy
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey
from desktop.storage.opening import check_schema


def restore_from(connection: driver.Connection, source: Path, key: FileKey | None) -> None:
    """Replace the content of an open database by that of a copy with the same key.

    A crash leaves the old content. Raises ``UserError`` as ``usable_copy`` does.
    """
    with usable_copy(source, key) as copy:
        sqlite_file.restore_into(connection, copy)


@contextmanager
def usable_copy(source: Path, key: FileKey | None) -> Iterator[driver.Connection]:
    """Open a copy that can be gone back to.

    Raises ``UserError`` (``BACKUP_UNUSABLE``) for one that is damaged, not ours, newer than the
    program, or locked with another key.
    """
    with closing(open_copy(source, key)) as copy:
        try:
            is_usable = bool(check_schema(copy)) and driver.is_sound(copy)
        except UserError as error:
            raise user_error("BACKUP_UNUSABLE", source) from error
        if not is_usable:
            raise user_error("BACKUP_UNUSABLE", source)
        yield copy
