"""What waits until the window is on the screen, and that it does not wait for ever."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.container import Services
from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings


class Painted(QWidget):
    """Keeps in which order it was painted and told."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def paintEvent(self, event: object) -> None:
        """Note it."""
        self.order.append("paint")


def test_it_is_told_once_and_after_the_paint(qtbot: QtBot) -> None:
    """Later paints are nobody's business; whoever listens finds the window on the screen."""
    window = Painted()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    first.painted.connect(lambda: window.order.append("told"))
    assert not first.is_over
    with qtbot.waitSignal(first.painted):
        window.show()
    window.repaint()
    window.repaint()
    assert window.order[0] == "paint"
    assert window.order.count("told") == 1
    assert first.is_over


def test_a_window_out_of_sight_is_not_waited_for(qtbot: QtBot) -> None:
    """A timer takes the place of the paint."""
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    timer = first.findChild(QTimer)
    assert timer.isActive()
    timer.setInterval(0)
    with qtbot.waitSignal(first.painted):
        pass


def test_a_window_that_closes_before_is_left_alone(
    qtbot: QtBot, services: Services, jobs: JobRunner, settings: Settings
) -> None:
    """Nothing is begun for it: another window, or nobody, has the jobs by then."""
    window = MainWindow(services, jobs, settings)
    timer = window.first_paint.findChild(QTimer)
    window.close_for_rebuild()
    assert not timer.isActive()
    assert not window.first_paint.is_over


def test_work_and_menus_wait_for_the_paint(
    qtbot: QtBot, services: Services, jobs: JobRunner, settings: Settings
) -> None:
    """The bar is there at once; its entries come after the paint, or when somebody asks."""
    window = MainWindow(services, jobs, settings)
    qtbot.addWidget(window, before_close_func=lambda _window: window.close_for_rebuild())
    assert [bool(menu.title()) for menu in window.menus.menus.values()].count(True) > 5
    assert all(menu.isEmpty() for menu in window.menus.menus.values())
    ran: list[bool] = []
    job = jobs.start(lambda _progress: ran.append(True), "Uji")
    with qtbot.waitSignal(job.succeeded), qtbot.waitSignal(window.first_paint.painted):
        assert ran == []
        window.show()
    assert ran == [True]
    assert not any(menu.isEmpty() for menu in window.menus.menus.values())


class Strays(QObject):
    """Sees what becomes a window of its own for a moment, which costs as much as a real one."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the class of a part that is shown before it has a place."""
        is_shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and not isinstance(watched, MainWindow):
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_is_shown_before_it_has_its_place(
    qtbot: QtBot, app: QApplication, open_window: Callable[..., MainWindow], stored_employer: object
) -> None:
    """A part without a parent that is shown becomes a window: parts go into a layout first."""
    strays = Strays(app)
    window = open_window()
    for key, *_ in window.page_list():
        window.go_to(key)
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    app.removeEventFilter(strays)
    assert strays.seen == []
