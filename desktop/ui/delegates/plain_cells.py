"""What cells of the worker table are painted with where nothing distinguishes them."""

from __future__ import annotations

from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from desktop.ui.delegates.cell_texts import LetterWidths
from desktop.ui.theme import token

Cell: TypeAlias = Any
"""An option of Qt; the stubs of PySide6 lack its fields."""
Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the viewport."""

MARK_ROOM = 18
"""Pixels that the mark of a finding takes from the left of a text."""
HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
_ICON_SIZE, _MARK_SIZE = 16, 14
_TEXT = QStyle.SubElement.SE_ItemViewItemText
_BESIDE = QStyle.PixelMetric.PM_FocusFrameHMargin
_ONE_LINE = Qt.TextFlag.TextSingleLine.value
_CUT = Qt.TextElideMode.ElideRight


class PlainCells:
    """Paints line and text as the style does, in a third of its time.

    Room and font are measured once: a window of another look is made anew.
    """

    _around: tuple[int, int, int]
    """What the style leaves around a text at the left, at the right and below."""
    _metrics: QFontMetrics
    _letters: LetterWidths

    def __init__(self) -> None:
        self._line, self._ink = token("sunken"), token("text")
        self.is_measured = False

    def measure(self, cell: Cell) -> None:
        """Take the room around a text, and the font, from any cell of the table."""
        style = style_of(cell)
        probe = QStyleOptionViewItem(cell)
        told: Cell = probe
        told.text, told.features = "0", told.features | HAS_TEXT
        inner, outer = style.subElementRect(_TEXT, probe, cell.widget), cell.rect
        beside = style.pixelMetric(_BESIDE, probe, cell.widget) + 1
        left, right = inner.left() - outer.left(), outer.right() - inner.right()
        self._around = left + beside, right + beside, outer.bottom() - inner.bottom()
        self._metrics = QFontMetrics(cell.font)
        self._letters = LetterWidths(QFontMetricsF(cell.font))
        self.is_measured = True

    def begin(self, painter: QPainter) -> None:
        """Take the pen for texts."""
        painter.setPen(self._ink)

    def paint_line(self, painter: QPainter, box: Box) -> None:
        """Paint the line below one cell, or below several side by side."""
        x, y, width, height = box
        painter.fillRect(x, y + height - 1, width, 1, self._line)

    def paint_text(
        self, painter: QPainter, text: str, alignment: Qt.AlignmentFlag, box: Box
    ) -> None:
        """Paint the text of a cell with the pen of ``begin``, cut where it does not fit."""
        left, right, below = self._around
        x, y, width, height = box
        width -= left + right
        if not self._letters.surely_fit(text, width):
            text = self._metrics.elidedText(text, _CUT, width)
        flags = alignment.value | _ONE_LINE
        painter.drawText(x + left, y, width, height - below, flags, text)


def paint_mark(painter: QPainter, mark: QIcon, box: Box, *, is_program: bool) -> None:
    """Put the icon of a program into the middle, that of a finding at the left edge."""
    x, y, width, height = box
    size = _ICON_SIZE if is_program else _MARK_SIZE
    left = x + (width - size + 1) // 2 if is_program else x + MARK_ROOM - size
    mark.paint(painter, left, y + (height - size + 1) // 2, size, size)


def style_of(cell: Cell) -> QStyle:
    """Return the style that a cell is painted in."""
    return cell.widget.style() if cell.widget is not None else QApplication.style()
