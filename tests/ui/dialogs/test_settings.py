"""The settings, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.letter import Paper
from desktop.services.changes import EMPLOYER, PRIVACY, ChangeSet
from desktop.services.container import Services
from desktop.ui.dialogs.settings import SettingsDialog, SettingsStep
from desktop.ui.dialogs.settings_parts import FileState
from desktop.ui.preferences import PreferenceStore
from desktop.ui.settings import OPTIONS, Settings
from tests.ui.test_accessibility import nameless, reachable

LEFT = Qt.MouseButton.LeftButton
FILE = FileState(Path("perusahaan.sqlite"), Path("cadangan"), is_locked=False, is_read_only=False)


@pytest.fixture
def make(
    qtbot: QtBot, app: QApplication, services: Services, settings: Settings
) -> Callable[..., SettingsDialog]:
    """Return a function that shows the settings of a file."""

    def make_(file: FileState = FILE) -> SettingsDialog:
        dialog = SettingsDialog(PreferenceStore(services, settings), file)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return make_


def test_the_keyboard_reaches_every_setting(
    qtbot: QtBot, make: Callable[..., SettingsDialog], stored_employer: Employer
) -> None:
    """Arrows choose a section, Tab its fields; each says what it is, none needs scrolling."""
    dialog = make()
    assert dialog.list.hasFocus()
    for section in dialog.sections:
        assert dialog.stack.currentWidget().isAncestorOf(section)
        assert nameless(dialog) == []
        assert section.verticalScrollBar().maximum() == 0
        fields = [part for part in reachable(section) if part.isEnabled()]
        walked = []
        for _stop in fields:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            walked.append(QApplication.focusWidget())
        assert walked == [part for part in walked if section.isAncestorOf(part)]
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.section() == len(dialog.sections) - 1


def test_nothing_is_kept_before_it_is_stored(
    qtbot: QtBot, make: Callable[..., SettingsDialog], settings: Settings, services: Services
) -> None:
    """Esc forgets what was typed; "Simpan" keeps it and ends the dialog."""
    dialog = make()
    qtbot.keyClicks(dialog.look.operator, "Rina Contoh")
    qtbot.keyClick(dialog.look.operator, Qt.Key.Key_Escape)
    assert (dialog.result(), settings.get(OPTIONS.operator)) == (SettingsStep.CANCELLED, "")
    dialog = make()
    assert not dialog.apply_button.isEnabled()
    qtbot.keyClicks(dialog.look.operator, " Rina  Contoh ")
    qtbot.mouseClick(dialog.apply_button, LEFT)
    assert dialog.isVisible()
    assert not dialog.apply_button.isEnabled()
    assert services.signing_name() == "Rina Contoh"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.isVisible()) == (SettingsStep.STORED, False)


def test_the_number_pattern_shows_what_it_makes(
    qtbot: QtBot,
    make: Callable[..., SettingsDialog],
    services: Services,
    stored_employer: Employer,
) -> None:
    """The example follows each key; an unknown sign keeps the dialog open at its field."""
    dialog = make()
    heard: list[ChangeSet] = []
    dialog.applied.connect(heard.append)
    letters = dialog.letters
    qtbot.keyClicks(letters.pattern, "{nomor}/HRD-SP/{bulan}/{tahu")
    assert "{tahu" in letters.pattern_row.note()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.section() == 1
    assert letters.pattern.hasFocus()
    qtbot.keyClicks(letters.pattern, "n}")
    assert letters.example.text() == "Surat berikutnya: 001/HRD-SP/XI/2026"
    assert letters.pattern_row.note() == ""
    letters.paper.setFocus()
    qtbot.keyClick(letters.paper, Qt.Key.Key_Down)
    letters.paper.edited.emit(letters.paper.value())
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert EMPLOYER in heard[0].kinds
    assert services.letters.choices().paper is Paper.F4
    assert services.employers.required() == replace(
        stored_employer, document_number="{nomor}/HRD-SP/{bulan}/{tahun}"
    )


def test_a_logo_waits_for_the_button_too(
    qtbot: QtBot,
    make: Callable[..., SettingsDialog],
    services: Services,
    stored_employer: Employer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A bad picture is answered beside the buttons; a good one is kept with all the rest."""
    good, bad = tmp_path / "logo.png", tmp_path / "bad.png"
    Image.new("RGB", (30, 20), (1, 2, 3)).save(good)
    bad.write_bytes(b"no picture")
    answers = [str(bad), str(good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    dialog = make()
    dialog.list.setCurrentRow(1)
    qtbot.mouseClick(dialog.letters.logo.choose, LEFT)
    assert "bad.png" in dialog.letters.logo.note.text()
    qtbot.mouseClick(dialog.letters.logo.choose, LEFT)
    assert services.letters.logo() == b""
    qtbot.mouseClick(dialog.apply_button, LEFT)
    assert services.letters.logo() == good.read_bytes()
    qtbot.mouseClick(dialog.letters.logo.remove, LEFT)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert services.letters.logo() == b""


def test_a_second_folder_must_be_there(
    qtbot: QtBot, make: Callable[..., SettingsDialog], settings: Settings, tmp_path: Path
) -> None:
    """One that was typed wrongly is refused; one whose stick is out for now may stay."""
    dialog = make()
    line = dialog.backups.second.line
    qtbot.keyClicks(line, str(tmp_path / "tidak ada"))
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.section() == 2
    assert "tidak ada" in line.accessibleDescription()
    line.clear()
    qtbot.keyClicks(line, str(tmp_path))
    qtbot.mouseClick(dialog.backups.show_copies, LEFT)
    assert dialog.result() == SettingsStep.BACKUPS
    assert settings.get(OPTIONS.backup_folder) == str(tmp_path)
    settings.put(OPTIONS.backup_folder, str(tmp_path / "stik"))
    dialog = make(replace(FILE, second_fault="Folder cadangan kedua tidak ada."))
    assert "kedua" in dialog.backups.second.line.accessibleDescription()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.result() == SettingsStep.STORED


def test_how_long_data_is_kept_is_one_setting(
    qtbot: QtBot, make: Callable[..., SettingsDialog], services: Services
) -> None:
    """What is typed here is what the page on personal data goes by; no length is refused."""
    dialog = make()
    heard: list[ChangeSet] = []
    dialog.applied.connect(heard.append)
    field = dialog.retention.months["imports"]
    field.clear()
    qtbot.keyClicks(field, "601")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.retention.isVisible()
    assert field.hasFocus()
    assert "600" in dialog.retention.fault.text()
    field.clear()
    qtbot.keyClicks(field, "18")
    assert not dialog.retention.fault.isVisible()
    qtbot.mouseClick(dialog.apply_button, LEFT)
    assert services.privacy.months()["imports"] == 18
    assert heard[0].kinds == {PRIVACY}
    qtbot.mouseClick(dialog.retention.show_past, LEFT)
    assert dialog.result() == SettingsStep.RETENTION


def test_what_a_file_allows_is_offered(qtbot: QtBot, make: Callable[..., SettingsDialog]) -> None:
    """No employer: no letters. Locked: change or remove. Only read: neither."""
    dialog = make()
    assert dialog.letters.nothing.isVisibleTo(dialog.letters)
    assert not dialog.letters.pattern.isVisibleTo(dialog.letters)
    assert not dialog.password.remove.isVisibleTo(dialog.password)
    qtbot.mouseClick(dialog.password.change, LEFT)
    assert dialog.result() == SettingsStep.PASSWORD
    dialog = make(replace(FILE, is_locked=True))
    qtbot.mouseClick(dialog.password.remove, LEFT)
    assert dialog.result() == SettingsStep.UNLOCK
    dialog = make(replace(FILE, is_read_only=True))
    assert not dialog.password.change.isEnabled()
