"""The sections of the settings: look and person, copies, password."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.services.backup_wishes import BackupTime
from desktop.ui.language import ENGLISH, INDONESIAN
from desktop.ui.preferences import Look, Preferences
from desktop.ui.settings import BACKUPS_KEPT
from desktop.ui.theme import DARK, DENSE, LIGHT, NORMAL, SPACE_2, SPACE_4, SYSTEM
from desktop.ui.widgets import Button, ChoiceBox, DangerButton, FormGrid, TextEdit, label
from desktop.ui.widgets.folder_field import FolderField
from desktop.ui.words import filled


@dataclass(frozen=True, slots=True)
class FileState:
    """What the sections say about the open data file; ``second_fault`` may be empty."""

    path: Path
    copies: Path
    is_locked: bool
    is_read_only: bool
    second_fault: str = ""


class Section(QScrollArea):
    """One group of settings; subclasses put fields into ``form``."""

    icon: ClassVar[str]

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("role", "ground")
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(SPACE_2, 0, SPACE_4, SPACE_2)
        self.column.setSpacing(SPACE_4)
        self.form = FormGrid()
        self.form.add_section(self.title())
        self.column.addWidget(self.form)
        self.build()
        self.column.addStretch()
        self.setWidget(ground)

    @classmethod
    def title(cls) -> str:
        """Return the name of the section, which the list needs before it is made."""
        raise NotImplementedError

    def build(self) -> None:
        """Create the fields."""
        raise NotImplementedError

    def show_values(self, preferences: Preferences) -> None:
        """Show what is stored."""

    def read_into(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields of this section say."""
        return preferences

    def first_fault(self) -> QWidget | None:
        """Return the first field that must be mended, ``None`` when all can be stored."""
        return None


class LookSection(Section):
    """Who works here, and how the program looks."""

    icon: ClassVar[str] = "contrast"

    @classmethod
    def title(cls) -> str:
        """Return the name of the section."""
        return QCoreApplication.translate("LookSection", "Umum dan tampilan")

    def build(self) -> None:
        """Create the fields."""
        self.operator = TextEdit()
        self.language = ChoiceBox([(INDONESIAN, "Bahasa Indonesia"), (ENGLISH, "English")])
        self.theme = ChoiceBox(
            [
                (SYSTEM, self.tr("Ikut sistem")),
                (LIGHT, self.tr("Terang")),
                (DARK, self.tr("Gelap")),
            ]
        )
        self.density = ChoiceBox(
            [(NORMAL, self.tr("Biasa")), (DENSE, self.tr("Rapat: lebih banyak baris"))]
        )
        self.form.add_row(
            self.tr("&Nama Anda"),
            self.operator,
            help=self.tr(
                "Dicatat pada setiap perubahan dan diusulkan sebagai pembuat deklarasi. Bila"
                " kosong, dipakai nama penyusun dari data perusahaan."
            ),
        )
        self.form.add_row(
            self.tr("&Bahasa"),
            self.language,
            help=self.tr("Langsung berganti. Surat deklarasi selalu berbahasa Indonesia."),
        )
        self.form.add_row(
            self.tr("&Tema"),
            self.theme,
            help=self.tr("Ikut sistem berarti terang atau gelap menurut komputer Anda."),
        )
        self.form.add_row(
            self.tr("Kerapatan ta&bel"),
            self.density,
            help=self.tr("Berlaku untuk semua tabel, juga daftar tenaga kerja."),
        )
        self.operator.textEdited.connect(lambda _text: self.edited.emit())
        for box in (self.language, self.theme, self.density):
            box.edited.connect(lambda _value: self.edited.emit())

    def show_values(self, preferences: Preferences) -> None:
        """Show what is stored."""
        self.operator.setText(preferences.operator)
        self.language.set_value(preferences.look.language)
        self.theme.set_value(preferences.look.theme)
        self.density.set_value(preferences.look.density)

    def read_into(self, preferences: Preferences) -> Preferences:
        """Return the preferences with name and look."""
        look = Look(str(self.language.value()), str(self.theme.value()), str(self.density.value()))
        operator = " ".join(self.operator.text().split())
        return replace(preferences, look=look, operator=operator)


