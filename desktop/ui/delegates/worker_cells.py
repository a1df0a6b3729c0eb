"""Cells of the worker table that are typed into: each field's editor, checked before it ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.ui.delegates.editors import Editor, editor_text, make_editor, set_editor_value
from desktop.ui.delegates.plain_cells import (
    HAS_TEXT,
    MARK_ROOM,
    Cell,
    PlainCells,
    paint_mark,
    style_of,
)
from desktop.ui.models.worker_columns import COLUMNS, field_title
from desktop.ui.models.worker_table import Index, WorkerTableModel
from desktop.ui.theme import token
from desktop.ui.widgets.inputs import ChoiceBox, TextEdit

Check = Callable[[int, str, str], str]
"""Worker, field and text: returns what is wrong, empty when the text may be stored."""

_EDITOR_WIDTH = 168
_CELL = QStyle.ControlElement.CE_ItemViewItem
_GROUND = QStyle.PrimitiveElement.PE_PanelItemViewItem
_STANDS_OUT = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
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
        self.current_row = -1
        """The row of the cursor, which gets a ground of its own."""
        self._ground = token("hover")
        self.plain = PlainCells()
        self.check: Check = lambda _worker, _field, _text: ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the icon of a program into the middle, that of a finding at the left edge.

        Text and icon are asked for once; Qt by itself asks for seven roles a cell, each time.
        """
        row, place = index.row(), index.column()
        cell: Cell = option
        text, mark, alignment = self._model.look(row, place)
        x, y, width, height = box = cell.rect.getRect()
        if row == self.current_row:
            # The style sheet paints a selection over it.
            painter.fillRect(x, y, width, height, self._ground)
        is_program = COLUMNS[place].program is not None
        before = 0 if mark is None or is_program else MARK_ROOM
        if cell.state.value & _STANDS_OUT.value:
            cell.displayAlignment, cell.index = alignment, index
            self._paint_by_style(painter, cell, text, before)
        else:
            self._paint_plainly(painter, cell, (text, alignment), before)
        if mark is not None:
            paint_mark(painter, mark, box, is_program=is_program)

    def _paint_by_style(self, painter: QPainter, cell: Cell, text: str | None, before: int) -> None:
        """Paint text, selection and focus as the style sheet says, the text so far to the right."""
        style = style_of(cell)
        if before:
            style.drawPrimitive(_GROUND, cell, painter, cell.widget)
            cell.rect = cell.rect.adjusted(before, 0, 0, 0)
        if text:
            cell.text = text
            cell.features |= HAS_TEXT
        style.drawControl(_CELL, cell, painter, cell.widget)

    def _paint_plainly(
        self,
        painter: QPainter,
        cell: Cell,
        said: tuple[str | None, Qt.AlignmentFlag],
        before: int,
    ) -> None:
        """Paint a cell of the cursor's row, or beside selected ones, that is neither."""
        if not self.plain.is_measured:
            self.plain.measure(cell)
        x, y, width, height = box = cell.rect.getRect()
        self.plain.paint_line(painter, box)
        text, alignment = said
        if text:
            self.plain.begin(painter)
            self.plain.paint_text(painter, text, alignment, (x + before, y, width - before, height))

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
