"""One-page papers of the window itself: a recovery key, the keys; written as PDF to be printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from desktop.ui.theme import FONT_FAMILY

_RESOLUTION = 300
_POINTS = 11


def write_sheet(path: Path, title: str, html: str, points: int = _POINTS) -> None:
    """Write a paper in A4; raises ``OSError`` where the place cannot be written."""
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    document = QTextDocument()
    document.setDefaultFont(QFont(FONT_FAMILY, points))
    document.setHtml(html)
    document.print_(writer)
