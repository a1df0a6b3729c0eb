from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import IconButton
from desktop.ui.widgets.rail import NARROW, WIDE, NavigationRail

PAGES = [
    ("employer", "Perusahaan", "building-2", True),
    ("workforce", "Tenaga Kerja", "users", True),
    ("history", "Riwayat", "history", False),
]


@pytest.fixture
def rail(app: QApplication, qtbot: QtBot) -> NavigationRail:
    """Return a rail of two steps and a place, the first one open."""
    rail = NavigationRail(PAGES)
    rail.resize(WIDE, 600)
    qtbot.addWidget(rail)
    with qtbot.waitActive(rail):
        rail.show()
        rail.activateWindow()
    rail.set_current("employer")
    return rail


def test_a_click_asks_for_the_page(rail: NavigationRail, qtbot: QtBot) -> None:
    """A page is opened with the mouse."""
    with qtbot.waitSignal(rail.page_requested) as asked:
        qtbot.mouseClick(rail.buttons["workforce"], Qt.MouseButton.LeftButton)
    assert asked.args == ["workforce"]


@pytest.mark.parametrize("part", ["_picture", "_title", "_step"])
def test_what_stands_on_a_button_is_part_of_it(
    rail: NavigationRail, qtbot: QtBot, part: str
) -> None:
    """The mouse on its icon or its words is on the button, and a click there a click on it."""
    button = rail.buttons["workforce"]
    there = getattr(button, part)
    place = there.mapTo(rail, there.rect().center())
    assert rail.childAt(place) is there
    qtbot.mouseMove(rail.windowHandle(), place)
    qtbot.waitUntil(button.underMouse)
    with qtbot.waitSignal(rail.page_requested) as asked:
        qtbot.mouseClick(rail.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["workforce"]
    assert button.isChecked()


def test_the_page_that_opens_first_is_marked_at_once(app: QApplication, qtbot: QtBot) -> None:
    """Nothing is drawn for a page that is closed before the window shows it open."""
    rail = NavigationRail(PAGES, "workforce")
    qtbot.addWidget(rail)
    assert [key for key, button in rail.buttons.items() if button.isChecked()] == ["workforce"]
    assert rail.buttons["workforce"]._title.property("current") is True


def test_arrows_walk_the_pages(rail: NavigationRail, qtbot: QtBot) -> None:
    """Down and up open the neighbours."""
    asked = []
    rail.page_requested.connect(asked.append)
    rail.buttons["employer"].setFocus()
    qtbot.keyClick(rail.buttons["employer"], Qt.Key.Key_Down)
    qtbot.keyClick(rail.buttons["workforce"], Qt.Key.Key_Up)
    assert asked == ["workforce", "employer"]


def test_only_steps_are_numbered(rail: NavigationRail) -> None:
    """Steps carry 1, 2, ...; a place beside the way none."""
    steps = [button._step.text() if button._step else "" for button in rail.buttons.values()]
    assert steps == ["1", "2", ""]


def test_a_mark_is_spoken(rail: NavigationRail) -> None:
    """What stands at the end of a button is part of its name; complete is a word."""
    rail.buttons["workforce"].set_mark("3!")
    rail.buttons["employer"].set_mark("ok")
    assert rail.buttons["workforce"].accessibleName() == "Tenaga Kerja, 3!"
    assert rail.buttons["employer"].accessibleName() == "Perusahaan, lengkap"
    assert rail.buttons["employer"].mark() == "ok"


def test_collapsed_it_shows_icons_and_keeps_the_names(rail: NavigationRail) -> None:
    """A narrow rail hides words but says them on hovering."""
    rail.set_narrow(is_narrow=True)
    button = rail.buttons["workforce"]
    assert rail.width() == NARROW
    assert not button._title.isVisible()
    assert button.toolTip() == "Tenaga Kerja"
    rail.set_narrow(is_narrow=False)
    assert button._title.isVisible()


def test_a_long_employer_name_is_cut_but_kept(rail: NavigationRail) -> None:
    """The name fits the rail, an ampersand stays one, and the whole name is spoken."""
    name = "PT Sangat Panjang Sekali Namanya & Rekan Sejahtera Abadi"
    rail.set_employer(name)
    assert "…" in rail.employer.text()
    assert rail.employer.accessibleName() == name
    rail.set_employer("A & B")
    assert rail.employer.text() == "A && B"
    rail.set_employer("")
    assert rail.employer.text() == "Perusahaan belum diisi"


def test_in_a_low_window_the_pages_stay_and_the_tools_go(
    rail: NavigationRail, qtbot: QtBot
) -> None:
    """Every page is reached in the smallest window; the menus have the tools too."""
    tool = IconButton("settings", "Pengaturan")
    rail.add_tools(tool)
    qtbot.waitUntil(tool.isVisible)
    # Without a window around it Qt would hold the rail to the height of all its parts.
    rail.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    rail.setMinimumSize(0, 0)
    rail.resize(WIDE, rail.minimumSizeHint().height())
    assert not tool.isVisible()
    heights = [button.height() for button in rail.buttons.values()]
    assert min(heights) >= 24
    assert list(rail.buttons.values())[-1].geometry().bottom() <= rail.height()
    rail.resize(WIDE, 600)
    assert tool.isVisible()
    assert [button.height() for button in rail.buttons.values()] == [40, 40, 40]
