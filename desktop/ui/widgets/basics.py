"""Small parts that every page is set from: words, buttons, cards, badges, banners."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
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
from desktop.ui import icons
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6

ICON_GAP = 4
WORDS_WIDTH = 440

STATUS_ICONS = {
    ComplianceStatus.MET: "check",
    ComplianceStatus.PARTLY_MET: "contrast",
    ComplianceStatus.NOT_MET: "x",
    ComplianceStatus.NOT_APPLICABLE: "minus",
    ComplianceStatus.NEEDS_CONFIRMATION: "circle-help",
    ComplianceStatus.UNANSWERED: "circle",
}
STATUS_MARKS = {
    ComplianceStatus.MET: "✓",
    ComplianceStatus.PARTLY_MET: "◐",
    ComplianceStatus.NOT_MET: "✗",
    ComplianceStatus.NOT_APPLICABLE: "–",
    ComplianceStatus.NEEDS_CONFIRMATION: "?",
    ComplianceStatus.UNANSWERED: "○",
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
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in a role: page-title, section, caption, figure, muted, strong or none."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def line() -> QFrame:
    """Return a thin horizontal separator."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class Button(QPushButton):
    """A button with an icon in the colour of its words."""

    role = ""
    icon_colour = "text"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if self.role:
            self.setProperty("role", self.role)
        if icon:
            self.setIcon(icons.icon(icon, self.icon_colour, gap=ICON_GAP))
            self.setIconSize(QSize(icons.ICON_SIZE + ICON_GAP, icons.ICON_SIZE))
        self.setAutoDefault(False)


class PrimaryButton(Button):
    """The one button of a page that goes on."""

    role = "primary"
    icon_colour = "on_primary"


class QuietButton(Button):
    """A button that looks like a link until it is touched."""

    role = "quiet"
    icon_colour = "primary"


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

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "icon")
        self.setIcon(icons.icon(icon))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Card(QFrame):
    """A bright sheet with an optional title; put content into ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_6, SPACE_4 + 4, SPACE_6, SPACE_4 + 4)
        self.body.setSpacing(SPACE_3)
        self.title = label(title, "section", wrap=True)
        self.title.setVisible(bool(title))
        self.body.addWidget(self.title)


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

    def set_status(self, status: ComplianceStatus) -> None:
        """Show another status."""
        self.status = status
        self.setText(f"{STATUS_MARKS[status]}  {status_word(status)}")
        self.setAccessibleName(status_word(status))
        set_property(self, "status", status.value)


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
        self._mark = QLabel()
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QuietButton("")
        self._close = IconButton("x", self.tr("Tutup pesan"))
        self._arrange()
        self._action.clicked.connect(self.action_triggered)
        self._close.clicked.connect(self._on_close)
        self._action.hide()
        self._close.hide()
        self.show_message(level, text) if text else self.hide()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)

    def show_message(
        self, level: str, text: str, action: str = "", *, can_close: bool = False
    ) -> None:
        """Show a message, with a button for what to do about it where ``action`` names it."""
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
        """Return the message shown."""
        return self._text.text()

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
        mark = QLabel()
        mark.setPixmap(icons.pixmap(icon, "control", 40, self.devicePixelRatioF()))
        words = label(text, "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(WORDS_WIDTH)
        words.ensurePolished()
        # A wrapped label in the middle of a column would be given two lines at most.
        words.setFixedHeight(words.heightForWidth(WORDS_WIDTH))
        self.button = PrimaryButton(action_text)
        self.button.setVisible(bool(action_text))
        self.button.clicked.connect(self.activated)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_3)
        layout.addStretch(2)
        for part in (mark, label(title, "section"), words, self.button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
