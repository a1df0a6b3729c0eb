"""Icons of one weight, drawn from ``resources/icons`` in a colour of the theme."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource_path
from desktop.ui import theme

ICON_SIZE = 18
_NOTHING = "#00000000"
_SPARE = 2.0
"""Drawn besides for screens that come later: it can be made smaller and still looks sharp."""
_MOST_RENDERERS = 128
LARGE = 28
"""Side from which an icon is drawn with a thinner pen."""


def icon(
    name: str,
    colour: str = "text",
    size: int = ICON_SIZE,
    gap: int = 0,
    *,
    is_always_on: bool = False,
) -> QIcon:
    """Return the icon in a colour of the theme, muted when disabled, sharp on every screen.

    ``gap`` is the white space that keeps it off the words of a button: at its right, or at its
    left where it is negative. For what is never disabled the muted one need not be drawn.
    """
    drawn = QIcon()
    modes = [(QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "control")]
    for mode, name_of in modes[:1] if is_always_on else modes:
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
    picture = QPixmap(side + round(abs(gap) * scale), side)
    picture.fill(QColor(_NOTHING))
    painter = QPainter(picture)
    left = round(-gap * scale) if gap < 0 else 0
    paint(painter, QRectF(left, 0, side, side), name, ink, is_large=size >= LARGE)
    painter.end()
    picture.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, picture)
    return picture


def paint(
    painter: QPainter, box: QRectF, name: str, colour: QColor, *, is_large: bool = False
) -> None:
    """Draw the icon into ``box``; for delegates and widgets that paint themselves.

    A large one is drawn with a thinner pen, so that all icons look of one weight.
    """
    _renderer(name, colour.name(), is_large).render(painter, box)


@lru_cache(_MOST_RENDERERS)
def _renderer(name: str, colour: str, is_large: bool) -> QSvgRenderer:
    """Return what draws an icon in a colour, kept for other sizes and for the next paint."""
    drawing = _drawing(name).replace(b"currentColor", colour.encode())
    if is_large:
        drawing = drawing.replace(b'stroke-width="2"', b'stroke-width="1.5"')
    return QSvgRenderer(QByteArray(drawing))


@cache
def _drawing(name: str) -> bytes:
    with open(f"{_folder()}/{name}.svg", "rb") as file:  # noqa: PTH123 - a path takes longer
        return file.read()


@cache
def _folder() -> str:
    return str(resource_path("icons"))
