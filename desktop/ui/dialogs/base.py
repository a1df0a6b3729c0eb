"""The frame of a dialog: title, words, content, buttons with verbs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme import FRAME, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import Button, PrimaryButton, label
from desktop.ui.widgets.cards import DangerPrimaryButton
from desktop.ui.widgets.reading_order import focus_next
from desktop.ui.widgets.scroller import Content, TellingScroller
from desktop.ui.widgets.wrap_row import WrapRow


def room_of(dialog: QDialog) -> QSize:
    """Return the largest size that a dialog may have on its screen."""
    return dialog.screen().availableSize() - FRAME


class BaseDialog(QDialog):
    """A dialog of one column; subclasses put widgets into ``body`` and add buttons.

    It grows until its words are whole, up to the screen; what is larger still scrolls, and the
    buttons stay in sight.
    """

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        content = Content()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_4)
        self._title = label("", "dialog-title", wrap=True)
        self._text = label("", wrap=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self._buttons = WrapRow()
        self._buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_6)
        self._scroller = TellingScroller(content)
        layout.addWidget(self._scroller, 1)
        layout.addLayout(self._buttons)
        self._scroller.content_changed.connect(self.fit)
        self.set_heading(title, text)

    help_id: ClassVar[str] = ""
    """The chapter of the manual that F1 opens; empty: the first."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the manual on F1: a dialog keeps the window's own keys away."""
        if event.key() == Qt.Key.Key_F1:
            from desktop.ui.dialogs.manual import open_manual

            open_manual(self, self.help_id, self.focusWidget())
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Grow to the words before anybody sees the dialog."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Grow to what the content needs and never beyond the screen."""
        if not self.isVisible():
            return
        room = room_of(self)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        in_one_row = self._buttons.sizeHint().width() + 2 * SPACE_6
        width = min(max(self.width(), self.minimumSizeHint().width(), in_one_row), room.width())
        needed = self._needed_height(width)
        if needed > room.height():
            # What scrolls up and down must not have to be pushed sideways beside its bar.
            beside_bar = self.minimumSizeHint().width() + self._scroller.bar_width()
            width = min(max(width, beside_bar), room.width())
            needed = self._needed_height(width)
        # Qt's own guess of a height, where no size was set, leaves gaps between wrapped words.
        least = self.height() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        size = QSize(width, min(max(least, needed), room.height()))
        if size != self.size():
            self.resize(size)

    def _needed_height(self, width: int) -> int:
        """Return the height at which nothing has to scroll in a width."""
        inner = width - 2 * SPACE_6
        around = 2 * SPACE_6 + SPACE_4 + self._buttons.heightForWidth(inner)
        return self._scroller.needed_height(inner) + around

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the word of Qt
        """Let Tab go as one reads."""
        return focus_next(self, forward=next) or super().focusNextPrevChild(next)

    def set_heading(self, title: str, text: str = "") -> None:
        """Set the title and the words below it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_button(
        self,
        text: str,
        *,
        result: int | None = None,
        is_primary: bool = False,
        is_final: bool = False,
        first: bool = False,
    ) -> QPushButton:
        """Add a button that ends the dialog with ``result``, or does nothing yet for None.

        One that ``is_final`` takes something away for good.
        """
        kind = PrimaryButton if is_primary else DangerPrimaryButton if is_final else Button
        button = kind(text)
        button.setDefault(is_primary)
        if result is not None:
            button.clicked.connect(lambda: self.done(result))
        if first:
            self._buttons.insertWidget(0, button)
        else:
            self._buttons.addWidget(button)
        return button
