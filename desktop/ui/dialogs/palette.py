"""The command palette: a line to type in, and what answers it below."""

from __future__ import annotations

from typing import ClassVar, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import icons, theme
from desktop.ui.dialogs import base
from desktop.ui.palette import Entry
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.selection import choose_index

DETAIL_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = DETAIL_ROLE + 1
_NOWHERE = QModelIndex()
_WIDTH, _HEIGHT = 720, 440
_EDGE = 12
_GUTTER = 116
"""Pixels at the left in which the kind of the answers stands."""
SEEK_AFTER = 120
"""Milliseconds of rest after which workers are sought: that reads the data file."""
_FORWARDED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Source(Protocol):
    """Where the entries come from."""

    def entries(self, words: str) -> list[Entry]:
        """Return what answers the words at once."""

    def workers(self, words: str) -> list[Entry]:
        """Return the workers that answer the words."""


class PaletteModel(QAbstractListModel):
    """The entries that answer what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many entries answer."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return title, icon, what stands at the right, and both as one spoken text."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.icon(entry.icon, "muted", 16)
        if role == DETAIL_ROLE:
            return entry.detail
        if role == GROUP_ROLE:
            before = self.entries[index.row() - 1] if index.row() else None
            return entry.group.title() if before is None or before.group != entry.group else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (entry.title, entry.detail, entry.group.title())
            return ", ".join(part for part in told if part)
        return None


class DetailDelegate(QStyledItemDelegate):
    """Writes the kind of the answers at the left, once, and the key of one at the right."""

    _ROW: ClassVar[int] = 34

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return rows of one height."""
        size = super().sizeHint(option, index)
        size.setHeight(self._ROW)
        return size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row with the title cut before the detail, then the detail."""
        detail, group = str(index.data(DETAIL_ROLE) or ""), str(index.data(GROUP_ROLE) or "")
        width = option.fontMetrics.horizontalAdvance(detail) + _EDGE  # type: ignore[attr-defined]
        gutter = QRect(option.rect)  # type: ignore[attr-defined]
        gutter.setWidth(_GUTTER)
        whole = option.rect.adjusted(_GUTTER, 0, 0, 0)  # type: ignore[attr-defined]
        option.rect = whole  # type: ignore[attr-defined]
        super().paint(painter, option, index)
        right = whole.adjusted(whole.width() - width - _EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setFont(theme.table_font())
        painter.setPen(theme.token("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | middle, detail)
        painter.drawText(gutter.adjusted(_EDGE, 0, 0, 0), middle, group)
        painter.restore()


class PaletteDialog(QDialog):
    """Type, move with the arrows, Enter does it, Esc leaves."""

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setWindowTitle(self.tr("Cari perintah atau tenaga kerja"))
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(base.room_of(self)))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Ketik perintah, halaman, kewajiban, atau nama"))
        self.line.setAccessibleName(self.tr("Perintah, halaman, kewajiban, atau tenaga kerja"))
        self.line.setClearButtonEnabled(True)
        self.model = PaletteModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(DetailDelegate(self.list))
        self.list.setAccessibleName(self.tr("Yang cocok"))
        self.nothing = label(self.tr("Tidak ada yang cocok. Coba kata lain."), "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = label(self.tr("Panah memilih, Enter menjalankan, Esc menutup"), "field-help")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        for part in (self.line, self.list, self.nothing, hint):
            takes_room = part in {self.list, self.nothing}
            column.addWidget(part, 1 if takes_room else 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEEK_AFTER)
        self._rest.timeout.connect(self._seek_workers)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self.run_current)
        self.list.clicked.connect(self.run_current)
        self.list.activated.connect(self.run_current)
        self._on_typed("")
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the arrows to the list while the cursor stays in the line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _FORWARDED
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the manual on F1, with an example of what can be typed."""
        if event.key() == Qt.Key.Key_F1:
            from desktop.ui.dialogs.manual import open_manual

            open_manual(self, "start", self.line)
            return
        super().keyPressEvent(event)

    def _on_typed(self, words: str) -> None:
        self._show(self._source.entries(words))
        self._rest.start()

    def _seek_workers(self) -> None:
        """Put the workers before everything else; a choice made meanwhile stays."""
        self._rest.stop()
        found = self._source.workers(self.line.text())
        if found:
            row = self.list.currentIndex().row()
            self._show([*found, *self.model.entries], len(found) + row if row > 0 else 0)

    def _show(self, entries: list[Entry], row: int = 0) -> None:
        self.model.show_entries(entries)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        if entries:
            choose_index(self.list, self.model.index(row, 0))

    def run_current(self) -> None:
        """Close, then do what is chosen: it may open a dialog of its own."""
        if self._rest.isActive():
            self._seek_workers()
        index = self.list.currentIndex()
        if not index.isValid() or not self.isVisible():
            return
        entry = self.model.entries[index.row()]
        self.accept()
        entry.run()
