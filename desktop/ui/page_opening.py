"""Opens a page that nobody opened yet in turns, none of them long enough to be felt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.services.made_once import READING
from desktop.ui.page_reader import unread_files
from desktop.ui.pages import PageEntry
from desktop.ui.turns import TURN, paint_later

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.base import Page

_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
POLISHED_AT_ONCE = 60
"""Parts of a page that meet the style sheet in one turn."""


class RailKeys(QObject):
    """Gives the open page the keys that the rail has no use for.

    Whoever came to a page by the rail or by Ctrl and its number still has the keyboard in the rail;
    J, K and 1 to 4 work there all the same.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, _rail: QObject, event: QEvent) -> bool:
        """Offer the page a key that no button of the rail took."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        self._window.current_page().keyPressEvent(event)
        return event.isAccepted()


class PageOpener(QObject):
    """Answers a click in the rail at once: it is marked, then the page read, made, and shown.

    Whoever goes elsewhere in between is not brought back; what is made of a page by then is kept.
    Keys wait for the page: the first of them has the rest of it made in one turn.
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
        self._left: Page | None = None
        self._rest = self._turns("")
        self._timer = QTimer(self, singleShot=True, interval=TURN)
        self._timer.timeout.connect(self._take_turn)
        window.rail.installEventFilter(RailKeys(window))

    def open(self, key: str) -> None:
        """Open the page ``key``."""
        window = self._window
        self._end()
        if key in self._made and self._made[key].testAttribute(_POLISHED):
            window.go_to(key)
            return
        self._wanted, self._left = key, window.current_page()
        self._rest = self._turns(key)
        window.rail.set_current(key)
        window.windowHandle().installEventFilter(self)
        self._timer.start()

    def is_opening(self) -> bool:
        """Tell whether a page is still to come."""
        return bool(self._wanted)

    def _take_turn(self) -> None:
        """Take the next step, while the page is still waited for, and ask for another turn."""
        is_left = self._window.current_page() is not self._left
        if not self._wanted or is_left or not self._window.isVisible():
            self._end()
        elif next(self._rest, self) is None:
            self._timer.start()
        else:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        if self._wanted:
            self._wanted = ""
            self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no key come to the page that is being left."""
        while self._wanted and event.type() in _KEYS:
            self._take_turn()
        return super().eventFilter(watched, event)

    def _turns(self, key: str) -> Iterator[None]:
        window, kind = self._window, self._entries[key]
        if isinstance(kind, PageEntry):
            for name in unread_files(kind.load_name):
                with READING:
                    import_module(name)
                yield
            kind = kind.load()
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
        _lay_out(page, window.stack.size())
        yield
        paint_later(window.stack)
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


def _lay_out(page: Page, room: QSize) -> None:
    """Have the layouts measure and place their parts: showing a page does it in the same turn."""
    layout = page.layout()
    if layout is None:
        return
    page.resize(room)
    layout.activate()
    for area in page.findChildren(QScrollArea):
        ground = area.widget()
        inner = ground.layout() if ground is not None and area.widgetResizable() else None
        if inner is not None:
            ground.resize(area.width(), ground.sizeHint().height())
            inner.activate()
