"""Data files as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.services.backup_wishes import BackupPolicy
from desktop.services.container import build_services
from desktop.services.data_files import DataFiles, OpenFile, needs_password
from desktop.services.employers import EmployerService
from desktop.storage.faults import user_error
from tests.services.conftest import NOW

PASSWORD = "kalimat pendek"


@pytest.fixture
def files(rulebook: RuleBook, obligations: tuple[Obligation, ...]) -> DataFiles:
    """Return what opens data files."""
    return DataFiles(
        lambda database: build_services(database, rulebook, obligations, lambda: NOW),
        lambda: NOW,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's file lies."""
    return tmp_path / "data.sqlite"


def code_of(files: DataFiles, path: Path, *arguments: object, **options: object) -> str:
    """Return the code with which a file is refused."""
    with pytest.raises(UserError) as caught:
        files.open(path, *arguments, **options)
    return caught.value.code


def names(opened: OpenFile) -> list[str]:
    """Return the names of the employers, and close the file."""
    found = [each.name for each in opened.services.employers.all()]
    opened.close()
    return found


def test_a_second_one_may_only_read(files: DataFiles, path: Path) -> None:
    """Writing is refused with the name of the holder until the first one lets go."""
    first = files.open(path)
    assert code_of(files, path) == "DATABASE_IN_USE"
    reader = files.open(path, read_only=True)
    assert reader.services.is_read_only
    reader.close()
    first.close()
    files.open(path).close()


def test_a_file_that_does_not_open_is_not_held(files: DataFiles, path: Path) -> None:
    """The next attempt is not told that somebody works on it."""
    path.write_text("no database " * 100)
    assert [code_of(files, path) for _ in range(2)] == ["DATABASE_NOT_OURS"] * 2


def test_a_file_of_the_recent_list_is_not_made_anew(files: DataFiles, path: Path) -> None:
    """A stick that is not plugged in is no reason for an empty file."""
    assert code_of(files, path, may_create=False) == "DATABASE_MISSING"
    assert not path.exists()


def test_a_new_file_replaces_none(files: DataFiles, path: Path) -> None:
    """With a password it is locked from its first byte."""
    files.create(path, PASSWORD).close()
    assert needs_password(path)
    with pytest.raises(UserError) as caught:
        files.create(path)
    assert caught.value.code == "DATABASE_EXISTS"
    files.open(path, files.key_for(path, PASSWORD)).close()
    assert code_of(files, path, files.key_for(path, "salah")) == "DATABASE_PASSWORD"
    with pytest.raises(UserError) as caught:
        files.key_for(path, "")
    assert caught.value.code == "DATABASE_ENCRYPTED"


def test_a_password_locks_the_copies_too(files: DataFiles, path: Path) -> None:
    """A plain copy beside a locked file would give everything away."""
    opened = files.open(path)
    opened.services.employers.save(Employer(name="PT Rahasia"))
    copy = opened.services.backups.make().path
    changed = files.change_password(opened, PASSWORD)
    assert changed.left == ()
    assert needs_password(path)
    assert needs_password(copy)
    again = files.reopen(opened, changed.key)
    assert code_of(files, path, changed.key) == "DATABASE_IN_USE"
    assert [state.contents is not None for state in again.services.backups.inspect_all()] == [True]
    unlocked = files.reopen(again, files.change_password(again, "").key)
    assert not needs_password(path)
    assert names(unlocked) == ["PT Rahasia"]


def test_a_file_that_is_only_read_keeps_its_password(files: DataFiles, path: Path) -> None:
    """The writer beside it would lose its file."""
    files.open(path).close()
    reader = files.open(path, read_only=True)
    with pytest.raises(UserError) as caught:
        files.change_password(reader, PASSWORD)
    assert caught.value.code == "DATABASE_VIEW_ONLY"
    reader.close()


