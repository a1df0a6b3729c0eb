"""From a path to an open data file, as long as nothing has to be asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from desktop.errors import UserError
from desktop.services.backup_wishes import BackupPolicy, BackupTime
from desktop.ui.settings import OPTIONS, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.services.container import Services
    from desktop.services.data_files import DataFiles, FileKey, OpenFile

_MOST_RECENT = 8


class Attempt(NamedTuple):
    """How a file is opened next."""

    path: Path
    key: FileKey | None = None
    read_only: bool = False
    take_over: bool = False
    may_create: bool = False
    remember: bool = False


def use_preferences(services: Services, settings: Settings) -> None:
    """Tell the services of an open file what this computer's user wants of them."""
    second, wishes = settings.get(OPTIONS.backup_folder), services.backup_wishes
    wishes.second_folder = Path(second) if second else None
    wishes.policy = BackupPolicy(
        BackupTime(settings.get(OPTIONS.backup_time)), settings.get(OPTIONS.backups_kept)
    )
    services.operator = settings.get(OPTIONS.operator)


class BareOpener(QObject):
    """Opens data files; where that takes a question, ``FileOpener`` is read and asks it."""

    def __init__(self, files: DataFiles, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files = files
        self._settings = settings

    def open(
        self, parent: QWidget | None, path: Path, *, may_create: bool = False
    ) -> OpenFile | None:
        """Return the open file, or another one that the user chose; ``None`` to give up."""
        attempt: Attempt | None = Attempt(path, self._kept_key(path), may_create=may_create)
        while attempt is not None:
            try:
                opened = self._try(attempt)
            except UserError as error:
                attempt = self._next(parent, attempt, error)
            else:
                self._on_opened(parent, opened, attempt)
                return opened
        return None

    def _try(self, attempt: Attempt) -> OpenFile:
        return self.files.open(
            attempt.path,
            attempt.key,
            read_only=attempt.read_only,
            take_over=attempt.take_over,
            may_create=attempt.may_create,
        )

    def _on_opened(self, parent: QWidget | None, opened: OpenFile, attempt: Attempt) -> None:
        self.note(opened)
        if attempt.remember and opened.key is not None:
            from desktop.services.key_safe import keep_key

            try:
                keep_key(opened.key)
            except UserError as error:
                from desktop.ui.dialogs.file_fault import NoticeDialog
                from desktop.ui.messages import fault_text

                title = QCoreApplication.translate("FileOpener", "Kata sandi tidak diingat")
                NoticeDialog.ask(parent, title, fault_text(error))
            else:
                self._settings.put(OPTIONS.uses_key_safe, True)

    def _kept_key(self, path: Path) -> FileKey | None:
        """Ask the system's safe only where the user once chose it."""
        if not self._settings.get(OPTIONS.uses_key_safe):
            return None
        from desktop.services.key_safe import find_key

        return find_key(path)

    def note(self, opened: OpenFile) -> None:
        """Remember the file as the last one, and what belongs to it on this computer."""
        settings, path = self._settings, str(opened.path.absolute())
        use_preferences(opened.services, settings)
        if settings.get(OPTIONS.last_file) == path:
            opened.services.employers.choose(settings.get(OPTIONS.employer))
        else:
            settings.put(OPTIONS.employer, 0)
        settings.put(OPTIONS.last_file, path)
        lines = [path, *(line for line in self.recent() if line != path)]
        settings.put(OPTIONS.recent_files, "\n".join(lines[:_MOST_RECENT]))

    def recent(self) -> list[str]:
        """Return the paths of the files that were open last, the latest first."""
        return [line for line in self._settings.get(OPTIONS.recent_files).split("\n") if line]

    def _next(self, parent: QWidget | None, attempt: Attempt, error: UserError) -> Attempt | None:
        from desktop.ui.file_choice import FileOpener

        return FileOpener(self.files, self._settings, self).ask_about(parent, attempt, error)
