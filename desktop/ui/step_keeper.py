"""The steps back of one window: what pages edited becomes one, its name stands in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.ui.language import current_language
from desktop.ui.undo import UndoStack
from desktop.ui.undo_steps import EditedRows
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.menus import WindowMenus

_FINAL = frozenset({DECLARATIONS})


class StepKeeper(QObject):
    """Notes each edit on the stack, and tells what was taken away and what came back."""

    told = Signal(str, str)
    """A level and a sentence."""
    removed = Signal(str)
    """What was taken away, in a sentence; the latest step brings it back."""

    def __init__(
        self,
        services: Services,
        stack: UndoStack,
        menus: WindowMenus,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._stack = stack
        self._menus = menus
        stack.moved.connect(self._on_moved)
        stack.returned.connect(self._on_returned)

    def drop(self) -> None:
        """Forget what was edited and has no step: whoever did it has a way back of its own."""
        self._services.database.forget_edits()

    def note(self, changes: ChangeSet) -> None:
        """Make a step of what a page has just edited."""
        if changes.touches(_FINAL):
            # What is on paper is not taken back, and neither is what led to it.
            self._stack.clear()
            return
        step = self._services.edit_steps.take()
        if step is None:
            return
        language = current_language()
        self._stack.push_done(EditedRows(self._services, step.words(language), step))
        if step.is_removal:
            self.removed.emit(filled(self.tr("Dihapus: %1"), step.about(language)))

    def _on_moved(self) -> None:
        self.drop()
        self.show_names()

    def show_names(self) -> None:
        """Name in the menu what can be taken back and done again."""
        for action_id, name, text in (
            ("undo", self._stack.undo_text, self.tr("&Urungkan %1")),
            ("redo", self._stack.redo_text, self.tr("U&langi %1")),
        ):
            action = self._menus.actions[action_id]
            action.setEnabled(bool(name))
            # A name with the sign of a key would underline a letter of it.
            action.setText(text.replace("%1", name.replace("&", "&&")).strip())

    def _on_returned(self, name: str, is_undone: bool) -> None:
        words = self.tr("Diurungkan: %1") if is_undone else self.tr("Diulangi: %1")
        self.told.emit("info", words.replace("%1", name))
