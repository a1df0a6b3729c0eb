"""A click in the rail is answered at once; the page comes in turns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def test_the_rail_answers_before_the_page_is_there(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    """It is marked in the turn of the click, made in a later one, and opened at once again."""
    window = open_window()
    button = window.rail.buttons["employer"]
    qtbot.mouseClick(button, LEFT)
    assert button.isChecked()
    assert "employer" not in window._pages
    qtbot.waitUntil(lambda: window.current_page().key == "employer")
    assert window.current_page().isVisible()
    window.go_to("home")
    qtbot.mouseClick(button, LEFT)
    assert window.current_page().key == "employer"


def test_the_last_wish_counts(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    """Of two clicks the second is obeyed; who goes elsewhere by key is not fetched back."""
    window = open_window()
    qtbot.mouseClick(window.rail.buttons["employer"], LEFT)
    qtbot.mouseClick(window.rail.buttons["verify"], LEFT)
    qtbot.waitUntil(lambda: window.current_page().key == "verify")
    assert "employer" not in window._pages
    qtbot.mouseClick(window.rail.buttons["history"], LEFT)
    window.go_to("figures")
    assert window.rail.buttons["figures"].isChecked()
    qtbot.mouseClick(window.rail.buttons["workforce"], LEFT)
    qtbot.waitUntil(lambda: window.current_page().key == "workforce")
    assert "history" not in window._pages
