"""The first window of a new user: whose data, where they lie, which password; or the sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.errors import UserError
from desktop.services.data_files import OpenFile, is_network
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.password import SHORTEST
from desktop.ui.messages import fault_text
from desktop.ui.widgets import FieldRow, FormGrid, QuietButton, TextEdit
from desktop.ui.widgets.folder_field import FolderField
from desktop.ui.words import filled

_WIDTH = 780


class FirstStep(IntEnum):
    """What a new user wants."""

    LEAVE = 0
    BEGIN = 1
    SAMPLE = 2
    OPEN = 3
    LANGUAGE = 4


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What was typed; the password is empty for a file without one."""

    folder: Path
    employer: str = ""
    password: str = ""


MakeFile = Callable[[FirstStep, FirstAnswers], OpenFile]
"""Makes the file that a step asks for; raises ``UserError``."""


class FirstRunDialog(BaseDialog):
    """Asks until a file could be made: ``opened`` then has it. Esc makes nothing."""

    help_id: ClassVar[str] = "start"

    def __init__(
        self,
        make: MakeFile,
        start: FirstAnswers,
        file_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._make = make
        self._file_name = file_name
        self.opened: OpenFile | None = None
        self.set_heading(
            self.tr("Selamat datang di Patuh Jamsos"),
            self.tr(
                "Tiga pertanyaan, lalu mulai. Semua data tetap di komputer ini; program tidak"
                " memakai internet."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self.employer = TextEdit()
        self.folder = FolderField(self.tr("Folder untuk berkas data"))
        self.first, self.second = TextEdit(), TextEdit()
        for field in (self.first, self.second):
            field.setEchoMode(TextEdit.EchoMode.Password)
        self._add_rows()
        self._add_ways()
        self._show(start)
        self.folder.edited.connect(self._on_folder)
        self.employer.setFocus()

    # --- what it is made of -------------------------------------------------------------------

    def _add_rows(self) -> None:
        form = FormGrid()
        self.employer_row = form.add_row(
            self.tr("1. &Nama perusahaan"),
            self.employer,
            help=self.tr("Seperti pada akta atau NIB, misalnya PT Sinar Contoh."),
            is_required=True,
        )
        self.folder_row = form.add_row(
            self.tr("2. &Tempat menyimpan data"),
            self.folder,
            help=filled(
                self.tr("Berkas %1 dibuat di sini. Dapat dipindahkan nanti."), self._file_name
            ),
            is_required=True,
        )
        self.first_row = form.add_row(
            self.tr("3. &Kata sandi"),
            self.first,
            help=filled(
                self.tr(
                    "Boleh kosong. Sedikitnya %1 tanda; kalimat pendek mudah diingat. Kunci"
                    " pemulihan ditampilkan sesudah ini."
                ),
                SHORTEST,
            ),
            span=1,
        )
        self.second_row = form.add_row(self.tr("&Ulangi kata sandi"), self.second, span=1)
        self.body.addWidget(form)

    def _add_ways(self) -> None:
        self.sample = QuietButton(self.tr("Coba dengan contoh"), "building-2")
        self.open_file = QuietButton(self.tr("Buka berkas yang ada…"), "folder-open")
        self.language = QuietButton(self.tr("English"))
        for number, button in enumerate((self.sample, self.open_file, self.language)):
            self._buttons.insertWidget(number, button)
        self.leave = self.add_button(self.tr("Keluar"), result=FirstStep.LEAVE)
        self.begin = self.add_button(self.tr("Mulai"), is_primary=True)
        self.begin.clicked.connect(self._on_begin)
        self.sample.clicked.connect(lambda: self._finish(FirstStep.SAMPLE))
        self.open_file.clicked.connect(lambda: self.done(FirstStep.OPEN))
        self.language.clicked.connect(lambda: self.done(FirstStep.LANGUAGE))

    def _show(self, start: FirstAnswers) -> None:
        self.employer.setText(start.employer)
        self.folder.set_value(start.folder)
        self.first.setText(start.password)
        self.second.setText(start.password)
        self._on_folder()

    # --- answers ------------------------------------------------------------------------------

    def answers(self) -> FirstAnswers:
        """Return what stands in the fields; an empty folder is that of the program's start."""
        return FirstAnswers(
            folder=self.folder.value() or Path(),
            employer=" ".join(self.employer.text().split()),
            password=self.first.text(),
        )

    def _on_folder(self) -> None:
        folder = self.folder.value()
        self.folder_row.set_error("")
        if folder is not None and is_network(folder):
            self.folder_row.set_warning(
                self.tr(
                    "Folder ini ada di jaringan: lebih lambat, hanya satu orang dapat menulis pada"
                    " satu waktu, dan program menunggu bila jaringan terputus. Folder di komputer"
                    " ini lebih aman; simpan cadangannya di jaringan."
                )
            )

    def _faults(self) -> list[tuple[FieldRow, str]]:
        """Return each row with its fault, empty for none, in the order of reading."""
        password = self.first.text()
        is_short = bool(password) and len(password) < SHORTEST
        differs = password != self.second.text() and not is_short
        short = filled(self.tr("Kata sandi terlalu pendek; pakai sedikitnya %1 tanda."), SHORTEST)
        name = self.answers().employer
        return [
            (self.employer_row, "" if name else self.tr("Tuliskan nama perusahaan Anda.")),
            (self.first_row, short if is_short else ""),
            (self.second_row, self.tr("Kedua isian tidak sama; ketik ulang.") if differs else ""),
        ]

    def _on_begin(self) -> None:
        faults = self._faults()
        for row, text in faults:
            row.set_error(text)
        wrong = [row for row, text in faults if text]
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._finish(FirstStep.BEGIN)

    def _finish(self, step: FirstStep) -> None:
        """Make the file and end; what keeps it from being made is said under the folder."""
        if self.folder.value() is None:
            self._show_fault(self.tr("Pilih folder untuk berkas data."))
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.opened = self._make(step, self.answers())
        except UserError as fault:
            self._show_fault(self._words_of(fault))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.done(step)

    def _words_of(self, fault: UserError) -> str:
        """Return what is wrong with the place and what to do, in the language of the window."""
        shut = self.tr(
            "Folder ini tidak ada atau tidak boleh ditulis. Pilih folder lain, misalnya Dokumen."
        )
        full = self.tr("Disk penuh. Kosongkan ruang, atau pilih folder di disk lain.")
        taken = self.tr(
            "Berkas %1 sudah ada di sini, tidak ditimpa. Buka berkas itu, atau pilih folder lain."
        )
        return {
            "DATABASE_NOT_FOUND": shut,
            "DATABASE_READ_ONLY": shut,
            "DATABASE_FULL": full,
            "DATABASE_EXISTS": filled(taken, self._file_name),
        }.get(fault.code, fault_text(fault))

    def _show_fault(self, text: str) -> None:
        self.folder_row.set_error(text)
        self.folder.line.setFocus(Qt.FocusReason.OtherFocusReason)
