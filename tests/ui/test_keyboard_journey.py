"""The whole way by keys alone: from the first window to a PDF that can be checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.answers import AnswerValue
from desktop.report.preview import page_texts
from desktop.services.container import Services
from desktop.services.data_files import DataFiles, OpenFile
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.file_choice import FileOpener
from desktop.ui.first_run import FirstRun
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from tests.ui.test_accessibility import activate, spoken_name

HEADINGS = (
    *("Nama Lengkap", "NIK", "Tanggal Lahir", "Jenis Kelamin", "Tanggal Mulai Bekerja", "Upah"),
    *("JKK", "JKM", "JHT", "JP", "JKP", "JKN"),
)
MEMBER = ("Ya",) * 6
NUMBER = "007/UJI/XI/2026"
REASON = "Menunggu kartu dari BPJS"
LONG = 60_000
"""Milliseconds for what reads a workbook or prints, on a machine with other work."""
MOST_TABS = 60
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return a workbook with three good rows, one of them without JKK, and one broken row."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(HEADINGS)
    common = ("01-01-1990", "L", "06-01-2020", "4500000")
    page.append(("Pekerja Satu", "1871010101900001", *common, *MEMBER))
    page.append(("Pekerja Dua", "1871010101900002", *common, "Tidak", *MEMBER[1:]))
    page.append(("Pekerja Tiga", "1871010101900003", *common, *MEMBER))
    page.append(("Pekerja Empat", "12345", *common, *MEMBER))
    path = tmp_path / "tenaga kerja.xlsx"
    book.save(path)
    return path


@pytest.fixture
def opened(
    app: QApplication,
    qtbot: QtBot,
    files: DataFiles,
    settings: Settings,
    tmp_path: Path,
) -> Iterator[OpenFile]:
    """Return the data file to which the three questions of the first window lead."""
    own = tmp_path / "data.sqlite"
    keys = Keyboard(qtbot)
    in_dialog(lambda _dialog: first_run(keys))
    first = FirstRun(FileOpener(files, settings), settings, own, lambda _code: None).ask()
    assert first is not None
    assert first.opened.path == own
    yield first.opened
    first.opened.close()


class Keyboard:
    """Ten fingers: everything goes to whatever has the keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow | None = None) -> None:
        self._qtbot = qtbot
        self._window = window

    def here(self) -> QWidget:
        """Return what has the keyboard; a window manager gives it back after a dialog."""
        if QApplication.activeWindow() is None:
            activate(self._window or QApplication.activeModalWidget())
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=LONG)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key; a list that popped up hears it first, as the window system has it."""
        QTest.keyClick(QApplication.activePopupWidget() or self.here(), key, modifier)

    def type(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press(Qt.Key.Key_A, CTRL)
        QTest.keyClicks(self.here(), text)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until a screen reader would say ``name``."""
        said = []
        for _ in range(MOST_TABS):
            self.press(Qt.Key.Key_Tab)
            said.append(spoken_name(self.here()))
            if said[-1].startswith(name):
                return self.here()
        raise AssertionError(f"Tab never came to {name!r}, only to {said}")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type."""
        self.tab_to(name)
        self.type(text)

    def choose(self, name: str, text: str) -> None:
        """Go to a list of choices and go down until ``text`` is chosen."""
        box = self.tab_to(name)
        assert isinstance(box, QComboBox)
        for _ in range(box.count()):
            if box.currentText().startswith(text):
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"{text!r} is not offered at {name!r}")


def in_dialog(act: Callable[[QWidget], None]) -> None:
    """Do something in the dialog that comes next and waits."""

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(10, wait)
        else:
            act(dialog)

    QTimer.singleShot(10, wait)


def first_run(keys: Keyboard) -> None:
    """Answer with a name; the folder that is proposed stays, without a password."""
    keys.type("PT Jalan Utuh")
    keys.tab_to("Mulai")
    keys.press(Qt.Key.Key_Space)


def go_to_employer(qtbot: QtBot, keys: Keyboard, window: MainWindow) -> None:
    """Follow the next step that the home page names."""
    qtbot.waitUntil(lambda: window.page("home").overview is not None, timeout=LONG)
    keys.tab_to("Lengkapi data perusahaan")
    keys.press(Qt.Key.Key_Space)


def enter_employer(keys: Keyboard) -> None:
    """Type what cannot be done without, and save."""
    keys.tab_to("Provinsi")
    keys.type("Lampung")
    keys.press(Qt.Key.Key_Return)
    keys.fill("Kabupaten atau kota", "Kota Bandar Lampung")
    keys.choose("Ukuran", "Usaha menengah")
    keys.choose("Kelompok risiko", "Kelompok 3")
    keys.fill("Nama penanda tangan", "Ibu Direktur")
    keys.press(Qt.Key.Key_S, CTRL)


def import_sheet(qtbot: QtBot, keys: Keyboard, window: MainWindow) -> None:
    """Choose the file, then go through the steps with Enter."""
    keys.press(Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportWizard)), timeout=LONG)
    (wizard,) = window.findChildren(ImportWizard)
    qtbot.waitUntil(wizard.isActiveWindow, timeout=LONG)
    assert (len(wizard.plan.new), wizard.plan.rejected) == (3, 1)
    keys.press(Qt.Key.Key_Return)


def confirm(keys: Keyboard, reason: str) -> None:
    """Type why amber lines stay, and go on."""
    keys.type(reason)
    keys.tab_to("Finalkan")
    keys.press(Qt.Key.Key_Space)


def finalise(qtbot: QtBot, keys: Keyboard, window: MainWindow, services: Services) -> None:
    """Type the number and finalise once nothing blocks."""
    keys.press(Qt.Key.Key_6, CTRL)
    page = window.page("declaration")
    keys.fill("Nomor surat", NUMBER)
    qtbot.waitUntil(page.finalise.isEnabled, timeout=LONG)
    in_dialog(lambda _dialog: confirm(keys, REASON))
    keys.press(Qt.Key.Key_F, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(services.declarations.all()) == 1, timeout=LONG)
    ready = page.save_pdf
    qtbot.waitUntil(lambda: ready.isVisible() and ready.isEnabled(), timeout=LONG)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=LONG)


@pytest.mark.timeout(240)  # a dozen seconds where nothing else runs
def test_from_the_first_window_to_the_saved_pdf(
    qtbot: QtBot,
    services: Services,
    open_window: Callable[..., MainWindow],
    sheet: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Employer, workers from a file, an answer, a plan, a declaration that can be checked."""
    path = tmp_path / "deklarasi.pdf"
    # The dialogs for files are the system's own.
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(sheet), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    window = open_window()
    keys = Keyboard(qtbot, window)

    go_to_employer(qtbot, keys, window)
    enter_employer(keys)
    employer = services.employers.required()
    assert (employer.name, employer.province) == ("PT Jalan Utuh", "Lampung")
    assert employer.jkk_risk_group == 3

    import_sheet(qtbot, keys, window)
    qtbot.waitUntil(lambda: services.workforce.count() == 3, timeout=LONG)

    keys.press(Qt.Key.Key_4, CTRL)
    keys.tab_to("Daftar kewajiban")
    keys.press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: services.assessments.answers().answer_to("REG-01") is not None)
    answer = services.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.value is AnswerValue.NO

    keys.press(Qt.Key.Key_5, CTRL)
    keys.tab_to("Usulkan tindakan")
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(services.plan.current()), timeout=LONG)

    finalise(qtbot, keys, window, services)
    keys.press(Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(path.exists, timeout=LONG)
    check_paper(services, path)


def check_paper(services: Services, path: Path) -> None:
    """Hold what is printed against what was typed."""
    (entry,) = services.declarations.all()
    stored = services.declarations.get(entry.declaration_id)
    snapshot = json.loads(stored.snapshot)
    status = {item["id"]: item["status"] for item in snapshot["obligations"]}
    assert (status["REG-01"], status["REG-03"]) == ("NOT_MET", "PARTLY_MET")
    text = "\n".join(page_texts(stored.pdf))
    assert NUMBER in text
    assert REASON in text
    assert "PT JALAN UTUH" in text
    assert "1871010101900002" not in text
    assert "187101******0002" in text
    assert "40.050,00" in text
    assert path.read_bytes() == stored.pdf
    assert services.received.check(path).result == "unaltered"
