"""Small charts, drawn by hand: crisp at every scale, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import theme

_FULL_TURN = 360 * 16
_TOP = 90 * 16


class Ring(QWidget):
    """A ring that fills as far as a part is of a whole, with the two numbers inside."""

    SIDE = 56
    THICKNESS = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = 0
        self.whole = 0
        self.setFixedSize(QSize(self.SIDE, self.SIDE))

    def set_parts(self, part: int, whole: int) -> None:
        """Show ``part`` of ``whole``; a whole of nothing is an empty ring."""
        self.part, self.whole = part, whole
        self.update()

    @property
    def is_full(self) -> bool:
        """Tell whether nothing is missing of a whole that is there."""
        return 0 < self.whole <= self.part

    def percent(self) -> int | None:
        """Return the share in whole percent, never 100 while one is missing; None of nothing."""
        if not self.whole:
            return None
        return min(self.part, self.whole) * 100 // self.whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the filled part and the percentage."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self.THICKNESS / 2 + 1
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._draw_arc(painter, box, "sunken", _FULL_TURN)
        if self.whole:
            token = "met" if self.is_full else "primary"
            share = min(self.part, self.whole) * _FULL_TURN // self.whole
            self._draw_arc(painter, box, token, share)
        painter.setFont(self._font())
        painter.setPen(theme.token("text"))
        percent = self.percent()
        text = "–" if percent is None else f"{percent}%"
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _draw_arc(self, painter: QPainter, box: QRectF, token: str, span: int) -> None:
        pen = QPen(theme.token(token), self.THICKNESS)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(box, _TOP, -span)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(theme.TABLE_POINTS)
        font.setWeight(QFont.Weight.DemiBold)
        return font


class Trend(QWidget):
    """A line through shares of a hundred, the last one marked; words beside it say the numbers."""

    WIDTH, HEIGHT = 132, 30
    _DOT, _LAST_DOT = 2.0, 3.5
    _STEP = 10
    """The ground of the chart is the ten below the lowest share, so that a slow rise shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[int, ...] = ()
        self.setFixedSize(QSize(self.WIDTH, self.HEIGHT))

    def set_shares(self, shares: Sequence[int]) -> None:
        """Show shares in percent, the oldest first."""
        self._shares = tuple(shares)
        self.update()

    def points(self) -> list[QPointF]:
        """Return where the shares stand, from left to right."""
        if not self._shares:
            return []
        lowest = min(self._shares)
        ground = max(lowest - lowest % self._STEP - self._STEP, 0)
        inset = self._LAST_DOT + 1
        across = (self.WIDTH - 2 * inset) / max(len(self._shares) - 1, 1)
        height = (self.HEIGHT - 2 * inset) / (100 - ground)
        return [
            QPointF(inset + place * across, self.HEIGHT - inset - (share - ground) * height)
            for place, share in enumerate(self._shares)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and a dot for each share."""
        points = self.points()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.token("primary"), 1.5))
        painter.drawPolyline(points)
        painter.setBrush(theme.token("primary"))
        for point in points:
            radius = self._LAST_DOT if point is points[-1] else self._DOT
            painter.drawEllipse(point, radius, radius)
        painter.end()
