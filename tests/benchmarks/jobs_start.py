"""New processes to their first window, or to a complete page, beside an empty window.

Qt is not loaded here: what this process has mapped would stay in memory for the others.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Job
from tests.benchmarks.pagecache import evict, files_below, require_eviction

if TYPE_CHECKING:
    from tests.benchmarks.place import Place

_FONTS = ("/etc/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig")
EMPTY_WINDOW = """
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

gc.disable()  # as the program does it, which finds this read already
from desktop.ui.main_window import MainWindow
gc.freeze()
gc.enable()

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
_NEW_FILE = """
import sys
from pathlib import Path
from tests.benchmarks.place import open_services
from tests.benchmarks.workforce import EMPLOYER

with open_services(Path(sys.argv[1])) as services:
    services.employers.save(EMPLOYER)
"""
_TELL_FILES = """
import os, sys
opened, leave = set(), os._exit
sys.addaudithook(lambda event, given: opened.add(given[0]) if event == "open" else None)

def tell_and_leave(code):
    from tests.benchmarks.pagecache import mapped_by

    names = {str(path) for path in mapped_by(os.getpid())}
    print(*names.union(name for name in opened if isinstance(name, str)), sep="\\n", flush=True)
    leave(code)

os._exit = tell_and_leave
"""
"""Before code that ends with ``os._exit``: then tells all files that were opened or mapped."""


@contextmanager
def starting(place: Place) -> Iterator[Job]:
    """A new process to its first painted window, beside one with an empty window."""
    run = starter(place, new_file(place))
    yield Job(lambda: run(_REAL_WINDOW), lambda: run(EMPTY_WINDOW))


@contextmanager
def starting_cold(place: Place) -> Iterator[Job]:
    """The same where nothing of ours was ever compiled: a checkout started without its set-up.

    The libraries stay compiled, as pip leaves them, also where they lie inside the checkout.
    """
    run = starter(place, new_file(place))
    own = _compiled(place).joinpath(*Path.cwd().parts[1:], "desktop")

    def ready() -> None:
        for compiled in own.rglob("*.pyc"):
            compiled.unlink()

    yield Job(lambda: run(_REAL_WINDOW), lambda: run(EMPTY_WINDOW), ready=ready)


@contextmanager
def starting_from_disk(place: Place) -> Iterator[Job]:
    """The same where the system has forgotten all files that either of them reads."""
    run = starter(place, new_file(place))
    files = files_of(place, run, _REAL_WINDOW, EMPTY_WINDOW)
    require_eviction(files, lambda: run(_REAL_WINDOW))
    yield Job(lambda: run(_REAL_WINDOW), lambda: run(EMPTY_WINDOW), ready=lambda: evict(files))


@contextmanager
def coming_home(place: Place) -> Iterator[Job]:
    """A new process to the complete home page over all workers, beside an empty window."""
    run = starter(place, place.database())
    yield Job(lambda: run(_HOME_PAGE), lambda: run(EMPTY_WINDOW))


# --- how they are started -------------------------------------------------------------------------


def new_file(place: Place) -> Path:
    """Return a data file with an employer; another process makes it, with all that it loads."""
    path = place.fresh("start.sqlite")
    subprocess.run([sys.executable, "-c", _NEW_FILE, str(path)], check=True, timeout=120)
    return path


def _compiled(place: Place) -> Path:
    return place.folder / "compiled"


def starter(place: Place, path: Path) -> Callable[[str], str]:
    """Return what runs code in a new process, which keeps what it compiled, as a user's does."""
    given = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    home = {"XDG_DATA_HOME": str(place.folder), "PYTHONPYCACHEPREFIX": str(_compiled(place))}

    def run(code: str) -> str:
        command = [sys.executable, "-c", code, str(path)]
        done = subprocess.run(
            command,
            check=True,
            env={**given, **home},
            timeout=120,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout

    for code in (EMPTY_WINDOW, _REAL_WINDOW):
        run(code)
    return run


def files_of(place: Place, run: Callable[[str], str], *codes: str) -> set[Path]:
    """Return the files that codes read or map, each of which ends by ``os._exit``.

    What Qt and its fonts only look into and the start of Python itself tells nobody of: the
    folders in which these lie are taken whole.
    """
    told = {Path(name) for code in codes for name in run(_TELL_FILES + code).splitlines()}
    plugins = {path.parents[1] for path in told if path.parts[-3:-2] == ("plugins",)}
    folders = {*plugins, *map(Path, _FONTS), Path.cwd() / "resources", _compiled(place)}
    return told.union(*map(files_below, folders))
