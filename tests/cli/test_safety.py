"""The commands about safety: the password, the lock, the copies."""

from __future__ import annotations

import io
import json
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.cli.arguments import build_parser
from desktop.cli.building import Context
from desktop.cli.commands import run_command
from desktop.cli.opening import PASSWORD_VARIABLE
from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.file_key import is_encrypted
from desktop.storage.keys import key_from_password, make_key
from desktop.storage.lock import FileLock

NOW = datetime(2026, 11, 22, 10, 30)
PASSWORD = "kalimat pendek"


@pytest.fixture(autouse=True)
def _no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no password of this machine in, and nothing on standard input."""
    monkeypatch.delenv(PASSWORD_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a data file with one employer."""
    path = tmp_path / "data.sqlite"
    with Database.open(path) as database:
        EmployerRepository(database).save(Employer(name="PT Contoh"))
    return path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """Return a data file with a password."""
    path = tmp_path / "locked.sqlite"
    with Database.open(path, key=make_key(PASSWORD)) as database:
        EmployerRepository(database).save(Employer(name="PT Contoh"))
    return path


def run(*words: object, database: Path | None = None, own: Path | None = None) -> int:
    """Run a command line."""
    arguments = build_parser().parse_args([str(word) for word in words])
    return run_command(arguments, Context(lambda: NOW, database, own))


def refusal(*words: object, **places: Path) -> str:
    """Return the code with which a command line is refused."""
    with pytest.raises(UserError) as caught:
        run(*words, **places)
    return caught.value.code


def test_a_copy_is_made_beside_an_open_window(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The holder of the file is not disturbed; what was copied is counted."""
    lock = FileLock.acquire(path, "now")
    assert run("backup", tmp_path / "copy.sqlite", own=path) == 0
    lock.release()
    told = json.loads(capsys.readouterr().out)
    assert (told["employers"], told["workers"]) == (1, 0)
    assert refusal("backup", tmp_path / "copy.sqlite", own=path) == "DATABASE_EXISTS"


def test_a_copy_is_restored_and_the_present_kept(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The state before is a copy of its own, named in the answer."""
    run("backup", tmp_path / "copy.sqlite", database=path)
    with Database.open(path) as database:
        EmployerRepository(database).save(Employer(name="PT Kemudian"))
    capsys.readouterr()
    assert run("restore", tmp_path / "copy.sqlite", database=path) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["employers"] == 1
    with Database.open(Path(told["before"])) as database:
        assert len(EmployerRepository(database).all()) == 2


def test_a_copy_that_is_not_there_makes_no_data_file(tmp_path: Path) -> None:
    """A data file that was lost is not made anew empty."""
    copy, lost = tmp_path / "copy.sqlite", tmp_path / "lost.sqlite"
    assert refusal("restore", copy, database=lost) == "FILE_NOT_READ"
    assert list(tmp_path.iterdir()) == []


def test_a_lost_file_comes_back_from_its_copy(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is locked with the password of the copy again."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    copy = locked.with_name("copy.sqlite")
    run("backup", copy, database=locked)
    locked.unlink()
    assert run("restore", copy, database=locked) == 0
    with Database.open(locked, key=key_from_password(locked, PASSWORD)) as database:
        assert len(EmployerRepository(database).all()) == 1


def test_a_damaged_file_makes_room_for_its_copy_and_is_kept(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is what copies are for; the damaged one may hold the latest entries."""
    run("backup", tmp_path / "copy.sqlite", database=path)
    content = path.read_bytes()
    damaged = content[:8192] + b"\xa5" * (len(content) - 8192)
    path.write_bytes(damaged)
    capsys.readouterr()
    assert run("restore", tmp_path / "copy.sqlite", database=path) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["employers"] == 1
    assert Path(told["before"]).read_bytes() == damaged
    assert run("check-database", database=path) == 0


@pytest.mark.parametrize("typed", ["", "salah"])
def test_a_lost_file_is_not_made_anew_for_a_copy_that_does_not_open(
    locked: Path, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an empty file lies there, and the right password later comes too late."""
    copy = locked.with_name("copy.sqlite")
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    run("backup", copy, database=locked)
    locked.unlink()
    monkeypatch.setenv(PASSWORD_VARIABLE, typed)
    assert refusal("restore", copy, database=locked)
    assert not locked.exists()
    copy.with_name("other.txt").write_text("bukan cadangan", encoding="utf-8")
    assert refusal("restore", copy.with_name("other.txt"), database=locked) == "BACKUP_UNUSABLE"
    assert not locked.exists()
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    assert run("restore", copy, database=locked) == 0


def test_the_file_is_checked(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sound and plain is said as JSON; damage is a sentence."""
    assert run("check-database", own=path) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["sound"], told["encrypted"]) == (True, False)
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))
    assert refusal("check-database", own=path) == "DATABASE_CORRUPT"


@pytest.mark.parametrize("by", ["environment", "input"])
def test_the_password_comes_from_environment_or_input(
    locked: Path, by: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never from an argument, which every user of the machine could read."""
    if by == "environment":
        monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    else:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run("check-database", database=locked) == 0
    assert json.loads(capsys.readouterr().out)["encrypted"] is True


def test_a_wrong_or_missing_password_is_one_sentence(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are told apart."""
    assert refusal("check-database", database=locked) == "DATABASE_ENCRYPTED"
    monkeypatch.setenv(PASSWORD_VARIABLE, "salah")
    assert refusal("check-database", database=locked) == "DATABASE_PASSWORD"


def test_a_new_file_is_locked_where_a_password_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An automatic run writes no plain file by mistake."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    path = tmp_path / "new.sqlite"
    run("demo", "--no-window", "--out", tmp_path / "out", database=path)
    assert is_encrypted(path)


def test_a_command_that_writes_waits_for_no_window(path: Path, tmp_path: Path) -> None:
    """It is told who has the file open."""
    run("backup", tmp_path / "x.sqlite", database=path)
    lock = FileLock.acquire(path, "now")
    assert refusal("restore", tmp_path / "x.sqlite", database=path) == "DATABASE_IN_USE"
    lock.release()


def test_a_file_must_be_there_and_named(tmp_path: Path) -> None:
    """A typing error makes no empty file."""
    missing = tmp_path / "missing.sqlite"
    assert refusal("check-database", database=missing) == "DATABASE_MISSING"
    assert not missing.exists()
    assert refusal("check-database") == "DATABASE_NOT_NAMED"
