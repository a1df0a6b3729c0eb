"""Only the last request counts; faults that the user can mend come as results."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.programs_latest import LatestJob


def test_only_the_last_request_is_answered(qtbot: QtBot, jobs: JobRunner) -> None:
    """A request that came while another ran replaces it."""
    latest, found, gate = LatestJob(jobs, "Uji"), [], threading.Event()
    latest.computed.connect(found.append)

    def slow(_progress: Progress) -> object:
        gate.wait(5)
        return "old"

    latest.ask(slow)
    latest.ask(lambda _progress: "between")
    latest.ask(lambda _progress: "new")
    gate.set()
    qtbot.waitUntil(lambda: bool(found) and not jobs.is_busy)
    assert found == ["new"]


def test_a_fault_of_the_user_comes_as_a_result(qtbot: QtBot, jobs: JobRunner) -> None:
    """The view shows it in its place; the next request runs as ever."""
    latest = LatestJob(jobs, "Uji")

    def refuse(_progress: Progress) -> object:
        raise UserError("x", "Isi dahulu.")

    with qtbot.waitSignal(latest.computed) as told:
        latest.ask(refuse)
    assert isinstance(told.args[0], UserError)
    with qtbot.waitSignal(latest.computed) as told:
        latest.ask(lambda _progress: 2)
    assert told.args == [2]


def test_slow_work_is_told(qtbot: QtBot, jobs: JobRunner) -> None:
    """After a while the view says that it computes, and stops saying so in the end."""
    latest, gate = LatestJob(jobs, "Uji"), threading.Event()
    with qtbot.waitSignal(latest.busy_changed) as told:
        latest.ask(lambda _progress: gate.wait(5))
    assert told.args == [True]
    with qtbot.waitSignal(latest.busy_changed) as told:
        gate.set()
    assert told.args == [False]
