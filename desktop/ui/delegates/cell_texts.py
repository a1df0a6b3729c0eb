"""How wide texts are at most, without asking Qt for each of them."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

_KERNING = 1.0
"""Pixels by which letters side by side may take more than each for itself."""


class LetterWidths(dict[str, float]):
    """The width of each letter of a font in pixels, measured when it first occurs.

    Whether a text of a cell must be cut is asked at every painting; to have Qt lay it out takes
    half as long as to paint it.
    """

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width

    def surely_fit(self, text: str, width: float) -> bool:
        """Tell whether a text needs no more than this width; False where Qt must tell.

        Letters beyond ASCII may take another form beside others, and breaks of lines are painted
        as blanks.
        """
        is_plain = text.isascii() and text.isprintable()
        return is_plain and sum(map(self.__getitem__, text)) + _KERNING <= width
