"""Where one is on the way through a wizard: steps done, the one at work, steps to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui import icons
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import label, set_property

_DISC, _MARK, _LINE = 22, 14, 28
DONE, CURRENT, COMING = "done", "current", "coming"


class StepTrail(QWidget):
    """Numbered discs with titles, joined by lines; what is done has a mark instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_2)
        self._row.addStretch()
        self._parts: list[QWidget] = []
        self._states: list[str] = []

    def show_steps(self, titles: Sequence[str], current: int) -> None:
        """Show these steps; ``current`` is the place of the one at work, from 0."""
        for part in self._parts:
            self._row.removeWidget(part)
            part.deleteLater()
        self._parts = []
        self._states = [_state(place, current) for place in range(len(titles))]
        for place, (title, state) in enumerate(zip(titles, self._states, strict=True)):
            if place:
                self._add(_line())
            self._add(self._disc(place + 1, state))
            words = label(title, "strong" if state == CURRENT else "muted")
            self._add(words)

    def states(self) -> list[str]:
        """Return the state of each step, in order."""
        return list(self._states)

    def _add(self, part: QWidget) -> None:
        self._row.insertWidget(self._row.count() - 1, part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._parts.append(part)

    def _disc(self, number: int, state: str) -> QLabel:
        disc = label(str(number), "step")
        disc.setFixedSize(_DISC, _DISC)
        disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_property(disc, "state", state)
        if state == DONE:
            disc.setPixmap(icons.pixmap("check", "primary", _MARK, self.devicePixelRatioF()))
        return disc


def _state(place: int, current: int) -> str:
    if place == current:
        return CURRENT
    return DONE if place < current else COMING


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedWidth(_LINE)
    return made
