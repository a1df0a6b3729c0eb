"""From a path to an open file, with the questions answered by the test."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.employer import Employer
from desktop.services import key_safe
from desktop.services.data_files import DataFiles, OpenFile, needs_password
from desktop.storage.lock import lock_path
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.file_fault import FileFaultDialog, FileStep, NoticeDialog
from desktop.ui.dialogs.password import NewPasswordDialog, Typed, UnlockDialog
from desktop.ui.dialogs.recovery import RecoveryDialog
from desktop.ui.file_choice import FileOpener
from desktop.ui.settings import OPTIONS, Settings

PASSWORD = "kalimat pendek"


@pytest.fixture
def opener(app: QApplication, files: DataFiles, settings: Settings) -> FileOpener:
    """Return an opener with preferences of its own."""
    return FileOpener(files, settings)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's file lies."""
    return tmp_path / "milik kita.sqlite"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[object]]:
    """Return a function that answers a dialog in turn, and gives what it was asked."""

    def answer_(dialog: type, *answers: object) -> list[object]:
        asked: list[object] = []
        left = list(answers)

        def ask(*arguments: object, **_options: object) -> object:
            asked.append(arguments[1:])
            return left.pop(0)

        monkeypatch.setattr(dialog, "ask", ask)
        return asked

    return answer_


def closed(opened: OpenFile | None) -> list[str]:
    """Return the names of the employers of an open file, and close it."""
    assert opened is not None
    names = [each.name for each in opened.services.employers.all()]
    opened.close()
    return names


def test_the_file_is_remembered(opener: FileOpener, settings: Settings, path: Path) -> None:
    """It heads the list of the latest ones, and is the one of the next start."""
    other = path.with_name("lain.sqlite")
    for file in (path, other, path):
        closed(opener.open(None, file, may_create=True))
    assert opener.recent() == [str(path), str(other)]
    assert settings.get(OPTIONS.last_file) == str(path)


def test_the_employer_at_work_is_that_of_the_last_time(
    opener: FileOpener, settings: Settings, path: Path
) -> None:
    """Only in the same file: ids of another one mean others."""
    opened = opener.open(None, path, may_create=True)
    for name in ("PT Satu", "PT Dua", "PT Tiga"):
        opened.services.employers.begin_new()
        opened.services.employers.save(Employer(name=name))
    opened.close()
    settings.put(OPTIONS.employer, 2)
    opened = opener.open(None, path)
    assert opened.services.employers.required().name == "PT Dua"
    opened.close()
    closed(opener.open(None, path.with_name("lain.sqlite"), may_create=True))
    assert settings.get(OPTIONS.employer) == 0


def test_a_locked_file_asks_until_the_password_fits(
    opener: FileOpener, files: DataFiles, path: Path, answer: Callable[..., list[object]]
) -> None:
    """A wrong one is said in the dialog; the recovery key does as well."""
    opened = files.create(path, PASSWORD)
    sheet = opened.key.recovery_text()
    opened.close()
    asked = answer(
        UnlockDialog,
        Typed("salah", is_recovery=False, remember=False),
        Typed("AAAAA", is_recovery=True, remember=False),
        Typed(sheet, is_recovery=True, remember=False),
    )
    closed(opener.open(None, path))
    faults = [words[1] for words in asked]
    assert faults[0] == ""
    assert "tidak cocok" in faults[1]
    assert "salah ketik" in faults[2]
    answer(UnlockDialog, None)
    assert opener.open(None, path) is None


