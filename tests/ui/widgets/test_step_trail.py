"""Where one is on the way through a wizard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.step_trail import StepTrail


def test_what_is_done_is_marked_and_the_rest_numbered(app: QApplication, qtbot: QtBot) -> None:
    """Done steps have a mark, the one at work and those to come their numbers."""
    trail = StepTrail()
    qtbot.addWidget(trail)
    trail.show_steps(["Kolom", "Perbaikan", "Rencana"], 1)
    assert trail.states() == ["done", "current", "coming"]
    discs = [part for part in trail.findChildren(QLabel) if part.property("role") == "step"]
    assert [disc.text() for disc in discs] == ["", "2", "3"]
    assert [disc.pixmap().isNull() for disc in discs] == [False, True, True]


def test_other_steps_take_the_place_of_former_ones(app: QApplication, qtbot: QtBot) -> None:
    """A file that asks less has fewer steps, and nothing of the former ones is left."""
    trail = StepTrail()
    qtbot.addWidget(trail)
    trail.show_steps(["Kolom", "Perbaikan", "Rencana"], 2)
    trail.show_steps(["Kolom", "Rencana"], 0)
    layout = trail.layout()
    shown = [layout.itemAt(place).widget() for place in range(layout.count())]
    words = [part.text() for part in shown if isinstance(part, QLabel)]
    assert words == ["1", "Kolom", "2", "Rencana"]
