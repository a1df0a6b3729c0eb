"""The section of the settings about letters: number, paper, letterhead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.letter import DEFAULT_PATTERN, NUMBER_SIGN, Paper, is_pattern, unknown_signs
from desktop.errors import UserError
from desktop.ui.dialogs.settings_parts import Section
from desktop.ui.messages import fault_text
from desktop.ui.preferences import LetterHabits, Preferences, PreferenceStore
from desktop.ui.widgets import ChoiceBox, TextEdit, label
from desktop.ui.widgets.logo_field import LogoField
from desktop.ui.words import filled


class LetterSection(Section):
    """Belongs to the employer, not to the computer: it lies in the data file."""

    icon: ClassVar[str] = "file-text"

    def __init__(self, store: PreferenceStore, parent: QWidget | None = None) -> None:
        self._store = store
        self._logo = b""
        super().__init__(parent)

    @classmethod
    def title(cls) -> str:
        """Return the name of the section."""
        return QCoreApplication.translate("LetterSection", "Surat deklarasi")

    def build(self) -> None:
        """Create the fields."""
        self.nothing = label(
            self.tr(
                "Pengaturan surat disimpan pada perusahaan. Isi data perusahaan dahulu, atau buka"
                " berkas dengan izin menulis."
            ),
            "muted",
            wrap=True,
        )
        self.form.add_wide(self.nothing)
        self.pattern = TextEdit()
        self.pattern.setPlaceholderText(DEFAULT_PATTERN)
        self.paper = ChoiceBox(
            [
                (Paper.A4, self.tr("Kertas A4 (210 x 297 mm)")),
                (Paper.F4, self.tr("F4 atau folio (215 x 330 mm)")),
            ]
        )
        self.logo = LogoField()
        self._add_rows()
        self.pattern.textEdited.connect(self._on_pattern)
        self.paper.edited.connect(lambda _value: self.edited.emit())
        self.logo.chosen.connect(self._on_logo)
        self.logo.removed.connect(lambda: self._use_logo(b""))

    def _add_rows(self) -> None:
        self.pattern_row = self.form.add_row(
            self.tr("&Pola nomor surat"),
            self.pattern,
            help=self.tr(
                "{nomor} menjadi nomor urut, {bulan} bulan Romawi, {tahun} tahun. Kosongkan untuk"
                " pola dari program."
            ),
        )
        self.example = label("", "strong", wrap=True)
        self.form.add_wide(self.example)
        paper_row = self.form.add_row(
            self.tr("Ukuran &kertas"),
            self.paper,
            help=self.tr("Dipakai untuk surat yang sedang disusun dan surat berikutnya."),
        )
        logo_row = self.form.add_row(
            self.tr("&Logo kop surat"),
            self.logo,
            help=self.tr("PNG atau JPEG, paling besar 512 KB. Dicetak di kiri atas halaman satu."),
        )
        self._parts = (self.pattern_row, self.example, paper_row, logo_row)

    def show_values(self, preferences: Preferences) -> None:
        """Show what is stored; without an employer, why there is nothing to set."""
        habits = preferences.letters
        self.nothing.setVisible(habits is None)
        for part in self._parts:
            part.setVisible(habits is not None)
        if habits is None:
            return
        self.pattern.setText(habits.pattern)
        self.paper.set_value(habits.paper)
        self._logo = habits.logo
        self.logo.show_picture(habits.logo)
        self._show_example()

    def read_into(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what is wanted of letters."""
        habits, paper = preferences.letters, self.paper.value()
        if habits is None or not isinstance(paper, Paper):
            return preferences
        return replace(
            preferences, letters=LetterHabits(self.pattern.text().strip(), paper, self._logo)
        )

    def first_fault(self) -> QWidget | None:
        """Refuse a pattern with a sign that means nothing."""
        return self.pattern if self._unknown() else None

    def _unknown(self) -> tuple[str, ...]:
        return unknown_signs(self.pattern.text())

    def _on_pattern(self) -> None:
        self._show_example()
        self.edited.emit()

    def _show_example(self) -> None:
        """Show the next number of the pattern as it is typed, or what is wrong with it."""
        pattern, unknown = self.pattern.text().strip(), self._unknown()
        if unknown:
            text = self.tr("%1 tidak dikenal. Pakai {nomor}, {bulan} dan {tahun}.")
            self.pattern_row.set_error(filled(text, ", ".join(unknown)))
        elif pattern and not is_pattern(pattern):
            text = self.tr("Tanpa %1 nomor ini hanya dipakai sekali; sesudahnya pola dari program.")
            self.pattern_row.set_warning(filled(text, NUMBER_SIGN))
        else:
            self.pattern_row.set_error("")
        number = "–" if unknown else self._store.example_number(pattern)
        self.example.setText(filled(self.tr("Surat berikutnya: %1"), number))

    def _on_logo(self, path: Path) -> None:
        try:
            picture = self._store.read_logo(path)
        except UserError as fault:
            self.logo.show_fault(fault_text(fault))
            return
        self._use_logo(picture)

    def _use_logo(self, picture: bytes) -> None:
        self._logo = picture
        self.logo.show_picture(picture)
        self.edited.emit()
