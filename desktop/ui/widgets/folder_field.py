"""A folder or a file, typed or chosen; for forms it is one field, for the keyboard two stops."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import Button, set_property
from desktop.ui.widgets.inputs import TextEdit


class _PathField(QWidget):
    """A line for the path and a button that asks for it."""

    edited = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.line = TextEdit()
        self.choose = Button("", "folder-open")
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
        """Return the path, ``None`` for an empty line."""
        text = self.line.text().strip()
        return Path(text) if text else None

    def set_value(self, path: Path | None) -> None:
        """Show a path."""
        self.line.setText(str(path) if path is not None else "")

    def _ask(self) -> str:
        raise NotImplementedError

    def _on_choose(self) -> None:
        if name := self._ask():
            self.set_value(Path(name))
            self.edited.emit()


class FolderField(_PathField):
    """A line for the path and a button that asks for the folder."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.choose.setText(self.tr("Pilih folder…"))

    def _ask(self) -> str:
        return QFileDialog.getExistingDirectory(self, self._question, self.line.text())


class FileField(_PathField):
    """A line for the path and a button that asks for a file of the ``kinds``."""

    def __init__(self, question: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._kinds = kinds
        self.choose.setText(self.tr("Pilih berkas…"))

    def _ask(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = self.line.text().strip() or QStandardPaths.writableLocation(documents)
        name, _kind = QFileDialog.getOpenFileName(self, self._question, start, self._kinds)
        return name
