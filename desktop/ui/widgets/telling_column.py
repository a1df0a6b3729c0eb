"""A column that tells how much room it is given, before it shares it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


class TellingColumn(QVBoxLayout):
    """Lets a widget set itself to its room: what a slot changes is shared out at once.

    A widget hears of its room by an event, and the first event that Python is told of has it know
    every kind of event: a thirtieth of the start.
    """

    given = Signal(int, int)
    """Width and height of the room, in pixels; also when they are as before."""

    def setGeometry(self, room: QRect) -> None:
        """Take the room."""
        self.given.emit(room.width(), room.height())
        super().setGeometry(room)
