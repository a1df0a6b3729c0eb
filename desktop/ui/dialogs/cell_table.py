"""A small table to type into: amounts, days and moments, with pasting from a spreadsheet."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Protocol, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.money import Sen
from desktop.domain.parsing import NotAnAmount, parse_amount, parse_date
from desktop.ui.theme import row_height, token
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.widgets.selection import choose_index

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?|(\d{2})(\d{2})", re.ASCII)
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


CellValue: TypeAlias = Sen | date | datetime | str | bool | None


class CellKind(Enum):
    """What a column holds."""

    AMOUNT = "amount"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and what it holds."""

    title: str
    kind: CellKind

    @property
    def is_right(self) -> bool:
        """Tell whether its texts end at the right, as figures do."""
        return True

    def read(self, text: str) -> CellValue:
        """Return the value of a text that is not empty; raises ``ValueError``."""
        return _READERS[self.kind](text)

    def show(self, value: CellValue) -> str:
        """Return a value as the table shows it."""
        return cell_text(value)

    def fault(self, text: str) -> str:
        """Return what is wrong with a text, and how to write it."""
        return fault_text(self.kind)


@dataclass(frozen=True, slots=True)
class CellFault:
    """A cell that cannot be read."""

    row: int
    column: int


class ReadableColumn(Protocol):
    """What the table asks of a column."""

    @property
    def title(self) -> str:
        """The heading."""

    @property
    def is_right(self) -> bool:
        """Tell whether its texts end at the right, as figures do."""

    def read(self, text: str) -> CellValue:
        """Return the value of a text that is not empty; raises ``ValueError``."""

    def show(self, value: CellValue) -> str:
        """Return a value as the table shows it."""

    def fault(self, text: str) -> str:
        """Return what is wrong with a text, and how to write it."""


def read_moment(text: str) -> datetime:
    """Return the moment for ``31-12-2026 14:30`` or ``31122026 1430``; raises ``ValueError``."""
    day, _, clock = text.strip().replace("T", " ").rpartition(" ")
    match = _CLOCK.fullmatch(clock)
    if match is None:
        raise ValueError("no time of day")
    hour, minute = (match[1], match[2]) if match[1] else (match[3], match[4])
    return datetime.combine(parse_date(day), time(int(hour), int(minute)))


def _read_amount(text: str) -> Sen:
    amount = parse_amount(text)
    if amount < 0:
        raise NotAnAmount(text)
    return amount


_READERS: dict[CellKind, Callable[[str], CellValue]] = {
    CellKind.AMOUNT: _read_amount,
    CellKind.DAY: parse_date,
    CellKind.MOMENT: read_moment,
}


