"""Cells that are painted otherwise than Qt does by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

_ICON_SIZE = 16


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
