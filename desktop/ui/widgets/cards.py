"""Parts that no window shows at first: cards, figures, badges, empty places."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.compliance import ComplianceStatus
from desktop.ui import icons, theme
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import (
    Button,
    PrimaryButton,
    QuietButton,
    label,
    set_property,
)

WORDS_WIDTH = 440
_MARK, _MARK_LEFT = 14, 8
"""Side of the mark of a badge, and how far it stands from the left edge."""
_EMPTY_MARK, _EMPTY_GROUND = 32, 72
"""Sides of the icon of an empty place, and of the ground below it."""

STATUS_ICONS = {
    ComplianceStatus.MET: "check",
    ComplianceStatus.PARTLY_MET: "contrast",
    ComplianceStatus.NOT_MET: "x",
    ComplianceStatus.NOT_APPLICABLE: "minus",
    ComplianceStatus.NEEDS_CONFIRMATION: "circle-help",
    ComplianceStatus.UNANSWERED: "circle",
}


def status_word(status: ComplianceStatus) -> str:
    """Return the word of a status in the language of the window."""
    translate = QCoreApplication.translate
    return {
        ComplianceStatus.MET: translate("StatusBadge", "Terpenuhi"),
        ComplianceStatus.PARTLY_MET: translate("StatusBadge", "Sebagian"),
        ComplianceStatus.NOT_MET: translate("StatusBadge", "Belum"),
        ComplianceStatus.NOT_APPLICABLE: translate("StatusBadge", "Tidak berlaku"),
        ComplianceStatus.NEEDS_CONFIRMATION: translate("StatusBadge", "Perlu konfirmasi"),
        ComplianceStatus.UNANSWERED: translate("StatusBadge", "Belum dijawab"),
    }[status]


def status_token(status: ComplianceStatus) -> str:
    """Return the name of the status's colour; its ground is called the same with ``_tint``."""
    plain = ComplianceStatus.NOT_APPLICABLE
    return (plain if status is ComplianceStatus.UNANSWERED else status).value.lower()


def flush(*buttons: QuietButton) -> QHBoxLayout:
    """Return a row of quiet buttons whose icons stand below the words above them."""
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for place, button in enumerate(buttons):
        button.setProperty("flush", place == 0)
        row.addWidget(button)
    row.addStretch()
    return row


class DangerButton(Button):
    """A button that takes something away."""

    role = "danger"
    icon_colour = "not_met"


class DangerPrimaryButton(Button):
    """The one button of a question that takes away for good."""

    role = "danger-primary"
    icon_colour = "on_primary"


class Card(QFrame):
    """A bright sheet with an optional title; put content into ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_6, SPACE_4 + 4, SPACE_6, SPACE_4 + 4)
        self.body.setSpacing(SPACE_3)
        self.title = label(title, "section", wrap=True)
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))


class KeyFigure(QWidget):
    """A large figure with its caption and, below, what it means."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = label(caption, "caption", wrap=True)
        self._figure = label("–", "figure")
        self._note = label("", "muted", wrap=True)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._caption, self._figure, self._note):
            layout.addWidget(part)

    def set_figure(self, text: str, note: str = "") -> None:
        """Show a figure and, where given, a note below it."""
        self._figure.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(f"{self._caption.text()}: {text}")

    def figure(self) -> str:
        """Return the figure shown."""
        return self._figure.text()


class StatusBadge(QLabel):
    """A status as mark, word and colour, so that colour alone says nothing."""

    def __init__(
        self, status: ComplianceStatus = ComplianceStatus.UNANSWERED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "badge")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_status(status)

    def set_status(self, status: ComplianceStatus, count: int | None = None) -> None:
        """Show another status, and how many have it where ``count`` says so."""
        self.status = status
        word = status_word(status)
        self.setText(word if count is None else f"{word}  {count}")
        self.setAccessibleName(word if count is None else f"{word}: {count}")
        set_property(self, "status", status.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark into the room that the style sheet leaves before the word."""
        super().paintEvent(event)
        box = QRectF(_MARK_LEFT, (self.height() - _MARK) / 2, _MARK, _MARK)
        colour = theme.token(status_token(self.status))
        painter = QPainter(self)
        icons.paint(painter, box, STATUS_ICONS[self.status], colour)
        painter.end()


class EmptyState(QWidget):
    """What a place is for while nothing is there, with the one action that fills it."""

    activated = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        mark = label("", "empty-mark")
        mark.setFixedSize(QSize(_EMPTY_GROUND, _EMPTY_GROUND))
        mark.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        mark.setPixmap(icons.pixmap(icon, "primary", _EMPTY_MARK, self.devicePixelRatioF()))
        words = label(text, "muted", wrap=True)
        words.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(WORDS_WIDTH)
        words.ensurePolished()
        # A wrapped label in the middle of a column would be given two lines at most.
        words.setFixedHeight(words.heightForWidth(WORDS_WIDTH))
        self.button = PrimaryButton(action_text)
        self.button.clicked.connect(self.activated)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_3)
        layout.addStretch(2)
        for part in (mark, label(title, "section"), words):
            layout.addWidget(part, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(SPACE_1)
        layout.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.button.setVisible(bool(action_text))