def test_the_sheet_opens_the_file(files: DataFiles, path: Path) -> None:
    """The recovery key stands in for the password; a slip is told by its group."""
    opened = files.create(path, PASSWORD)
    assert opened.key is not None
    sheet = opened.key.recovery_text()
    opened.close()
    files.open(path, files.key_from_recovery(path, sheet.lower())).close()
    for typed, says in ((sheet[:4] + "0" + sheet[5:], "ke-1"), (sheet[:-6], "jumlahnya")):
        if typed == sheet:
            continue
        with pytest.raises(UserError) as caught:
            files.key_from_recovery(path, typed)
        assert caught.value.code == "RECOVERY_KEY_MISTYPED"
        assert says in caught.value.sentence


def test_the_employer_at_work_survives_a_moment_of_closing(files: DataFiles, path: Path) -> None:
    """Changing the password does not change what is worked on, by whom, nor what is kept."""
    opened = files.open(path)
    for name in ("PT Satu", "PT Dua"):
        opened.services.employers.begin_new()
        opened.services.employers.save(Employer(name=name))
    policy = opened.services.backups.policy = BackupPolicy(newest=10)
    opened.services.operator = "Rina"
    again = files.reopen(opened, None)
    assert again.services.employers.required().name == "PT Dua"
    assert (again.services.backups.policy, again.services.operator) == (policy, "Rina")
    again.close()


def test_a_copy_takes_the_place_of_a_broken_file(files: DataFiles, path: Path) -> None:
    """The broken one is kept: it may hold what no copy has."""
    opened = files.open(path)
    opened.services.employers.save(Employer(name="PT Contoh"))
    copy = opened.services.backups.make().path
    opened.close()
    path.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 40_000)
    kept = files.recover(path, copy, None)
    assert kept.read_bytes().endswith(b"\xa5")
    assert "rusak" in kept.name
    assert names(files.open(path)) == ["PT Contoh"]


def test_a_copy_that_does_not_open_takes_no_place(files: DataFiles, path: Path) -> None:
    """The broken file stays where it is."""
    path.write_bytes(b"x")
    with pytest.raises(UserError) as caught:
        files.recover(path, path.with_name("missing.sqlite"), None)
    assert caught.value.code == "BACKUP_UNUSABLE"
    assert path.read_bytes() == b"x"


def test_a_file_begins_with_its_employer(files: DataFiles, path: Path) -> None:
    """It is there after closing; the folder is made where it was missing."""
    inside = path.parent / "baru" / path.name
    files.begin(inside, Employer(name="PT Uji Coba")).close()
    assert names(files.open(inside)) == ["PT Uji Coba"]


@pytest.mark.parametrize("failing", ["open", "employer"])
def test_what_was_not_finished_is_not_left(
    files: DataFiles, path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """A disk that fills while the file is made leaves neither it nor what lies beside it."""

    def fill(*_words: object, **_options: object) -> None:
        path.touch()
        raise user_error("DATABASE_FULL", path)

    place = DataFiles if failing == "open" else EmployerService
    monkeypatch.setattr(place, "open" if failing == "open" else "save", fill)
    with pytest.raises(UserError, match="disk penuh"):
        files.begin(path, Employer(name="PT Uji Coba"))
    assert list(path.parent.iterdir()) == []


def test_a_folder_may_be_called_as_it_likes(files: DataFiles, tmp_path: Path) -> None:
    """Blanks, letters beyond ASCII and the signs of an address: made, copied, read, restored."""
    path = tmp_path / "Ibu Ñur & 李 (HRD) #1 100%41" / "data kita.sqlite"
    opened = files.open(path)
    opened.services.employers.save(Employer(name="PT Satu"))
    made = opened.services.backups.make()
    opened.services.employers.save(Employer(name="PT Dua"))
    assert names(files.open(path, read_only=True)) == ["PT Satu", "PT Dua"]
    opened.services.backups.restore(made.path)
    assert names(opened) == ["PT Satu"]
    assert sorted(item.name for item in tmp_path.iterdir()) == [path.parent.name]
