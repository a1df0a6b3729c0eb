"""The frame of a dialog: title, words, content, buttons with verbs."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

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
