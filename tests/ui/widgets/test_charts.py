from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets.charts import Ring, Trend


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(248, 250, 99), (250, 250, 100), (0, 5, 0), (0, 0, None), (251, 250, 100), (9999, 10000, 99)],
)
def test_a_ring_never_says_hundred_while_one_is_missing(
    app: QApplication, qtbot: QtBot, part: int, whole: int, percent: int | None
) -> None:
    """Percentages are cut, not rounded up; nothing of nothing is no percentage."""
    ring = Ring()
    qtbot.addWidget(ring)
    ring.set_parts(part, whole)
    assert ring.percent() == percent
    assert ring.is_full is (percent == 100)


def test_a_full_ring_wears_another_colour_than_one_with_a_gap(
    app: QApplication, qtbot: QtBot
) -> None:
    """At the top of the ring stands green when full, else the plain ink; empty shows its ground."""
    ring = Ring()
    qtbot.addWidget(ring)
    light = Theme.load("light")
    for parts, token in (((5, 5), "met"), ((3, 5), "primary"), ((0, 5), "sunken")):
        ring.set_parts(*parts)
        picture = ring.grab().toImage()
        seen = QColor(picture.pixel(picture.width() // 2 + 3, 4))
        assert seen.name() == light.token(token).name()


def test_a_trend_rises_within_its_bounds(app: QApplication, qtbot: QtBot) -> None:
    """Better shares stand higher, a hundred at the top; the same shares draw a level line."""
    trend = Trend()
    qtbot.addWidget(trend)
    assert trend.points() == []
    trend.set_shares((0, 40, 97, 100))
    heights = [point.y() for point in trend.points()]
    assert heights == sorted(heights, reverse=True)
    assert 0 < heights[-1] < heights[0] < trend.HEIGHT
    trend.set_shares((100, 100))
    assert len({point.y() for point in trend.points()}) == 1
    ink = Theme.load("light").token("primary").name()
    last = trend.points()[-1]
    assert QColor(trend.grab().toImage().pixel(int(last.x()), int(last.y()))).name() == ink
