"""Every page and dialog: named, reachable by key, and never telling by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.services.container import Services
from desktop.ui.dialogs.about import AboutDialog, AboutFacts
from desktop.ui.dialogs.confirm import UnsavedDialog
from desktop.ui.dialogs.error import CrashDialog
from desktop.ui.dialogs.licences import LicencesDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PAGES

FACTS = AboutFacts("2026.11", "ab" * 32, date(2026, 10, 10), 0, Path("data.sqlite"), "")
DIALOGS: dict[str, Callable[[], QWidget]] = {
    "about": lambda: AboutDialog(FACTS),
    "licences": LicencesDialog,
    "shortcuts": lambda: ShortcutsDialog([("F1", "x")]),
    "unsaved": lambda: UnsavedDialog.make(None, "Perusahaan"),
    "crash": lambda: CrashDialog("details"),
}


def reachable(root: QWidget) -> list[QWidget]:
    """Return the visible widgets that Tab comes to."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QMenuBar)
        and not isinstance(widget.parent(), QComboBox)
        and not (isinstance(widget.parent(), QLineEdit))
        and widget.objectName() not in {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    ]


def nameless(root: QWidget) -> list[str]:
    """Return what a screen reader would announce without a name."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in reachable(root)
        if not spoken_name(widget)
    ]


def spoken_name(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("key", [page.key for page in PAGES])
@pytest.mark.parametrize("is_filled", [False, True], ids=["empty", "filled"])
def test_everything_on_a_page_has_a_name(
    open_window: Callable[..., MainWindow], services: Services, key: str, is_filled: bool
) -> None:
    """Each widget that takes the keyboard says what it is, in an empty program as in a full one."""
    if is_filled:
        services.sample.load()
    window = open_window()
    window.go_to(key)
    assert nameless(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_in_a_dialog_has_a_name(app: QApplication, qtbot: QtBot, name: str) -> None:
    """Each widget of a dialog that takes the keyboard says what it is."""
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    assert dialog.windowTitle()


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_no_widget_is_reached_by_mouse_alone(
    open_window: Callable[..., MainWindow], key: str
) -> None:
    """Every visible button takes the keyboard."""
    window = open_window()
    window.go_to(key)
    page = window.current_page()
    unreachable = [
        button.accessibleName() or button.text()
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page)
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(button.parent(), QLineEdit | QAbstractScrollArea)
    ]
    assert unreachable == []
