#!/usr/bin/env python3
"""Draw the program's mark, a picture for Linux and an icon for Windows, from its one SVG.

    python build/make_icon.py

Both are committed: run this after a change of ``resources/program/patuh-jamsos.svg``. Needs
PySide6.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "program"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels; those that Windows asks for at 100, 125, 150 and 200 percent."""


def draw(source: Path, size: int, kind: str = "PNG") -> bytes:
    """Return the mark as a picture file of ``size`` pixels square."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data().data())


def bitmap(source: Path, size: int) -> bytes:
    """Return the mark as an icon's bitmap; old readers know PNG for the largest size only."""
    heads = 6 + 16  # of the file and of its one entry
    return draw(source, size, "ICO")[heads:]


def icon_file(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico that holds these pictures by their size: bitmaps, or PNG for 256 pixels."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def main() -> int:
    """Write both files beside the SVG; return 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    source = FOLDER / "patuh-jamsos.svg"
    largest = draw(source, 256)
    pictures = {size: bitmap(source, size) for size in SIZES if size < 256} | {256: largest}
    (FOLDER / "patuh-jamsos.png").write_bytes(largest)
    (FOLDER / "patuh-jamsos.ico").write_bytes(icon_file(pictures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
