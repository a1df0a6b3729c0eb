"""Reads the files of pages that nobody has opened yet, while the window has nothing to do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from desktop.ui.pages import PageEntry

BEGIN_AFTER = 1_500
"""Milliseconds after the first paint."""
BEAT = 100
"""Milliseconds between two pages, in which the window can do what it is asked."""


class PageReader(QObject):
    """Spares whoever opens a page the reading of its file."""

    def __init__(self, pages: Iterable[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.unread = [page for page in pages if isinstance(page, PageEntry)]
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_AFTER)
        self._timer.timeout.connect(self.read_next)
        if self.unread:
            self._timer.start()

    @property
    def is_going_on(self) -> bool:
        """Tell whether another page will be read."""
        return self._timer.isActive()

    def read_next(self) -> None:
        """Read one page, and go on as long as there is another."""
        self.unread.pop(0).load()
        if self.unread:
            self._timer.start(BEAT)
        else:
            self._timer.stop()
