"""The file menu, on a real shell and real files; the dialogs are answered by the test."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.backups import BackupReason
from desktop.services.data_files import DataFiles, needs_password
from desktop.ui import file_desk
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.data_place import DataPlaceDialog
from desktop.ui.dialogs.employers import EmployersDialog
from desktop.ui.dialogs.file_fault import NoticeDialog
from desktop.ui.dialogs.handover import TakeInDialog
from desktop.ui.dialogs.password import NewPasswordDialog, Typed, UnlockDialog
from desktop.ui.dialogs.privacy import PrivacyDialog
from desktop.ui.dialogs.recovery import RecoveryDialog
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.startup import Shell
from desktop.ui.undo import Step
from tests.services.conftest import make_worker

PASSWORD = "kalimat pendek"


def answer(monkeypatch: pytest.MonkeyPatch, dialog: type, value: object) -> list[object]:
    """Let a dialog answer with ``value``; returns what it was asked."""
    asked: list[object] = []

    def ask(*arguments: object, **_options: object) -> object:
        asked.append(arguments[1:])
        return value

    monkeypatch.setattr(dialog, "ask", ask)
    return asked


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the file dialogs give this path."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_words: (str(path), ""))


def test_another_file_is_opened_and_the_first_let_go(
    shell: Shell, qtbot: QtBot, tmp_path: Path, files: DataFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The menu entry leads to a window on the other file; of the first one a copy is kept."""
    other = tmp_path / "lain" / "lain.sqlite"
    files.open(other).close()
    choose_file(monkeypatch, other)
    first = shell.opened.path
    shell.window.action("open_file").trigger()
    qtbot.waitUntil(lambda: shell.opened.path == other, timeout=30_000)
    assert shell.window.isVisible()
    assert shell.window.windowTitle() == "Patuh Jamsos"
    assert list((first.parent / "cadangan").glob("*-keluar.sqlite"))
    files.open(first).close()
    entries = [entry.toolTip() for entry in shell.window.menus.recent.actions()]
    assert entries == [str(other), str(first)]


