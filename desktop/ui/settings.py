"""Preferences of this machine: each declared once with its type, kept in an INI file.

Business data never lives here. To add a setting: one field of ``Settings``, and one line where
it is used; reading is always typed, so ``False`` never comes back as the text ``"false"``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings

from desktop.domain.thinning import NEWEST
from desktop.services.backup_wishes import BackupTime
from desktop.ui.language import ENGLISH, INDONESIAN
from desktop.ui.theme import DARK, DENSE, LIGHT, NORMAL, SYSTEM

FILE_NAME = "settings.ini"

BACKUPS_KEPT = (NEWEST, 10, 30)

_T = TypeVar("_T", str, bool, int, QByteArray)


class Option(Generic[_T]):
    """One preference: its key, what it is before anybody chose, and what it may be."""

    def __init__(self, key: str, default: _T, allowed: tuple[_T, ...] = ()) -> None:
        self.key = key
        self.default: _T = default
        self.allowed: tuple[_T, ...] = allowed


class Options:
    """Every preference that the program keeps."""

    language: Option[str] = Option("window/language", INDONESIAN, (INDONESIAN, ENGLISH))
    theme: Option[str] = Option("window/theme", SYSTEM, (SYSTEM, LIGHT, DARK))
    density: Option[str] = Option("window/density", NORMAL, (NORMAL, DENSE))
    """How high the rows of tables are."""
    operator: Option[str] = Option("person/operator", "")
    """Who works at this computer; empty: the preparer in the employer's data."""
    geometry: Option[QByteArray] = Option("window/geometry", QByteArray())
    last_page: Option[str] = Option("window/last_page", "")
    columns: Option[str] = Option("workforce/columns", "")
    last_folder: Option[str] = Option("files/last_folder", "")
    last_file: Option[str] = Option("files/last_file", "")
    recent_files: Option[str] = Option("files/recent", "")
    """Paths, one a line, the latest first."""
    employer: Option[int] = Option("files/employer", 0)
    """The id of the employer that was worked on in the last file."""
    uses_key_safe: Option[bool] = Option("files/uses_key_safe", default=False)
    backup_folder: Option[str] = Option("files/backup_folder", "")
    update_place: Option[str] = Option("updates/place", "")
    trusted_keys: Option[str] = Option("updates/trusted_keys", "")
    """Fingerprints with a semicolon between."""
    backup_time: Option[str] = Option(
        "files/backup_time", BackupTime.AT_EXIT.value, tuple(time.value for time in BackupTime)
    )
    backups_kept: Option[int] = Option("files/backups_kept", NEWEST, BACKUPS_KEPT)
    """How many of the newest copies stay whatever their age."""


OPTIONS = Options()


def all_options() -> list[Option]:
    """Return the options in the order in which they are declared."""
    return [option for option in vars(Options).values() if isinstance(option, Option)]


class Settings(QObject):
    """Reads and writes the preferences of one file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(path), QSettings.Format.IniFormat, self)

    def get(self, option: Option[_T]) -> _T:
        """Return the chosen value; the default for none, or for one that is not allowed."""
        kind = type(option.default)
        value = self._store.value(option.key, option.default, type=kind)
        if not isinstance(value, kind):
            return option.default
        if option.allowed and value not in option.allowed:
            return option.default
        return value

    def put(self, option: Option[_T], value: _T) -> None:
        """Keep a value; raises ``ValueError`` for one that is not allowed."""
        if option.allowed and value not in option.allowed:
            raise ValueError(f"{option.key}: {value!r} is none of {option.allowed}")
        # Qt writes the whole file for a value that it has already, at each start.
        if not self._store.contains(option.key) or self.get(option) != value:
            self._store.setValue(option.key, value)

    def sync(self) -> None:
        """Write everything to the file now."""
        self._store.sync()
