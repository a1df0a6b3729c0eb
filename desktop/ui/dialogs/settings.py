"""Settings: sections at the left, fields at the right, stored together or not at all."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.made_once import made_once
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
_SECTIONS: dict[str, type[Section]] = {
    "look": LookSection,
    "letters": LetterSection,
    "backups": BackupSection,
    "retention": RetentionSection,
    "password": PasswordSection,
}
"""The attribute and the class of each section, in the order of the list."""
AnySection = TypeVar("AnySection", bound=Section)


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
        self._file = file
        self._made: dict[int, Section] = {}
        self.banner = Banner()
        self.list = self._make_list()
        self.stack = QStackedWidget()
        self._arrange()
        self.list.currentRowChanged.connect(self._open)
        self.list.setCurrentRow(section)
        self.list.setFocus()
        self._show_dirty()

    # --- the sections, each made when it is first opened ----------------------------------------

    @made_once
    def look(self) -> LookSection:
        """Who works here, and how the program looks."""
        return self._put(LookSection())

    @made_once
    def letters(self) -> LetterSection:
        """Number, paper and letterhead."""
        return self._put(LetterSection(self._store))

    @made_once
    def backups(self) -> BackupSection:
        """Where copies go, when, and how many stay."""
        section = self._put(BackupSection(self._file))
        section.show_copies.clicked.connect(lambda: self._leave(SettingsStep.BACKUPS))
        return section

    @made_once
    def retention(self) -> RetentionSection:
        """How long personal data is kept."""
        section = self._put(RetentionSection(self._store))
        section.show_past.clicked.connect(lambda: self._leave(SettingsStep.RETENTION))
        return section

    @made_once
    def password(self) -> PasswordSection:
        """Whether the file is locked."""
        section = self._put(PasswordSection(self._file))
        section.change.clicked.connect(lambda: self._leave(SettingsStep.PASSWORD))
        section.remove.clicked.connect(lambda: self._leave(SettingsStep.UNLOCK))
        return section

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in their order, made now where nobody opened them."""
        return tuple(getattr(self, name) for name in _SECTIONS)

    def _put(self, section: AnySection) -> AnySection:
        number = list(_SECTIONS.values()).index(type(section))
        section.show_values(self._stored)
        section.edited.connect(self._show_dirty)
        self._made[number] = section
        place = self.stack.widget(number).layout()
        if place is not None:
            place.addWidget(section)
        return section

    def _open(self, number: int) -> None:
        getattr(self, list(_SECTIONS)[number])
        self.stack.setCurrentIndex(number)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setFixedWidth(_SIDE)
        made.setAccessibleName(self.tr("Bagian pengaturan"))
        for section in _SECTIONS.values():
            item = QListWidgetItem(icons.icon(section.icon), section.title())
            item.setSizeHint(QSize(0, _ROW))
            made.addItem(item)
        return made

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(SPACE_6)
        across.addWidget(self.list)
        across.addWidget(self.stack, 1)
        for _section in _SECTIONS:
            ground = QWidget()
            QVBoxLayout(ground).setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(ground)
        self.body.addWidget(self.banner)
        self.body.addLayout(across, 1)
        self.add_button(self.tr("Batal"), result=SettingsStep.CANCELLED)
        self.apply_button = self.add_button(self.tr("Terapkan"))
        self.save_button = self.add_button(self.tr("Simpan"), is_primary=True)
        self.apply_button.clicked.connect(self._on_apply)
        self.save_button.clicked.connect(lambda: self._leave(SettingsStep.STORED))
        self.setMinimumSize(_WIDTH, _LEAST)
        self.resize(_WIDTH, _HEIGHT)

    # --- what is shown and typed --------------------------------------------------------------

    def _show(self, preferences: Preferences) -> None:
        for section in self._made.values():
            section.show_values(preferences)
        self._show_dirty()

    def wanted(self) -> Preferences:
        """Return what the fields say; a section that nobody opened says what is stored."""
        found = self._stored
        for section in self._made.values():
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
        for number, section in sorted(self._made.items()):
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
