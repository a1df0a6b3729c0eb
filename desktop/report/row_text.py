"""Many short texts at points of a page, written without the detours of a paragraph."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

_LEADING = 1.24


class RowText(PDFTextObject):
    """A text object that places short texts at points, plain ASCII without detours."""

    _code: list[str]

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._later: list[tuple[float, float, str]] = []

    def begin(self, font: str, size: float) -> None:
        """Choose the face for what follows; characters beyond ASCII of the last one are set."""
        self.flush()
        self.setFont(font, size, size * _LEADING)
        self.textOut(" ")

    def put(self, x: float, y: float, text: str) -> None:
        """Place a text with its left end at a point."""
        if not text.isascii():
            self._later.append((x, y, text))
            return
        if "\\" in text or "(" in text or ")" in text:
            text = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({text}) Tj")

    def flush(self) -> None:
        """Place the texts that need more than ASCII, which may change the subset of the font."""
        for x, y, text in self._later:
            self.setTextOrigin(x, y)
            self.textOut(text)
        self._later.clear()
