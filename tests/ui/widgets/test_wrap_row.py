"""A row that goes on in a second line where one is too narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.wrap_row import WrapRow

WIDE, HIGH = 100, 30


@pytest.fixture
def host(app: QApplication, qtbot: QtBot) -> QWidget:
    """Return a widget with an empty row."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(WrapRow())
    return made


def fill(host: QWidget, left: int, right: int) -> list[QWidget]:
    """Add parts of one size before and after the stretch; return them in order."""
    row = host.layout()
    assert isinstance(row, WrapRow)
    parts = [QWidget() for _ in range(left + right)]
    for part in parts:
        part.setFixedSize(WIDE, HIGH)
    row.addStretch()
    for part in parts[left:]:
        row.addWidget(part)
    for place, part in enumerate(parts[:left]):
        row.insertWidget(place, part)
    return parts


def places(host: QWidget, parts: list[QWidget], width: int) -> list[tuple[int, int]]:
    """Return where the parts stand in a row of a width."""
    row = host.layout()
    row.setGeometry(QRect(0, 0, width, row.heightForWidth(width)))
    return [(part.x(), part.y()) for part in parts]


def test_both_sides_stand_in_one_line_where_there_is_room(host: QWidget) -> None:
    """The left part begins at the left, the right one ends at the right."""
    parts = fill(host, 1, 2)
    last = 500 - WIDE
    assert places(host, parts, 500) == [(0, 0), (last - SPACE_2 - WIDE, 0), (last, 0)]
    assert host.layout().heightForWidth(500) == HIGH


def test_one_line_fits_to_the_pixel(host: QWidget) -> None:
    """What asks for its own width gets one line in it."""
    parts = fill(host, 1, 1)
    width = host.layout().sizeHint().width()
    assert width == 2 * WIDE + SPACE_2
    assert places(host, parts, width) == [(0, 0), (WIDE + SPACE_2, 0)]


def test_the_right_side_takes_a_line_of_its_own(host: QWidget) -> None:
    """It still ends at the right, and the row is as high as two lines."""
    parts = fill(host, 1, 2)
    width = 2 * WIDE + SPACE_2
    second = HIGH + SPACE_2
    assert places(host, parts, width) == [(0, 0), (0, second), (WIDE + SPACE_2, second)]
    assert host.layout().heightForWidth(width) == 2 * HIGH + SPACE_2


def test_what_is_hidden_takes_no_room(host: QWidget) -> None:
    """A button that is not offered leaves no gap."""
    parts = fill(host, 3, 0)
    parts[1].hide()
    assert places(host, [parts[0], parts[2]], 500) == [(0, 0), (WIDE + SPACE_2, 0)]
    assert host.layout().sizeHint().width() == 2 * WIDE + SPACE_2


def test_the_narrowest_row_is_as_wide_as_its_widest_part(host: QWidget) -> None:
    """Everything below each other."""
    parts = fill(host, 2, 1)
    assert host.layout().minimumSize().width() == WIDE
    assert [y for _x, y in places(host, parts, WIDE)] == [0, HIGH + SPACE_2, 2 * (HIGH + SPACE_2)]
    assert host.layout().itemAt(3) is None
    assert host.layout().takeAt(3) is None


def test_the_right_side_ends_at_the_edge_however_little_is_free(host: QWidget) -> None:
    """Also where less is left than the distance between two parts."""
    parts = fill(host, 1, 1)
    for more in (0, 3, SPACE_2, SPACE_2 + 1):
        width = host.layout().sizeHint().width() + more
        (_left, right) = places(host, parts, width)
        assert right == (width - WIDE, 0)