class BackupSection(Section):
    """Where copies go, when, and how many stay."""

    icon: ClassVar[str] = "history"

    def __init__(self, file: FileState, parent: QWidget | None = None) -> None:
        self._file = file
        self._known: Path | None = None
        super().__init__(parent)

    @classmethod
    def title(cls) -> str:
        """Return the name of the section."""
        return QCoreApplication.translate("BackupSection", "Cadangan")

    def build(self) -> None:
        """Create the fields."""
        self.place = TextEdit()
        self.place.setReadOnly(True)
        self.place.setText(str(self._file.copies))
        self.place.setCursorPosition(0)
        self.second = FolderField(self.tr("Folder kedua untuk cadangan"))
        self.time = ChoiceBox(
            [
                (BackupTime.AT_EXIT, self.tr("Setiap program ditutup, bila ada perubahan")),
                (BackupTime.ONCE_A_DAY, self.tr("Sekali sehari: hanya yang terakhir hari itu")),
                (BackupTime.WHEN_ASKED, self.tr("Hanya bila saya minta")),
            ]
        )
        words = self.tr("%1 cadangan terbaru")
        self.kept = ChoiceBox([(number, filled(words, number)) for number in BACKUPS_KEPT])
        self._add_rows()
        self.show_copies = Button(self.tr("Lihat, buat atau pulihkan cadangan…"), "history")
        self.form.add_wide(self.show_copies, span=1)
        self.second.edited.connect(self._on_second)
        for box in (self.time, self.kept):
            box.edited.connect(lambda _value: self.edited.emit())

    def _add_rows(self) -> None:
        form = self.form
        form.add_row(
            self.tr("&Folder di komputer ini"),
            self.place,
            help=self.tr("Di samping berkas data; ikut pindah bersamanya."),
        )
        self._second_row = form.add_row(
            self.tr("Folder &kedua"),
            self.second,
            help=self.tr(
                "Misalnya stik USB atau folder bersama: setiap cadangan ditulis ke sana juga."
                " Kosongkan bila tidak dipakai."
            ),
        )
        form.add_row(
            self.tr("K&apan"),
            self.time,
            help=self.tr("Sebelum impor, pemulihan dan pembaruan program, cadangan selalu dibuat."),
        )
        form.add_row(
            self.tr("&Selalu disimpan"),
            self.kept,
            help=self.tr(
                "Selain itu tetap disimpan: satu tiap hari selama dua minggu, tiap minggu selama"
                " dua bulan, tiap bulan selama dua tahun. Cadangan yang Anda minta tidak pernah"
                " dihapus."
            ),
        )

    def _on_second(self) -> None:
        self._second_row.set_warning("")
        self.edited.emit()

    def show_values(self, preferences: Preferences) -> None:
        """Show what is stored."""
        self._known = preferences.backup_folder
        self.second.set_value(preferences.backup_folder)
        self.time.set_value(preferences.backup_time)
        self.kept.set_value(preferences.backups_kept)
        self._second_row.set_warning(self._file.second_fault)

    def read_into(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what is wanted of copies."""
        time, kept = self.time.value(), self.kept.value()
        return replace(
            preferences,
            backup_folder=self.second.value(),
            backup_time=time if isinstance(time, BackupTime) else preferences.backup_time,
            backups_kept=kept if isinstance(kept, int) else preferences.backups_kept,
        )

    def first_fault(self) -> QWidget | None:
        """Refuse a second folder that is new and not there; a stick may be out for now."""
        folder = self.second.value()
        if folder is None or folder == self._known or folder.is_dir():
            return None
        text = self.tr("Folder ini tidak ada. Sambungkan disknya, atau pilih folder lain.")
        self._second_row.set_error(text)
        return self.second


class PasswordSection(Section):
    """Whether the file is locked, and the way to the dialogs that change it."""

    icon: ClassVar[str] = "lock"

    def __init__(self, file: FileState, parent: QWidget | None = None) -> None:
        self._file = file
        super().__init__(parent)

    @classmethod
    def title(cls) -> str:
        """Return the name of the section."""
        return QCoreApplication.translate("PasswordSection", "Kata sandi")

    def build(self) -> None:
        """Create state and buttons."""
        locked = self._file.is_locked
        state = (
            self.tr("Berkas %1 dan cadangannya terkunci dengan kata sandi.")
            if locked
            else self.tr("Berkas %1 tidak terkunci: siapa pun di komputer ini dapat membacanya.")
        )
        self.state = label(filled(state, self._file.path.name), "strong", wrap=True)
        self.form.add_wide(self.state)
        self.form.add_wide(label(self._words(), "muted", wrap=True))
        change = self.tr("Ubah kata sandi…") if locked else self.tr("Pasang kata sandi…")
        self.change = Button(change, "lock")
        self.remove = DangerButton(self.tr("Hapus kata sandi…"), "trash-2")
        self.remove.setVisible(locked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.change)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        self.column.addLayout(buttons)
        for button in (self.change, self.remove):
            button.setEnabled(not self._file.is_read_only)

    def _words(self) -> str:
        if self._file.is_read_only:
            return self.tr(
                "Berkas ini dibuka hanya untuk dibaca, jadi kata sandinya tidak dapat diubah."
            )
        return self.tr(
            "Perubahan lain di jendela ini disimpan dahulu. Sesudah kata sandi dipasang, kunci"
            " pemulihan ditampilkan sekali untuk dicetak."
        )
