"""The section of the settings about how long personal data is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.domain.personal_data import LONGEST_MONTHS
from desktop.ui.dialogs.retention_field import MonthsEdit
from desktop.ui.dialogs.settings_parts import Section
from desktop.ui.language import current_language
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.theme import SPACE_1, SPACE_3
from desktop.ui.widgets import Button, label
from desktop.ui.widgets.basics import set_property
from desktop.ui.words import filled


class RetentionSection(Section):
    """The months of each kind; what is past them is taken out elsewhere, and never by itself."""

    icon: ClassVar[str] = "calendar"

    def __init__(self, store: PreferenceStore, parent: QWidget | None = None) -> None:
        self._store = store
        self.months: dict[str, MonthsEdit] = {}
        super().__init__(parent)

    @classmethod
    def title(cls) -> str:
        """Return the name of the section."""
        return QCoreApplication.translate("RetentionSection", "Masa simpan data")

    def build(self) -> None:
        """Create a field for each kind, and the way to what is past its time."""
        text = self.tr(
            "Berlaku untuk berkas ini. Tidak ada yang terhapus dengan sendirinya: yang sudah lewat"
            " ditunjukkan dahulu."
        )
        self.form.add_wide(label(text, "muted", wrap=True))
        self.column.addLayout(self._build_lines())
        self.fault = label("", "field-error", wrap=True)
        self.fault.hide()
        self.column.addWidget(self.fault)
        self.show_past = Button(self.tr("Lihat dan hapus yang sudah lewat…"), "trash-2")
        row = QHBoxLayout()
        row.addWidget(self.show_past)
        row.addStretch()
        self.column.addLayout(row)

    def _build_lines(self) -> QGridLayout:
        lines = QGridLayout()
        lines.setHorizontalSpacing(SPACE_3)
        lines.setVerticalSpacing(SPACE_1)
        lines.setColumnStretch(0, 1)
        language = current_language()
        for row, kind in enumerate(self._store.retention_kinds()):
            months = MonthsEdit(kind)
            name = label(kind.title.in_language(language), wrap=True)
            name.setBuddy(months)
            lines.addWidget(name, row, 0)
            lines.addWidget(months, row, 1)
            lines.addWidget(label(kind.since.in_language(language), "field-help"), row, 2)
            self.months[kind.id] = months
            months.textEdited.connect(self._on_months)
        return lines

    def _on_months(self) -> None:
        self._show_faults()
        self.edited.emit()

    def _show_faults(self) -> list[MonthsEdit]:
        wrong = [f for f in self.months.values() if not 1 <= f.months() <= LONGEST_MONTHS]
        for field in self.months.values():
            set_property(field, "invalid", field in wrong)
        self.fault.setText(filled(self.tr("Isi 1 sampai %1 bulan."), LONGEST_MONTHS))
        self.fault.setVisible(bool(wrong))
        return wrong

    def show_values(self, preferences: Preferences) -> None:
        """Show what is stored; a file that is only read cannot be told otherwise."""
        for kind, months in self._store.retention().items():
            self.months[kind].set_value(str(months))
            self.months[kind].setReadOnly(preferences.retention is None)
        self._show_faults()

    def read_into(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields say."""
        if preferences.retention is None:
            return preferences
        typed = {kind: field.months() for kind, field in self.months.items()}
        return replace(preferences, retention=typed)

    def first_fault(self) -> QWidget | None:
        """Refuse what is no length of time."""
        return next(iter(self._show_faults()), None)
