"""Rows that stayed out of an import: read, written out to correct, taken up again, discarded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget

from desktop.services.tray import TrayService
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.models.tray_table import TrayTableModel
from desktop.ui.widgets.basics import Banner, label
from desktop.ui.widgets.cards import DangerButton
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.words import filled


class TrayDialog(BaseDialog):
    """Shows the rows that wait; the page does what takes long."""

    help_id = "import"

    export_requested = Signal(str)
    """The file to write the rows to."""
    import_requested = Signal()
    edited = Signal(object)
    """A ``ChangeSet``, for whoever keeps the steps."""
    undo_requested = Signal()
    """The latest step is to be taken back."""

    def __init__(self, tray: TrayService, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Baris yang menunggu perbaikan"),
            self.tr(
                "Baris ini tidak diimpor karena isinya belum terbaca atau orangnya belum"
                " ditentukan. Simpan sebagai lembar kerja: temuannya tertulis di samping setiap"
                " baris. Perbaiki di sana, lalu impor kembali."
            ),
            parent=parent,
        )
        self._tray = tray
        self.resize(940, 560)
        self.model = TrayTableModel(parent=self)
        self.table = PlainTable(self.model, self.tr("Baris yang menunggu"), (180, 60, 260))
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.banner = Banner()
        self.banner.action_triggered.connect(self._on_undo)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 1)
        self.detail = label("", "field-help", wrap=True)
        self.detail.setMinimumHeight(34)
        self.body.addWidget(self.detail)
        self.discard = DangerButton(self.tr("&Buang yang dipilih"), "trash-2")
        self.discard.clicked.connect(self._on_discard)
        self._buttons.insertWidget(0, self.discard)
        self.close_button = self.add_button(self.tr("Tutup"), result=0)
        self.take_in = self.add_button(self.tr("&Impor hasil perbaikan…"))
        self.take_in.clicked.connect(self._on_import)
        self.save = self.add_button(self.tr("&Simpan sebagai lembar kerja…"), is_primary=True)
        self.save.clicked.connect(self._on_save)
        self.show_rows()

    def show_rows(self) -> None:
        """Read the rows anew."""
        self.model.show_rows(
            [(sheet.file_name, row) for sheet in self._tray.sheets() for row in sheet.rows]
        )
        self.save.setEnabled(self.model.rowCount() > 0)
        self._on_selected()

    def selected(self) -> list[int]:
        """Return the numbers in the tray of the selected rows."""
        lines = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.row_id(line) for line in lines]

    def _on_selected(self) -> None:
        self.discard.setEnabled(bool(self.selected()))
        index = self.table.currentIndex()
        if not index.isValid():  # what the first row lacks stands there before anything is chosen
            index = self.model.index(0, 0)
        told = index.siblingAtColumn(3).data() if index.isValid() else ""
        self.detail.setText(str(told or ""))

    def _on_discard(self) -> None:
        chosen = self.selected()
        changes = self._tray.discard(chosen)
        self.show_rows()
        self.edited.emit(changes)
        text = filled(self.tr("%1 baris dibuang."), len(chosen))
        self.banner.show_message("success", text, self.tr("Urungkan"), can_close=True)

    def _on_undo(self) -> None:
        self.banner.hide()
        self.undo_requested.emit()
        self.show_rows()

    def _on_save(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Simpan baris yang menunggu"),
            "baris-menunggu.xlsx",
            self.tr("Lembar kerja (*.xlsx)"),
        )
        if name:
            self.export_requested.emit(name)
            self.accept()

    def _on_import(self) -> None:
        self.import_requested.emit()
        self.accept()