def cell_text(value: CellValue) -> str:
    """Return a value as the table shows it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{short_date(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return short_date(value)
    return value if isinstance(value, str) else grouped_amount(value)


def _side(column: ReadableColumn) -> Qt.AlignmentFlag:
    return _RIGHT if column.is_right else _LEFT


class CellTable(QAbstractTableModel):
    """Rows of typed texts; a text that cannot be read stays, marked, until it is mended."""

    def __init__(
        self,
        columns: Sequence[ReadableColumn],
        heads: Sequence[str],
        rows: Sequence[Sequence[CellValue]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._heads = list(heads)
        self._texts = [
            [column.show(value) for column, value in zip(self.columns, row, strict=True)]
            for row in rows
        ]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let every cell be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column, or the name of a row."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _side(self.columns[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        if orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        return self._heads[section] if section < len(self._heads) else str(section + 1)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what was typed, and how to show it."""
        text = self._texts[index.row()][index.column()]
        is_wrong = self._is_wrong(index.row(), index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[index.column()])
        if role == Qt.ItemDataRole.ForegroundRole and is_wrong:
            return token("not_met")
        if role == Qt.ItemDataRole.BackgroundRole and is_wrong:
            return token("not_met_tint")
        if role == Qt.ItemDataRole.ToolTipRole and is_wrong:
            return self.columns[index.column()].fault(text)
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what was typed; a text that can be read is shown in the usual form."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        self._put(index.row(), index.column(), str(value))
        self.dataChanged.emit(index, index)
        return True

    def _put(self, row: int, column: int, text: str) -> None:
        text = text.strip()
        with contextlib.suppress(ValueError):  # kept as typed; ``faults`` names it
            text = self.columns[column].show(self._read(column, text))
        self._texts[row][column] = text

    def _read(self, column: int, text: str) -> CellValue:
        return self.columns[column].read(text) if text else None

    def _is_wrong(self, row: int, column: int) -> bool:
        try:
            self._read(column, self._texts[row][column])
        except ValueError:
            return True
        return False

    def paste(self, row: int, column: int, text: str) -> None:
        """Put a block of a spreadsheet here; what lies outside the table is left out."""
        lines = text.rstrip("\r\n").splitlines()
        for down, line_text in enumerate(lines[: len(self._texts) - row]):
            cells = line_text.split("\t")[: len(self.columns) - column]
            for across, cell in enumerate(cells):
                self._put(row + down, column + across, cell)
        self.dataChanged.emit(self.index(row, column), self._last())

    def _last(self) -> QModelIndex:
        return self.index(len(self._texts) - 1, len(self.columns) - 1)

    def clear(self, cells: Sequence[tuple[int, int]]) -> None:
        """Empty some cells."""
        for row, column in cells:
            self._texts[row][column] = ""
        if cells:
            self.dataChanged.emit(self.index(0, 0), self._last())

    def add_row(self) -> int:
        """Add an empty row and return its number."""
        row = len(self._texts)
        self.beginInsertRows(QModelIndex(), row, row)
        self._texts.append([""] * len(self.columns))
        self.endInsertRows()
        return row

    def remove_row(self, row: int) -> None:
        """Take a row away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._texts[row]
        self.endRemoveRows()

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self._texts[row][column]

    def faults(self) -> list[CellFault]:
        """Return every cell that cannot be read."""
        return [
            CellFault(row, column)
            for row in range(len(self._texts))
            for column in range(len(self.columns))
            if self._is_wrong(row, column)
        ]

    def values(self) -> list[list[CellValue]]:
        """Return what was typed; raises ``ValueError`` while a cell cannot be read."""
        return [[self._read(i, text) for i, text in enumerate(row)] for row in self._texts]


def fault_text(kind: CellKind) -> str:
    """Return what is wrong with a cell of this kind, and how to write it."""
    translate = QCoreApplication.translate
    return {
        CellKind.AMOUNT: translate("CellTable", "Tulis jumlah rupiah, misalnya 12.500.000."),
        CellKind.DAY: translate("CellTable", "Tulis tanggal, misalnya 15-10-2026."),
        CellKind.MOMENT: translate(
            "CellTable", "Tulis tanggal dan jam, misalnya 15-10-2026 14:30."
        ),
    }[kind]


class CellView(QTableView):
    """Typing starts editing, Enter goes down, Delete empties, Ctrl+V pastes a block."""

    def __init__(self, model: CellTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Before anything asks for a size, and with it for the style sheet.
        self.verticalHeader().setProperty("role", "row-names")
        self.setProperty("role", "cells")
        self._cells = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        # Arrows and Enter walk the cells; Tab leaves, or nobody without a mouse would get out.
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, empty, or go down; every other key types or moves."""
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            if here.isValid():
                text = QGuiApplication.clipboard().text()
                self._cells.paste(here.row(), here.column(), text)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            chosen = self.selectionModel().selectedIndexes()
            self._cells.clear([(index.row(), index.column()) for index in chosen])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.state() is not QAbstractItemView.State.EditingState:
                self._go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter took what was typed."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def _go_down(self) -> None:
        here = self.currentIndex()
        if here.isValid():
            choose_index(self, here.siblingAtRow(min(here.row() + 1, self._cells.rowCount() - 1)))
