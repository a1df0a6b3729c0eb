"""A real full disk: a small file system in memory, mounted where the test may do so."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.exchange.bundle import Bundle
from desktop.storage import driver
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.keys import make_key
from desktop.storage.rekey import change_key
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root of Linux mounts"
    ),
]
SIZE = "3m"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine mounts nothing")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def filled(folder: Path) -> tuple[Database, int, list[str]]:
    """Save workers until the disk is full; returns the file, its employer, what was saved."""
    database = Database.open(folder / "patuh.sqlite")
    employer = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
    saved: list[str] = []

    def save_many() -> None:
        for number in range(20_000):
            WorkerRepository(database).save(employer, worker(f"{number} {'x' * 900}"))
            saved.append(str(number))

    with pytest.raises(UserError) as caught:
        save_many()
    assert caught.value.code == "DATABASE_FULL"
    assert "disk penuh" in caught.value.sentence
    return database, employer, saved


def kept(database: Database, employer: int) -> list[str]:
    """Return the numbers of the workers that are there, in order."""
    found = (each.name.split()[0] for each in WorkerRepository(database).iterate(employer))
    return sorted(found, key=int)


def test_nothing_that_was_saved_is_lost(small_disk: Path) -> None:
    """The file is whole, on the spot and after it was closed and opened with room again."""
    database, employer, saved = filled(small_disk)
    assert kept(database, employer) == saved
    database.close()
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    with Database.open(small_disk / "patuh.sqlite") as again:
        assert driver.is_sound(again.connection(), thoroughly=True)
        assert kept(again, employer) == saved
    print(f"\n{len(saved)} saved until the disk was full, 0 lost")


def test_an_import_comes_whole_or_not_at_all(small_disk: Path) -> None:
    """Half of a sheet is never there."""
    database, employer, saved = filled(small_disk)
    people = [worker(f"9{number:06d} {'y' * 500}") for number in range(2_000)]
    with pytest.raises(UserError) as caught:
        WorkerRepository(database).apply_import(employer, ImportBatch("x", "y", "z"), people, [])
    assert caught.value.code in {"DATABASE_FULL", "DATABASE_DISK"}
    assert kept(database, employer) == saved
    database.close()


def test_copies_and_a_new_password_fail_whole(small_disk: Path) -> None:
    """No part of them stays to fill the disk further, and the file keeps its key."""
    database, _employer, _saved = filled(small_disk)
    with pytest.raises(UserError) as caught:
        database.copy_to(small_disk / "cadangan" / "copy.sqlite")
    assert caught.value.code == "BACKUP_NOT_WRITTEN"
    assert list((small_disk / "cadangan").iterdir()) == []
    database.close()
    with pytest.raises(UserError) as caught:
        change_key(small_disk / "patuh.sqlite", None, make_key("rahasia"))
    assert caught.value.code in {"KEY_NOT_CHANGED", "DATABASE_FULL"}
    names = {file.name for file in small_disk.iterdir()} - {"cadangan"}
    assert names <= {"patuh.sqlite", "patuh.sqlite-wal", "patuh.sqlite-shm"}


@pytest.mark.parametrize("as_folder", [False, True])
def test_a_pack_that_finds_no_room_leaves_nothing(small_disk: Path, as_folder: bool) -> None:
    """While files are gathered, or later while they are zipped: told, and swept away."""
    sizes = (4,) if as_folder else (4, 2)
    for size in sizes:
        with pytest.raises(UserError) as caught:
            pack(small_disk / "paket", size << 20, as_folder=as_folder)
        assert caught.value.code == "PACK_DISK_FULL"
        assert list(small_disk.iterdir()) == []


def pack(target: Path, size: int, *, as_folder: bool) -> None:
    """Make a pack with one file of so many bytes."""
    with Bundle(target, as_folder=as_folder) as bundle:
        bundle.add("bukti.pdf", b"x" * size)
        bundle.seal()
        bundle.place()
