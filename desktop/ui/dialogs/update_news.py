"""News of the program, looked for when asked: what there is, and where the installer lies."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.calendar import short_date
from desktop.errors import UserError
from desktop.services.policy import Policy
from desktop.services.updates import UpdateAnswer, look_for_update, own_copy
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.job_desk import JobDesk, spoken
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets import Button, QuietButton, label
from desktop.ui.words import filled


class NewsPanel(QWidget):
    """The version, the place, the question, and what was found."""

    trust_requested = Signal()
    packs_requested = Signal(object)
    """Announced packs: a mapping of digest to path."""

    def __init__(
        self,
        desk: JobDesk,
        policy: Callable[[], Policy],
        installer_folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._policy = desk, policy
        self._installer_folder = installer_folder
        self._answer: UpdateAnswer | None = None
        self._seen: frozenset[str] = frozenset()
        self.place = label("", "muted", wrap=True)
        self.news = label("", wrap=True)
        self.check = Button(self.tr("Periksa pembaruan"), "refresh-cw")
        self.trust = QuietButton(self.tr("Tempat dan kunci…"), "settings")
        self.folder = QuietButton(self.tr("Buka folder"), "folder-open")
        self.run = Button(self.tr("Jalankan pemasang…"), "download")
        self.offered = Button(self.tr("Lihat paket aturan di sana…"), "file-text")
        self._arrange()
        self.check.clicked.connect(self._on_check)
        self.trust.clicked.connect(self.trust_requested)
        self.folder.clicked.connect(self._on_folder)
        self.run.clicked.connect(self._on_run)
        self.offered.clicked.connect(lambda: self.packs_requested.emit(self._offers()))
        desk.busy_changed.connect(self._on_busy)
        self.show_state()

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        for button in (self.check, self.trust):
            tools.addWidget(button)
        tools.addStretch()
        for button in (self.folder, self.run, self.offered):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(label(self.tr("Program"), "strong"))
        column.addWidget(self.place)
        column.addWidget(self.news)
        column.addLayout(tools)

    def forget(self) -> None:
        """Take what was found away: it came from another place or another key."""
        self._answer = None
        self.show_state()

    def set_seen(self, digests: frozenset[str]) -> None:
        """Take the digests of the packs that the data file knows: they are not offered."""
        self._seen = digests
        self.show_state()

    def show_state(self) -> None:
        """Show place and news."""
        try:
            place = self._policy().place
        except UserError as error:
            self._desk.tell_fault(error)
            place = ""
        text = self.tr("Versi %1. Tempat pembaruan: %2")
        self.place.setText(filled(text, __version__, place or self.tr("belum diatur")))
        answer = self._answer
        self.news.setVisible(answer is not None)
        self.folder.setVisible(answer is not None and answer.is_newer)
        self.run.setVisible(answer is not None and can_run(answer.installer))
        self.offered.setVisible(bool(self._offers()))
        if answer is not None:
            self.news.setText(self._words(answer))

    def _offers(self) -> dict[str, Path]:
        packs = self._answer.packs if self._answer else {}
        return {digest: path for digest, path in packs.items() if digest not in self._seen}

    def _words(self, answer: UpdateAnswer) -> str:
        manifest = answer.manifest
        if answer.is_older:
            text = self.tr("Di sana diumumkan versi %1, lebih lama daripada yang Anda pakai.")
            return filled(text, manifest.version)
        if not answer.is_newer:
            return self.tr("Tidak ada yang lebih baru: versi Anda adalah yang diumumkan.")
        text = self.tr("Ada versi %1, terbit %2.")
        told = [
            filled(text, manifest.version, short_date(manifest.issued_on)),
            manifest.notes.in_language(current_language()),
        ]
        if answer.installer is not None:
            text = self.tr("Pemasang: %1. Isinya cocok dengan pengumuman (SHA-256 %2).")
            told.append(filled(text, answer.installer, manifest.installer.sha256))
        if answer.fault is not None:
            told.append(spoken(answer.fault))
        return "\n".join(told)

    # --- steps --------------------------------------------------------------------------------

    def _on_busy(self, is_busy: bool) -> None:
        for button in (self.check, self.trust, self.run, self.offered):
            button.setEnabled(not is_busy)

    def _on_check(self) -> None:
        self._answer = None
        try:
            policy = self._policy()
        except UserError as error:
            self._desk.tell_fault(error)
            return
        self._desk.start(
            lambda progress: look_for_update(policy, progress),
            self.tr("Memeriksa pembaruan"),
            self._on_answer,
        )

    def _on_answer(self, answer: UpdateAnswer) -> None:
        self._answer = answer
        self.show_state()
        # A button that waited has lost the keyboard.
        self.check.setFocus()

    def _on_folder(self) -> None:
        if self._answer is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._answer.folder)))

    def _on_run(self) -> None:
        answer = self._answer
        title, action = self.tr("Jalankan pemasang?"), self.tr("Jalankan pemasang")
        text = self.tr(
            "Pemasang disalin ke komputer ini, diperiksa lagi, lalu dijalankan. Tutup program ini"
            " bila pemasang memintanya; data Anda tidak disentuh."
        )
        if answer is None or not ConfirmDialog.ask(self, title, text, action):
            return
        self._desk.start(
            lambda progress: own_copy(answer, self._installer_folder, progress),
            self.tr("Menyalin pemasang"),
            self._on_copied,
        )

    def _on_copied(self, installer: Path) -> None:
        if start_program(installer):
            text = self.tr("Pemasang dimulai. Tutup program ini bila pemasang memintanya.")
            self._desk.told.emit("success", text)
        else:
            text = self.tr("Pemasang tidak dapat dimulai. Jalankan sendiri: %1")
            self._desk.told.emit("error", filled(text, installer))


def can_run(installer: Path | None) -> bool:
    """Tell whether this system can start the installer; a Linux bundle is unpacked by hand."""
    return installer is not None and sys.platform == "win32" and installer.suffix == ".exe"


def start_program(program: Path) -> bool:
    """Start a program of its own and tell whether it began."""
    return bool(QProcess.startDetached(str(program))[0])
