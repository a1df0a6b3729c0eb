"""The editors in the cells of the plan of repair."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.action_plan import ActionState
from desktop.ui.models.plan_table import PlanColumn, state_word
from desktop.ui.theme import row_height
from desktop.ui.widgets.inputs import ChoiceBox, DateEdit, RupiahEdit, TextEdit

Index = QModelIndex | QPersistentModelIndex
_INSET = 9


class PlanDelegate(QStyledItemDelegate):
    """Gives each column the field of its kind, with its heading as spoken name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of all the words, at least that of a row."""
        inner = QStyleOptionViewItem(option)
        # The style sheet sets the words in by so much, which Qt leaves out of its measure.
        inner.rect = option.rect.adjusted(_INSET, 0, -_INSET, 0)  # type: ignore[attr-defined]
        hint = super().sizeHint(inner, index)
        return QSize(hint.width(), max(hint.height() + _INSET, row_height()))

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        """Return an empty editor."""
        editor = _make(PlanColumn(index.column()))
        editor.setParent(parent)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setProperty("role", "cell")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        if isinstance(editor, ChoiceBox):
            editor.set_value(index.data(Qt.ItemDataRole.UserRole).state)
        elif isinstance(editor, TextEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed or chosen."""
        if isinstance(editor, ChoiceBox):
            model.setData(index, editor.value())
        elif isinstance(editor, TextEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell; a narrow one gets the room that its editor needs, inside the table."""
        box = option.rect  # type: ignore[attr-defined]
        middle, height = box.center().y(), row_height()
        box.setHeight(height)
        box.moveTop(middle - height // 2)
        box.setWidth(max(box.width(), editor.minimumSizeHint().width()))
        if (room := editor.parentWidget()) is not None and box.right() >= room.width():
            box.moveRight(room.width() - 1)
        editor.setGeometry(box)


def _make(column: PlanColumn) -> ChoiceBox | TextEdit:
    if column is PlanColumn.STATE:
        return ChoiceBox([(state, state_word(state)) for state in ActionState])
    if column in {PlanColumn.START, PlanColumn.DUE}:
        return DateEdit()
    return RupiahEdit() if column is PlanColumn.BUDGET else TextEdit()
