"""Passwords of data files: asked for, chosen, and the recovery key that stands in for one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets import Banner, FormGrid, QuietButton, TextEdit

SHORTEST = 8
"""Signs of a password at least."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed to open a file."""

    text: str
    is_recovery: bool
    remember: bool


class UnlockDialog(BaseDialog):
    """Asks for the password of a file, or for its recovery key instead."""

    help_id = "data"

    def __init__(self, file_name: str, fault: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        text = self.tr("Berkas %1 terkunci. Masukkan kata sandinya.").replace("%1", file_name)
        self.set_heading(self.tr("Buka berkas terkunci"), text)
        self.banner = Banner("error", fault) if fault else Banner()
        self.field = TextEdit()
        self.field.setEchoMode(TextEdit.EchoMode.Password)
        self.recovery = TextEdit()
        self.remember = QCheckBox()
        self.forgot = QuietButton(self.tr("Lupa kata sandi?"))
        self.forgot.clicked.connect(self._on_forgot)
        form = FormGrid()
        self._password_row = form.add_row(self.tr("&Kata sandi"), self.field)
        self._recovery_row = form.add_row(
            self.tr("Kunci &pemulihan"),
            self.recovery,
            help=self.tr("13 kelompok huruf dan angka dari lembar yang Anda cetak."),
        )
        self._recovery_row.hide()
        form.add_row(
            self.tr("&Ingat di komputer ini"),
            self.remember,
            help=self.tr(
                "Kunci disimpan dalam penyimpan kunci sistem. Jangan pakai pada komputer bersama."
            ),
        )
        self.body.addWidget(self.banner)
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self._buttons.insertWidget(0, self.forgot)
        self.add_button(self.tr("Buka"), result=1, is_primary=True)
        self.field.setFocus()

    def _on_forgot(self) -> None:
        self._recovery_row.show()
        self._password_row.hide()
        self.forgot.hide()
        self.recovery.setFocus()

    def typed(self) -> Typed:
        """Return what stands in the fields; a recovery key wins."""
        recovery = self.recovery.text().strip()
        return Typed(
            recovery or self.field.text(), bool(recovery), remember=self.remember.isChecked()
        )

    @classmethod
    def ask(cls, parent: QWidget | None, file_name: str, fault: str = "") -> Typed | None:
        """Return what was typed; ``None`` when the user gives up."""
        dialog = cls(file_name, fault, parent)
        typed = dialog.typed() if dialog.exec() else None
        dialog.deleteLater()
        return typed


class NewPasswordDialog(BaseDialog):
    """Asks twice for a new password; ``is_handover`` is one for the file of a colleague alone."""

    help_id = "data"

    def __init__(
        self, *, may_skip: bool, is_handover: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Kata sandi baru"), self._handover() if is_handover else self._own()
        )
        self.first, self.second = TextEdit(), TextEdit()
        form = FormGrid()
        help_text = self.tr("Sedikitnya %1 tanda; kalimat pendek mudah diingat.")
        self._row = form.add_row(
            self.tr("&Kata sandi baru"), self.first, help=help_text.replace("%1", str(SHORTEST))
        )
        self._again = form.add_row(self.tr("&Ulangi kata sandi"), self.second)
        for field in (self.first, self.second):
            field.setEchoMode(TextEdit.EchoMode.Password)
        self.body.addWidget(form)
        self.skipped = False
        if may_skip:
            self.skip = self.add_button(self.tr("Tanpa kata sandi"), first=True)
            self.skip.clicked.connect(self._on_skip)
        self.add_button(self.tr("Batal"), result=0)
        self.use = self.add_button(self.tr("Pakai kata sandi ini"), is_primary=True)
        self.use.clicked.connect(self._on_use)
        self.first.setFocus()

    def _own(self) -> str:
        return self.tr(
            "Seluruh isi berkas dan cadangannya dienkripsi dengan kata sandi ini. Tanpa kata"
            " sandi atau kunci pemulihan, tidak ada yang dapat membukanya kembali."
        )

    def _handover(self) -> str:
        return self.tr(
            "Hanya berkas serah terima yang dikunci dengan kata sandi ini; berkas Anda sendiri"
            " tidak berubah. Tanpa kata sandi ini rekan Anda tidak dapat membukanya."
        )

    def _on_skip(self) -> None:
        self.skipped = True
        self.accept()

    def _on_use(self) -> None:
        is_short = len(self.first.text()) < SHORTEST
        differs = self.first.text() != self.second.text()
        short = self.tr("Kata sandi terlalu pendek; pakai sedikitnya %1 tanda.")
        self._row.set_error(short.replace("%1", str(SHORTEST)) if is_short else "")
        self._again.set_error(
            self.tr("Kedua isian tidak sama; ketik ulang.") if differs and not is_short else ""
        )
        if not is_short and not differs:
            self.accept()
            return
        (self.first if is_short else self.second).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, *, may_skip: bool = False, is_handover: bool = False
    ) -> str | None:
        """Return the password, empty for none where that is allowed; ``None`` to give up."""
        dialog = cls(may_skip=may_skip, is_handover=is_handover, parent=parent)
        answer = dialog.exec()
        password = "" if dialog.skipped else dialog.first.text()
        dialog.deleteLater()
        return password if answer else None
