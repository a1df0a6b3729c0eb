"""Whether a text fits its cell, told without laying it out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop.ui.delegates.cell_texts import LetterWidths
from desktop.ui.theme import load_fonts, table_font

TEXTS = (
    "Siti Nurhaliza", "AVATAR To. W.A. Ty LT fi ffl fj", "1871******0001", "12.345.678.900",
    "-'\"`^~|\\{}[]()", "iiiiiiiiiiiiiii", "WWWWWWWWWWWW", "Rp4.500.000,00", "x",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_said_to_fit_is_not_cut(qapp: QApplication, text: str) -> None:
    """At whatever width; and with a little room to spare nothing is laid out in vain."""
    load_fonts(qapp)
    metrics = QFontMetrics(table_font())
    letters = LetterWidths(QFontMetricsF(table_font()))
    needed = metrics.horizontalAdvance(text)
    fitting = [width for width in range(needed + 60) if letters.surely_fit(text, width)]
    assert fitting
    assert fitting[0] <= needed * 1.05 + 3
    for width in fitting:
        assert metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) == text


def test_letters_that_change_beside_others_are_left_to_qt(qapp: QApplication) -> None:
    """Marks over letters, other scripts, and what is no letter."""
    letters = LetterWidths(QFontMetricsF(table_font()))
    assert not letters.surely_fit("Zoe\u0308", 1000)
    assert not letters.surely_fit("محمد", 1000)
    assert not letters.surely_fit("Siti\nAminah", 1000)


def test_nothing_fits_everywhere_but_into_no_room(qapp: QApplication) -> None:
    """A column that is narrower than its margins shows nothing, as Qt's own cells do."""
    letters = LetterWidths(QFontMetricsF(table_font()))
    assert letters.surely_fit("", 1)
    assert not letters.surely_fit("i", -4)
