"""The frozen program to its first window, seen from outside on a screen of its own.

It has no way to tell when it has painted, and needs none: whoever looks at the screen sees it. It
is held against an empty window that is frozen by the same tool. The peak of memory is with that
screen.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.display import Screen, virtual_screen
from tests.benchmarks.jobs_start import new_file
from tests.benchmarks.measure import Job, LeftOut
from tests.benchmarks.pagecache import evict, files_below, require_eviction

if TYPE_CHECKING:
    from tests.benchmarks.place import Place

FOLDER = Path(__file__).parents[2] / "dist" / "program"
"""Where build/make.py puts the frozen program."""
_PROGRAM = FOLDER / "patuh-jamsos"
LASTING_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
window.show()
app.exec()
"""


@contextmanager
def starting_frozen(place: Place) -> Iterator[Job]:
    """The frozen program to its first window, beside an empty window, frozen too."""
    with _starts(place) as job:
        yield job


@contextmanager
def starting_frozen_from_disk(place: Place) -> Iterator[Job]:
    """The same where the system has forgotten all files that either of them reads."""
    with _starts(place) as job:
        files = files_below(FOLDER) | files_below(_empty_window(place).parent)

        def ready() -> None:
            job.ready()
            evict(files)

        job.ready()
        require_eviction(files, job.work)
        yield Job(job.work, job.peer, ready=ready)


@contextmanager
def _starts(place: Place) -> Iterator[Job]:
    """Yield the job with every library in memory; raises ``LeftOut`` without a frozen program."""
    if not _PROGRAM.is_file():
        raise LeftOut(f"there is no frozen program in {FOLDER}; build/make.py exe makes it")
    frozen = [str(_PROGRAM), "--database", str(new_file(place))]
    empty = [str(_empty_window(place))]
    with virtual_screen() as (name, screen):
        blank, environment = screen.line(), _environment(place, name)

        def start(command: Sequence[str]) -> None:
            _start(command, environment, lambda: screen.line() != blank)

        def ready() -> None:
            screen.wait(lambda: screen.line() == blank)

        for command in (frozen, empty):
            start(command)
            ready()
        yield Job(lambda: start(frozen), lambda: start(empty), ready=ready)


def _empty_window(place: Place) -> Path:
    """Return an empty window that was frozen by PyInstaller as it comes."""
    made = place.folder / "dist" / "empty" / "empty"
    if not made.is_file():
        script = place.folder / "empty.py"
        script.write_text(LASTING_WINDOW, encoding="utf-8")
        command = [sys.executable, "-m", "PyInstaller", "--onedir", "--noconfirm", str(script)]
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(command, cwd=place.folder, check=True, **silent)
    return made


def _environment(place: Place, display: str) -> Mapping[str, str]:
    """Return what a program finds around it that needs nothing of where it was built."""
    kept = {
        name: text for name, text in os.environ.items() if not name.startswith(("PYTHON", "QT"))
    }
    home = {"XDG_DATA_HOME": str(place.folder), "DISPLAY": display, "WAYLAND_DISPLAY": ""}
    return {**kept, **home, "QT_QPA_PLATFORM": "xcb"}


def _start(
    command: Sequence[str], environment: Mapping[str, str], is_painted: Callable[[], bool]
) -> None:
    """Start a program, and end it with all that it started once something is painted."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            Screen.wait(lambda: is_painted() or process.poll() is not None)
            assert process.returncode is None, "it ended without a window"
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
