from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.ui import early


def test_a_property_takes_each_number_for_its_name(qtbot: QtBot) -> None:
    """What the numbers make of a widget is what Qt calls by the name that stands beside them."""
    words, button, area = QLabel(), QPushButton(), QScrollArea()
    for widget in (words, button, area):
        qtbot.addWidget(widget)
    assert words.setProperty("textFormat", early.PLAIN_TEXT)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert words.setProperty("alignment", early.RIGHT_IN_THE_MIDDLE)
    assert words.alignment() == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert button.setProperty("focusPolicy", early.NO_FOCUS)
    assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert button.setProperty("focusPolicy", early.STRONG_FOCUS)
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert button.setProperty("layoutDirection", early.RIGHT_TO_LEFT)
    assert button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert area.setProperty("horizontalScrollBarPolicy", early.NO_SCROLL_BAR)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
