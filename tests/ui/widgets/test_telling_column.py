"""A column tells its room in time for what is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import label
from desktop.ui.widgets.telling_column import TellingColumn


def test_what_is_set_to_the_room_is_shared_out_at_once(app: QApplication, qtbot: QtBot) -> None:
    """A part that gives way to a narrow room leaves it to the others in the same turn."""
    ground = QWidget()
    qtbot.addWidget(ground)
    above, below = label("Atas"), label("Bawah")
    column = TellingColumn(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(above)
    column.addWidget(below, 1)
    told: list[tuple[int, int]] = []

    def give_way(width: int, height: int) -> None:
        told.append((width, height))
        above.setVisible(width >= 200)

    column.given.connect(give_way)
    ground.resize(300, 100)
    ground.show()
    assert above.isVisible()
    ground.resize(150, 90)
    assert told[-1] == (150, 90)
    assert not above.isVisible()
    assert below.height() == 90
