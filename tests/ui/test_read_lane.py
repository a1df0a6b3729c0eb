"""The lane of short reads: beside long jobs, the newest wish alone, nothing left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner


class Way:
    """What surrounds the reads of a lane, with a record of it; stopping opens ``gate``."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.gate = threading.Event()

    @contextmanager
    def __call__(self) -> Iterator[object]:
        """Surround all reads of one thread."""
        self.seen.append("in")
        try:
            yield self.gate.set
        finally:
            self.seen.append("out")


@pytest.fixture
def way() -> Way:
    """Return a record of what surrounds the reads."""
    return Way()


@pytest.fixture
def runner(app: QApplication, way: Way) -> Iterator[JobRunner]:
    """Return a job runner whose lane is surrounded by ``way``."""
    runner = JobRunner(reading=way)
    yield runner
    runner.shutdown()
    runner.deleteLater()


def test_a_read_does_not_wait_for_a_long_job(qtbot: QtBot, runner: JobRunner) -> None:
    """It is answered on the window's thread while the job goes on."""
    gate, answers = threading.Event(), []

    def long(_progress: Progress) -> None:
        gate.wait()

    runner.start(long, "Lama")
    runner.reads.ask(
        threading.get_ident, lambda found: answers.append((found, QThread.currentThread()))
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert runner.is_busy
    gate.set()
    ((ident, thread),) = answers
    assert ident != threading.get_ident()
    assert thread == runner.thread()


def test_the_newest_wish_alone_is_answered(qtbot: QtBot, runner: JobRunner, way: Way) -> None:
    """The read that goes on is broken off, one that waits is never begun."""
    begun, answers = [], []
    is_going = threading.Event()

    def first() -> str:
        is_going.set()
        way.gate.wait()
        return "lama"

    def read(name: str) -> str:
        begun.append(name)
        return name

    runner.reads.ask(first, answers.append)
    is_going.wait()
    runner.reads.ask(lambda: read("tengah"), answers.append)
    runner.reads.ask(lambda: read("baru"), answers.append)
    qtbot.waitUntil(lambda: not runner.reads.is_busy)
    assert answers == begun == ["baru"]


def test_one_connection_serves_many_reads_and_is_let_go(
    qtbot: QtBot, runner: JobRunner, way: Way
) -> None:
    """The pages in its memory serve the next key; after a rest nothing is held any more."""
    for number in range(3):
        runner.reads.ask(lambda number=number: number, lambda _found: None)
        qtbot.waitUntil(lambda: not runner.reads.is_busy)
    assert way.seen == ["in"]
    runner.reads._linger.timeout.emit()
    assert way.seen == ["in", "out"]
    assert not runner.reads.is_open
    runner.reads.ask(lambda: 1, lambda _found: None)
    qtbot.waitUntil(lambda: not runner.reads.is_busy)
    assert way.seen == ["in", "out", "in"]


def test_the_collector_rests_while_something_is_read(qtbot: QtBot, runner: JobRunner) -> None:
    """A widget in a cycle must not be destroyed on the thread of the lane."""
    states: list[bool] = []
    runner.reads.ask(lambda: states.append(gc.isenabled()), lambda _found: None)
    qtbot.waitUntil(lambda: not runner.reads.is_busy)
    assert states == [False]
    assert gc.isenabled()


def test_a_fault_is_told_as_that_of_a_job(qtbot: QtBot, runner: JobRunner) -> None:
    """The runner tells it; the lane goes on with the next wish."""
    fault, told, answers = UserError("DATABASE_DISK", "Disk tidak terbaca."), [], []

    def fail() -> None:
        raise fault

    runner.failed.connect(lambda _job, error: told.append(error))
    runner.reads.ask(fail, answers.append)
    qtbot.waitUntil(lambda: bool(told))
    runner.reads.ask(lambda: 7, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert told == [fault]
    assert answers == [7]


def test_after_the_end_nothing_is_read(app: QApplication, way: Way) -> None:
    """What was asked for is dropped, the collector works, and a late wish is not heard."""
    runner, answers = JobRunner(reading=way), []
    runner.reads.ask(lambda: 1, answers.append)
    runner.shutdown()
    runner.reads.ask(lambda: 2, answers.append)
    app.processEvents()
    assert answers == []
    assert way.seen[-1:] in (["out"], [])
    assert gc.isenabled()
    runner.deleteLater()


def test_a_statement_is_broken_off_in_the_midst(
    qtbot: QtBot, app: QApplication, services: Services
) -> None:
    """SQLite itself is stopped: a statement without end makes way for the next read."""
    database = services.database
    runner, answers = JobRunner(reading=database.reading), []
    is_going = threading.Event()

    def endless() -> object:
        is_going.set()
        sql = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        return database.connection().execute(sql).fetchone()

    def follow() -> None:
        runner.reads.ask(lambda: "baru", answers.append)

    runner.reads.ask(endless, answers.append)
    is_going.wait()
    # The statement begins a moment after its announcement; a stop before it would be lost.
    qtbot.waitUntil(lambda: (follow(), bool(answers))[1])
    runner.shutdown()
    assert answers[-1] == "baru"
    runner.deleteLater()
