"""The menus of the window, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop.services.made_once import made_once
from desktop.ui import icons
from desktop.ui.action_spec import CONTEXT, MENUS, ActionSpec
from desktop.ui.pages import PageEntry
from desktop.ui.pages.base import Page
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.words import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionGroup

    from desktop.ui.main_window import MainWindow


class WindowMenus(QObject):
    """Makes menus and actions once, and carries each action to the page that does it.

    The bar is there at once. What the menus hold is made by ``fill``, after the first paint, or
    before it for whoever asks.
    """

    filled = Signal()
    """The actions are there."""

    def __init__(
        self, window: MainWindow, pages: Sequence[type[Page] | PageEntry], settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._pages = {page.key: page for page in pages}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.menus = {key: window.menuBar().addMenu(words(name)) for key, name in MENUS.items()}
        for key, menu in self.menus.items():
            menu.aboutToShow.connect(partial(self._draw_icons, key))

    @made_once
    def specs(self) -> list[ActionSpec]:
        """The rows of the table that this window offers; the table is read for them."""
        from desktop.ui.actions import ACTIONS

        return [spec for spec in ACTIONS if self._is_offered(spec)]

    @property
    def actions(self) -> dict[str, QAction]:
        """The actions by their ids."""
        self.fill()
        return self._actions

    @property
    def recent(self) -> QMenu:
        """The files that were open last."""
        self.fill()
        return self._recent

    def fill(self) -> None:
        """Make what the menus hold; a second call does nothing."""
        if self._actions:
            return
        for spec in self.specs:
            self._add(spec)
        self._drop_empty()
        self._add_recent()
        self.show_choices()
        self.filled.emit()

    def add_page_keys(self, pages: Iterable[tuple[int, str]]) -> None:
        """Let Ctrl and a number open each page."""
        from PySide6.QtGui import QKeySequence, QShortcut

        for number, key in pages:
            keys = QShortcut(QKeySequence.fromString(f"Ctrl+{number}"), self._window)
            keys.activated.connect(partial(self._window.go_to, key))

    def _draw_icons(self, menu: str) -> None:
        """Give the entries of a menu their icons: fifty cost a third of the start."""
        for spec in self.specs:
            action = self.actions[spec.id]
            if spec.menu == menu and spec.icon and action.icon().isNull():
                action.setIcon(icons.icon(spec.icon))

    def _add_recent(self) -> None:
        """Put the files that were open last below the entry that opens one."""
        paths = [line for line in self._settings.get(OPTIONS.recent_files).split("\n") if line]
        self._recent = QMenu(self.tr("&Terbaru"), self._window)
        for path in paths:
            entry = self._recent.addAction(Path(path).name.replace("&", "&&"))
            entry.setToolTip(path)
            entry.setStatusTip(path)
            entry.triggered.connect(partial(self._window.file_requested.emit, "recent", path))
        self._recent.setToolTipsVisible(True)
        self._recent.setEnabled(bool(paths))
        self.menus["file"].insertMenu(self._actions["where"], self._recent)

    def forbid_edits(self) -> None:
        """Offer only what changes nothing."""
        for spec in self.specs:
            if spec.edits:
                self.actions[spec.id].setEnabled(False)

    def _is_offered(self, spec: ActionSpec) -> bool:
        if not spec.page:
            return True
        page = self._pages.get(spec.page)
        return page is not None and page.can_do(spec.method)

    def _drop_empty(self) -> None:
        """Take away the menus of which a window with fewer pages offers nothing."""
        for key in [key for key, menu in self.menus.items() if menu.isEmpty()]:
            menu = self.menus.pop(key)
            self._window.menuBar().removeAction(menu.menuAction())
            menu.deleteLater()

    def _add(self, spec: ActionSpec) -> None:
        from desktop.ui.actions import make_action

        menu = self.menus[spec.menu]
        if spec.begins_group and not menu.isEmpty():
            menu.addSeparator()
        action = make_action(spec, self._window)
        action.triggered.connect(self._slot(spec))
        if spec.group:
            from PySide6.QtGui import QActionGroup

            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        menu.addAction(action)
        self._window.addAction(action)
        self._actions[spec.id] = action

    def _slot(self, spec: ActionSpec) -> Callable[[], None]:
        def run() -> None:
            window = self._window
            is_own = hasattr(type(window), spec.method)
            target: QObject = window if is_own else window.tasks
            if spec.page:
                self._window.go_to(spec.page)
                target = self._window.current_page()
            method = getattr(target, spec.method)
            method(spec.argument) if spec.argument else method()

        return run

    def trigger(self, action_id: str) -> None:
        """Do an action as if its menu had been chosen; nothing when it is not offered."""
        if action_id in self.actions:
            self.actions[action_id].trigger()

    def show_choices(self) -> None:
        """Check the language and the theme that are chosen."""
        chosen = {
            "language": self._settings.get(OPTIONS.language),
            "theme": self._settings.get(OPTIONS.theme),
        }
        for spec in self.specs:
            if spec.group:
                self.actions[spec.id].setChecked(chosen[spec.group] == spec.argument)

    def keys(self, pages: Sequence[tuple[int, str]]) -> list[tuple[str, str]]:
        """Return every key with what it does; first those of the pages, by number and title."""
        from desktop.ui.actions import shortcut_help

        return [
            *(
                (f"Ctrl+{number}", filled(self.tr("Buka halaman %1"), name))
                for number, name in pages
            ),
            ("Tab, Shift+Tab", self.tr("Isian berikutnya, isian sebelumnya")),
            *shortcut_help(self.specs),
            ("F2", self.tr("Tabel: ubah isi sel di tempatnya; Enter menyimpan, Esc membatalkan")),
            ("Ctrl+C, Ctrl+V", self.tr("Tabel: salin atau tempel sel, juga dari dan ke Excel")),
            (self.tr("Shift+Spasi"), self.tr("Tabel: pilih seluruh baris")),
            (
                self.tr("Ctrl+Shift+Atas, Ctrl+Shift+Bawah"),
                self.tr("Tabel: urutkan menurut kolom kursor"),
            ),
        ]


def words(text: str) -> str:
    """Return a text of the table in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)
