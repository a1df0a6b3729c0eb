"""A place on a page to drop one PDF on, or to choose it by key."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.ui.theme import SPACE_3, SPACE_4
from desktop.ui.widgets.basics import PrimaryButton, label

PDF = frozenset({".pdf"})


def dropped_file(event: QDropEvent, suffixes: Collection[str]) -> Path | None:
    """Return the path of the one file that is dragged, if it has one of the suffixes."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in suffixes else None


class PdfDropZone(QFrame):
    """Says what to drop, and has a button for those who do not drag."""

    chosen = Signal(object)
    """The ``Path`` of a PDF."""

    def __init__(self, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.choose = PrimaryButton(button, "file-search")
        self._title = button
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        words = label(text, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        column.addWidget(words)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.choose.clicked.connect(self._on_choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one PDF."""
        if dropped_file(event, PDF) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the PDF on."""
        path = dropped_file(event, PDF)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _on_choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self._title, "", "PDF (*.pdf)")
        if chosen:
            self.chosen.emit(Path(chosen))
