from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import resource_path
from desktop.ui.action_spec import MENUS, ActionSpec
from desktop.ui.actions import ACTIONS, make_action, shortcut_help
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PAGES
from desktop.ui.window_tasks import WindowTasks

by_id = pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)


def test_ids_and_shortcuts_are_unique() -> None:
    """No key does two things; the keys of the pages are free."""
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1
    keys = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    keys += [f"Ctrl+{number}" for number in range(1, 7)]
    assert max(Counter(keys).values()) == 1


@by_id
def test_a_row_is_complete(spec: ActionSpec) -> None:
    """Menu, icon and key of a row exist."""
    assert spec.menu in MENUS
    assert spec.words()
    assert not spec.icon or resource_path("icons", f"{spec.icon}.svg").exists()
    assert not spec.shortcut or not QKeySequence(spec.shortcut).isEmpty()


@by_id
def test_somebody_does_it(spec: ActionSpec) -> None:
    """The method that a row names exists, on its page, or on the window or among its tasks."""
    pages = {page.key: page for page in PAGES}
    owners = [pages.get(spec.page)] if spec.page else [MainWindow, WindowTasks]
    assert None not in owners, f"no page {spec.page}"
    found = [callable(getattr(owner, spec.method, None)) for owner in owners]
    assert found.count(True) == 1, f"{owners} lack {spec.method}, or have it twice"


def test_buttons_that_a_menu_presses_exist(open_window: Callable[..., MainWindow]) -> None:
    """A row that presses a button names one of its page."""
    window = open_window()
    for spec in ACTIONS:
        if spec.method == "press":
            assert isinstance(getattr(window.page(spec.page), spec.argument), QAbstractButton)


def test_mnemonics_of_one_menu_differ() -> None:
    """Within a menu every entry has a letter of its own."""
    for menu in MENUS:
        letters = [
            spec.text[spec.text.index("&") + 1].lower() for spec in ACTIONS if spec.menu == menu
        ]
        assert len(letters) == len(set(letters)), f"{menu}: {letters}"


def test_an_action_is_made_from_its_row(app: QApplication, qtbot: QtBot) -> None:
    """Text, key and whether it is a choice come from the table."""
    owner = QWidget()
    qtbot.addWidget(owner)
    save = make_action(next(spec for spec in ACTIONS if spec.id == "save"), owner)
    assert save.shortcut().toString() == "Ctrl+S"
    assert not save.isCheckable()
    assert make_action(next(spec for spec in ACTIONS if spec.group), owner).isCheckable()


def test_the_help_lists_every_key() -> None:
    """The help on keys is the table, without marks and dots."""
    told = dict(shortcut_help(ACTIONS))
    assert told["Ctrl+S"] == "Simpan"
    assert len(told) == sum(bool(spec.shortcut) for spec in ACTIONS)
    assert not any("&" in text or "…" in text for text in told.values())
