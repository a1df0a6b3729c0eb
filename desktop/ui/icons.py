"""Icons of one weight, drawn from ``resources/icons`` in a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource_path
from desktop.ui import theme

ICON_SIZE = 18
_SPARE = 2.0
"""Drawn besides for screens that come later: it can be made smaller and still looks sharp."""


def icon(name: str, colour: str = "text", size: int = ICON_SIZE, gap: int = 0) -> QIcon:
    """Return the icon in a colour of the theme, muted when disabled, sharp on every screen.

    ``gap`` is the white space at the right that keeps it off the words of a button.
    """
    drawn = QIcon()
    for mode, name_of in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "control")):
        for scale in _scales():
            drawn.addPixmap(pixmap(name, name_of, size, scale, gap), mode)
    return drawn


def _scales() -> list[float]:
    return sorted({_SPARE, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


def pixmap(
    name: str, colour: str = "text", size: int = ICON_SIZE, scale: float = 1.0, gap: int = 0
) -> QPixmap:
    """Return the icon as a picture of ``size`` logical pixels at a device scale."""
    ink = theme.token(colour)
    # Every button asks for ten of them: drawn once, they are kept in Qt's own cache.
    key = f"icon/{name}/{ink.name()}/{size}/{scale}/{gap}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    side = round(size * scale)
    image = QImage(
        QSize(side + round(gap * scale), side), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, side, side), name, ink)
    painter.end()
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, picture)
    return picture


def paint(painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
    """Draw the icon into ``box``; for delegates and widgets that paint themselves."""
    data = QByteArray(_drawing(name).replace("currentColor", colour.name()).encode())
    QSvgRenderer(data).render(painter, box)


@cache
def _drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
