"""Cells of the worker table that are typed into: each field's editor, checked before it ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.ui.delegates.cells import CentredIconDelegate
from desktop.ui.delegates.editors import Editor, editor_text, make_editor, set_editor_value
from desktop.ui.models.worker_columns import COLUMNS, field_title
from desktop.ui.models.worker_table import Index, WorkerTableModel
from desktop.ui.theme import token
from desktop.ui.widgets.inputs import ChoiceBox, TextEdit

Check = Callable[[int, str, str], str]
"""Worker, field and text: returns what is wrong, empty when the text may be stored."""

_EDITOR_WIDTH = 168
_HINT = QStyledItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _HINT.SubmitModelCache,
    Qt.Key.Key_Enter: _HINT.SubmitModelCache,
    Qt.Key.Key_Tab: _HINT.EditNextItem,
    Qt.Key.Key_Backtab: _HINT.EditPreviousItem,
}


class WorkerCellDelegate(QStyledItemDelegate):
    """Makes the editor of a cell's field; Enter and Tab store, Esc leaves all as it was.

    A text with a fault stays in the editor with its cure; leaving it then stores nothing.
    """

    committed = Signal(int, str, str)
    """Worker, field and the text to store."""
    refused = Signal(str)
    """A sentence: what was typed is dropped because of a fault."""

    def __init__(self, model: WorkerTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._icons = CentredIconDelegate(self)
        self.current_row = -1
        """The row of the cursor, which gets a ground of its own."""
        self._ground = token("hover")
        self.check: Check = lambda _worker, _field, _text: ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the icon of a program into the middle, that of a finding at the right edge."""
        column = COLUMNS[index.column()]
        if index.row() == self.current_row:
            # The style sheet paints a selection over it.
            painter.fillRect(option.rect, self._ground)  # type: ignore[attr-defined]
        if column.program is not None:
            self._icons.paint(painter, option, index)
            return
        # The stubs of PySide6 lack the fields of the option.
        self.initStyleOption(option, index)
        mark = QIcon(option.icon)  # type: ignore[attr-defined]
        widget = option.widget  # type: ignore[attr-defined]
        style = widget.style() if widget is not None else QApplication.style()
        if mark.isNull():
            # As Qt does it, which would ask the model for everything once more.
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
            return
        option.icon = QIcon()  # type: ignore[attr-defined]
        option.decorationPosition = QStyleOptionViewItem.Position.Left  # type: ignore[attr-defined]
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        whole = QRect(option.rect)  # type: ignore[attr-defined]
        box = QRect(whole.left() + 4, 0, 14, 14)
        box.moveCenter(QPoint(box.center().x(), whole.center().y()))
        option.rect = whole.adjusted(16, 0, 0, 0)  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        mark.paint(painter, box, Qt.AlignmentFlag.AlignCenter)

    # --- editing --------------------------------------------------------------------------------

    def createEditor(  # type: ignore[override]  # Qt takes none for a cell that stays closed
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        """Return the editor of the field's kind; none for what is worked out."""
        spec = self._model.spec_at(index)
        if spec is None:
            return None
        editor = make_editor(spec)
        editor.setParent(parent)
        editor.setProperty("role", "cell")
        editor.setAccessibleName(field_title(spec.key))
        editor.setProperty("worker", self._model.id_at(index.row()))
        editor.setProperty("field", spec.key)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Give the editor room to type, also over a narrow column."""
        rect = QRect(option.rect)  # type: ignore[attr-defined]
        rect.setWidth(max(rect.width(), _EDITOR_WIDTH))
        host = editor.parentWidget()
        if host is not None and rect.right() > host.width():
            rect.moveRight(host.width())
        editor.setGeometry(rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's value, unless somebody types already."""
        spec = self._model.spec_at(index)
        if spec is None or editor.property("is_filled"):
            return
        editor.setProperty("is_filled", True)
        set_editor_value(spec, editor, self._model.value_at(index))
        if isinstance(editor, TextEdit):
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Hand the text on to be stored; one with a fault is dropped with a word."""
        spec = self._model.spec_at(index)
        if spec is None:
            return
        text = editor_text(spec, editor)
        worker_id = self._model.id_at(index.row())
        fault = self.check(worker_id, spec.key, text)
        if fault:
            self.refused.emit(fault)
        else:
            self.committed.emit(worker_id, spec.key, text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End with Enter and Tab when the text may be stored, else keep the editor open."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if not is_key or not isinstance(editor, TextEdit | ChoiceBox):
            return super().eventFilter(editor, event)
        hint = _ENDS.get(Qt.Key(event.key()))  # type: ignore[attr-defined]
        if hint is None:
            return super().eventFilter(editor, event)
        if self._may_end(editor):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, hint)
        return True

    def _may_end(self, editor: Editor) -> bool:
        key = editor.property("field")
        text = editor_text(FIELDS_BY_KEY[key], editor)
        fault = self.check(editor.property("worker"), key, text)
        editor.set_invalid(bool(fault))
        editor.setAccessibleDescription(fault)
        if fault:
            QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), fault, editor)
        return not fault
