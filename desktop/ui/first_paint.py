"""Tells when a window was painted for the first time: what is not on it may be done from then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

AT_THE_LATEST = 500
"""Milliseconds after which a window counts as painted that is out of sight, as a small one is."""


class _Corner(QFrame):
    """A pixel above all else in the corner of a window, painted with it; it draws nothing.

    The first event that Python is told of has it know every kind of event, a thirtieth of the
    start; that a painter is made ready for a frame it is told without one.
    """

    def __init__(self, window: QWidget, seen: Callable[[], None]) -> None:
        super().__init__(window)
        self._seen = seen
        self.resize(1, 1)

    def initPainter(self, painter: QPainter) -> None:
        """Tell that the window is being painted."""
        super().initPainter(painter)
        self._seen()


class FirstPaint(QObject):
    """Watches a window; ``painted`` comes once, after its first paint is on the screen."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.is_over = False
        self._timer = QTimer(self, singleShot=True, interval=AT_THE_LATEST)
        self._timer.timeout.connect(self._on_timeout)
        self._corner: QWidget | None = _Corner(window, self._on_paint)
        self._corner.raise_()
        self._timer.start()

    def _on_paint(self) -> None:
        """See the paint begin; it is over when the event loop comes to the timer."""
        if not self.is_over and self._timer.isActive():
            self._timer.start(0)

    def _on_timeout(self) -> None:
        self._let_go()
        self.is_over = True
        self.painted.emit()

    def _let_go(self) -> None:
        if self._corner is not None:
            self._corner.hide()
            self._corner.deleteLater()
            self._corner = None

    def leave(self) -> None:
        """Tell nothing any more, for a window that closes before it is painted."""
        self._let_go()
        self._timer.stop()
