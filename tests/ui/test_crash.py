from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.ui import crash
from desktop.ui.crash import CrashHook
from desktop.ui.dialogs.error import AfterCrash, CrashDialog


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer every crash dialog with going on, and return what was shown."""
    details: list[str] = []

    def ask(parent: object, text: str) -> AfterCrash:
        details.append(text)
        return AfterCrash.GO_ON

    monkeypatch.setattr(CrashDialog, "ask", ask)
    return details


@pytest.fixture
def hook(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> CrashHook:
    """Return an installed hook; what it logs is expected."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook = CrashHook()
    hook.install()
    yield hook
    hook.uninstall()


def caught(error: Exception) -> Exception:
    """Return the error as raised, with its places."""
    try:
        raise error
    except type(error) as raised:
        return raised


def test_a_bug_is_logged_and_shown_without_personal_data(
    hook: CrashHook, shown: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """The details name class and places; the text of the exception stays out."""
    error = caught(ValueError("Siti 1871011203900001"))
    sys.excepthook(ValueError, error, error.__traceback__)
    assert "ValueError" in shown[0]
    assert "test_crash.py" in shown[0]
    assert "Siti" not in shown[0]
    assert "1871" not in shown[0]
    assert any(record.levelno == logging.ERROR for record in caplog.records)
    caplog.clear()


def test_a_fault_of_the_data_is_a_sentence(hook: CrashHook, shown: list[str]) -> None:
    """A ``UserError`` that nobody caught is shown as a sentence, not as a crash."""
    sentences = []
    hook.show_fault = sentences.append
    error = caught(UserError("FILE_EMPTY", "Berkas kosong."))
    sys.excepthook(UserError, error, None)
    assert sentences == ["Berkas kosong."]
    assert shown == []


def test_a_fault_while_one_is_shown_is_only_logged(
    hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The dialog never opens on top of itself."""
    opened = []

    def ask(parent: object, text: str) -> AfterCrash:
        opened.append(text)
        hook.report(caught(KeyError("inner")))
        return AfterCrash.GO_ON

    monkeypatch.setattr(CrashDialog, "ask", ask)
    hook.report(caught(ValueError("outer")))
    assert len(opened) == 1
    assert len(caplog.records) == 2
    caplog.clear()


def test_another_thread_hands_over(
    hook: CrashHook, shown: list[str], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception of any thread is shown on the thread of the window."""
    places = []
    original = hook.report

    def crash_there() -> None:
        raise ValueError("there")

    hook._handed_over.connect(lambda error: places.append(threading.current_thread()))
    thread = threading.Thread(target=crash_there)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown))
    assert "crash_there" in shown[0]
    assert original is not None
    assert places == [threading.main_thread()]
    caplog.clear()


def test_without_an_application_it_speaks_on_standard_error(
    hook: CrashHook,
    shown: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Before there is a window the places go to standard error."""
    monkeypatch.setattr(crash.QApplication, "instance", lambda: None)
    hook.report(caught(ValueError("early")))
    assert "ValueError" in capsys.readouterr().err
    assert shown == []
    caplog.clear()


def test_closing_ends_the_program_with_one(
    hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The user may choose to close; the exit code then tells of the bug."""
    codes = []
    monkeypatch.setattr(CrashDialog, "ask", lambda parent, text: AfterCrash.CLOSE)
    monkeypatch.setattr(QApplication, "exit", codes.append)
    hook.report(caught(ValueError("x")))
    assert codes == [1]
    caplog.clear()


def test_a_failing_dialog_is_logged_and_nothing_more(
    hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The last hook never raises."""

    def fail(parent: object, text: str) -> AfterCrash:
        raise RuntimeError("no dialog")

    monkeypatch.setattr(CrashDialog, "ask", fail)
    hook.report(caught(ValueError("x")))
    assert "the crash hook failed" in caplog.text
    caplog.clear()


def test_the_keyboard_interrupt_is_pythons_own(
    hook: CrashHook, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C in a terminal is no crash."""
    passed = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *arguments: passed.append(arguments[0]))
    hook.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed == [KeyboardInterrupt]
    assert shown == []


def test_the_file_is_opened_again_on_request(
    hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The third answer of the dialog calls whoever holds the file."""
    called: list[bool] = []
    hook.reopen = lambda: called.append(True)
    monkeypatch.setattr(CrashDialog, "ask", lambda *_words: AfterCrash.REOPEN)
    hook.report(caught(ValueError("x")))
    assert called == [True]
    caplog.clear()
