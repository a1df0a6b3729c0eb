"""Moving the cursor of a table or list from code, whatever keys are held down meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView

_FLAG = QItemSelectionModel.SelectionFlag


def choose_index(view: QAbstractItemView, index: QModelIndex) -> None:
    """Put the cursor on ``index`` and select it alone.

    Qt's own ``setCurrentIndex`` and ``selectRow`` ask the keyboard: with Ctrl down, as after
    Ctrl+Enter in a form, they take the row out of the selection instead of selecting it.
    """
    command = _FLAG.ClearAndSelect
    if view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows:
        command |= _FLAG.Rows
    view.selectionModel().setCurrentIndex(index, command)
