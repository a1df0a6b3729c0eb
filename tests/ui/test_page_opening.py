"""A click in the rail is answered at once; the page comes in turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.ui.main_window import MainWindow
from desktop.ui.page_opening import POLISHED_AT_ONCE, PageOpener
from desktop.ui.pages import PAGES
from desktop.ui.turns import paint_later

LEFT = Qt.MouseButton.LeftButton
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
MOST_MADE = 120
"""Widgets that one turn makes, a table being two dozen with its headings and bars."""
MOST_TURNS = 300


def turns_of(window: MainWindow, key: str) -> Iterator[PageOpener]:
    """Click a page in the rail and take its turns one by one."""
    opener = window.findChild(PageOpener)
    window.rail.buttons[key].click()
    for _turn in range(MOST_TURNS):
        if not opener.is_opening():
            return
        opener._timer.stop()
        opener._take_turn()
        yield opener
    raise AssertionError(f"{key} is not open after {MOST_TURNS} turns")


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


@pytest.mark.parametrize("key", [page.key for page in PAGES if page.key != "home"])
def test_no_turn_is_long(
    open_window: Callable[..., MainWindow], stored_employer: Employer, key: str
) -> None:
    """Each makes few widgets and lets few meet the style sheet; none is a window meanwhile."""
    window = open_window()
    windows, here = set(QGuiApplication.topLevelWindows()), window.focusWidget()
    made, polished = len(QApplication.allWidgets()), 0
    most_made = most_polished = 0
    for _opener in turns_of(window, key):
        widgets = QApplication.allWidgets()
        most_made, made = max(most_made, len(widgets) - made), len(widgets)
        if window.current_page().key == key:
            break
        page = window.begun.get(key) or window._pages.get(key)
        parts = page.findChildren(QWidget) if page is not None else []
        now = sum(part.testAttribute(_POLISHED) for part in parts)
        most_polished, polished = max(most_polished, now - polished), now
        assert set(QGuiApplication.topLevelWindows()) == windows
        assert window.focusWidget() is here
    assert window.current_page().key == key
    assert most_made <= MOST_MADE
    assert most_polished <= 2 * POLISHED_AT_ONCE


def test_a_key_waits_for_the_page(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    """What is pressed while a page is made comes to it, not to the page that is left."""
    window = open_window()
    qtbot.mouseClick(window.rail.buttons["employer"], LEFT)
    next(turns_of(window, "employer"))
    assert window.current_page().key == "home"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.current_page().key == "employer"
    assert window.current_page().save_button.isVisible()
    assert not window.findChild(PageOpener).is_opening()


def test_what_is_made_of_a_page_is_kept(open_window: Callable[..., MainWindow]) -> None:
    """Who turns away and comes back by key finds the same page, whole."""
    window = open_window()
    for _opener in turns_of(window, "employer"):
        if "employer" in window.begun:
            break
    begun = window.begun["employer"]
    window.go_to("verify")
    window.findChild(PageOpener)._take_turn()
    assert not window.findChild(PageOpener).is_opening()
    window.go_to("employer")
    assert window.current_page() is begun
    assert "email" in begun.rows
    assert window.begun == {}


def test_a_page_that_was_left_unshown_is_opened_in_turns_too(
    open_window: Callable[..., MainWindow],
) -> None:
    """It is whole but has not met the style sheet: another click goes on from there."""
    window = open_window()
    page = window.page("employer")
    turns = list(turns_of(window, "employer"))
    assert window.current_page() is page
    assert len(turns) > 2
    window.go_to("home")
    assert list(turns_of(window, "employer")) == []
    assert window.current_page() is page


def test_a_page_is_read_once(
    open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is shown, and not again when it is."""
    from desktop.ui.pages.verify import VerifyPage

    read: list[bool] = []
    real = VerifyPage.show_state

    def show_state(page: VerifyPage) -> None:
        read.append(page.isVisible())
        real(page)

    monkeypatch.setattr(VerifyPage, "show_state", show_state)
    window = open_window()
    for _opener in turns_of(window, "verify"):
        pass
    assert read == [False]


def test_a_part_is_painted_in_a_turn_of_its_own(app: QApplication, qtbot: QtBot) -> None:
    """It is held back in this turn and let go in the next."""
    part = QWidget()
    qtbot.addWidget(part)
    paint_later(part)
    assert not part.updatesEnabled()
    qtbot.waitUntil(part.updatesEnabled)
