"""Copies of the data file: when they are made, which are kept, what is in them, and the way back.

A copy is made by the database itself, opened for trial at once, and only then counts. Restoring
copies the present content first, so that it never goes over the only one.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.progress import Progress, quiet
from desktop.domain.thinning import kept
from desktop.errors import UserError
from desktop.services.backup_wishes import BackupPolicy, BackupTime, BackupWishes
from desktop.services.whole_file import write_file
from desktop.storage import backup
from desktop.storage.backup import SUFFIX, CopyContents
from desktop.storage.database import Database
from desktop.storage.faults import user_error

_log = logging.getLogger(__name__)

_MOMENT = "%Y-%m-%d-%H%M%S"
_DATED = re.compile(r"(.+)-(\d{4}-\d\d-\d\d-\d{6})-([a-z]+)(?:-\d+)?")
_BEFORE = re.compile(r"(.+)-skema-\d{4}(?:-\d+)?")
"""Names of copies: of which data file, when and why, or which one a new program made first."""


class BackupReason(StrEnum):
    """Why a copy was made; the value stands in its file name, which the user sees."""

    ASKED = "manual"
    AT_EXIT = "keluar"
    BEFORE_IMPORT = "impor"
    BEFORE_RESTORE = "pulih"
    BEFORE_RULES = "aturan"
    BEFORE_MIGRATION = "skema"
    BEFORE_PURGE = "hapus"


_NEVER_THINNED = {BackupReason.ASKED, BackupReason.BEFORE_MIGRATION}


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """One copy as its name tells; ``is_second`` means that it lies in the second folder."""

    path: Path
    made_at: datetime
    reason: BackupReason
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class BackupState:
    """One copy after it was opened for trial; ``contents`` is ``None`` when it does not open."""

    entry: BackupEntry
    contents: CopyContents | None


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A new copy; ``second_fault`` says why the second folder got none."""

    path: Path
    contents: CopyContents
    second_fault: UserError | None = None


class BackupService:
    """Makes, lists, thins and restores the copies of one open data file."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        wishes: BackupWishes,
        changes_kept: int = 0,
    ) -> None:
        """Serve an open file; ``changes_kept`` of its changes were there when it was opened."""
        self._database = database
        self._now = now
        self._wishes = wishes
        self._changes_kept = changes_kept

    @property
    def second_folder(self) -> Path | None:
        """A stick or a share that gets every copy too; ``None`` for none."""
        return self._wishes.second_folder

    @second_folder.setter
    def second_folder(self, folder: Path | None) -> None:
        """Choose where a second copy goes."""
        self._wishes.second_folder = folder

    @property
    def policy(self) -> BackupPolicy:
        """What the user wants of the copies."""
        return self._wishes.policy

    @policy.setter
    def policy(self, policy: BackupPolicy) -> None:
        """Choose when copies are made and how many stay."""
        self._wishes.policy = policy

    @property
    def folder(self) -> Path:
        """The folder beside the data file."""
        return backup.backup_folder(self._database.path)

    @property
    def has_changes(self) -> bool:
        """Tell whether anything was written since the last copy or since opening."""
        return self._database.changes() != self._changes_kept

    def make(self, reason: BackupReason = BackupReason.ASKED) -> BackupMade:
        """Make a copy, open it for trial, and thin the old ones.

        Raises ``UserError`` (``BACKUP_NOT_WRITTEN``, ``BACKUP_UNUSABLE``). A second
        folder that cannot be written is told in the answer and stops nothing.
        """
        changes = self._database.changes()
        path = self._copy(self.folder, reason)
        found = backup.contents(path, self._database.key)
        self._changes_kept = changes
        self._thin(self.folder)
        return BackupMade(path, found, self._copy_to_second(reason))

    def make_at_exit(self) -> BackupMade | None:
        """Make a copy if anything changed and the policy wants one now.

        Raises ``UserError`` as ``make`` does.
        """
        if self._database.is_read_only or not self.has_changes:
            return None
        if self.policy.time is BackupTime.WHEN_ASKED:
            return None
        made = self.make(BackupReason.AT_EXIT)
        if self.policy.time is BackupTime.ONCE_A_DAY:
            self._keep_last_of_today()
        return made

    def _keep_last_of_today(self) -> None:
        """Leave of today's copies at exit the last one, so that it has the whole day in it."""
        folders = [self.folder] if self.second_folder is None else [self.folder, self.second_folder]
        for folder in folders:
            copies = _in(folder, self._database.path.stem, is_second=False)
            todays = [
                copy
                for copy in copies
                if copy.reason is BackupReason.AT_EXIT and copy.made_at.date() == self._now().date()
            ]
            for copy in sorted(todays, key=lambda copy: (copy.made_at, copy.path.name))[:-1]:
                # A copy that cannot be removed is no harm.
                with suppress(OSError):
                    copy.path.unlink()

    def write_to(self, path: Path) -> CopyContents:
        """Make one copy under a name of the user's choice; raises ``UserError``.

        ``DATABASE_EXISTS`` when the file is there already: nothing is written over.
        """
        _refuse_existing(path)
        self._database.copy_to(path)
        return backup.contents(path, self._database.key)

    def count(self) -> CopyContents:
        """Count what is in the open file."""
        return self._database.contents()

    def check_thoroughly(self) -> CopyContents:
        """Check every page, index and reference of the open file, and count what is in it.

        Raises ``UserError`` (``DATABASE_CORRUPT``).
        """
        return self._database.contents(thoroughly=True)

    def made_until(self, day: date) -> list[BackupEntry]:
        """Return the copies that were made on ``day`` or before, wherever they lie."""
        return [entry for entry in self.entries() if entry.made_at.date() <= day]

    @staticmethod
    def remove(entries: Iterable[BackupEntry]) -> list[Path]:
        """Remove copies for good; return those that could not be removed."""
        left = []
        for entry in entries:
            try:
                entry.path.unlink(missing_ok=True)
            except OSError:
                left.append(entry.path)
        return left

    def entries(self) -> list[BackupEntry]:
        """Return the copies of both folders, the newest first, without opening them."""
        return entries_of(self._database.path, self.second_folder)

    def inspect(self, entry: BackupEntry) -> BackupState:
        """Open a copy for trial and count what is in it."""
        try:
            return BackupState(entry, backup.contents(entry.path, self._database.key))
        except UserError as error:
            _log.info("a copy does not open: %s", error.code)
            return BackupState(entry, None)

    def inspect_all(self, progress: Progress = quiet) -> list[BackupState]:
        """Open every copy for trial, the newest first."""
        entries = self.entries()
        states = []
        for number, entry in enumerate(entries):
            progress(number, len(entries))
            states.append(self.inspect(entry))
        return states

    def restore(self, path: Path) -> BackupMade:
        """Go back to a copy after making one of the present content; returns that one.

        Raises ``UserError`` (``BACKUP_UNUSABLE``, ``BACKUP_NOT_WRITTEN``, ``DATABASE_LOCKED``);
        the present content then stands.
        """
        backup.contents(path, self._database.key)
        present = self.make(BackupReason.BEFORE_RESTORE)
        self._database.restore_from(path)
        self._changes_kept = self._database.changes()
        _log.info("restored from a copy")
        return present

    def second_fault(self) -> UserError | None:
        """Return why the second folder cannot be written now; None when it can."""
        folder = self.second_folder
        if folder is None or folder.is_dir():
            return None
        return _not_there(folder)

    def _copy(self, folder: Path, reason: BackupReason) -> Path:
        stem = f"{self._database.path.stem}-{self._now():{_MOMENT}}-{reason}"
        path = backup.free_name(folder, stem)
        self._database.copy_to(path)
        return path

    def _copy_to_second(self, reason: BackupReason) -> UserError | None:
        folder = self.second_folder
        if folder is None:
            return None
        # A stick that is not plugged in must not become a folder of that name on this disk.
        if not folder.is_dir():
            return _not_there(folder)
        try:
            path = self._copy(folder, reason)
            backup.contents(path, self._database.key)
        except UserError as error:
            _log.info("the second folder got no copy: %s", error.code)
            return error
        self._thin(folder)
        return None

    def _thin(self, folder: Path) -> None:
        thinned = [
            entry
            for entry in _in(folder, self._database.path.stem, is_second=False)
            if entry.reason not in _NEVER_THINNED
        ]
        stay = kept((entry.made_at for entry in thinned), self._now(), self.policy.newest)
        for entry in thinned:
            if entry.made_at not in stay:
                # A copy that cannot be removed is no harm.
                with suppress(OSError):
                    entry.path.unlink()