def test_a_backup_is_never_worked_in(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a new computer a copy of it is opened; the backup stays as it was made."""
    shell.opened.services.backups.make(BackupReason.ASKED)
    (kept,) = shell.opened.services.backups.entries()
    content, target = kept.path.read_bytes(), tmp_path / "baru" / "perusahaan.sqlite"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(kept.path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))
    asked = answer(monkeypatch, ConfirmDialog, True)
    shell.desk.handle("open", "")
    assert kept.path.name in asked[0][1]
    assert shell.opened.path == target
    shell.opened.services.employers.save(Employer(name="PT Lanjut", employer_id=1))
    assert kept.path.read_bytes() == content


def test_the_same_file_is_not_opened_twice(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choosing what is open changes nothing."""
    window = shell.window
    shell.desk.handle("recent", str(shell.opened.path))
    assert shell.window is window


def test_a_new_file_starts_empty(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made where the user wants it; a name that exists is refused above the page."""
    choose_file(monkeypatch, shell.opened.path)
    answer(monkeypatch, NewPasswordDialog, "")
    shell.desk.handle("new", "")
    assert "sudah ada" in shell.window.banner.text()
    choose_file(monkeypatch, tmp_path / "baru.sqlite")
    shell.desk.handle("new", "")
    assert shell.opened.services.employers.all() == []


def test_a_second_employer_is_added_and_the_first_chosen_again(
    shell: Shell, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Adding opens an empty form, ready for its name; choosing shows the other one everywhere."""
    employers = shell.opened.services.employers
    shell.desk.handle("add_employer", "")
    assert shell.window.focusWidget() is shell.window.page("employer").rows["name"].field
    assert shell.window.rail.employer.accessibleName() == "Perusahaan belum diisi"
    employers.save(Employer(name="PT Kedua"))
    answer(monkeypatch, EmployersDialog, 1)
    shell.desk.handle("choose_employer", "")
    assert shell.window.rail.employer.accessibleName() == "PT Uji Coba"
    assert len(employers.all()) == 2


def test_after_a_purge_no_step_leads_back(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is made anew, steps back are forgotten, and the copy is named."""
    services = shell.opened.services
    worker, _ = services.workforce.save(make_worker(1))
    services.workforce.remove([worker.worker_id])
    shell.undo.push_done(Step("Hapus", lambda _p: None, lambda _p: None))
    told = answer(monkeypatch, NoticeDialog, None)
    answer(monkeypatch, PrivacyDialog, None)
    shell.desk.handle("privacy", "")
    assert shell.undo.count == 1
    answer(monkeypatch, PrivacyDialog, services.purge.forget(worker.worker_id))
    shell.desk.handle("privacy", "")
    assert shell.undo.count == 0
    assert "1 data dihapus. Cadangan sebelumnya: data-" in str(told[0])


def test_a_password_is_set_while_nobody_has_the_file(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window comes back on the locked file, and the sheet is shown."""
    answer(monkeypatch, NewPasswordDialog, PASSWORD)
    shown = answer(monkeypatch, RecoveryDialog, None)
    shell.desk.handle("password", "")
    assert needs_password(shell.opened.path)
    assert shown == [(shell.opened.path.name, shell.opened.key.recovery_text())]
    assert shell.window.isVisible()
    shell.opened.services.employers.save(Employer(name="PT Baru", employer_id=1))
    answer(monkeypatch, NewPasswordDialog, "")
    answer(monkeypatch, ConfirmDialog, False)
    shell.desk.handle("password", "")
    assert needs_password(shell.opened.path)
    answer(monkeypatch, ConfirmDialog, True)
    shell.desk.handle("password", "")
    assert not needs_password(shell.opened.path)
    assert shell.opened.services.employers.required().name == "PT Baru"


@pytest.mark.parametrize("uses_safe", [True, False])
def test_the_system_forgets_a_password_that_was_changed(
    shell: Shell, settings: Settings, monkeypatch: pytest.MonkeyPatch, uses_safe: bool
) -> None:
    """Its safe keeps no key that opens old copies; whoever never used it is not led to it."""
    forgotten: list[object] = []
    monkeypatch.setattr(file_desk, "forget_key", forgotten.append)
    answer(monkeypatch, NewPasswordDialog, PASSWORD)
    answer(monkeypatch, RecoveryDialog, None)
    settings.put(OPTIONS.uses_key_safe, uses_safe)
    shell.desk.handle("password", "")
    assert forgotten == []
    former = shell.opened.key
    answer(monkeypatch, NewPasswordDialog, PASSWORD[::-1])
    shell.desk.handle("password", "")
    assert forgotten == ([former] if uses_safe else [])
    assert shell.opened.key != former


def test_a_password_that_cannot_be_set_leaves_the_file_open(
    shell: Shell, files: DataFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody reads the file: it is said, and work goes on without a password."""
    reader = files.open(shell.opened.path, read_only=True)
    reader.services.employers.all()
    answer(monkeypatch, NewPasswordDialog, PASSWORD)
    shell.desk.handle("password", "")
    reader.close()
    assert "sedang dipakai" in shell.window.banner.text()
    assert not needs_password(shell.opened.path)
    shell.opened.services.employers.save(Employer(name="PT Lanjut", employer_id=1))


def test_handing_over_and_taking_in(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is written and told; taken back it stands beside the old one."""
    path = tmp_path / "serah.patuh"
    choose_file(monkeypatch, path)
    answer(monkeypatch, NewPasswordDialog, PASSWORD)
    told = answer(monkeypatch, NoticeDialog, None)
    shell.desk.handle("hand_over", "")
    assert "PT Uji Coba dengan 0 tenaga kerja" in told[0][1]
    answer(monkeypatch, UnlockDialog, Typed(PASSWORD, is_recovery=False, remember=False))
    found = answer(monkeypatch, TakeInDialog, True)
    shell.desk.handle("take_in", "")
    assert found[0][0].twin is not None
    assert [each.name for each in shell.opened.services.employers.all()] == ["PT Uji Coba"] * 2


def test_rows_that_wait_are_said_to_stay_behind(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They hang on an import of the old file; who takes over would never learn of them."""
    sheet = tmp_path / "daftar.csv"
    sheet.write_text(
        "Nama Lengkap,NIK,Tanggal Lahir,Jenis Kelamin,Tanggal Mulai Bekerja,Upah\n"
        "Budi Contoh,187101,07-04-1995,L,06-01-2020,4500000\n",
        encoding="utf-8",
    )
    services = shell.opened.services
    services.import_desk.apply(services.import_desk.plan(services.import_desk.open(sheet)))
    path = tmp_path / "serah.patuh"
    choose_file(monkeypatch, path)
    answer(monkeypatch, NewPasswordDialog, PASSWORD)
    told = answer(monkeypatch, NoticeDialog, None)
    shell.desk.handle("hand_over", "")
    assert "1 baris impor yang masih menunggu" in told[0][1]
    answer(monkeypatch, UnlockDialog, Typed(PASSWORD, is_recovery=False, remember=False))
    answer(monkeypatch, TakeInDialog, True)
    shell.desk.handle("take_in", "")
    assert shell.opened.services.tray.count() == 0


def test_restoring_shows_the_window_anew(
    shell: Shell, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page reads again, and the second folder is remembered."""
    before = shell.window
    shell.opened.services.backups.second_folder = tmp_path
    answer(monkeypatch, BackupsDialog, True)
    shell.desk.handle("backups", "")
    assert shell.window is not before
    assert settings.get(OPTIONS.backup_folder) == str(tmp_path)
    shell.opened.services.backups.second_folder = None


def test_where_the_data_are(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog gets the real places."""
    shown = answer(monkeypatch, DataPlaceDialog, None)
    shell.desk.handle("where", "")
    assert shown[0][0].file == shell.opened.path.absolute()


def test_after_a_fault_the_file_is_opened_anew(shell: Shell) -> None:
    """The window is another one, on the same file and employer."""
    before = shell.window
    shell.hook.reopen()
    assert shell.window is not before
    assert shell.opened.services.employers.required().name == "PT Uji Coba"


def test_a_copy_that_fails_at_the_end_is_said(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user hears of it before the program is gone."""
    told = answer(monkeypatch, NoticeDialog, None)
    shell.opened.services.backups.folder.write_text("x")
    shell.window.close_for_rebuild()
    shell.window = None
    shell._let_go()
    assert "tidak dapat ditulis" in told[0][1]
