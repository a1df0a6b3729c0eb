from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.away import HelperAway
from desktop.services.data_files import DataFiles, OpenFile
from desktop.services.helper_process import HelperProcess
from desktop.ui import startup, theme
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.error import FormerCrashDialog
from desktop.ui.dialogs.file_fault import FileFaultDialog, FileStep
from desktop.ui.dialogs.first_run import FirstRunDialog
from desktop.ui.first_run import FirstFile, FirstRun
from desktop.ui.language import current_language
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.startup import Shell, make_application, run_window
from desktop.ui.window_tasks import WindowTasks


@pytest.fixture
def shell(
    app: QApplication, opened: OpenFile, files: DataFiles, settings: Settings, qtbot: QtBot
) -> Iterator[Shell]:
    """Return a shell whose window is closed in the end."""
    shell = Shell(app, opened, settings, files)
    yield shell
    hooks = sys.excepthook, threading.excepthook  # uninstalling would take those of the tests
    shell.end()
    sys.excepthook, threading.excepthook = hooks
    shell.deleteLater()


def test_the_window_wears_what_was_chosen(shell: Shell, settings: Settings) -> None:
    """Theme and language come from the settings before the first widget is made."""
    settings.put(OPTIONS.theme, "dark")
    settings.put(OPTIONS.language, "en")
    window = shell.open()
    assert theme.current().name == "dark"
    assert window.rail.buttons["employer"].accessibleName() == "Employer"
    theme.Theme.load("light").apply(QApplication.instance())


def test_another_language_replaces_the_window(
    shell: Shell, settings: Settings, qtbot: QtBot
) -> None:
    """Choosing English opens a new window on the same services; the old one goes."""
    former = shell.open()
    gone = []
    former.destroyed.connect(lambda: gone.append(True))
    former.action("language_en").trigger()
    qtbot.waitUntil(lambda: bool(gone))
    assert shell.window is not former
    assert current_language() == "en"
    assert shell.window.isVisible()


def test_a_fault_of_the_data_is_shown_above_the_page(shell: Shell) -> None:
    """The hook hands sentences to the window that is open."""
    window = shell.open()
    shell.show_fault("Berkas kosong.")
    assert window.banner.text() == "Berkas kosong."


def test_the_system_theme_is_followed_only_when_chosen(shell: Shell, settings: Settings) -> None:
    """A change of the system leaves a chosen theme alone."""
    former = shell.open()
    shell._on_system_changed()
    assert shell.window is former
    settings.put(OPTIONS.theme, "system")
    shell._on_system_changed()
    assert shell.window is not former
    theme.Theme.load("light").apply(QApplication.instance())


