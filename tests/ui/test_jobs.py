from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.progress import Cancelled, Progress
from desktop.errors import UserError
from desktop.ui import job_work
from desktop.ui.job_work import throttled
from desktop.ui.jobs import Job, JobRunner


class Outcomes:
    """Collects every outcome of a job."""

    def __init__(self, job: Job) -> None:
        self.seen: list[tuple[str, object]] = []
        job.succeeded.connect(lambda result: self.seen.append(("succeeded", result)))
        job.failed.connect(lambda error: self.seen.append(("failed", error)))
        job.cancelled.connect(lambda: self.seen.append(("cancelled", None)))


def finish(qtbot: QtBot, runner: JobRunner) -> None:
    """Wait until every job is answered for."""
    qtbot.waitUntil(lambda: not runner.is_busy)


def test_a_result_arrives_once_on_the_windows_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    """Success is told once, with the result, on the thread of the receiver."""
    threads = []
    job = jobs.start(lambda progress: 3_500_000_000, "Hitung")
    job.succeeded.connect(lambda result: threads.append(QThread.currentThread()))
    outcomes = Outcomes(job)
    finish(qtbot, jobs)
    assert outcomes.seen == [("succeeded", 3_500_000_000)]
    assert threads == [jobs.thread()]


def test_a_fault_of_the_data_is_told(
    qtbot: QtBot, jobs: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    """A ``UserError`` is a failure that the job and the runner tell; only its code is logged."""
    fault = UserError("FILE_EMPTY", "Berkas Siti kosong.")

    def fail(progress: Progress) -> None:
        raise fault

    failures = []
    jobs.failed.connect(lambda job, error: failures.append(error))
    with caplog.at_level("INFO"):
        outcomes = Outcomes(jobs.start(fail, "Impor"))
        finish(qtbot, jobs)
    assert outcomes.seen == [("failed", fault)]
    assert failures == [fault]
    assert "FILE_EMPTY" in caplog.text
    assert "Siti" not in caplog.text


def test_a_bug_is_logged_and_told(
    qtbot: QtBot, jobs: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    """Any other exception is a failure too, and an error in the log."""
    outcomes = Outcomes(jobs.start(lambda progress: 1 // 0, "Hitung"))
    finish(qtbot, jobs)
    assert [kind for kind, _ in outcomes.seen] == ["failed"]
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()


def test_a_settled_failure_is_not_told_twice(qtbot: QtBot, jobs: JobRunner) -> None:
    """A page that shows a failure itself keeps the window from showing it again."""

    def fail(progress: Progress) -> None:
        raise UserError("X", "x")

    failures = []
    jobs.failed.connect(lambda job, error: failures.append(error))
    job = jobs.start(fail, "Impor")
    job.failed.connect(lambda error: job.settle())
    finish(qtbot, jobs)
    assert failures == []


def test_work_stops_when_asked(qtbot: QtBot, jobs: JobRunner) -> None:
    """Cancelling ends the work at its next report; nothing but ``cancelled`` is told."""
    running = threading.Event()

    def count(progress: Progress) -> None:
        for done in range(10_000_000):
            progress(done, 10_000_000)
            running.set()

    job = jobs.start(count, "Hitung")
    outcomes = Outcomes(job)
    assert running.wait(5)
    job.cancel()
    finish(qtbot, jobs)
    assert outcomes.seen == [("cancelled", None)]


def test_work_cancelled_while_waiting_never_starts(qtbot: QtBot, jobs: JobRunner) -> None:
    """A job that is cancelled in the queue does not run at all."""
    gate = threading.Event()
    ran = []
    jobs.start(lambda progress: gate.wait(5), "Pertama")
    second = jobs.start(lambda progress: ran.append(1), "Kedua")
    outcomes = Outcomes(second)
    second.cancel()
    gate.set()
    finish(qtbot, jobs)
    assert ran == []
    assert outcomes.seen == [("cancelled", None)]


def test_jobs_run_one_after_the_other(qtbot: QtBot, jobs: JobRunner) -> None:
    """Work on the database never overlaps: jobs keep the order in which they were started."""
    order = []
    for number in range(5):
        jobs.start(lambda progress, number=number: order.append(number), "Kerja")
    finish(qtbot, jobs)
    assert order == [0, 1, 2, 3, 4]


def test_held_work_waits_and_keeps_its_order(qtbot: QtBot, jobs: JobRunner) -> None:
    """It counts as busy from the start; what came before goes on; let go, it runs in turn."""
    ran: list[int] = []
    jobs.hold()
    jobs.hold()
    for number in (1, 2):
        jobs.start(lambda _progress, number=number: ran.append(number), "Uji")
    assert jobs.is_busy
    jobs.let_go()
    jobs.start(lambda _progress: ran.append(3), "Uji")
    finish(qtbot, jobs)
    assert ran == [1, 2, 3]


def test_held_work_is_answered_for_at_the_end(qtbot: QtBot, jobs: JobRunner) -> None:
    """Shutting down does not leave it behind: it is cancelled without having begun."""
    ran: list[int] = []
    jobs.hold()
    jobs.start(lambda _progress: ran.append(1), "Uji")
    jobs.shutdown()
    finish(qtbot, jobs)
    assert ran == []


def test_a_closed_page_is_left_alone(qtbot: QtBot, jobs: JobRunner) -> None:
    """A receiver that is gone when the work ends is not called."""

    class Receiver(QObject):
        called = False

        def on_result(self, result: object) -> None:
            Receiver.called = True

    gate = threading.Event()
    receiver = Receiver()
    job = jobs.start(lambda progress: gate.wait(5), "Kerja")
    job.succeeded.connect(receiver.on_result)
    gone = []
    receiver.destroyed.connect(lambda: gone.append(True))
    receiver.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    gate.set()
    finish(qtbot, jobs)
    assert not Receiver.called


def test_shutting_down_cancels_and_waits(jobs: JobRunner, qtbot: QtBot) -> None:
    """After ``shutdown`` no work runs, and no outcome is told any more."""
    running = threading.Event()
    ended = []

    def count(progress: Progress) -> None:
        try:
            while True:
                progress(0, 1)
                running.set()
        except Cancelled:
            ended.append(True)
            raise

    outcomes = Outcomes(jobs.start(count, "Hitung"))
    assert running.wait(5)
    jobs.shutdown()
    assert ended == [True]
    finish(qtbot, jobs)
    assert outcomes.seen == []


def test_nothing_starts_after_shutting_down(jobs: JobRunner) -> None:
    """Work that is asked for while the window goes never runs: nobody would wait for it."""
    ran = []
    jobs.shutdown()
    job = jobs.start(lambda progress: ran.append(1), "Terlambat")
    jobs.shutdown()
    assert ran == []
    assert job.is_cancelling
    assert not jobs.is_busy


def test_an_ended_job_is_freed(qtbot: QtBot, jobs: JobRunner) -> None:
    """The runner keeps nothing of a job that is answered for."""
    job = jobs.start(lambda progress: None, "Kerja")
    gone = weakref.ref(job)
    destroyed = []
    job.destroyed.connect(lambda: destroyed.append(True))
    qtbot.waitUntil(lambda: bool(destroyed))
    del job
    gc.collect()
    assert gone() is None
    assert jobs.running() == []


def test_busy_is_told_at_the_first_and_after_the_last(qtbot: QtBot, jobs: JobRunner) -> None:
    """``busy_changed`` frames all work."""
    told = []
    jobs.busy_changed.connect(told.append)
    jobs.start(lambda progress: None, "a")
    jobs.start(lambda progress: None, "b")
    finish(qtbot, jobs)
    assert told == [True, False]


def test_cycles_are_not_collected_on_the_pools_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    """While work runs the collector rests, so no widget is destroyed on another thread."""
    states = []
    jobs.start(lambda progress: states.append(gc.isenabled()), "a")
    finish(qtbot, jobs)
    assert states == [False]
    assert gc.isenabled()
    jobs.start(lambda progress: None, "b")
    jobs.shutdown()
    assert gc.isenabled()


def test_progress_carries_large_numbers_and_the_title(qtbot: QtBot, jobs: JobRunner) -> None:
    """Done and total travel whole, beyond 32 bits, with the title of the work."""
    told = []
    job = jobs.start(lambda progress: progress(3_000_000_000, 4_000_000_000), "Menulis")
    job.progressed.connect(lambda *values: told.append(values))
    finish(qtbot, jobs)
    assert told == [(3_000_000_000, 4_000_000_000, "Menulis")]


def test_progress_is_told_at_most_twenty_times_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand reports within one second the first, one each 50 ms and the last pass."""
    clock = iter(number / 1000 for number in range(1001))
    monkeypatch.setattr(job_work.time, "monotonic", lambda: next(clock))
    told = []
    progress = throttled(lambda done, total: told.append(done), threading.Event())
    for done in range(1, 1001):
        progress(done, 1000)
    assert told[0] == 1
    assert told[-1] == 1000
    assert 19 <= len(told) <= 22


def test_work_runs_within_its_scope_even_when_it_fails(
    qtbot: QtBot, app: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    """What surrounds the work is left on the work's own thread, whatever the outcome."""
    seen: list[tuple[str, bool]] = []

    @contextmanager
    def scope() -> Iterator[None]:
        is_elsewhere = threading.current_thread() is not threading.main_thread()
        seen.append(("in", is_elsewhere))
        try:
            yield
        finally:
            seen.append(("out", is_elsewhere))

    def fail(progress: Progress) -> None:
        raise UserError("FILE_EMPTY", "Berkas kosong.")

    runner = JobRunner(None, scope)
    runner.start(fail, "Baca")
    finish(qtbot, runner)
    runner.shutdown()
    assert seen == [("in", True), ("out", True)]
