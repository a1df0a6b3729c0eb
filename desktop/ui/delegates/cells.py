"""Cells that are painted otherwise than Qt does by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

_ICON_SIZE = 16
_AROUND_WORDS = 56
"""Pixels that icon, gaps and scroll bar take from the width of a line."""
_AROUND_LINE = 16


class CentredIconDelegate(QStyledItemDelegate):
    """Puts a cell's icon into its middle; the words are for tips and screen readers."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground and focus as usual, then the icon in the middle."""
        # The stubs of PySide6 lack the fields of the option.
        self.initStyleOption(option, index)
        picture = QIcon(option.icon)  # type: ignore[attr-defined]
        option.icon = QIcon()  # type: ignore[attr-defined]
        option.text = ""  # type: ignore[attr-defined]
        widget = option.widget  # type: ignore[attr-defined]
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        box = QRect(0, 0, _ICON_SIZE, _ICON_SIZE)
        box.moveCenter(option.rect.center())  # type: ignore[attr-defined]
        picture.paint(painter, box, Qt.AlignmentFlag.AlignCenter)


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
