"""How long the window stands still while long work runs; run by name only.

    python -m pytest -m benchmark tests/benchmarks/test_event_loop.py

A timer of ten milliseconds in the real window tells the longest time between two of its beats.
The budget is held against processor time, so that a busy machine does not count.
``PATUH_WORKERS`` sets how many people there are, 15,000 unless told.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop.cli.helper import make_helper
from desktop.domain.employer import Employer, SizeClass
from desktop.exchange.worker_export import export_workforce
from desktop.services.away import HelperAway
from desktop.services.container import Services, build_services
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.import_wizard import PLAN, ImportWizard
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.startup import make_application
from desktop.ui.theme import LIGHT, Theme
from tests.benchmarks.test_assessment import invented_workers

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]

NOW = datetime(2026, 11, 22, 10, 30)
WORKERS = int(os.environ.get("PATUH_WORKERS", "15000"))
FREEZE = 0.1
"""Seconds that the window may stand still while a job runs."""
OPENING = 0.2
"""Seconds for making a page or a dialog, once."""
BEAT = 10
"""Milliseconds between two beats of the timer."""
REST = 0.4
"""Seconds without a job after which a step is over: pages wait a moment before they begin."""

EMPLOYER = Employer(
    name="PT Contoh Raya",
    nib="1234567890123",
    npwp="0123456789012345",
    province="Lampung",
    city="Kota Bandar Lampung",
    stated_size=SizeClass.LARGE,
    jkk_risk_group=3,
)


def now() -> datetime:
    """Return the one moment of this measurement; a helper process finds it by its name."""
    return NOW


class Pulse(QObject):
    """Beats in the event loop and remembers the longest pause between two beats.

    ``longest`` goes by the clock on the wall, ``busiest`` by the processor time of this process,
    its other threads included: what the pause would be on a machine that does nothing else.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.busiest = 0.0
        self._last, self._last_busy = time.perf_counter(), time.process_time()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin anew."""
        self.longest = self.busiest = 0.0
        self._last, self._last_busy = time.perf_counter(), time.process_time()
        self._timer.start()

    def stop(self) -> float:
        """Return the longest pause in seconds."""
        self._timer.stop()
        self._on_beat()
        return self.longest

    def _on_beat(self) -> None:
        now, busy = time.perf_counter(), time.process_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, busy - self._last_busy)
        self._last, self._last_busy = now, busy


@pytest.fixture(params=[WORKERS])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Return a database with one employer and so many workers."""
    with Database.open(tmp_path / "patuh.sqlite") as opened:
        employer_id = EmployerRepository(opened).save(EMPLOYER).employer_id
        batch = ImportBatch("contoh.xlsx", "Pekerja", "")
        WorkerRepository(opened).apply_import(
            employer_id, batch, list(invented_workers(request.param)), []
        )
        yield opened


@pytest.fixture
def services(database: Database) -> Services:
    """Return the services over it."""
    return build_services(database, load_rulebook(), load_obligations(), now)


@pytest.fixture
def window(qtbot: QtBot, services: Services, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the real window on its first page."""
    Theme.load(LIGHT).apply(make_application([]))
    settings = Settings(tmp_path / "settings.ini")
    settings.put(OPTIONS.theme, LIGHT)
    helper = make_helper(now)
    away = HelperAway(services, helper)
    database = services.database
    jobs = JobRunner(scope=database.thread_connection, away=away, reading=database.reading)
    window = MainWindow(services, jobs, settings)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    jobs.shutdown()
    helper.close()
    window.close_for_rebuild()


class Walk:
    """Takes steps in the window and keeps how long it stood still in each."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window
        self._pulse = Pulse()
        self._busy_at = 0.0
        self.late: dict[str, float] = {}
        self.lines: list[str] = []

    def step(self, name: str, act: Callable[[], object], most: float = FREEZE) -> None:
        """Do something and wait until all that follows from it is done."""
        begun = self._busy_at = time.perf_counter()
        self._pulse.start()
        act()
        self._qtbot.waitUntil(self._rests, timeout=900_000)
        gap, busiest = self._pulse.stop(), self._pulse.busiest
        if busiest > most:
            self.late[name] = busiest
        seconds = time.perf_counter() - begun - REST
        self.lines.append(
            f"{name:24} {seconds:6.1f} s  gap {gap * 1e3:5.0f} ms,"
            f" {busiest * 1e3:5.0f} ms of processor time"
        )

    def _rests(self) -> bool:
        now = time.perf_counter()
        if self._window.jobs.is_busy or self._window.jobs.reads.is_busy:
            self._busy_at = now
        return now - self._busy_at > REST


def test_the_window_never_stands_still(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every page, preview and final PDF, export and import, with nobody waiting for the window."""
    walk = Walk(qtbot, window)
    walk.step("first page", lambda: None, OPENING)
    for key in ("employer", "workforce", "programs", "assessment", "plan", "figures"):
        walk.step(key, lambda key=key: window.go_to(key), OPENING)
    walk.step("home again", lambda: window.go_to("home"))
    walk.step("declaration, preview", lambda: window.go_to("declaration"))
    page = window.page("declaration")
    page.number.setText("001/UJI/2026")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClosingDialog, "ask", lambda *_: "Sudah dipastikan")
        walk.step("final PDF", page._on_finalise)
    walk.step("history", lambda: window.go_to("history"), OPENING)
    files, path = window.page("workforce").files, tmp_path / "pekerja.xlsx"
    walk.step("export", lambda: files.export(path))
    walk.step("import, up to the plan", lambda: files.read(path), OPENING)
    with capsys.disabled():
        print(f"\n{WORKERS} workers")
        print("\n".join(walk.lines))
    assert page.latest is not None
    assert walk.late == {}


@pytest.mark.parametrize("database", [0], indirect=True)
def test_an_import_leaves_the_window_alive(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everybody is new, then everybody has another wage; each is undone and done again."""
    first, second = tmp_path / "baru.xlsx", tmp_path / "upah.xlsx"
    workers = list(invented_workers(WORKERS))
    export_workforce(first, workers)
    export_workforce(second, (replace(w, basic_wage=w.basic_wage + 100_00) for w in workers))
    del workers
    walk = Walk(qtbot, window)
    walk.step("workforce", lambda: window.go_to("workforce"), OPENING)
    files = window.page("workforce").files
    for path in (first, second):
        walk.step(f"{path.stem}: read", lambda path=path: files.read(path), OPENING)
        wizard = window.findChild(ImportWizard)
        while wizard.step != PLAN:
            walk.step(f"{path.stem}: {wizard.step}", wizard.go_on, OPENING)
        walk.step(f"{path.stem}: save", wizard.go_on)
        walk.step(f"{path.stem}: undo", window.undo.undo)
        walk.step(f"{path.stem}: redo", window.undo.redo)
        qtbot.waitUntil(lambda: window.findChild(ImportWizard) is None)
    with capsys.disabled():
        print(f"\n{WORKERS} workers imported")
        print("\n".join(walk.lines))
    assert window.services.workforce.count() == WORKERS
    assert walk.late == {}