def test_the_system_waits_for_what_is_typed_and_for_dialogs(
    shell: Shell, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """At sunset nothing typed is lost and nobody is asked; the look follows when it may."""
    waited: list[bool] = []
    typed = ["PT Contoh"]
    monkeypatch.setattr(shell._later, "start", lambda: waited.append(True))
    former = shell.open()
    settings.put(OPTIONS.theme, "system")
    monkeypatch.setattr(former.page("employer"), "has_unsaved", lambda: bool(typed))
    shell._on_system_changed()
    typed.clear()
    dialog = QDialog(former)
    qtbot.addWidget(dialog)
    dialog.open()
    shell._on_system_changed()
    assert waited == [True, True]
    assert shell.window is former
    dialog.close()
    shell._later.timeout.emit()
    assert shell.window is not former
    theme.Theme.load("light").apply(QApplication.instance())


def test_nobody_follows_the_system_once_the_program_ends(
    app: QApplication,
    opened: OpenFile,
    files: DataFiles,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A window would come back to a file that is closed."""
    settings.put(OPTIONS.theme, "system")
    shell = Shell(app, opened, settings, files)
    window = shell.open()
    monkeypatch.setattr(shell, "open", lambda: pytest.fail("the window is made anew"))
    hooks = sys.excepthook, threading.excepthook
    shell.end()
    sys.excepthook, threading.excepthook = hooks
    assert not window.isVisible()

    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    shell.deleteLater()


def test_running_ends_with_the_last_window(
    opened: OpenFile,
    files: DataFiles,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """``run_window`` returns 0 when the window is closed, and gives hooks and process back."""
    file = tmp_path / "settings.ini"
    settings.sync()
    helper, ways, ended = HelperProcess(print), [], []
    helper.close = lambda: ended.append(helper)

    def look(window: MainWindow, _details: str) -> None:
        ways.append(window.jobs.away)
        QTimer.singleShot(0, window.close)

    monkeypatch.setattr(FormerCrashDialog, "ask", look)
    hook = sys.excepthook
    try:
        assert run_window(files, opened, file, helper=helper, former_crash="x") == 0
        assert sys.excepthook is sys.__excepthook__
    finally:
        sys.excepthook = hook
    assert Settings(file).get(OPTIONS.last_page) == "home"
    assert isinstance(ways[0], HelperAway)
    assert ended == [helper]


def test_the_application_is_made_once(app: QApplication) -> None:
    """A second call returns the running application, named."""
    assert make_application(["x"]) is app
    assert app.applicationDisplayName() == "Patuh Jamsos"


_FIRST_PAINT = """
import json, linecache, os, sys

read = []

def listen(event, arguments):
    if event == "open" and "resources" in str(arguments[0]):
        read.append(os.path.basename(str(arguments[0])))

sys.addaudithook(listen)

from desktop import __main__ as program
from desktop.ui import icons, theme
from desktop.ui.main_window import MainWindow
from PySide6 import QtCore
from PySide6.QtGui import QGuiApplication

calls = []
windows = []

def counted(owner, name):
    real = getattr(owner, name)
    setattr(owner, name, lambda *given, **named: calls.append(name) or real(*given, **named))

def show(window):
    windows.extend(QGuiApplication.topLevelWindows())
    super(MainWindow, window).show()

def end(window):
    print(json.dumps({
        "modules": sorted(sys.modules),
        "resources": sorted(read),
        "calls": calls,
        "windows": len(windows),
        "names": [name for name in vars(QtCore) if name in ("Qt", "QEvent")],
        "sources": [name for name in linecache.cache if "desktop" in name],
    }), flush=True)
    os._exit(0)

counted(theme.Theme, "style_sheet")
counted(icons, "paint")
MainWindow.show = show
MainWindow._on_painted = end
program.main(["--database", sys.argv[1]])
"""
_LATER = (
    *("reportlab", "xlsxwriter", "pikepdf", "pypdfium2", "PIL", "cryptography", "holidays"),
    *("desktop.report", "desktop.exchange", "desktop.services.overview", "desktop.ui.file_desk"),
    *("desktop.domain.rules", "desktop.domain.texts", "desktop.domain.employer"),
    *("desktop.storage.workers", "desktop.storage.records", "desktop.storage.journal"),
    *("desktop.ui.dialogs", "desktop.ui.messages", "desktop.ui.widgets.inputs"),
    *("desktop.services.backups", "desktop.services.errands", "desktop.storage.backup"),
    *("desktop.storage.fault_sentences", "desktop.ui.actions", "desktop.cli.arguments"),
    *("multiprocessing", "logging.handlers", "peewee", "uuid", "decimal", "dataclasses"),
    *("hashlib", "secrets", "tomllib", "xml.etree.ElementTree", "getpass"),
    *("desktop.services.container", "desktop.services.helper_process", "desktop.storage.keys"),
)
_MOST_OWN = 60
"""Modules of our own before the first paint; as many as there were when this was written."""
_MOST_BYTES = 219_000
"""What they are long together: a start for which nothing was compiled yet compiles all of it."""
_RESOURCES = {"app.qss", "light.toml", "qtbase_id.ts"}
"""What is read before the first paint besides the icons that are seen."""
_MOST_DRAWINGS = 20
"""Icons drawn before the first paint: one for each page, and four buttons in all their looks, of
which three have no disabled one."""


@pytest.fixture
def first_paint(checkout: Path, files: DataFiles, tmp_path: Path) -> dict[str, list[str]]:
    """Start the program on a file with an employer and return what was done until its paint."""
    path = tmp_path / "own.sqlite"
    files.begin(path, Employer(name="PT Uji Coba")).close()
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT, str(path)],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_only_what_is_seen_first_is_done_first(first_paint: dict[str, list[str]]) -> None:
    """Until the window is painted: four modules of Qt, no law, no people, one style sheet."""
    modules = first_paint["modules"]
    assert [name for name in modules if name.startswith("PySide6.Qt")] == [
        f"PySide6.{name}" for name in ("QtCore", "QtGui", "QtSvg", "QtWidgets")
    ]
    assert not set(modules).intersection(_LATER)
    own = [name for name in modules if name.split(".")[0] == "desktop"]
    assert len(own) <= _MOST_OWN
    assert sum(Path(str(find_spec(name).origin)).stat().st_size for name in own) <= _MOST_BYTES
    read = first_paint["resources"]
    assert {name for name in read if not name.endswith(".svg")} == _RESOURCES
    assert len(read) == len(set(read))
    assert first_paint["calls"].count("style_sheet") == 1
    assert first_paint["calls"].count("paint") <= _MOST_DRAWINGS


def test_nothing_is_done_for_the_binding_alone(first_paint: dict[str, list[str]]) -> None:
    """No part becomes a window, no source is read, Qt's names and kinds of events are not made."""
    assert first_paint["windows"] == 0
    assert first_paint["names"] == []
    assert first_paint["sources"] == []


@pytest.mark.xvfb
def test_the_window_is_painted_on_a_real_display(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    """Under X the platform plugin loads, and what is on the screen is not one flat colour."""
    window = open_window()
    assert QGuiApplication.platformName() == "xcb"

    def colours() -> set[int]:
        picture = window.screen().grabWindow(window.winId()).toImage()
        columns, rows = range(0, picture.width(), 7), range(0, picture.height(), 7)
        return {picture.pixel(x, y) for x in columns for y in rows}

    qtbot.waitUntil(lambda: len(colours()) > 10)


def test_the_window_opens_on_the_last_file(
    app: QApplication, files: DataFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a word on the command line it is the file of the last time, else our own."""
    own, other = tmp_path / "profile" / "own.sqlite", tmp_path / "other.sqlite"
    files.open(own).close()
    opened_paths: list[Path] = []

    def run(_files: DataFiles, opened: OpenFile, **options: object) -> int:
        opened_paths.append(opened.path)
        opened.close()
        return 7

    monkeypatch.setattr(startup, "run_window", run)
    monkeypatch.setattr(startup, "user_data_dir", lambda: tmp_path / "profile")
    assert startup.open_window(files, None, own) == 7
    assert startup.open_window(files, other, own) == 7
    assert startup.open_window(files, None, own) == 7
    assert opened_paths == [own, other, other]
    other.unlink()
    asked: list[str] = []

    def give_up(_parent: object, text: str, _steps: object) -> FileStep:
        asked.append(text)
        return FileStep.CLOSE

    monkeypatch.setattr(FileFaultDialog, "ask", give_up)
    assert startup.open_window(files, None, own) == 0
    assert str(other) in asked[0]
    mistyped = tmp_path / "othr.sqlite"
    assert startup.open_window(files, mistyped, own, may_create=False) == 0
    assert str(mistyped) in asked[1]
    assert not mistyped.exists()
    theme.Theme.load("light").apply(app)


def test_three_questions_come_before_the_first_file_and_never_again(
    app: QApplication,
    files: DataFiles,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Giving up ends the program and writes no file; a file that is there is opened at once."""
    ran: list[Path] = []

    def run(_files: DataFiles, opened: OpenFile, **_options: object) -> int:
        ran.append(opened.path)
        opened.close()
        return 7

    own = tmp_path / "profile" / "own.sqlite"
    answers = [None, own]

    def ask(_run: FirstRun) -> FirstFile | None:
        path = answers.pop(0)
        return FirstFile(files.open(path)) if path else None

    monkeypatch.setattr(startup, "run_window", run)
    monkeypatch.setattr(startup, "user_data_dir", lambda: tmp_path / "profile")
    monkeypatch.setattr(FirstRun, "ask", ask)
    assert startup.open_window(files, None, own) == 0
    assert not own.exists()
    assert startup.open_window(files, None, own) == 7
    assert startup.open_window(files, None, own) == 7
    assert ran == [own, own]
    theme.Theme.load("light").apply(app)


@pytest.mark.parametrize("wants_sample", [False, True])
def test_a_newcomer_comes_to_the_home_page(
    app: QApplication,
    files: DataFiles,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    wants_sample: bool,
) -> None:
    """By keys alone: a name and Enter, or the button of the sample, which is then loaded."""
    loaded: list[WindowTasks] = []
    seen: list[tuple[str, str]] = []
    real = FirstRunDialog.exec

    def answer(dialog: FirstRunDialog) -> None:
        if wants_sample:
            qtbot.keyClick(dialog.sample, Qt.Key.Key_Space)
            return
        qtbot.keyClicks(dialog.employer, "PT Uji Coba")
        qtbot.keyClick(dialog.employer, Qt.Key.Key_Return)

    def exec_(dialog: FirstRunDialog) -> int:
        QTimer.singleShot(0, lambda: answer(dialog))
        return real(dialog)

    def load(tasks: WindowTasks) -> None:
        loaded.append(tasks)

    def look(window: MainWindow, _details: str) -> None:
        seen.append((window.current_page().key, window.rail.employer.accessibleName()))
        QTimer.singleShot(0, window.close)

    monkeypatch.setattr(FirstRunDialog, "exec", exec_)
    monkeypatch.setattr(FormerCrashDialog, "ask", look)
    monkeypatch.setattr(WindowTasks, "load_sample", load)
    monkeypatch.setattr(startup, "user_data_dir", lambda: tmp_path)
    hook = sys.excepthook
    try:
        assert startup.open_window(files, None, tmp_path / "own.sqlite", former_crash="x") == 0
    finally:
        sys.excepthook = hook
    name = "Perusahaan belum diisi" if wants_sample else "PT Uji Coba"
    assert seen == [("home", name)]
    assert len(loaded) == wants_sample
    theme.Theme.load("light").apply(app)


def test_a_former_crash_is_offered(
    app: QApplication,
    files: DataFiles,
    opened: OpenFile,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the last run wrote when it died is shown above the window."""
    settings.sync()
    shown: list[str] = []

    def ask(window: MainWindow, details: str) -> None:
        shown.append(details)
        QTimer.singleShot(0, window.close)

    monkeypatch.setattr(FormerCrashDialog, "ask", ask)
    hook = sys.excepthook
    try:
        run_window(files, opened, tmp_path / "settings.ini", former_crash="Segmentation fault")
    finally:
        sys.excepthook = hook
    assert shown == ["Segmentation fault"]


def test_a_dialog_keeps_what_was_typed_when_the_system_turns_dark(shell: Shell) -> None:
    """The window takes the new look once the dialog is gone, not under it."""
    shell.settings.put(OPTIONS.theme, theme.SYSTEM)
    window = shell.open()
    dialog = BaseDialog("Isi", parent=window)
    dialog.open()
    shell._on_system_changed()
    assert shell.window is window
    assert dialog.isVisible()
    shell._later.timeout.emit()
    assert shell.window is window
    dialog.close()
    shell._later.timeout.emit()
    assert shell.window is not window
