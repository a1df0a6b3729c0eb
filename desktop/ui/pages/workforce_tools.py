"""What one does with the table itself: its menu, its columns, the way from finding to finding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.column_choice import ColumnDialog
from desktop.ui.models.worker_columns import keys_text, stored_keys
from desktop.ui.pages.workforce_overview import WorkforceOverview
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.settings import OPTIONS, Settings


class WorkforceTools(QObject):
    """Serves the view; changes no worker."""

    told = Signal(str)
    """A sentence for the bar below."""

    def __init__(self, view: WorkerTableView, overview: WorkforceOverview, owner: QWidget) -> None:
        super().__init__(owner)
        self._view = view
        self._overview = overview
        self._owner = owner
        self._settings: Settings | None = None
        view.columns.changed.connect(self._keep_columns)

    def use(self, settings: Settings) -> None:
        """Show the columns that were chosen on this machine, and keep later choices there."""
        self._settings = settings
        self._view.columns.show(stored_keys(settings.get(OPTIONS.columns)))

    def add_menu(self, *entries: tuple[str, Callable[[], object]]) -> None:
        """Give the view a menu of its own, for the mouse and the menu key."""
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, slot in entries:
            action = QAction(text, self._view)
            action.triggered.connect(slot)
            self._view.addAction(action)

    def go_to_finding(self, step: int) -> None:
        """Go to the next cell with a finding (1) or the one before (-1), or say there is none."""
        self._view.setFocus()
        if self._view.next_finding(self._overview.has_finding, step):
            return
        if not self._overview.is_fresh:
            self.told.emit(self.tr("Temuan masih diperiksa. Coba lagi sebentar."))
        elif step > 0:
            self.told.emit(self.tr("Tidak ada temuan lagi di bawah ini."))
        else:
            self.told.emit(self.tr("Tidak ada temuan lagi di atas ini."))

    def choose_columns(self) -> None:
        """Ask which columns to show, and in which order."""
        dialog = ColumnDialog(self._view.columns.keys(), self._owner)

        def show() -> None:
            self._view.columns.show(dialog.keys())
            self._keep_columns()

        dialog.accepted.connect(show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_columns(self) -> None:
        if self._settings is not None:
            self._settings.put(OPTIONS.columns, keys_text(self._view.columns.keys()))
