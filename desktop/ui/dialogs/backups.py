"""The copies of the data file: seen, made, restored; and the second folder for them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.backups import BackupEntry, BackupMade, BackupState
from desktop.ui import icons
from desktop.ui.backup_words import reason_words, state_words
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.messages import fault_text
from desktop.ui.widgets import Banner, Button, QuietButton
from desktop.ui.widgets.basics import label

if TYPE_CHECKING:
    from desktop.services.backups import BackupService
    from desktop.ui.jobs import Job, JobRunner

_ROW_HEIGHT = 32
_ENTRY = Qt.ItemDataRole.UserRole


class BackupsDialog(BaseDialog):
    """Every copy is opened for trial before it is called one."""

    help_id = "data"

    def __init__(
        self,
        backups: BackupService,
        jobs: JobRunner,
        today: date,
        *,
        is_read_only: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._backups, self._jobs, self._today = backups, jobs, today
        self._is_read_only = is_read_only
        self.restored = False
        self._job: Job
        self.set_heading(
            self.tr("Cadangan"),
            self.tr(
                "Setiap cadangan dicoba dibuka sebelum ditampilkan di sini. Cadangan dibuat saat"
                " program ditutup, sebelum impor, pembaruan dan pemulihan, atau bila Anda minta."
            ),
        )
        self.setMinimumSize(760, 480)
        self.banner = Banner()
        self.list = QTreeWidget()
        self._build_list()
        self.body.addWidget(self.banner)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.nothing)
        self._build_places()
        self._build_buttons()
        if fault := backups.second_fault():
            self.banner.show_message("warning", fault_text(fault))
        self.refresh()

    def _build_list(self) -> None:
        self.list.setHeaderLabels([self.tr("Isi"), self.tr("Alasan"), self.tr("Tempat")])
        self.list.setAccessibleName(self.tr("Daftar cadangan, yang terbaru di atas"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(lambda *_items: self._show_choice())
        self.nothing = label(
            self.tr(
                "Belum ada cadangan. Yang pertama dibuat saat program ditutup, atau sekarang"
                " dengan tombol di bawah."
            ),
            "muted",
            wrap=True,
        )
        self.nothing.hide()

    def _build_places(self) -> None:
        self._second = label("", "muted", wrap=True)
        self.choose = QuietButton(self.tr("Folder kedua…"), "folder-open")
        self.choose.clicked.connect(self._on_choose)
        self.forget = QuietButton(self.tr("Tanpa folder kedua"), "x")
        self.forget.clicked.connect(lambda: self.use_second(None))
        across = QHBoxLayout()
        across.addWidget(self._second, 1)
        across.addWidget(self.choose)
        across.addWidget(self.forget)
        self.body.addLayout(across)
        self._show_second()

    def _build_buttons(self) -> None:
        folder = QuietButton(self.tr("Buka folder"), "folder-open")
        folder.clicked.connect(self._on_open_folder)
        self._buttons.insertWidget(0, folder)
        self.add_button(self.tr("Tutup"), result=0)
        self.restore = Button(self.tr("Pulihkan…"), "history")
        self.restore.clicked.connect(self._on_restore)
        self._buttons.addWidget(self.restore)
        self.make = self.add_button(self.tr("Buat cadangan sekarang"), is_primary=True)
        self.make.clicked.connect(self._on_make)
        self._show_choice()

    def refresh(self) -> None:
        """Open every copy for trial, beside the window, and list them."""
        job = self._jobs.start(self._backups.inspect_all, self.tr("Memeriksa cadangan"))
        job.succeeded.connect(self._show_states)

    def _show_states(self, states: list[BackupState]) -> None:
        self.list.clear()
        for state in states:
            second = self.tr("Folder kedua") if state.entry.is_second else self.tr("Komputer ini")
            item = QTreeWidgetItem(
                [state_words(state, self._today), reason_words(state.entry.reason), second]
            )
            opens = state.contents is not None
            item.setIcon(0, icons.icon("check" if opens else "triangle-alert"))
            item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            item.setToolTip(0, str(state.entry.path))
            item.setData(0, _ENTRY, state)
            self.list.addTopLevelItem(item)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self.nothing.setVisible(not states)
        self._show_choice()

    def chosen(self) -> BackupEntry | None:
        """Return the copy under the cursor, if it opens."""
        item = self.list.currentItem()
        state: BackupState | None = item.data(0, _ENTRY) if item is not None else None
        return state.entry if state is not None and state.contents is not None else None

    def _show_choice(self) -> None:
        self.restore.setEnabled(self.chosen() is not None and not self._is_read_only)

    def _on_make(self) -> None:
        self._set_busy(is_busy=True)
        self._job = self._jobs.start(
            lambda _progress: self._backups.make(), self.tr("Membuat cadangan")
        )
        self._job.succeeded.connect(self._on_made)
        self._job.failed.connect(self._on_failed)

    def _on_made(self, made: BackupMade) -> None:
        self._set_busy(is_busy=False)
        if made.second_fault:
            self.banner.show_message("warning", fault_text(made.second_fault))
        else:
            text = self.tr("Cadangan dibuat dan dapat dibuka: %1").replace("%1", made.path.name)
            self.banner.show_message("success", text)
        self.refresh()

    def _on_failed(self, error: object) -> None:
        self._set_busy(is_busy=False)
        # A bug goes on to the window.
        if isinstance(error, UserError):
            self._job.settle()
            self.banner.show_message("error", fault_text(error))

    def _on_restore(self) -> None:
        entry = self.chosen()
        if entry is None:
            return
        item = self.list.currentItem().text(0)
        text = self.tr(
            "Isi berkas diganti dengan cadangan ini (%1). Data sekarang dicadangkan dahulu, jadi"
            " Anda dapat kembali."
        )
        title, action = self.tr("Pulihkan cadangan?"), self.tr("Pulihkan")
        if not ConfirmDialog.ask(self, title, text.replace("%1", item), action):
            return
        self._set_busy(is_busy=True)
        self._job = self._jobs.start(
            lambda _progress: self._backups.restore(entry.path), self.tr("Memulihkan cadangan")
        )
        self._job.succeeded.connect(self._on_restored)
        self._job.failed.connect(self._on_failed)

    def _on_restored(self, _made: BackupMade) -> None:
        self.restored = True
        self.accept()

    def _set_busy(self, *, is_busy: bool) -> None:
        self.make.setEnabled(not is_busy)
        self.restore.setEnabled(not is_busy and self.chosen() is not None)

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder kedua untuk cadangan"))
        if name:
            self.use_second(Path(name))

    def use_second(self, folder: Path | None) -> None:
        """Write every further copy into this folder too."""
        self._backups.second_folder = folder
        self._show_second()
        self.refresh()

    def _show_second(self) -> None:
        folder = self._backups.second_folder
        text = self.tr("Folder kedua: %1").replace("%1", str(folder)) if folder else ""
        self._second.setText(
            text or self.tr("Belum ada folder kedua, misalnya stik USB atau folder bersama.")
        )
        self.forget.setVisible(folder is not None)

    def _on_open_folder(self) -> None:
        folder = self._backups.folder
        place = folder if folder.is_dir() else folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        backups: BackupService,
        jobs: JobRunner,
        today: date,
        *,
        is_read_only: bool = False,
    ) -> bool:
        """Show the copies; return True when the user went back to one."""
        dialog = cls(backups, jobs, today, is_read_only=is_read_only, parent=parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.restored
