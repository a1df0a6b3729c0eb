"""Opens a page that nobody opened yet in turns, none of them long enough to be felt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.ui.pages import PageEntry

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.base import Page

_TURN = 1
"""Milliseconds until the next step; without any, Qt would take all of them in one turn."""
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
POLISHED_AT_ONCE = 60
"""Parts of a page that meet the style sheet in one turn."""


class PageOpener(QObject):
    """Answers a click in the rail at once: it is marked, then the page read, made, and shown.

    Whoever goes elsewhere in between is not brought back. What is made of a page by then is kept.
    """

    def __init__(
        self,
        window: MainWindow,
        entries: Mapping[str, PageEntry | type[Page]],
        made: Mapping[str, Page],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._entries = entries
        self._made = made
        self._wanted = ""

    def open(self, key: str) -> None:
        """Open the page ``key``."""
        window = self._window
        if key in self._made and self._made[key].testAttribute(_POLISHED):
            self._wanted = ""
            window.go_to(key)
            return
        self._wanted = key
        window.rail.set_current(key)
        self._go_on(self._turns(key), key, window.current_page())

    def _go_on(self, turns: Iterator[None], key: str, left: QObject) -> None:
        """Take the next step in a turn of its own, while the page is still waited for."""

        def take() -> None:
            is_left = self._window.current_page() is not left
            if self._wanted != key or is_left or not self._window.isVisible():
                return
            if next(turns, self) is None:
                self._go_on(turns, key, left)

        QTimer.singleShot(_TURN, self, take)

    def _turns(self, key: str) -> Iterator[None]:
        window, entry = self._window, self._entries[key]
        kind = entry.load() if isinstance(entry, PageEntry) else entry
        yield
        if key not in self._made and key not in window.begun:
            page = kind(window.services, window.jobs, window.stack, whole=False)
            page.hide()
            window.begun[key] = page
        if key in window.begun:
            yield from window.begun[key].left
        page = window.page(key)
        yield
        page.freshen()
        yield
        yield from _polish(page)
        window.go_to(key)


def _polish(page: Page) -> Iterator[None]:
    """Let the parts of a page meet the style sheet, a number of them at a time.

    What others lie in comes last: it would have all of them meet it at once.
    """
    turns = len(page.findChildren(QWidget)) // POLISHED_AT_ONCE + 1
    for _turn in range(turns):
        parts = [part for part in page.findChildren(QWidget) if not part.testAttribute(_POLISHED)]
        for part in parts[: -POLISHED_AT_ONCE - 1 : -1]:
            part.ensurePolished()
        yield
