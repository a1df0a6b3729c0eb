"""The jobs that somebody waits for in the window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.services.container import Services
from desktop.storage.worker_query import WorkerQuery
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import COLUMNS, NUMBER_OF
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.theme import LIGHT, Theme
from tests.benchmarks.measure import Job, Place, open_services
from tests.benchmarks.workforce import EMPLOYER

_SEARCHED = ("contoh 9", "18710", "contoh 77", "k-0005")
_SCREENS = 40
_SORTED = [column for column in COLUMNS if column.order and column.key != "findings"]
_EMPTY_WINDOW = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
os._exit(0)
"""
_REAL_WINDOW = """
import gc, os, sys
from desktop import __main__ as program
from desktop.services.bulk_work import collector_at_rest

with collector_at_rest():  # as the program does it, which finds this read already
    from desktop.ui.main_window import MainWindow
    gc.freeze()

MainWindow._on_painted = lambda window: os._exit(0)
program.main(["--database", sys.argv[1]])
"""
_HOME_PAGE = """
import os, sys
from PySide6.QtCore import QTimer
from desktop import __main__ as program
from desktop.ui.pages.home import HomePage

show = HomePage._on_read

def show_and_end(page, overview):
    show(page, overview)
    QTimer.singleShot(0, lambda: os._exit(0))

HomePage._on_read = show_and_end
program.main(["--database", sys.argv[1]])
"""


def wait(is_done: Callable[[], bool], most: float = 600) -> None:
    """Run events until something is true."""
    end = time.perf_counter() + most
    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    beat = QTimer(interval=20)
    beat.start()
    while not is_done():
        QCoreApplication.processEvents(flags)
        assert time.perf_counter() < end


@contextmanager
def page_of(place: Place) -> Iterator[tuple[WorkforcePage, Services]]:
    """Yield the page of the workforce, shown, with all findings known."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.load(LIGHT).apply(app)
    with open_services(place.database()) as services:
        database = services.database
        jobs = JobRunner(scope=database.thread_connection, reading=database.reading)
        page = WorkforcePage(services, jobs)
        page.resize(1072, 640)
        page.show()
        wait(lambda: page.overview.is_fresh)
        try:
            yield page, services
        finally:
            jobs.shutdown()
            page.deleteLater()


def _see(page: WorkforcePage) -> None:
    """Wait for the list that was asked for, and paint it once."""
    wait(lambda: not page.model.is_waiting)
    page.view.viewport().repaint()


@contextmanager
def filtering(place: Place) -> Iterator[Job]:
    """From the last key of a search to the new first page, painted."""
    with page_of(place) as (page, services):
        typed, sought = cycle(_SEARCHED), cycle(_SEARCHED)

        def work() -> None:
            for _ in _SEARCHED:
                page.bar.search.setText(next(typed))
                page.bar.search_changed.emit()
                _see(page)

        def bare() -> None:
            for _ in _SEARCHED:
                services.workforce.ids(WorkerQuery(text=next(sought)))

        yield Job(work, bare)


@contextmanager
def sorting(place: Place) -> Iterator[Job]:
    """Sort by every column in turn, each painted."""
    with page_of(place) as (page, services):

        def work() -> None:
            for column in _SORTED:
                page.model.sort(NUMBER_OF[column.key], Qt.SortOrder.DescendingOrder)
                _see(page)

        def bare() -> None:
            for column in _SORTED:
                services.workforce.ids(WorkerQuery(), column.order, descending=True)

        yield Job(work, bare)


@contextmanager
def scrolling(place: Place) -> Iterator[Job]:
    """Jump to places all over the table, each painted, beside reading the same rows."""
    with page_of(place) as (page, services):
        ids = page.model.ids()
        steps = [len(ids) * n // _SCREENS for n in range(_SCREENS)]

        def work() -> None:
            page.model.reload()
            _see(page)
            for row in steps:
                page.view.show_cell(row, 0)
                page.view.grab()

        def bare() -> None:
            for row in steps:
                services.workforce.page(ids[row // 200 * 200 : row // 200 * 200 + 200])

        yield Job(work, bare)


@contextmanager
def starting(place: Place) -> Iterator[Job]:
    """A new process to its first painted window, beside one with an empty window."""
    path = place.fresh("start.sqlite")
    with open_services(path) as services:
        services.employers.save(EMPLOYER)
    run = _starter(place, path)
    yield Job(lambda: run(_REAL_WINDOW), lambda: run(_EMPTY_WINDOW))


@contextmanager
def starting_cold(place: Place) -> Iterator[Job]:
    """The same where nothing of ours was ever compiled: a checkout started without its set-up.

    The libraries stay compiled, as pip leaves them, also where they lie inside the checkout.
    """
    path = place.fresh("cold.sqlite")
    with open_services(path) as services:
        services.employers.save(EMPLOYER)
    run = _starter(place, path)
    own = _compiled(place).joinpath(*Path.cwd().parts[1:], "desktop")

    def work() -> None:
        for compiled in own.rglob("*.pyc"):
            compiled.unlink()
        run(_REAL_WINDOW)

    yield Job(work, lambda: run(_EMPTY_WINDOW))


@contextmanager
def coming_home(place: Place) -> Iterator[Job]:
    """A new process to the complete home page over all workers, beside an empty window."""
    run = _starter(place, place.database())
    yield Job(lambda: run(_HOME_PAGE), lambda: run(_EMPTY_WINDOW))


def _compiled(place: Place) -> Path:
    return place.folder / "compiled"


def _starter(place: Place, path: Path) -> Callable[[str], None]:
    """Return what runs code in a new process, which keeps what it compiled, as a user's does."""
    given = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    home = {"XDG_DATA_HOME": str(place.folder), "PYTHONPYCACHEPREFIX": str(_compiled(place))}

    def run(code: str) -> None:
        command = [sys.executable, "-c", code, str(path)]
        subprocess.run(command, check=True, env={**given, **home}, timeout=120)

    for code in (_EMPTY_WINDOW, _REAL_WINDOW):
        run(code)
    return run
