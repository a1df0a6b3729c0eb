"""The picture of a letterhead: shown, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.ui.theme import SPACE_3
from desktop.ui.widgets.basics import Button, label

_WIDTH = 120
_HEIGHT = 56


class LogoField(QWidget):
    """Shows a picture and asks for another one; who keeps it is told by signals."""

    chosen = Signal(object)
    """The path of a picture file, not yet read."""
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = label("", "muted")
        self.picture.setFixedSize(_WIDTH, _HEIGHT)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = Button(self.tr("Pilih logo…"), "folder-open")
        self.remove = Button(self.tr("Hapus logo"), "trash-2")
        self.note = label("", "field-help", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        for part in (self.picture, self.choose, self.remove):
            row.addWidget(part)
        row.addWidget(self.note, 1)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self.removed)

    def _on_choose(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Pilih logo"), home, self.tr("Gambar (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.chosen.emit(Path(chosen))

    def show_fault(self, text: str) -> None:
        """Say why a picture cannot be taken; the one that is shown stays."""
        self.note.setText(text)

    def show_picture(self, data: bytes) -> None:
        """Show a picture, or that there is none."""
        self.note.clear()
        shown = QPixmap()
        shown.loadFromData(QByteArray(data))
        self.remove.setEnabled(not shown.isNull())
        if shown.isNull():
            self.picture.setText(self.tr("tanpa logo"))
            return
        ratio = self.devicePixelRatioF()
        scaled = shown.scaled(
            round(_WIDTH * ratio),
            round(_HEIGHT * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self.picture.setPixmap(scaled)
