"""A folder, typed or chosen; for forms it is one field, for the keyboard two stops."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import Button, set_property
from desktop.ui.widgets.inputs import TextEdit


class FolderField(QWidget):
    """A line for the path and a button that asks for the folder."""

    edited = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.line = TextEdit()
        self.choose = Button(self.tr("Pilih folder…"), "folder-open")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.returnPressed.connect(self.choose.setFocus)
        self.choose.clicked.connect(self._on_choose)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to the line, which is what takes the keyboard."""
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Give help or fault to the line."""
        self.line.setAccessibleDescription(text)
        set_property(self.line, "invalid", bool(self.property("invalid")))

    def value(self) -> Path | None:
        """Return the folder, ``None`` for an empty line."""
        text = self.line.text().strip()
        return Path(text) if text else None

    def set_value(self, folder: Path | None) -> None:
        """Show a folder."""
        self.line.setText(str(folder) if folder is not None else "")

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._question, self.line.text())
        if name:
            self.set_value(Path(name))
            self.edited.emit()
