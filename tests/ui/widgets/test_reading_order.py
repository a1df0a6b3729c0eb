"""The order in which Tab goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.reading_order import focus_next, reading_order


@pytest.fixture
def root(qtbot: QtBot, app: QApplication) -> QWidget:
    """Return a window whose buttons were made from last to first."""
    window = QWidget()
    low, right, left, top = (QPushButton(name, window) for name in ("low", "right", "left", "top"))
    grid = QGridLayout()
    grid.addWidget(right, 0, 1)
    grid.addWidget(left, 0, 0)
    across = QHBoxLayout()
    across.addWidget(low)
    column = QVBoxLayout(window)
    column.addWidget(top)
    column.addLayout(grid)
    column.addLayout(across)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def button(root: QWidget, name: str) -> QPushButton:
    """Return a button by its text."""
    return next(found for found in root.findChildren(QPushButton) if found.text() == name)


def test_layouts_tell_the_order(root: QWidget) -> None:
    """Top to bottom, a grid row by row, whatever was made first."""
    assert [stop.text() for stop in reading_order(root)] == ["top", "left", "right", "low"]


@pytest.mark.parametrize(("forward", "name"), [(True, "low"), (False, "left")])
def test_a_button_that_is_switched_off_hands_on_the_keyboard(
    root: QWidget, forward: bool, name: str
) -> None:
    """Nobody is left without a place, and the place is the next one."""
    right = button(root, "right")
    right.setFocus(Qt.FocusReason.TabFocusReason)
    right.blockSignals(True)
    right.setAttribute(Qt.WidgetAttribute.WA_Disabled)
    assert focus_next(root, forward=forward)
    assert root.focusWidget() is button(root, name)


def test_without_a_place_there_is_no_next_one(root: QWidget) -> None:
    """Qt decides then."""
    root.setFocus()
    assert not focus_next(root, forward=True)
