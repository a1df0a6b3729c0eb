"""One writer a file, known by name; a dead one holds nobody up."""

from __future__ import annotations

import errno
import getpass
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.storage import lock as lock_module
from desktop.storage.lock import FileLock, Holder, lock_path

SINCE = "22-11-2026 17.02"


def refusal(path: Path) -> UserError:
    """Return the error with which a second writer is refused."""
    with pytest.raises(UserError) as caught:
        FileLock.acquire(path, SINCE)
    return caught.value


def test_a_second_writer_is_told_who_holds_the_file(path: Path) -> None:
    """Name, computer and moment stand in the sentence."""
    lock = FileLock.acquire(path, SINCE)
    error = refusal(path)
    here = Holder.here(SINCE)
    assert error.code == "DATABASE_IN_USE"
    assert (error.facts["holder"], error.facts["host"]) == (here.name, socket.gethostname())
    assert SINCE in error.sentence
    lock.release()
    FileLock.acquire(path, SINCE).release()


@pytest.mark.parametrize("name", ["Rina", 'Ibu "Ñur"', "KANTOR\\rina", "a\nb\x00\t", "Wati 👩"])
def test_any_name_is_written_as_json(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Another program, and an older one of ours, reads what stands in the file."""
    monkeypatch.setattr(lock_module, "_account", lambda: name)
    lock = FileLock.acquire(path, SINCE)
    assert json.loads(lock_path(path).read_bytes()) == Holder.here(SINCE)._asdict()
    assert refusal(path).facts["holder"] == name
    lock.release()


def test_a_name_that_is_no_text_holds_nobody_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sign that cannot be written is replaced."""
    monkeypatch.setattr(lock_module, "_account", lambda: "rina\udcff")
    FileLock.acquire(path, SINCE).release()


def test_the_account_is_the_one_that_python_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the environment, else by the system; where neither knows it, nobody is named."""
    variables = ("LOGNAME", "USER", "LNAME", "USERNAME")
    for name in variables:
        monkeypatch.delenv(name, raising=False)
    unnamed = "" if sys.platform == "win32" else getpass.getuser()  # which asks a system of Unix
    assert lock_module._account() == unnamed
    for name in reversed(variables):
        monkeypatch.setenv(name, name.lower())
        assert lock_module._account() == getpass.getuser() == name.lower()


def test_words_of_another_place_in_a_name_change_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A holder elsewhere counts, though its name reads like one of this computer."""
    here = f', "host": "{socket.gethostname()}", "pid": '
    monkeypatch.setattr(lock_module, "_account", lambda: here)
    monkeypatch.setattr(lock_module, "_host", lambda: "PC-LAIN")
    lock = FileLock.acquire(path, SINCE)
    text = lock_path(path).read_bytes()
    lock.release()
    monkeypatch.undo()
    lock_path(path).write_bytes(text)
    assert refusal(path).facts["host"] == "PC-LAIN"


def test_letting_go_leaves_nothing(path: Path) -> None:
    """The file beside the data is gone; a second release is harmless."""
    lock = FileLock.acquire(path, SINCE)
    assert lock_path(path).exists()
    lock.release()
    lock.release()
    assert not lock_path(path).exists()


def test_a_share_that_is_gone_does_not_hold_up_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be written any more is passed over; the file is let go all the same."""
    lock = FileLock.acquire(path, SINCE)

    def fail(_number: int, _length: int) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(os, "ftruncate", fail)
        lock.release()
    FileLock.acquire(path, SINCE).release()


def test_a_killed_holder_holds_nobody_up(path: Path) -> None:
    """The system lets go of the lock of a process that was killed."""
    code = f"""
import sys
from pathlib import Path
from desktop.storage.lock import FileLock
lock = FileLock.acquire(Path({str(path)!r}), "x")
print("held", flush=True)
sys.stdin.read()
"""
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        assert refusal(path).facts["host"] == socket.gethostname()
        child.kill()
    assert lock_path(path).exists()
    FileLock.acquire(path, SINCE).release()


def test_a_holder_on_another_computer_counts_until_it_is_taken_over(path: Path) -> None:
    """Whether it still lives cannot be known here: the user decides."""
    there = {"name": "rina", "host": "PC-LAIN", "pid": 1, "since": SINCE}
    lock_path(path).write_text(json.dumps(there))
    error = refusal(path)
    assert error.facts["holder"] == "rina"
    assert "PC-LAIN" in error.sentence
    FileLock.acquire(path, SINCE, take_over=True).release()


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"name": "x"}'])
def test_a_damaged_lock_file_holds_nobody_up(path: Path, text: str) -> None:
    """A computer that was switched off while writing it must not lock everybody out."""
    lock_path(path).write_text(text)
    FileLock.acquire(path, SINCE).release()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "data").write_text("x")
    assert refusal(tmp_path / "data" / "patuh.sqlite").code == "DATABASE_NOT_FOUND"


def test_a_full_disk_is_said_and_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the holder does not fit any more: the cure is told, no lock stays behind."""

    def refuse(_number: int, _holder: Holder) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(lock_module, "_write", refuse)
    assert refusal(path).code == "DATABASE_FULL"
    assert not lock_path(path).exists()


def test_another_user_of_this_computer_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two accounts on one PC: the second learns whose session has the file, and cannot take it."""
    monkeypatch.setenv("LOGNAME", "rina")
    monkeypatch.setenv("USERNAME", "rina")
    lock = FileLock.acquire(path, SINCE)
    monkeypatch.setenv("LOGNAME", "tono")
    monkeypatch.setenv("USERNAME", "tono")
    with pytest.raises(UserError) as caught:
        FileLock.acquire(path, SINCE, take_over=True)
    assert (caught.value.facts["holder"], caught.value.code) == ("rina", "DATABASE_IN_USE")
    lock.release()
