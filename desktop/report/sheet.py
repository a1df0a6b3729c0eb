"""The two papers on which a declaration is printed, with their margins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from desktop.domain.letter import Paper

LETTER_WIDTH = 160 * mm
"""The width of the letter's lines, the same on both papers."""
_SIDE = 20 * mm
_EDGE = 25 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper, upright for the letter and across for the list of workers; points."""

    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """The upright page."""
        return self.width, self.height

    @property
    def across(self) -> tuple[float, float]:
        """The same page on its side."""
        return self.height, self.width

    @property
    def left(self) -> float:
        """The left margin of the upright page, wide enough for a file."""
        return self.width - LETTER_WIDTH - self.right

    @property
    def right(self) -> float:
        """The right margin of the upright page."""
        return _SIDE + (self.width - A4[0]) / 2

    @property
    def edge(self) -> float:
        """The margins at the top and the foot of the upright page."""
        return _EDGE

    @property
    def wide_edge(self) -> float:
        """All four margins of the page on its side."""
        return _SIDE

    @property
    def wide_width(self) -> float:
        """The width of the lines on the page on its side."""
        return self.height - 2 * _SIDE


SHEETS: Mapping[Paper, Sheet] = {
    Paper.A4: Sheet(*A4),
    Paper.F4: Sheet(215 * mm, 330 * mm),
}
