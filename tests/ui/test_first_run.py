"""From an empty computer to an open file, with the first window used by the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.employer import Employer
from desktop.services.data_files import DataFiles, needs_password
from desktop.ui.dialogs.first_run import FirstRunDialog
from desktop.ui.dialogs.recovery import RecoveryDialog
from desktop.ui.file_choice import FileOpener
from desktop.ui.first_run import SAMPLE_NAME, FirstRun
from desktop.ui.language import Language
from desktop.ui.settings import OPTIONS, Settings

Use = Callable[[FirstRunDialog], None]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return where the program's own file belongs."""
    return tmp_path / "profil" / "patuh-jamsos.sqlite"


@pytest.fixture
def run(
    app: QApplication,
    files: DataFiles,
    settings: Settings,
    language: Language,
    own: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., FirstRun]:
    """Return a function that makes the first run with what is done to each showing."""
    real = FirstRunDialog.exec

    def run_(*uses: Use) -> FirstRun:
        left = list(uses)

        def exec_(dialog: FirstRunDialog) -> int:
            QTimer.singleShot(0, lambda: left.pop(0)(dialog))
            return real(dialog)

        monkeypatch.setattr(FirstRunDialog, "exec", exec_)
        return FirstRun(FileOpener(files, settings), settings, own, language.use)

    return run_


def begin(dialog: FirstRunDialog, password: str = "") -> None:
    """Answer all three questions."""
    dialog.employer.setText("PT Uji Coba")
    dialog.first.setText(password)
    dialog.second.setText(password)
    dialog.begin.click()


def test_the_file_has_the_employer_and_its_key_is_shown(
    run: Callable[..., FirstRun], own: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is locked, it is the one of the next start, and the recovery key is seen once."""
    shown: list[str] = []
    monkeypatch.setattr(RecoveryDialog, "ask", lambda _parent, name, _key: shown.append(name))
    first = run(lambda dialog: begin(dialog, "kalimat pendek")).ask()
    assert first is not None
    assert not first.wants_sample
    assert first.opened.services.employers.required().name == "PT Uji Coba"
    first.opened.close()
    assert needs_password(own)
    assert shown == [own.name]
    assert settings.get(OPTIONS.last_file) == str(own)


def test_giving_up_writes_nothing(
    run: Callable[..., FirstRun], own: Path, settings: Settings
) -> None:
    """Neither a folder nor a file, nor a word of them in the preferences."""
    assert run(lambda dialog: dialog.reject()).ask() is None
    assert not own.parent.exists()
    assert settings.get(OPTIONS.last_file) == ""


def test_a_folder_that_cannot_be_is_mended_in_place(
    run: Callable[..., FirstRun], own: Path, tmp_path: Path
) -> None:
    """A file stands where the folder should be: said, then another place is typed."""
    (tmp_path / "berkas").touch()
    said: list[str] = []

    def use(dialog: FirstRunDialog) -> None:
        dialog.folder.set_value(tmp_path / "berkas")
        begin(dialog)
        said.append(dialog.folder_row.note())
        dialog.folder.set_value(tmp_path / "lain")
        dialog.begin.click()

    first = run(use).ask()
    assert first is not None
    first.opened.close()
    assert "Pilih folder lain" in said[0]
    assert first.opened.path == tmp_path / "lain" / own.name


def test_the_sample_gets_a_file_of_its_own(run: Callable[..., FirstRun], own: Path) -> None:
    """Asked for twice, it is opened again and not loaded over what was tried."""
    for wants in (True, False):
        first = run(lambda dialog: dialog.sample.click()).ask()
        assert first is not None
        assert first.opened.path == own.with_name(SAMPLE_NAME)
        assert first.wants_sample is wants
        if wants:
            first.opened.services.employers.save(Employer(name="PT Contoh"))
        first.opened.close()
    assert not own.exists()


def test_another_language_keeps_what_was_typed_and_a_file_can_be_opened(
    run: Callable[..., FirstRun],
    files: DataFiles,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same window again, in English; a file that is chosen and one that is not."""
    other = tmp_path / "rekan.sqlite"
    files.open(other).close()
    chosen: list[Path | None] = [None, other]
    monkeypatch.setattr(FileOpener, "choose_file", lambda _self, _parent: chosen.pop(0))
    seen: list[tuple[str, str]] = []

    def speak(dialog: FirstRunDialog) -> None:
        dialog.employer.setText("PT Uji Coba")
        dialog.language.click()

    def open_(dialog: FirstRunDialog) -> None:
        seen.append((dialog.windowTitle(), dialog.employer.text()))
        dialog.open_file.click()

    first = run(speak, open_, open_).ask()
    assert first is not None
    first.opened.close()
    assert seen == [("Welcome to Patuh Jamsos", "PT Uji Coba")] * 2
    assert (first.opened.path, first.wants_sample) == (other, False)
    assert settings.get(OPTIONS.language) == "en"
