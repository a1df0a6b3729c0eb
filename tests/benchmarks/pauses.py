"""How long the window stands still while something long goes on, step by step.

    python -m tests.benchmarks.pauses SIZE --folder FOLDER

A timer of ten milliseconds in the real window tells the longest time between two of its beats. The
budget is held against the processor time of that while, its other threads included, so that a busy
machine does not count.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication

from desktop.cli.helper import make_helper
from desktop.domain.progress import Progress
from desktop.exchange.worker_export import export_workforce
from desktop.services.away import HelperAway
from desktop.services.container import Services
from desktop.ui.dialogs.change_preview import ChangePreviewDialog
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.import_wizard import PLAN, ImportWizard
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.models.worker_columns import NUMBER_OF
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.startup import make_application
from desktop.ui.theme import LIGHT, Theme
from tests.benchmarks.pause import Pause
from tests.benchmarks.place import Place, now, open_services
from tests.benchmarks.workforce import invented_workers

BEAT = 10
"""Milliseconds between two beats of the timer."""
REST = 0.4
"""Seconds without work after which a step is over: pages wait a moment before they begin."""
MOST = 3_600.0
PASTED, REMOVED, COPIED = 5_000, 3_000, 5_000
_PAGES = ("employer", "workforce", "programs", "assessment", "plan", "figures", "verify")


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

    def stop(self) -> None:
        """End with what has passed since the last beat."""
        self._timer.stop()
        self._on_beat()

    def _on_beat(self) -> None:
        now, busy = time.perf_counter(), time.process_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, busy - self._last_busy)
        self._last, self._last_busy = now, busy


@contextmanager
def real_window(services: Services, folder: Path) -> Iterator[MainWindow]:
    """Yield the window as the program has it, with a helper process."""
    app = make_application([])
    Theme.load(LIGHT).apply(app)
    settings = Settings(folder / "settings.ini")
    settings.put(OPTIONS.theme, LIGHT)
    database, helper = services.database, make_helper(now)
    away = HelperAway(services, helper)
    jobs = JobRunner(scope=database.thread_connection, away=away, reading=database.reading)
    window = MainWindow(services, jobs, settings)
    window.show()
    try:
        yield window
    finally:
        jobs.shutdown()
        helper.close()
        window.close_for_rebuild()
        QCoreApplication.processEvents()


class Walk:
    """Takes steps in the window and keeps how long it stood still in each."""

    def __init__(self, window: MainWindow, size: int, folder: Path) -> None:
        self._window = window
        self._size = size
        self._folder = folder
        self._pulse = Pulse()
        self.pauses: list[Pause] = []

    def step(self, name: str, act: Callable[[], object]) -> None:
        """Do something and wait until all that follows from it is done."""
        begun = time.perf_counter()
        self._pulse.start()
        act()
        self.rest()
        self._pulse.stop()
        seconds = time.perf_counter() - begun - REST
        pulse = self._pulse
        self.pauses.append(Pause(name, self._size, seconds, pulse.busiest, pulse.longest))

    def rest(self) -> None:
        """Run events until nothing has been worked for a while."""
        jobs = self._window.jobs
        busy_at = time.perf_counter()
        end = busy_at + MOST
        while (at := time.perf_counter()) - busy_at <= REST:
            assert at < end
            flags = QEventLoop.ProcessEventsFlag
            QCoreApplication.processEvents(flags.AllEvents | flags.WaitForMoreEvents)
            if jobs.is_busy or jobs.reads.is_busy:
                busy_at = time.perf_counter()

    def open(self, key: str) -> None:
        """Click a page in the rail, and run events until it is there."""
        self._window.rail.buttons[key].click()
        end = time.perf_counter() + MOST
        while self._window.current_page().key != key:
            assert time.perf_counter() < end
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    # --- the ways -----------------------------------------------------------------------------

    def all(self) -> list[Pause]:
        """Go the whole way and return the pauses."""
        self.step("first page", lambda: None)
        for key in _PAGES:
            self.step(f"open {key}", partial(self.open, key))
        self.table()
        self.edits()
        self.files()
        self.papers()
        return self.pauses

    def table(self) -> None:
        """Sort, seek, select and copy."""
        self._window.go_to("workforce")
        self.rest()
        page: Any = self._window.page("workforce")
        header = page.view.horizontalHeader()
        down = Qt.SortOrder.DescendingOrder

        def seek(text: str) -> None:
            page.bar.search.setText(text)
            page.bar.search_changed.emit()

        self.step("sort without index", lambda: header.setSortIndicator(NUMBER_OF["unit"], down))
        self.step("search, many found", lambda: seek("contoh 9"))
        self.step("search taken back", lambda: seek(""))
        self.step("sort by findings", lambda: header.setSortIndicator(NUMBER_OF["findings"], down))
        self.step("select all", page.view.selectAll)
        first, last = page.model.index(0, 0), page.model.index(min(COPIED, self._size) - 1, 9)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        page.view.selectionModel().select(QItemSelection(first, last), chosen)
        self.step("copy a block", page.edits.copy)

    def edits(self) -> None:
        """Change everybody, take it back; remove many, bring them back; paste many."""
        page: Any = self._window.page("workforce")
        edits, ids = page.edits, page.model.ids()
        plan = self._services.worker_edits.plan_bulk
        plans: list[Any] = []

        def work(progress: Progress) -> object:
            return plan(ids, "unit", "Gudang", progress)

        def plan_all() -> None:
            edits._in_job(work, "", len(ids), plans.append)

        self.step("plan an edit of all", plan_all)
        self.step("edit all", lambda: edits._apply(plans[0], "Ubah Unit"))
        self.step("undo", edits.undo.undo)
        self.step("remove many", lambda: edits.remove(ids[:REMOVED]))
        self.step("undo the removal", edits.undo.undo)
        page.view.show_cell(0, NUMBER_OF["name"])
        names = "".join(f"Nama Baru {number}\r\n" for number in range(PASTED))
        QGuiApplication.clipboard().setText(names)
        self.step("paste many", edits.paste)
        for preview in self._window.findChildren(ChangePreviewDialog):
            self.step("accept what is pasted", preview.accept)
        self.step("undo the paste", edits.undo.undo)

    def files(self) -> None:
        """Export, import, back up."""
        page: Any = self._window.page("workforce")
        path = self._folder / f"{self._size}-jeda.xlsx"
        self.step("export", lambda: page.files.export(path))
        self.imports(page)
        backups = self._services.backups
        self.step("backup", lambda: self._window.jobs.start(lambda _progress: backups.make(), ""))

    def imports(self, page: Any) -> None:
        """Take in a sheet that says another wage of everybody, take it back, do it again."""
        path = self._folder / f"{self._size}-upah.xlsx"
        workers = invented_workers(self._size)
        export_workforce(path, (replace(w, basic_wage=w.basic_wage + 100_00) for w in workers))
        self.step("import: read", lambda: page.files.read(path))
        wizard = self._window.findChild(ImportWizard)
        while wizard.step != PLAN:
            self.step(f"import: after {wizard.step}", wizard.go_on)
        self.step("import: store", wizard.go_on)
        self.step("undo the import", self._window.undo.undo)
        self.step("redo the import", self._window.undo.redo)

    def papers(self) -> None:
        """Preview and finalise a declaration; open the history."""
        self.step("preview of the PDF", partial(self.open, "declaration"))
        page: Any = self._window.page("declaration")
        page.number.setText("001/UJI/2026")
        asked, ClosingDialog.ask = ClosingDialog.ask, lambda *_: ""  # type: ignore[method-assign]
        try:
            self.step("final PDF", page.finalise.click)
        finally:
            ClosingDialog.ask = asked  # type: ignore[method-assign]
        self.step("open history", partial(self.open, "history"))

    @property
    def _services(self) -> Services:
        return self._window.services


def measured(place: Place) -> list[Pause]:
    """Go the whole way over a copy of the data file of a size."""
    path = place.fresh("jeda.sqlite")
    path.write_bytes(place.database().read_bytes())
    with open_services(path) as services, real_window(services, place.folder) as window:
        return Walk(window, place.size, place.folder).all()


def main(argv: list[str]) -> int:
    """Measure one size in this process and print the pauses as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("--folder", type=Path, required=True)
    arguments = parser.parse_args(argv)
    pauses = measured(Place(arguments.folder, arguments.size))
    print(json.dumps([asdict(pause) for pause in pauses]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
