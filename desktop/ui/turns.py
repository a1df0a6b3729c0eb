"""Work for the window that is too long for one turn of its event loop."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

TURN = 1
"""Milliseconds until another turn; without any, Qt would take both in one."""


def paint_later(part: QWidget) -> None:
    """Let a part that is changed in this turn be painted in one of its own.

    Until then the window shows what it showed before, the part as a whole.
    """
    part.setUpdatesEnabled(False)
    QTimer.singleShot(TURN, part, lambda: part.setUpdatesEnabled(True))
