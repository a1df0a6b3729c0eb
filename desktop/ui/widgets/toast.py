"""Good news that comes and goes by itself, with the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui import icons
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import IconButton, QuietButton, label, set_property

STAYS = 8_000
"""Milliseconds that a message can be read, as long as nobody points at it."""
_WIDEST, _NARROWEST = 620, 240
_ICON = 18
_SLACK = 4


class Toast(QFrame):
    """Lies over the lower edge of ``host``, above a bar of ``above`` pixels; moves nothing."""

    _ICONS: ClassVar[dict[str, tuple[str, str]]] = {
        "info": ("info", "primary"),
        "success": ("check", "met"),
        "warning": ("triangle-alert", "partly_met"),
        "error": ("triangle-alert", "not_met"),
    }

    def __init__(self, host: QWidget, above: int) -> None:
        super().__init__(host)
        self._host = host
        self._above = above
        self._act: Callable[[], object] | None = None
        self.setProperty("role", "toast")
        self._mark = QLabel()
        self._text = label("", wrap=True)
        self.action = QuietButton("")
        self.close_button = IconButton("x", self.tr("Tutup pesan"))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS)
        self.timer.timeout.connect(self.hide)
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def show_message(
        self, level: str, text: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence for a while; ``action`` names a button that calls ``act``."""
        icon, token = self._ICONS[level]
        self._mark.setPixmap(icons.pixmap(icon, token, _ICON, self.devicePixelRatioF()))
        self._text.setText(text)
        self._act = act
        self.action.setText(action)
        self.action.setVisible(act is not None)
        self.setAccessibleName(text)
        set_property(self, "level", level)
        self._place()
        self.show()
        self.raise_()
        self.timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def text(self) -> str:
        """Return the message, empty while none is shown."""
        return "" if self.isHidden() else self._text.text()

    def _place(self) -> None:
        host = self._host
        room = host.width() - 2 * SPACE_4
        self.ensurePolished()
        # A wrapped label asks for a narrow block; one line is read faster.
        in_one_line = self._text.fontMetrics().horizontalAdvance(self._text.text()) + _SLACK
        around = self.sizeHint().width() - self._text.sizeHint().width()
        width = min(max(_NARROWEST, around + in_one_line), _WIDEST, room)
        height = self._row.totalHeightForWidth(width)
        top = host.height() - self._above - SPACE_4 - height
        self.setGeometry((host.width() - width) // 2, top, width, height)

    def _on_action(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window becomes larger or smaller."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Stay while somebody points at it or has the keyboard in it."""
        if event.type() == QEvent.Type.Enter:
            self.timer.stop()
        elif event.type() == QEvent.Type.Leave and not self.isHidden():
            self.timer.start()
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.hide()
            return True
        return super().event(event)
