"""A day typed into a cell."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.widgets.inputs import DateEdit

Index = QModelIndex | QPersistentModelIndex


class DayDelegate(QStyledItemDelegate):
    """Hands on a ``date``; what is no day changes nothing."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return an empty editor."""
        editor = DateEdit(parent)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setProperty("role", "cell")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the day of the cell."""
        if isinstance(editor, DateEdit):
            editor.set_value(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on the day that was typed."""
        if isinstance(editor, DateEdit) and (day := editor.value()) is not None:
            model.setData(index, day)
