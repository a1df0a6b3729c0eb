"""Settings: sections at the left, fields at the right, stored together or not at all."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop.errors import UserError
from desktop.ui import icons
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.settings_letters import LetterSection
from desktop.ui.dialogs.settings_parts import (
    BackupSection,
    FileState,
    LookSection,
    PasswordSection,
    Section,
)
from desktop.ui.dialogs.settings_retention import RetentionSection
from desktop.ui.messages import fault_text
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.theme import SPACE_6
from desktop.ui.widgets import Banner

_SIDE = 200
_WIDTH, _HEIGHT, _LEAST = 820, 680, 480
_ROW = 40


class SettingsStep(IntEnum):
    """How the dialog ended, and what its caller does next."""

    CANCELLED = 0
    STORED = 1
    AGAIN = 2
    """Stored, and wanted back in the new look."""
    PASSWORD = 3
    UNLOCK = 4
    BACKUPS = 5
    RETENTION = 6


class SettingsDialog(BaseDialog):
    """Nothing is written before "Terapkan" or "Simpan"; Esc leaves everything as it was."""

    help_id: ClassVar[str] = "data"

    applied = Signal(object)
    """A ``ChangeSet`` of the data file, each time something was stored."""

    def __init__(
        self,
        store: PreferenceStore,
        file: FileState,
        section: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._store = store
        self._stored = store.read()
        self.set_heading(self.tr("Pengaturan"))
        self.look = LookSection()
        self.letters = LetterSection(store)
        self.backups = BackupSection(file)
        self.retention = RetentionSection(store)
        self.password = PasswordSection(file)
        self.sections: tuple[Section, ...] = (
            self.look,
            self.letters,
            self.backups,
            self.retention,
            self.password,
        )
        self.banner = Banner()
        self.list = self._make_list()
        self.stack = QStackedWidget()
        self._arrange()
        self._connect()
        self._show(self._stored)
        self.list.setCurrentRow(section)
        self.list.setFocus()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setFixedWidth(_SIDE)
        made.setAccessibleName(self.tr("Bagian pengaturan"))
        for section in self.sections:
            item = QListWidgetItem(icons.icon(section.icon), section.title())
            item.setSizeHint(QSize(0, _ROW))
            made.addItem(item)
        return made

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(SPACE_6)
        across.addWidget(self.list)
        across.addWidget(self.stack, 1)
        for section in self.sections:
            self.stack.addWidget(section)
        self.body.addWidget(self.banner)
        self.body.addLayout(across, 1)
        self.add_button(self.tr("Batal"), result=SettingsStep.CANCELLED)
        self.apply_button = self.add_button(self.tr("Terapkan"))
        self.save_button = self.add_button(self.tr("Simpan"), is_primary=True)
        self.setMinimumSize(_WIDTH, _LEAST)
        self.resize(_WIDTH, _HEIGHT)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        for section in self.sections:
            section.edited.connect(self._show_dirty)
        self.apply_button.clicked.connect(self._on_apply)
        self.save_button.clicked.connect(lambda: self._leave(SettingsStep.STORED))
        self.backups.show_copies.clicked.connect(lambda: self._leave(SettingsStep.BACKUPS))
        self.retention.show_past.clicked.connect(lambda: self._leave(SettingsStep.RETENTION))
        self.password.change.clicked.connect(lambda: self._leave(SettingsStep.PASSWORD))
        self.password.remove.clicked.connect(lambda: self._leave(SettingsStep.UNLOCK))

    # --- what is shown and typed --------------------------------------------------------------

    def _show(self, preferences: Preferences) -> None:
        for section in self.sections:
            section.show_values(preferences)
        self._show_dirty()

    def wanted(self) -> Preferences:
        """Return what the fields say."""
        found = self._stored
        for section in self.sections:
            found = section.read_into(found)
        return found

    def _show_dirty(self) -> None:
        self.apply_button.setEnabled(self.wanted() != self._stored)

    def section(self) -> int:
        """Return the number of the section that is open."""
        return self.list.currentRow()

    # --- storing ------------------------------------------------------------------------------

    def store(self) -> bool:
        """Store what differs; False where a field must be mended first, which is then shown."""
        for number, section in enumerate(self.sections):
            if field := section.first_fault():
                self.list.setCurrentRow(number)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        wanted = self.wanted()
        if wanted == self._stored:
            return True
        try:
            changes = self._store.write(wanted)
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault))
            return False
        self.banner.hide()
        self._stored = self._store.read()
        self._show(self._stored)
        self.applied.emit(changes)
        return True

    def _on_apply(self) -> None:
        look = self._stored.look
        if self.store() and self._stored.look != look:
            self.done(SettingsStep.AGAIN)
            return
        # The button that was pressed is dim now and would keep the keyboard to itself.
        self.save_button.setFocus()

    def _leave(self, step: SettingsStep) -> None:
        if self.store():
            self.done(step)
