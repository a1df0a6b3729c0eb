"""Data files as a whole: opened, made, locked for one writer, given a password, let go."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey, is_encrypted
from desktop.storage.lock import FileLock
from desktop.storage.place import is_network

if TYPE_CHECKING:
    from desktop.domain.employer import Employer
    from desktop.services.container import Services
    from desktop.services.file_care import PasswordChanged

SUFFIX = ".sqlite"
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite writes beside a file while it is open."""
__all__ = [
    "SUFFIX",
    "DataFiles",
    "FileKey",
    "OpenFile",
    "is_network",
    "needs_password",
]


class OpenFile:
    """An open data file with its services; ``lock`` is ``None`` when it is only read."""

    def __init__(self, services: Services, lock: FileLock | None) -> None:
        self.services = services
        self.lock = lock

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.services.database.path

    @property
    def key(self) -> FileKey | None:
        """The key that opens the file again; ``None`` for one without a password."""
        return self.services.database.key

    def close(self) -> None:
        """Close the file and let others write; a second call does nothing."""
        self.services.database.close()
        if self.lock is not None:
            self.lock.release()


class DataFiles:
    """Opens data files and builds their services."""

    def __init__(self, build: Callable[[Database], Services], now: Callable[[], datetime]) -> None:
        self._build = build
        self._now = now

    def open(
        self,
        path: Path,
        key: FileKey | None = None,
        *,
        read_only: bool = False,
        take_over: bool = False,
        may_create: bool = True,
    ) -> OpenFile:
        """Open a file for writing, or beside its writer for reading.

        Raises ``UserError``: all of ``Database.open``, ``DATABASE_IN_USE`` with the holder's name,
        and ``DATABASE_MISSING`` unless the file may be made.
        """
        if not may_create and not path.exists():
            raise user_error("DATABASE_MISSING", path)
        if read_only:
            return OpenFile(self._build(Database.open(path, key=key, read_only=True)), None)
        lock = FileLock.acquire(path, f"{self._now():%d-%m-%Y %H.%M}", take_over=take_over)
        try:
            return OpenFile(self._build(Database.open(path, key=key)), lock)
        except BaseException:
            lock.release()
            raise

    def create(self, path: Path, password: str = "") -> OpenFile:
        """Make a new file, locked with a password unless that is empty.

        Raises ``UserError``: ``DATABASE_EXISTS``, and all of ``Database.open``; then nothing is
        left of the new file.
        """
        if path.exists():
            raise user_error("DATABASE_EXISTS", path)
        from desktop.storage.keys import make_key

        try:
            return self.open(path, make_key(password) if password else None)
        except UserError as error:
            if error.code != "DATABASE_IN_USE":
                _sweep(path)
            raise

    def begin(self, path: Path, employer: Employer, password: str = "") -> OpenFile:
        """Make a new file with its first employer; raises ``UserError`` as ``create`` does."""
        opened = self.create(path, password)
        try:
            opened.services.employers.save(employer)
        except UserError:
            opened.close()
            _sweep(path)
            raise
        return opened

    def key_for(self, path: Path, typed: str) -> FileKey | None:
        """Return the key that a typed password makes; ``None`` without need.

        It may be wrong: opening tells. Raises ``UserError`` (``DATABASE_ENCRYPTED``) when
        nothing was typed.
        """
        from desktop.services import file_care

        return file_care.key_for(path, typed)

    def key_from_recovery(self, path: Path, typed: str) -> FileKey:
        """Return the key of the printed sheet; raises ``UserError`` (``RECOVERY_KEY_MISTYPED``)."""
        from desktop.services import file_care

        return file_care.key_from_printed(path, typed)

    def change_password(self, opened: OpenFile, password: str) -> PasswordChanged:
        """Close the file, write it anew with another key, and its copies too; open it again then.

        An empty password takes the lock away. Raises ``UserError`` (``KEY_NOT_CHANGED``,
        ``DATABASE_LOCKED``, ``DATABASE_VIEW_ONLY``); the file is closed in any case and its
        lock still held.
        """
        from desktop.services import file_care

        return file_care.change_password(opened, password)

    def recover(self, path: Path, copy: Path, key: FileKey | None) -> Path:
        """Put a copy in the place of a file that does not open any more.

        The broken file is kept under another name, which is returned: it may be the only place
        of the latest entries. Raises ``UserError`` (``BACKUP_UNUSABLE``, ``BACKUP_NOT_WRITTEN``).
        """
        from desktop.services import file_care

        return file_care.recover(path, copy, key, self._now)

    def reopen(self, opened: OpenFile, key: FileKey | None) -> OpenFile:
        """Open a file again that was closed for a moment, under the lock it still has."""
        opened.services.database.close()
        employer = opened.services.employers.chosen
        database = Database.open(opened.path, key=key, read_only=opened.lock is None)
        services = self._build(database)
        services.employers.choose(employer)
        services.backup_wishes = opened.services.backup_wishes
        services.operator = opened.services.operator
        return OpenFile(services, opened.lock)


def _sweep(path: Path) -> None:
    """Remove a file that was not finished; what cannot be removed is no harm."""
    for ending in ("", *BESIDE):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


def needs_password(path: Path) -> bool:
    """Tell whether a file is locked with a password."""
    return is_encrypted(path)
