"""The entries of the menus, made from the table of actions, and the list of all keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from desktop.ui.action_spec import ActionSpec
from desktop.ui.actions import make_action, shortcut_help
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.menus import WindowMenus


def add_page_keys(window: MainWindow, pages: Iterable[tuple[int, str]]) -> None:
    """Let Ctrl and a number open each page."""
    for number, key in pages:
        keys = QShortcut(QKeySequence.fromString(f"Ctrl+{number}"), window)
        keys.activated.connect(partial(window.go_to, key))


class MenuEntries:
    """Makes actions and puts them into the menus; each is carried to the page that does it."""

    def __init__(self, owner: WindowMenus, window: MainWindow) -> None:
        self._owner = owner
        self._window = window
        self._menus = owner.menus
        self._groups: dict[str, QActionGroup] = {}

    def add(self, spec: ActionSpec) -> QAction:
        """Make the action of a row as the last entry of its menu."""
        menu = self._menus[spec.menu]
        if spec.begins_group and not menu.isEmpty():
            menu.addSeparator()
        action = make_action(spec, self._window)
        action.triggered.connect(self._slot(spec))
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self._owner))
            group.addAction(action)
        menu.addAction(action)
        self._window.addAction(action)
        return action

    def _slot(self, spec: ActionSpec) -> Callable[[], None]:
        def run() -> None:
            method = getattr(self._target(spec), spec.method)
            method(spec.argument) if spec.argument else method()

        return run

    def _target(self, spec: ActionSpec) -> QObject:
        """Return whose method it is, and open the page where it is one of a page."""
        window = self._window
        if spec.page:
            window.go_to(spec.page)
            return window.current_page()
        return window if hasattr(type(window), spec.method) else window.tasks

    def drop_empty(self) -> None:
        """Take away the menus of which a window with fewer pages offers nothing."""
        for key in [key for key, menu in self._menus.items() if menu.isEmpty()]:
            menu = self._menus.pop(key)
            self._window.menuBar().removeAction(menu.menuAction())
            menu.deleteLater()

    def add_recent(self, settings: Settings, below: QAction) -> QMenu:
        """Put the files that were open last into a menu before the entry ``below``; return it."""
        paths = [line for line in settings.get(OPTIONS.recent_files).split("\n") if line]
        recent = QMenu(QCoreApplication.translate("WindowMenus", "&Terbaru"), self._window)
        for path in paths:
            entry = recent.addAction(Path(path).name.replace("&", "&&"))
            entry.setToolTip(path)
            entry.setStatusTip(path)
            entry.triggered.connect(partial(self._window.file_requested.emit, "recent", path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(bool(paths))
        self._menus["file"].insertMenu(below, recent)
        return recent


def key_list(
    specs: Sequence[ActionSpec], pages: Sequence[tuple[int, str]]
) -> list[tuple[str, str]]:
    """Return every key with what it does; first those of the pages, by number and title."""
    translate = QCoreApplication.translate
    return [
        *(
            (f"Ctrl+{number}", filled(translate("WindowMenus", "Buka halaman %1"), name))
            for number, name in pages
        ),
        ("Tab, Shift+Tab", translate("WindowMenus", "Isian berikutnya, isian sebelumnya")),
        *shortcut_help(specs),
        (
            "F2",
            translate(
                "WindowMenus", "Tabel: ubah isi sel di tempatnya; Enter menyimpan, Esc membatalkan"
            ),
        ),
        (
            "Ctrl+C, Ctrl+V",
            translate("WindowMenus", "Tabel: salin atau tempel sel, juga dari dan ke Excel"),
        ),
        (
            translate("WindowMenus", "Shift+Spasi"),
            translate("WindowMenus", "Tabel: pilih seluruh baris"),
        ),
        (
            translate("WindowMenus", "Ctrl+Shift+Atas, Ctrl+Shift+Bawah"),
            translate("WindowMenus", "Tabel: urutkan menurut kolom kursor"),
        ),
    ]
