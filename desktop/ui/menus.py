"""The menus of the window, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop.services.made_once import made_once
from desktop.ui import icons
from desktop.ui.action_spec import CONTEXT, MENUS, ActionSpec
from desktop.ui.pages import PageEntry
from desktop.ui.pages.base import Page
from desktop.ui.settings import OPTIONS, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

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
        from desktop.ui.menu_entries import MenuEntries

        entries = MenuEntries(self, self._window)
        for spec in self.specs:
            self._actions[spec.id] = entries.add(spec)
        entries.drop_empty()
        self._recent = entries.add_recent(self._settings, self._actions["where"])
        self.show_choices()
        self.filled.emit()

    def add_page_keys(self, pages: Iterable[tuple[int, str]]) -> None:
        """Let Ctrl and a number open each page."""
        from desktop.ui.menu_entries import add_page_keys

        add_page_keys(self._window, pages)

    def _draw_icons(self, menu: str) -> None:
        """Give the entries of a menu their icons: fifty cost a third of the start.

        Those of which one is chosen have none: there the tick tells which.
        """
        for spec in self.specs:
            action = self.actions[spec.id]
            if spec.menu == menu and spec.icon and not spec.group and action.icon().isNull():
                action.setIcon(icons.icon(spec.icon))

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
        from desktop.ui.menu_entries import key_list

        return key_list(self.specs, pages)


def words(text: str) -> str:
    """Return a text of the table in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)
