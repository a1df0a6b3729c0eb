"""The reserved place at the foot of page 1: the digest to read, and a code beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.declaration import short_digest
from desktop.report.blocks import Fixed
from desktop.report.fonts import REGULAR, SEMIBOLD, shortened
from desktop.report.style import BLACK, HAIR, INK

SIDE = 28 * mm
"""The side of the square that is kept for the code."""
_GAP = 10.0

DrawCode: TypeAlias = Callable[[Canvas, float, float, float], None]
"""Draws a square code: canvas, left, bottom, side."""


class ProofSlot(Fixed):
    """The readable digest and, once there is one, the code that holds the same.

    ``lines`` are what the code says, in readable type; they stand at its right.
    """

    def __init__(
        self,
        width: float,
        digest: str,
        *,
        code: DrawCode | None = None,
        lines: tuple[str, ...] = (),
    ) -> None:
        super().__init__(width, SIDE)
        self._digest = digest
        self._code = code
        self._lines = lines

    def draw(self) -> None:
        """Draw a hair line, the code if there is one, and the words."""
        canvas = self.canv
        left = 0.0
        if self._code is not None:
            self._code(canvas, 0, 0, SIDE)
            left = SIDE + _GAP
        else:
            canvas.setStrokeColor(HAIR)
            canvas.setLineWidth(0.4)
            canvas.line(0, SIDE, self.width, SIDE)
        self._draw_words(left)

    def _draw_words(self, left: float) -> None:
        canvas, room = self.canv, self.width - left
        canvas.setFillColor(INK)
        canvas.setFont(SEMIBOLD, 7.5)
        canvas.drawString(left, SIDE - 10, "Sidik data deklarasi (SHA-256, 32 digit pertama)")
        canvas.setFillColor(BLACK)
        canvas.setFont(SEMIBOLD, 10)
        canvas.drawString(left, SIDE - 23, short_digest(self._digest))
        canvas.setFont(REGULAR, 7)
        for place, line in enumerate(self._lines):
            canvas.drawString(left, SIDE - 34 - place * 9, shortened(line, REGULAR, 7, room))