def test_the_key_is_remembered_only_on_request(
    opener: FileOpener,
    files: DataFiles,
    path: Path,
    answer: Callable[..., list[object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system's safe is not even asked before; then the file opens by itself."""
    files.create(path, PASSWORD).close()
    kept: list[object] = []
    monkeypatch.setattr(key_safe, "keep_key", kept.append)
    monkeypatch.setattr(key_safe, "find_key", lambda _path: kept[0])
    answer(UnlockDialog, Typed(PASSWORD, is_recovery=False, remember=True))
    closed(opener.open(None, path))
    assert len(kept) == 1
    closed(opener.open(None, path))


def test_a_file_in_use_is_offered_to_be_read(
    opener: FileOpener, files: DataFiles, path: Path, answer: Callable[..., list[object]]
) -> None:
    """The sentence names the holder; on this computer nothing is taken over."""
    first = files.open(path)
    asked = answer(FileFaultDialog, FileStep.VIEW)
    opened = opener.open(None, path)
    assert opened.services.is_read_only
    opened.close()
    first.close()
    sentence, steps = asked[0]
    assert "sedang dipakai oleh" in sentence
    assert FileStep.TAKE_OVER not in steps


def test_a_file_left_by_another_computer_is_taken_over_on_purpose(
    opener: FileOpener, path: Path, answer: Callable[..., list[object]]
) -> None:
    """Only after a second question."""
    there = {"name": "rina", "host": "PC-LAIN", "pid": 1, "since": "kemarin"}
    lock_path(path).write_text(json.dumps(there))
    asked = answer(FileFaultDialog, FileStep.TAKE_OVER, FileStep.TAKE_OVER)
    answer(ConfirmDialog, False, True)
    assert closed(opener.open(None, path, may_create=True)) == []
    assert len(asked) == 2
    assert FileStep.TAKE_OVER in asked[0][1]


def test_a_broken_file_gets_its_latest_good_copy(
    opener: FileOpener, path: Path, answer: Callable[..., list[object]]
) -> None:
    """A copy that does not open is passed over, and the broken file is kept."""
    opened = opener.open(None, path, may_create=True)
    opened.services.employers.save(Employer(name="PT Contoh"))
    opened.services.backups.make()
    broken = opened.services.backups.make().path
    opened.close()
    broken.write_bytes(b"x" * 999)
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))
    asked = answer(FileFaultDialog, FileStep.RESTORE)
    notices = answer(NoticeDialog, None)
    assert closed(opener.open(None, path)) == ["PT Contoh"]
    assert "rusak" in asked[0][0]
    assert "rusak" in notices[0][1]
    assert list(path.parent.glob("*-rusak-*"))


def test_another_file_is_chosen_instead(
    opener: FileOpener,
    path: Path,
    answer: Callable[..., list[object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A file that is not ours leads to another one, to a new one, or to nothing."""
    foreign, good = path.with_name("surat.txt"), path.with_name("baik.sqlite")
    foreign.write_text("Bukan basis data. " * 100)
    closed(opener.open(None, good, may_create=True))
    answer(FileFaultDialog, FileStep.OTHER, FileStep.NEW, FileStep.CLOSE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(good), ""))
    opened = opener.open(None, foreign)
    assert opened.path == good
    opened.close()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path.stem), ""))
    monkeypatch.chdir(path.parent)
    opened = opener.open(None, foreign)
    assert opened.path.name == path.name
    opened.close()
    assert opener.open(None, foreign) is None


def test_a_new_file_is_locked_and_its_key_shown(
    opener: FileOpener,
    path: Path,
    answer: Callable[..., list[object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Place, password, recovery sheet, in this order."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    answer(NewPasswordDialog, None, PASSWORD)
    shown = answer(RecoveryDialog, None)
    assert opener.create(None) is None
    assert not path.exists()
    opened = opener.create(None)
    assert needs_password(path)
    assert shown == [(path.name, opened.key.recovery_text())]
    opened.close()


def test_a_profile_that_cannot_be_written_offers_another_place(
    opener: FileOpener,
    tmp_path: Path,
    path: Path,
    answer: Callable[..., list[object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The own data file cannot be made there; the user makes it elsewhere and goes on."""
    (tmp_path / "profil").write_text("a file where the folder should be", encoding="utf-8")
    asked = answer(FileFaultDialog, FileStep.NEW)
    chosen = (str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    own = tmp_path / "profil" / "PatuhJamsos" / "patuh-jamsos.sqlite"
    assert closed(opener.open(None, own, may_create=True)) == []
    sentence, steps = asked[0]
    assert str(own) in sentence or str(own.parent) in sentence
    assert FileStep.NEW in steps
    assert path.exists()
