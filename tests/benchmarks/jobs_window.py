"""The jobs that somebody waits for in the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import cycle

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from desktop.cli.helper import make_helper
from desktop.services.away import Away, HelperAway, here
from desktop.services.container import Services
from desktop.services.helper_process import HelperProcess
from desktop.storage.worker_query import WorkerQuery
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import COLUMNS, NUMBER_OF
from desktop.ui.models.worker_table import WorkerTableModel
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.startup import make_application
from desktop.ui.theme import LIGHT, Theme
from tests.benchmarks.measure import Job
from tests.benchmarks.obvious_window import Everybody, HeldTable
from tests.benchmarks.place import Place, now, open_services

_SEARCHED = ("contoh 9", "18710", "contoh 77", "k-0005")
_SCREENS = 40
_REPAINTS = 20
_SIZE = (1072, 640)
_SORTED = [column for column in COLUMNS if column.order and column.key != "findings"]


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
def page_of(
    place: Place, helper: HelperProcess | None = None
) -> Iterator[tuple[WorkforcePage, Services]]:
    """Yield the page of the workforce, shown, with all findings known."""
    with _hidden_page(place, helper) as (page, services):
        page.show()
        wait(lambda: page.overview.is_fresh)
        yield page, services


@contextmanager
def _hidden_page(
    place: Place, helper: HelperProcess | None = None
) -> Iterator[tuple[WorkforcePage, Services]]:
    """Yield the page before anything of the workforce was read."""
    Theme.load(LIGHT).apply(make_application([]))
    with open_services(place.database()) as services:
        database = services.database
        away: Away = here if helper is None else HelperAway(services, helper)
        jobs = JobRunner(scope=database.thread_connection, away=away, reading=database.reading)
        page = WorkforcePage(services, jobs)
        page.resize(*_SIZE)
        try:
            yield page, services
        finally:
            jobs.shutdown()
            page.close()
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

        def obviously() -> Callable[[], None]:
            table = HeldTable(Everybody.of(services.database))
            return lambda: table.seek(_SEARCHED)

        yield Job(work, bare, obvious=obviously)


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

        def obviously() -> Callable[[], None]:
            table = HeldTable(Everybody.of(services.database))
            return lambda: table.sort(len(_SORTED))

        yield Job(work, bare, obvious=obviously)


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
def painting(place: Place) -> Iterator[Job]:
    """The table made, its list read and its first rows painted, beside a table of nobody.

    Painted is what stays: the headings, the first screen of people with what law and checks say of
    each, and the scroll bar of everybody. The ids of all are listed by then, so that nothing of
    the list is put off: any row can be gone to, selected or found at once.
    """
    with _hidden_page(place) as (page, services):
        page.facts.refresh(place.size)
        tables: list[WorkerTableView] = []

        def clear() -> None:
            while tables:
                view = tables.pop()
                view.close()
                view.deleteLater()
            QCoreApplication.processEvents()

        def table(read: Callable[[str, bool], Sequence[int]]) -> None:
            model = WorkerTableModel(
                lambda order, descending, take: take(read(order, descending)),
                services.workforce.page,
                page._read_row,
            )
            view = WorkerTableView(model)
            tables.append(view)
            model.setParent(view)
            view.resize(*_SIZE)
            view.show()
            model.reload()
            view.grab()

        def everybody(order: str, descending: bool) -> Sequence[int]:
            return services.workforce.listed(WorkerQuery(), order, descending=descending)

        yield Job(
            lambda: table(everybody),
            lambda: table(lambda _order, _descending: []),
            ready=clear,
            obvious=lambda: lambda: HeldTable(Everybody.of(services.database)),
        )
        clear()


@contextmanager
def repainting(place: Place) -> Iterator[Job]:
    """Twenty paints of the table while a declaration is printed, beside as many at rest.

    What a click on the button costs is none of them: ``pauses`` measures that.
    """
    with closing(make_helper(now)) as helper, page_of(place, helper) as (page, services):
        services.declarations.make_ready()
        jobs, declarations = page.jobs, services.declarations
        printing = jobs.away(declarations.print_draft, out_of=declarations.freeze_draft)

        def rest() -> None:
            jobs.cancel_all()
            wait(lambda: not jobs.is_busy)

        def print_on() -> None:
            told: list[object] = []
            if not jobs.is_busy:
                jobs.start(printing, "").progressed.connect(lambda *report: told.append(report))
                wait(lambda: bool(told) or not jobs.is_busy)

        yield Job(
            partial(_repaint, page),
            partial(_repaint, page),
            times=_REPAINTS,
            ready=print_on,
            peer_ready=rest,
        )
        rest()


def _repaint(page: WorkforcePage) -> None:
    for _ in range(_REPAINTS):
        QCoreApplication.processEvents()
        page.view.viewport().repaint()
