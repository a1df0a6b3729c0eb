"""The settings of an open window: another look without another start, and the ways out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.password import NewPasswordDialog
from desktop.ui.dialogs.privacy import RETENTION, PrivacyDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.language import current_language
from desktop.ui.startup import Shell

PASSWORD = "kalimat pendek"


Use = Callable[[SettingsDialog], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that lets each settings dialog that opens be used by the next step."""
    real = SettingsDialog.exec

    def answer_(*uses: Use) -> None:
        left = list(uses)

        def run(dialog: SettingsDialog) -> int:
            QTimer.singleShot(0, lambda: left.pop(0)(dialog))
            return real(dialog)

        monkeypatch.setattr(SettingsDialog, "exec", run)

    return answer_


def test_language_and_density_change_without_another_start(
    shell: Shell, qtbot: QtBot, answer: Callable[..., None]
) -> None:
    """Applied, the same settings are there again in English, over a window in English."""
    first = shell.window
    titles: list[str] = []

    def choose(dialog: SettingsDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.look.language.set_value("en")
        dialog.look.density.set_value("dense")
        dialog.look.density.edited.emit("dense")
        dialog.apply_button.click()

    def close(dialog: SettingsDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.save_button.click()

    answer(choose, close)
    shell.window.action("settings").trigger()
    qtbot.waitUntil(lambda: len(titles) == 2)
    assert titles == ["Pengaturan", "Settings"]
    assert current_language() == "en"
    assert theme.row_height() == 26
    assert shell.window is not first
    assert shell.window.rail.buttons["home"].accessibleName() == "Home"


def test_what_is_stored_reaches_the_open_page(shell: Shell, answer: Callable[..., None]) -> None:
    """The form of the employer shows the pattern at once."""
    shell.window.go_to("employer")

    def store(dialog: SettingsDialog) -> None:
        dialog.letters.pattern.setText("{nomor}/HRD")
        dialog.save_button.click()

    answer(store)
    shell.desk.handle("settings", "")
    page = shell.window.current_page()
    assert page.fields.by_key["document_number"].text() == "{nomor}/HRD"


def test_the_password_is_changed_outside_and_the_settings_come_back(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., None]
) -> None:
    """Setting asks for a new one, removing asks whether that is meant; both at the same section."""
    used: list[str] = []
    monkeypatch.setattr(shell.desk, "_use_password", used.append)
    monkeypatch.setattr(NewPasswordDialog, "ask", lambda *_words, **_options: PASSWORD)
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_words, is_final: is_final)
    sections: list[int] = []

    def leave(dialog: SettingsDialog) -> None:
        sections.append(dialog.section())
        dialog.reject()

    def press(name: str) -> Use:
        def use(dialog: SettingsDialog) -> None:
            dialog.list.setCurrentRow(4)
            getattr(dialog.password, name).click()

        return use

    answer(press("change"), press("remove"), leave)
    shell.desk.handle("settings", "")
    assert used == [PASSWORD, ""]
    assert sections == [4]


def test_the_copies_are_one_step_away(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., None]
) -> None:
    """The dialog of the copies opens between two showings of the settings."""
    asked: list[object] = []
    monkeypatch.setattr(BackupsDialog, "ask", lambda *words, **_options: asked.append(words))
    answer(lambda dialog: dialog.backups.show_copies.click(), lambda dialog: dialog.reject())
    shell.desk.handle("settings", "")
    assert len(asked) == 1


def test_what_is_past_its_time_is_one_step_away(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., None]
) -> None:
    """The page on personal data opens at its months, then the settings again."""
    asked: list[object] = []
    monkeypatch.setattr(PrivacyDialog, "ask", lambda *words: asked.append(words[-1]))
    answer(lambda dialog: dialog.retention.show_past.click(), lambda dialog: dialog.reject())
    shell.desk.handle("settings", "")
    assert asked == [RETENTION]
