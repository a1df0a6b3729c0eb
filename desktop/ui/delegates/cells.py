"""Cells that are painted otherwise than Qt does by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

_AROUND_WORDS = 56
"""Pixels that icon, gaps and scroll bar take from the width of a line."""
_AROUND_LINE = 16


class WrappedLines(QStyledItemDelegate):
    """Makes a line of a list as high as its words need in the width of the list.

    Qt's own measure leaves out what the style sheet sets the words in by, and cuts the last ones.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room for icon and wrapped words."""
        view = self.parent()
        if not isinstance(view, QListView):
            return super().sizeHint(option, index)
        room = QRect(0, 0, view.viewport().width() - _AROUND_WORDS, 10_000)
        words = str(index.data())
        box = QFontMetrics(view.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        return QSize(view.viewport().width(), box.height() + _AROUND_LINE)
