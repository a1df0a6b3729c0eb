"""Small parts that every page is set from: words, buttons, cards, badges, banners."""

from __future__ import annotations

from typing import ClassVar

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.compliance import ComplianceStatus
from desktop.ui import early, icons, theme
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6

ICON_GAP = 4
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


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # What was not shown yet meets the style sheet then; asking for the style is dear at the start.
    if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in a role: page-title, section, caption, figure, muted, strong or none."""
    made = QLabel(text)
    made.setProperty("textFormat", early.PLAIN_TEXT)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return as much of a text as there is room for, with dots where it was cut."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)


def line() -> QFrame:
    """Return a thin horizontal separator."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class Button(QPushButton):
    """A button with an icon in the colour of its words."""

    role = ""
    icon_colour = "text"

    def __init__(
        self,
        text: str,
        icon: str = "",
        parent: QWidget | None = None,
        *,
        icon_last: bool = False,
        is_always_on: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._is_always_on = is_always_on
        self._icon_last = icon_last
        self._words = text
        self._is_bare = False
        if self.role:
            self.setProperty("role", self.role)
        self._show_icon()
        self.setAutoDefault(False)

    def _show_icon(self) -> None:
        if self._icon_name:
            gap = 0 if self._is_bare else ICON_GAP
            side = -gap if self._icon_last else gap
            name, is_on = self._icon_name, self._is_always_on
            self.setIcon(icons.icon(name, self.icon_colour, gap=side, is_always_on=is_on))
            self.setIconSize(QSize(icons.ICON_SIZE + gap, icons.ICON_SIZE))
        if self._icon_last:
            self.setProperty("layoutDirection", early.RIGHT_TO_LEFT)

    @property
    def has_icon(self) -> bool:
        """Tell whether anything is left of the button without its words."""
        return bool(self._icon_name)

    @property
    def is_bare(self) -> bool:
        """Tell whether the icon stands alone now."""
        return self._is_bare

    def words(self) -> str:
        """Return the words of the button, shown or not."""
        return self._words

    def setText(self, text: str) -> None:
        """Say something else; without room for words the tip says it."""
        self._words = text
        if self._is_bare:
            self._tell_bare()
        else:
            super().setText(text)

    def show_words(self, has_words: bool) -> None:
        """Stand there with icon and words, or with the icon alone and the words as a tip."""
        if has_words is not self._is_bare:
            return
        self._is_bare = not has_words
        super().setText(self._words if has_words else "")
        self._show_icon()
        if has_words:
            self.setToolTip("")
            self.setAccessibleName("")
        else:
            self._tell_bare()

    def _tell_bare(self) -> None:
        spoken = self._words.replace("&", "")
        self.setToolTip(spoken)
        self.setAccessibleName(spoken)

    def words_width(self) -> int:
        """Return the width that the words take, and the gap before them."""
        flag = QtCore.Qt.TextFlag.TextShowMnemonic
        return self.fontMetrics().size(flag, self._words).width() + ICON_GAP


class PrimaryButton(Button):
    """The one button of a page that goes on."""

    role = "primary"
    icon_colour = "on_primary"


class QuietButton(Button):
    """A button that looks like a link until it is touched."""

    role = "quiet"
    icon_colour = "primary"


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


class IconButton(QToolButton):
    """A button of an icon alone; its name is spoken and shown as a tip."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, is_always_on: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "icon")
        self.setIcon(icons.icon(icon, is_always_on=is_always_on))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setProperty("focusPolicy", early.STRONG_FOCUS)


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


class Banner(QFrame):
    """A message across the page that stays until it is settled; level info to error."""

    dismissed = Signal()
    action_triggered = Signal()

    _ICONS: ClassVar[dict[str, tuple[str, str]]] = {
        "info": ("info", "primary"),
        "success": ("check", "met"),
        "warning": ("triangle-alert", "partly_met"),
        "error": ("triangle-alert", "not_met"),
    }

    def __init__(self, level: str = "info", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._is_made = False
        self.show_message(level, text) if text else self.hide()

    def _make(self) -> None:
        """Make the parts at the first message: most banners never have one."""
        self._is_made = True
        self._mark = QLabel()
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QuietButton("")
        self._close = IconButton("x", self.tr("Tutup pesan"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._mark, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._action.clicked.connect(self.action_triggered)
        self._close.clicked.connect(self._on_close)

    def show_message(
        self, level: str, text: str, action: str = "", *, can_close: bool = False
    ) -> None:
        """Show a message, with a button for what to do about it where ``action`` names it."""
        if not self._is_made:
            self._make()
        icon, token = self._ICONS[level]
        self._mark.setPixmap(icons.pixmap(icon, token, scale=self.devicePixelRatioF()))
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(can_close)
        set_property(self, "level", level)
        self.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        """Return the message shown, last where none is; empty before the first."""
        return self._text.text() if self._is_made else ""

    def _on_close(self) -> None:
        self.hide()
        self.dismissed.emit()


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
