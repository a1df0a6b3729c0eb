"""Opens a page that nobody opened yet in turns, none of them long enough to be felt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.pages import PageEntry

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_TURN = 1
"""Milliseconds until the next step; without any, Qt would take all of them in one turn."""


class PageOpener(QObject):
    """Answers a click in the rail at once: it is marked, then the page read, made, and shown.

    Whoever goes elsewhere in between is not brought back.
    """

    def __init__(
        self, window: MainWindow, entries: Mapping[str, object], made: Mapping[str, QObject]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._entries = entries
        self._made = made
        self._wanted = ""

    def open(self, key: str) -> None:
        """Open the page ``key``."""
        window = self._window
        if key in self._made:
            self._wanted = ""
            window.go_to(key)
            return
        self._wanted = key
        window.rail.set_current(key)
        entry, left = self._entries[key], window.current_page()
        read = [entry.load] if isinstance(entry, PageEntry) else []
        self._go_on([*read, lambda: window.page(key), lambda: window.go_to(key)], key, left)

    def _go_on(self, steps: list[Callable[[], object]], key: str, left: QObject) -> None:
        """Take the next step in a turn of its own, while the page is still waited for."""

        def take() -> None:
            is_left = self._window.current_page() is not left
            if self._wanted != key or is_left or not self._window.isVisible():
                return
            steps[0]()
            if steps[1:]:
                self._go_on(steps[1:], key, left)

        QTimer.singleShot(_TURN, self, take)
