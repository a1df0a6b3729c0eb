"""The first window, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.data_files import OpenFile
from desktop.storage.faults import user_error
from desktop.ui.dialogs import first_run
from desktop.ui.dialogs.first_run import FirstAnswers, FirstRunDialog, FirstStep
from tests.ui.test_accessibility import nameless

KEY = Qt.Key
PASSWORD = "kalimat pendek"


@pytest.fixture
def made() -> list[tuple[FirstStep, FirstAnswers]]:
    """Return what the dialog asked to be made."""
    return []


@pytest.fixture
def faults() -> list[str]:
    """Return the faults with which the next attempts fail."""
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot,
    app: QApplication,
    opened: OpenFile,
    tmp_path: Path,
    made: list[tuple[FirstStep, FirstAnswers]],
    faults: list[str],
) -> FirstRunDialog:
    """Return the dialog, shown; it makes nothing but notes what it would have made."""

    def make(step: FirstStep, answers: FirstAnswers) -> OpenFile:
        if faults:
            raise user_error(faults.pop(0), answers.folder / "data.sqlite")
        made.append((step, answers))
        return opened

    dialog = FirstRunDialog(make, FirstAnswers(tmp_path), "data.sqlite")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    return dialog


def press(qtbot: QtBot, key: Qt.Key, times: int = 1) -> None:
    """Press a key in whatever has the keyboard."""
    for _time in range(times):
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_three_answers_by_keyboard_make_the_file(
    qtbot: QtBot,
    dialog: FirstRunDialog,
    made: list[tuple[FirstStep, FirstAnswers]],
    tmp_path: Path,
    opened: OpenFile,
) -> None:
    """Name, Tab over folder and its button, password twice, Enter."""
    assert nameless(dialog) == []
    qtbot.keyClicks(QApplication.focusWidget(), " PT  Uji Coba ")
    press(qtbot, KEY.Key_Tab)
    assert dialog.folder.line.hasFocus()
    press(qtbot, KEY.Key_Tab, 2)
    qtbot.keyClicks(QApplication.focusWidget(), PASSWORD)
    press(qtbot, KEY.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), PASSWORD)
    press(qtbot, KEY.Key_Return)
    assert made == [(FirstStep.BEGIN, FirstAnswers(tmp_path, "PT Uji Coba", PASSWORD))]
    assert (dialog.result(), dialog.opened) == (FirstStep.BEGIN, opened)


def test_what_is_wrong_is_said_under_its_field(
    qtbot: QtBot, dialog: FirstRunDialog, made: list[tuple[FirstStep, FirstAnswers]]
) -> None:
    """No name, a short password, two that differ: the keyboard goes to the first of them."""
    qtbot.keyClicks(dialog.first, "pendek")
    press(qtbot, KEY.Key_Return)
    assert "nama perusahaan" in dialog.employer_row.note()
    assert dialog.employer.hasFocus()
    assert "terlalu pendek" in dialog.first_row.note()
    qtbot.keyClicks(dialog.employer, "PT Uji Coba")
    qtbot.keyClicks(dialog.first, " sekali")
    press(qtbot, KEY.Key_Return)
    assert dialog.employer_row.note() == dialog.first_row.note() == ""
    assert "tidak sama" in dialog.second_row.note()
    assert dialog.second.hasFocus()
    assert made == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("DATABASE_NOT_FOUND", "Pilih folder lain, misalnya Dokumen"),
        ("DATABASE_FULL", "pilih folder di disk lain"),
        ("DATABASE_EXISTS", "Berkas data.sqlite sudah ada di sini"),
    ],
)
def test_a_place_that_cannot_be_used_is_said_with_its_cure(
    qtbot: QtBot, dialog: FirstRunDialog, faults: list[str], code: str, words: str
) -> None:
    """What was typed stays, and the next attempt succeeds."""
    faults.append(code)
    qtbot.keyClicks(dialog.employer, "PT Uji Coba")
    press(qtbot, KEY.Key_Return)
    assert words in dialog.folder_row.note()
    assert dialog.folder.line.hasFocus()
    assert QApplication.overrideCursor() is None
    qtbot.keyClick(dialog.begin, KEY.Key_Space)
    assert dialog.result() == FirstStep.BEGIN


def test_a_network_folder_is_warned_of_and_an_empty_one_refused(
    qtbot: QtBot, dialog: FirstRunDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The warning comes while typing and goes with its reason."""
    monkeypatch.setattr(first_run, "is_network", lambda path: path.parts[-1:] == ("bersama",))
    line = dialog.folder.line
    line.clear()
    qtbot.keyClicks(line, "/mnt/bersama")
    assert "jaringan" in dialog.folder_row.note()
    qtbot.keyClicks(line, "2")
    assert dialog.folder_row.note() == ""
    line.clear()
    qtbot.keyClick(dialog.sample, KEY.Key_Space)
    assert "Pilih folder" in dialog.folder_row.note()


def test_the_other_ways_need_no_answers(
    qtbot: QtBot, dialog: FirstRunDialog, made: list[tuple[FirstStep, FirstAnswers]]
) -> None:
    """The sample is made at once; an existing file, another language and Esc make nothing."""
    ways: list[tuple[Callable[[], None], FirstStep]] = [
        (lambda: qtbot.keyClick(dialog.open_file, KEY.Key_Space), FirstStep.OPEN),
        (lambda: qtbot.keyClick(dialog.language, KEY.Key_Space), FirstStep.LANGUAGE),
        (lambda: qtbot.keyClick(dialog.employer, KEY.Key_Escape), FirstStep.LEAVE),
        (lambda: qtbot.keyClick(dialog.sample, KEY.Key_Space), FirstStep.SAMPLE),
    ]
    for go, step in ways:
        assert made == []
        dialog.show()
        go()
        assert (dialog.result(), dialog.isVisible()) == (step, False)
    assert [step for step, _answers in made] == [FirstStep.SAMPLE]
