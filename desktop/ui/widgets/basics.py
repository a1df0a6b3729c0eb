"""Small parts that every page is set from: words, buttons, cards, badges, banners."""

from __future__ import annotations

from typing import ClassVar

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.ui import early, icons
from desktop.ui.theme import SPACE_2, SPACE_3

ICON_GAP = 4


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
