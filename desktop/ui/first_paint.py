"""Tells when a window was painted for the first time: what is not on it may be done from then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

AT_THE_LATEST = 500
"""Milliseconds after which a window counts as painted that is out of sight, as a small one is."""

_PAINT = QEvent.Type.Paint


class FirstPaint(QObject):
    """Watches a window; ``painted`` comes once, after its first paint is on the screen."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.is_over = False
        self._timer = QTimer(self, singleShot=True, interval=AT_THE_LATEST)
        self._timer.timeout.connect(self._on_timeout)
        window.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint begin; it is over when the event loop comes to the timer."""
        if event.type() is _PAINT:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _on_timeout(self) -> None:
        self._window.removeEventFilter(self)
        self.is_over = True
        self.painted.emit()

    def leave(self) -> None:
        """Tell nothing any more, for a window that closes before it is painted."""
        self._window.removeEventFilter(self)
        self._timer.stop()
