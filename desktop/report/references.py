"""The small signs beside figures, such as V.12, that lead to the explanation inside the PDF."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from desktop.domain.declaration import DeclarationSnapshot
from desktop.report.fonts import REGULAR, width
from desktop.report.style import INK

ANNEX = "V"
_SIZE = 5.6


class References:
    """Numbers the explanations of a snapshot; a print without the annex carries no signs."""

    def __init__(self, snapshot: DeclarationSnapshot, *, are_shown: bool = True) -> None:
        figures = snapshot.figures if are_shown else ()
        self._numbers = {figure.key: place for place, figure in enumerate(figures, start=1)}

    def number(self, key: str) -> int:
        """Return the number of an explanation, 0 where there is none."""
        return self._numbers.get(key, 0)

    def target(self, key: str) -> str:
        """Return the name of the place in the PDF, empty where there is none."""
        number = self.number(key)
        return f"{ANNEX}-{number}" if number else ""

    def sign(self, key: str) -> str:
        """Return what is printed, empty where there is no explanation."""
        number = self.number(key)
        return f"{ANNEX}.{number}" if number else ""

    def markup(self, key: str) -> str:
        """Return the sign as a link for a paragraph, with a blank before it.

        The blank is of the paragraph's own size, so that the small sign stands on its line.
        """
        if not self.number(key):
            return ""
        font = f'<font size="{_SIZE}" color="{INK.hexval()}">{self.sign(key)}</font>'
        return f'\N{NO-BREAK SPACE}<a href="#{self.target(key)}">{font}</a>'

    def draw(self, canvas: Canvas, key: str, right: float, y: float) -> None:
        """Draw the sign with its right end at a point, as a link."""
        sign = self.sign(key)
        if not sign:
            return
        room = width(sign, REGULAR, _SIZE)
        canvas.saveState()
        canvas.setFillColor(INK)
        canvas.setFont(REGULAR, _SIZE)
        canvas.drawString(right - room, y, sign)
        canvas.restoreState()
        area = (right - room - 1, y - 1.5, right + 1, y + _SIZE)
        canvas.linkRect("", self.target(key), area, relative=1, thickness=0)
