"""A page of words as a PDF, to be printed and kept beside the computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from desktop.ui.theme import FONT_FAMILY

_POINTS = 11
_RESOLUTION = 300


def write_page(path: Path, title: str, html: str) -> bool:
    """Write the words on A4 paper; False when the folder refuses the file."""
    try:
        path.touch()
    except OSError:
        return False
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    document = QTextDocument()
    document.setDefaultFont(QFont(FONT_FAMILY, _POINTS))
    document.setHtml(html)
    document.print_(writer)
    return True
