"""What holds for every test: no window on a screen, no silent warning, no dialog that waits."""

from __future__ import annotations

import ast
import gc
import logging
import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.counting import StatementCounter, statement_counter

ROOT = Path(__file__).resolve().parent.parent

# Before anything imports Qt, in this process and in those that tests start. Without a screen of
# its own the platform pretends one of 800 by 800, smaller than any that the program is made for.
_SCREEN = ROOT / "tests" / "data" / "screens" / "smallest.json"
if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # On Windows from here: the platform takes the colon behind a drive for one of its own.
    _FILE = os.path.relpath(_SCREEN) if os.name == "nt" else _SCREEN
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_FILE}"

# A test is no clock: how fast a busy machine draws examples says nothing about the program.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

_QT_FIXTURES = {"qtbot", "qapp", "qtmodeltester"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that opens widgets, so that ``-m "not gui"`` is fast."""
    for item in items:
        if _QT_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("gui")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while thousands of tests are collected: all of them stay."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Take what lives as long as the session out of sight of the garbage collector."""
    _settle()


def _settle() -> None:
    """Let later collections pass over what exists now: thousands of tests, millions of nodes.

    Printing a declaration collects garbage itself; over the trees of all our files that took ten
    times as long as the printing.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs at WARNING or above; one that expects it calls ``caplog.clear()``."""
    yield
    phases = ("setup", "call")
    records = [record for phase in phases for record in caplog.get_records(phase)]
    loud = [
        f"{record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING
    ]
    if loud:
        pytest.fail("unexpected log: " + "; ".join(loud), pytrace=False)


@pytest.fixture(autouse=True)
def _no_modal_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a message box that nobody answers raise instead of waiting for ever."""
    widgets = sys.modules.get("PySide6.QtWidgets")  # pure tests do not pay for Qt
    if widgets is None:
        return

    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a message box was opened that the test does not answer")

    for name in ("exec", "question", "information", "warning", "critical", "about"):
        monkeypatch.setattr(widgets.QMessageBox, name, refuse)


@pytest.fixture(scope="module", autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail the file whose tests leave a window open: in another one the program would never end."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")  # pure tests do not pay for Qt
    if widgets is None or widgets.QApplication.instance() is None:
        return
    # A dialog of a window goes with it.
    open_ = [each for each in widgets.QApplication.topLevelWidgets() if each.isVisible()]
    left = [window for window in open_ if window.parentWidget() is None]
    for window in left:
        window.hide()
    if left:
        names = ", ".join(f"{type(window).__name__} {window.windowTitle()!r}" for window in left)
        pytest.fail(f"left open: {names}", pytrace=False)


@pytest.fixture
def count_statements(monkeypatch: pytest.MonkeyPatch) -> StatementCounter:
    """Return a context that counts the statements and rows of what is done in it."""
    return statement_counter(monkeypatch)


@pytest.fixture
def require_tool() -> Callable[[str], str]:
    """Return a function that gives the path of a tool, skips without it, and fails in CI."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            without = pytest.fail if os.environ.get("CI") else pytest.skip
            without(f"{name} is not installed")
        return path or ""

    return find


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty data file of the newest schema, closed; a test opens a copy of it.

    To make one takes every step of the schema; thousands of tests begin with one.
    """
    from desktop.storage.database import Database  # pure tests do not pay for it

    path = tmp_path_factory.mktemp("blank") / "blank.sqlite"
    Database.open(path).close()
    return path


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the folder that holds pyproject.toml."""
    return ROOT


@pytest.fixture(scope="session")
def trees() -> dict[str, ast.Module]:
    """Return every Python file of ours, parsed, under its path from the root."""
    files = sorted(
        path for top in ("desktop", "build", "tests") for path in ROOT.glob(f"{top}/**/*.py")
    )
    gc.disable()  # nothing of this is garbage, and looking for some takes twice as long as parsing
    try:
        return {
            path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
            for path in files
        }
    finally:
        gc.freeze()
        gc.enable()
