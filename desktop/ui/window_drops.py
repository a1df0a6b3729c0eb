"""Files dropped on the window: a workbook is for the workforce, a PDF to be checked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.drop_zone import PDF, dropped_file

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".tsv"}

ENTERED = QEvent.Type.DragEnter


class WindowDrops(QObject):
    """Watches a window; ``pages`` are the keys of the pages that it has."""

    dropped = Signal(str, object)
    """The key of a page, and the path for it."""

    def __init__(self, window: QWidget, pages: frozenset[str]) -> None:
        super().__init__(window)
        self._pages = pages
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what a page is for, and let everything else pass."""
        is_drop = event.type() is QEvent.Type.Drop
        if not isinstance(event, QDropEvent) or not (is_drop or event.type() is ENTERED):
            return super().eventFilter(watched, event)
        key, path = self._target(event)
        if path is None:
            return False
        event.acceptProposedAction()
        if is_drop:
            self.dropped.emit(key, path)
        return True

    def _target(self, event: QDropEvent) -> tuple[str, Path | None]:
        found = {"workforce": dropped_file(event, WORKBOOKS), "verify": dropped_file(event, PDF)}
        return next(
            ((key, path) for key, path in found.items() if path and key in self._pages), ("", None)
        )
