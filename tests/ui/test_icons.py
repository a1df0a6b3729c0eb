from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from desktop.ui import icons, theme


def colours(image: QImage) -> set[str]:
    """Return the colours of all opaque points."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {point.name() for point in points if point.alpha() == 255}


def test_an_icon_takes_the_colour_of_a_token(app: QApplication) -> None:
    """The strokes are drawn in the theme's colour and nothing else."""
    image = icons.pixmap("check", "not_met", 48).toImage()
    assert colours(image) == {theme.token("not_met").name()}


def test_an_icon_is_sharp_at_every_scale(app: QApplication) -> None:
    """At one and a half times the scale it has one and a half times the points."""
    assert icons.pixmap("check", size=18, scale=1.5).size() == QSize(27, 27)
    assert icons.icon("check").pixmap(QSize(18, 18), 2.0).size() == QSize(36, 36)


def test_a_disabled_icon_is_paler(app: QApplication) -> None:
    """The disabled mode is drawn in the colour of outlines."""
    image = icons.icon("check", size=48).pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    assert theme.token("control").name() in colours(image)


def test_the_gap_keeps_the_icon_off_the_words(app: QApplication) -> None:
    """White space is added at the right and left transparent."""
    picture = icons.pixmap("save", gap=4)
    assert picture.size() == QSize(22, 18)
    assert QColor(picture.toImage().pixelColor(21, 9)).alpha() == 0


def test_a_gap_may_stand_before_the_icon(app: QApplication) -> None:
    """Where the icon follows the words, its white space is at the left."""
    picture = icons.pixmap("save", gap=-4).toImage()
    assert picture.size() == QSize(22, 18)
    assert all(picture.pixelColor(x, 9).alpha() == 0 for x in range(4))
    assert picture.copy(4, 0, 18, 18) == icons.pixmap("save").toImage()


def test_a_large_icon_has_a_thin_pen(app: QApplication) -> None:
    """Drawn as an icon of twice the size it would be twice as heavy."""
    large = icons.pixmap("minus", size=48).toImage()
    pen = sum(large.pixelColor(24, y).alpha() > 0 for y in range(48))
    assert pen <= 4
