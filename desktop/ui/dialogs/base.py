"""The frame of a dialog: title, words, content, buttons with verbs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.manual import open_manual
from desktop.ui.theme import SPACE_2, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import Button, PrimaryButton, label


class BaseDialog(QDialog):
    """A dialog of one column; subclasses put widgets into ``body`` and add buttons."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_4)
        self._title = label("", "section", wrap=True)
        self._text = label("", wrap=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_2)
        self._buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_6)
        layout.addLayout(self.body)
        layout.addLayout(self._buttons)
        self.set_heading(title, text)

    help_id: ClassVar[str] = ""
    """The chapter of the manual that F1 opens; empty: the first."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the manual on F1: a dialog keeps the window's own keys away."""
        if event.key() == Qt.Key.Key_F1:
            open_manual(self, self.help_id, self.focusWidget())
            return
        super().keyPressEvent(event)

    def fit_height(self) -> None:
        """Become as high as the wrapped sentences need at this width; never lower."""
        layout = self.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def set_heading(self, title: str, text: str = "") -> None:
        """Set the title and the words below it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_button(
        self, text: str, *, result: int | None = None, is_primary: bool = False, first: bool = False
    ) -> QPushButton:
        """Add a button that ends the dialog with ``result``, or does nothing yet for None."""
        button = PrimaryButton(text) if is_primary else Button(text)
        button.setDefault(is_primary)
        if result is not None:
            button.clicked.connect(lambda: self.done(result))
        if first:
            self._buttons.insertWidget(0, button)
        else:
            self._buttons.addWidget(button)
        return button
