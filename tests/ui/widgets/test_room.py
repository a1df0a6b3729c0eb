from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.pages.workforce_flow import flow_host
from desktop.ui.widgets import label
from desktop.ui.widgets.room import Beside, CurrentStack
from desktop.ui.widgets.scroller import Scroller


def sized(height: int) -> QWidget:
    """Return a widget that is at least so high."""
    part = QWidget()
    part.setFixedHeight(height)
    page = QWidget()
    QVBoxLayout(page).addWidget(part)
    return page


def test_a_stack_asks_for_what_it_shows(app: QApplication, qtbot: QtBot) -> None:
    """A large part that is not shown takes no room."""
    stack = CurrentStack()
    qtbot.addWidget(stack)
    assert not stack.minimumSizeHint().isValid() or stack.minimumSizeHint().height() == 0
    stack.addWidget(sized(40))
    stack.addWidget(sized(400))
    assert 40 <= stack.minimumSizeHint().height() < 100
    stack.setCurrentIndex(1)
    assert stack.minimumSizeHint().height() >= 400
    assert stack.sizeHint().height() >= 400


def test_a_stack_counts_wrapped_words(app: QApplication, qtbot: QtBot) -> None:
    """Words that need more lines in a narrow stack are part of its least height."""
    words = label("kata " * 60, wrap=True)
    page = QWidget()
    QVBoxLayout(page).addWidget(words)
    stack = CurrentStack()
    qtbot.addWidget(stack)
    stack.addWidget(page)
    stack.show()
    stack.resize(900, 300)
    wide = stack.minimumSizeHint().height()
    stack.resize(200, 300)
    assert stack.minimumSizeHint().height() > 2 * wide


def test_a_wide_stack_asks_for_what_is_wrapped_in_its_width(
    app: QApplication, qtbot: QtBot
) -> None:
    """Not for the height that its rows of tools have where each stands below the other."""
    host, flow = flow_host()
    for _place in range(6):
        flow.addWidget(QPushButton("Saringan"))
    page = QWidget()
    QVBoxLayout(page).addWidget(host)
    stack = CurrentStack()
    qtbot.addWidget(stack)
    stack.addWidget(page)
    stack.show()
    stack.resize(1200, 300)
    assert stack.minimumSizeHint().height() < 2 * flow.heightForWidth(1200) + 20


def test_parts_stand_below_each_other_where_it_is_narrow(app: QApplication, qtbot: QtBot) -> None:
    """Beside each other with room, else one below the other."""
    first, second = label("Skor"), label("Hitungan")
    beside = Beside(first, second, 500)
    qtbot.addWidget(beside)
    beside.show()
    beside.resize(600, 100)
    beside.row.activate()
    assert first.geometry().right() < second.geometry().left()
    beside.resize(300, 100)
    beside.row.activate()
    assert first.geometry().bottom() < second.geometry().top()


def test_content_ends_at_one_place_with_and_without_a_bar(app: QApplication, qtbot: QtBot) -> None:
    """The bar stands in the margin and moves nothing."""
    part = QWidget()
    part.setFixedHeight(300)
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 24, 0)
    column.addWidget(part)
    area = Scroller(ground)
    area.keep_edge(column)
    qtbot.addWidget(area)
    area.show()
    area.resize(400, 400)
    qtbot.waitUntil(lambda: part.width() == 400 - 24)
    area.resize(400, 200)
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: part.width() == 400 - 24)