def entries_of(database: Path, second_folder: Path | None = None) -> list[BackupEntry]:
    """Return the copies of a data file that need not be open, the newest first."""
    found = _in(backup.backup_folder(database), database.stem, is_second=False)
    if second_folder is not None:
        found += _in(second_folder, database.stem, is_second=True)
    return sorted(found, key=lambda entry: (entry.made_at, entry.path.name), reverse=True)


def stem_of_copy(path: Path) -> str:
    """Return the name of the data file of which this is a copy; empty where it is none."""
    dated, before = _DATED.fullmatch(path.stem), _BEFORE.fullmatch(path.stem)
    if dated and dated[3] in list(BackupReason):
        return dated[1]
    return before[1] if before else ""


def take_copy(copy: Path, target: Path) -> None:
    """Make a data file of a copy, which stays as it is.

    Raises ``UserError``: ``DATABASE_EXISTS``, ``BACKUP_UNUSABLE``, ``FILE_NOT_WRITTEN``.
    """
    if target.exists():
        raise user_error("DATABASE_EXISTS", target)
    try:
        content = copy.read_bytes()
    except OSError as error:
        raise user_error("BACKUP_UNUSABLE", copy) from error
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
    write_file(target, content)


def _in(folder: Path, stem: str, *, is_second: bool) -> list[BackupEntry]:
    try:
        files = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    read = (_entry_of(file, stem, is_second=is_second) for file in files)
    return [entry for entry in read if entry is not None]


def _entry_of(path: Path, stem: str, *, is_second: bool) -> BackupEntry | None:
    """Read moment and reason from the name of a copy; ``None`` for any other file."""
    dated, before = _DATED.fullmatch(path.stem), _BEFORE.fullmatch(path.stem)
    try:
        if dated and dated[1] == stem:
            moment = datetime.strptime(dated[2], _MOMENT)  # noqa: DTZ007 - the office's own clock
            return BackupEntry(path, moment, BackupReason(dated[3]), is_second)
        if before and before[1] == stem:
            moment = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the same clock
            return BackupEntry(path, moment, BackupReason.BEFORE_MIGRATION, is_second)
    except (ValueError, OSError):
        return None
    return None


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise UserError(
            "DATABASE_EXISTS",
            f"Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain.",
            english=f"The file {path} exists already and is not overwritten. Choose another name.",
            path=str(path),
        )


def _not_there(folder: Path) -> UserError:
    return UserError(
        "BACKUP_FOLDER_MISSING",
        f"Folder cadangan kedua {folder} tidak ada. Sambungkan disk atau stik itu, atau pilih"
        " folder lain pada Cadangan.",
        english=f"The second backup folder {folder} is not there. Connect the disk or stick, or"
        " choose another folder at Backups.",
        path=str(folder),
    )
