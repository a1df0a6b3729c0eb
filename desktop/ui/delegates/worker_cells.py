"""Cells of the worker table that are typed into: each field's editor, checked before it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.ui.delegates.cell_texts import LetterWidths
from desktop.ui.delegates.editors import Editor, editor_text, make_editor, set_editor_value
from desktop.ui.models.worker_columns import COLUMNS, field_title
from desktop.ui.models.worker_table import Index, WorkerTableModel
from desktop.ui.theme import token
from desktop.ui.widgets.inputs import ChoiceBox, TextEdit

Check = Callable[[int, str, str], str]
"""Worker, field and text: returns what is wrong, empty when the text may be stored."""

_Cell: TypeAlias = Any
"""An option of Qt; the stubs of PySide6 lack its fields."""
_EDITOR_WIDTH = 168
_ICON_SIZE, _MARK_SIZE, _MARK_ROOM = 16, 14, 18
_CELL = QStyle.ControlElement.CE_ItemViewItem
_GROUND = QStyle.PrimitiveElement.PE_PanelItemViewItem
_TEXT = QStyle.SubElement.SE_ItemViewItemText
_BESIDE = QStyle.PixelMetric.PM_FocusFrameHMargin
_ONE_LINE = Qt.TextFlag.TextSingleLine.value
_HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
_STANDS_OUT = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus).value
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
        self._ground, self._line, self._ink = token("hover"), token("sunken"), token("text")
        self._margins: tuple[int, int, int] | None = None
        self._letters: LetterWidths | None = None
        self.check: Check = lambda _worker, _field, _text: ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the icon of a program into the middle, that of a finding at the left edge.

        Text and icon are asked for once; Qt by itself asks for seven roles a cell, each time.
        """
        row, place = index.row(), index.column()
        cell: _Cell = option
        text, mark, alignment = self._model.look(row, place)
        x, y, width, height = cell.rect.getRect()
        if row == self.current_row:
            # The style sheet paints a selection over it.
            painter.fillRect(x, y, width, height, self._ground)
        is_mark = mark is not None and COLUMNS[place].program is None
        before = _MARK_ROOM if is_mark else 0
        if cell.state.value & _STANDS_OUT:
            cell.displayAlignment, cell.index = alignment, index
            self._paint_by_style(painter, cell, text, before)
        else:
            painter.fillRect(x, y + height - 1, width, 1, self._line)
            if text:
                room = x + before, y, width - before, height
                self._paint_text(painter, cell, text, room, alignment.value)
        if mark is not None:
            size = _MARK_SIZE if is_mark else _ICON_SIZE
            left = x + before - size if is_mark else x + (width - size + 1) // 2
            mark.paint(painter, left, y + (height - size + 1) // 2, size, size)

    def _paint_by_style(
        self, painter: QPainter, cell: _Cell, text: str | None, before: int
    ) -> None:
        """Paint text, selection and focus as the style sheet says, the text so far to the right."""
        style = _style_of(cell)
        if before:
            style.drawPrimitive(_GROUND, cell, painter, cell.widget)
            cell.rect = cell.rect.adjusted(before, 0, 0, 0)
        if text:
            cell.text = text
            cell.features |= _HAS_TEXT
        style.drawControl(_CELL, cell, painter, cell.widget)

    def _paint_text(
        self,
        painter: QPainter,
        cell: _Cell,
        text: str,
        room: tuple[int, int, int, int],
        alignment: int,
    ) -> None:
        """Paint the text of a cell that nothing distinguishes, in a third of the style's time."""
        left, right, below = self._text_margins(cell)
        x, y, width, height = room
        width -= left + right
        if not self._letters_of(cell).surely_fit(text, width):
            text = cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setPen(self._ink)
        painter.drawText(x + left, y, width, height - below, alignment | _ONE_LINE, text)

    def _letters_of(self, cell: _Cell) -> LetterWidths:
        """Return the widths of the letters in the font of the table, which stays the same."""
        if self._letters is None:
            self._letters = LetterWidths(QFontMetricsF(cell.font))
        return self._letters

    def _text_margins(self, cell: _Cell) -> tuple[int, int, int]:
        """Return what the style leaves around a text at the left, at the right and below."""
        if self._margins is None:
            style = _style_of(cell)
            probe = QStyleOptionViewItem(cell)
            told: _Cell = probe
            told.text, told.features = "0", told.features | _HAS_TEXT
            inner = style.subElementRect(_TEXT, probe, cell.widget)
            beside = style.pixelMetric(_BESIDE, probe, cell.widget) + 1
            outer = cell.rect
            left, right = inner.left() - outer.left(), outer.right() - inner.right()
            self._margins = left + beside, right + beside, outer.bottom() - inner.bottom()
        return self._margins

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


def _style_of(cell: _Cell) -> QStyle:
    return cell.widget.style() if cell.widget is not None else QApplication.style()
