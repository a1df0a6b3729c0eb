"""Good news that comes and goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.toast import Toast

BAR = 44


@pytest.fixture
def host(app: QApplication, qtbot: QtBot) -> QWidget:
    """Return a window of a usual size."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def toast(host: QWidget) -> Toast:
    """Return the toast of the window, above a bar."""
    return Toast(host, BAR)


def test_it_lies_above_the_bar_and_in_the_middle(host: QWidget, toast: Toast) -> None:
    """Also once the window is smaller; it never leaves it."""
    assert toast.text() == ""
    toast.show_message("success", "250 tenaga kerja diimpor.")
    for size in ((1000, 600), (500, 400), (300, 300)):
        host.resize(*size)
        QApplication.processEvents()
        place = toast.geometry()
        assert host.rect().contains(place)
        assert place.bottom() < host.height() - BAR
        assert abs(place.center().x() - host.rect().center().x()) <= 1
    assert toast.text() == toast.accessibleName() == "250 tenaga kerja diimpor."
    assert toast.property("level") == "success"


def test_it_goes_by_itself_unless_one_points_at_it(toast: Toast) -> None:
    """Its time stands still under the mouse and begins anew after that."""
    toast.show_message("info", "Disalin.")
    assert toast.timer.isActive()
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()
    toast.timer.timeout.emit()
    assert not toast.isVisible()
    assert toast.text() == ""


def test_the_way_back_is_taken_once(qtbot: QtBot, toast: Toast) -> None:
    """The button acts and is gone; a message without one has none."""
    acted: list[int] = []
    toast.show_message("success", "Dihapus.", "Urungkan", lambda: acted.append(1))
    assert toast.action.isVisible()
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert acted == [1]
    assert not toast.isVisible()
    toast.show_message("success", "Tersimpan.")
    assert not toast.action.isVisible()


def test_esc_and_the_cross_close_it(qtbot: QtBot, toast: Toast) -> None:
    """With the keyboard in it."""
    toast.show_message("success", "Tersimpan.")
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.show_message("success", "Tersimpan.")
    qtbot.keyClick(toast.close_button, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_long_words_are_whole(host: QWidget, toast: Toast) -> None:
    """A sentence of two lines makes it higher, not cut."""
    toast.show_message("error", "Perbaiki isian yang ditandai dahulu. " * 6)
    words = toast._text
    assert words.height() >= words.heightForWidth(words.width())
