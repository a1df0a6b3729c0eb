"""A process killed at random moments: the file opens, and all that was acknowledged is there.

The long form is run by name: ``pytest -m fault tests/faults -s`` (``PATUH_FAULT_ROUNDS`` sets
the rounds of each kind of work, 50 without it); a few rounds belong to the ordinary run.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage import backup
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.file_key import FileKey, is_encrypted
from desktop.storage.rekey import change_key
from desktop.storage.workers import WorkerRepository
from tests.faults.victim import BATCH, EMPLOYER, KEYS
from tests.storage.samples import execute, worker

ROUNDS = int(os.environ.get("PATUH_FAULT_ROUNDS", "50"))
OLD = Path(__file__).parent.parent / "data" / "databases" / "v0001.sqlite"
LONGEST = {"edit": 0.1, "finalise": 0.1, "rekey": 0.6}
"""Seconds within which the kill comes, by kind of work, 0.25 for the others."""
KINDS = ("edit", "import", "finalise", "backup", "restore", "migrate", "rekey")

Check = Callable[[Path, FileKey | None, list[str]], int]


def killed(
    kind: str, path: Path, number: int, key: FileKey | None, dice: random.Random
) -> list[str]:
    """Let a process work, kill it after a moment, and return what it had acknowledged."""
    place = "-" if key is None else str(KEYS.index(key))
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.victim", kind, str(path), str(number), place],
        cwd=Path(__file__).parent.parent.parent,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    try:
        child.wait(timeout=dice.uniform(0, LONGEST.get(kind, 0.25)))
    except subprocess.TimeoutExpired:
        child.kill()
    said = child.stdout.read()
    child.stdout.close()
    child.wait()
    # A line that was cut off in the middle is no acknowledgement.
    return said[: said.rfind("\n") + 1].split()


def check_edit(path: Path, key: FileKey | None, said: list[str]) -> int:
    """The wage is the last acknowledged one, or one that was written but not acknowledged."""
    with Database.open(path, key=key) as database:
        database.contents(thoroughly=True)
        wage = WorkerRepository(database).get(1).basic_wage
    return int(bool(said) and wage not in {int(said[-1]), int(said[-1]) + 1})


def check_import(path: Path, key: FileKey | None, said: list[str]) -> int:
    """Every acknowledged sheet is there, and no sheet by half."""
    with Database.open(path, key=key) as database:
        database.contents(thoroughly=True)
        counted = dict(
            database.connection().execute(
                "SELECT b.file_name, count(w.id) FROM import_batch b"
                " LEFT JOIN worker w ON w.import_batch_id = b.id GROUP BY b.id"
            )
        )
    halves = sum(count != BATCH for count in counted.values())
    return halves + sum(name not in counted for name in said)


def check_finalise(path: Path, key: FileKey | None, said: list[str]) -> int:
    """Every acknowledged declaration is there with its bytes."""
    with Database.open(path, key=key) as database:
        database.contents(thoroughly=True)
        repository = DeclarationRepository(database)
        entries = {each.document_number: each for each in repository.all(EMPLOYER)}
        kept = {
            number: repository.get(entry.declaration_id).pdf for number, entry in entries.items()
        }
    return sum(kept.get(number) != f"%PDF {number}".encode() for number in said)


def check_backup(path: Path, key: FileKey | None, said: list[str]) -> int:
    """Every copy that has its name opens, the acknowledged ones among them."""
    Database.open(path, key=key).close()
    folder = backup.backup_folder(path)
    lost = sum(not (folder / name).exists() for name in said)
    for copy in folder.glob("*.sqlite"):
        try:
            backup.contents(copy, key)
        except UserError:
            lost += 1
        copy.unlink()
    return lost


def check_restore(path: Path, key: FileKey | None, said: list[str]) -> int:
    """The content is that of one copy or of the other, never a mixture."""
    with Database.open(path, key=key) as database:
        database.contents(thoroughly=True)
        names = {each.name for each in WorkerRepository(database).iterate(EMPLOYER)}
    return int(names not in ({"satu"}, {"dua"}))


def check_migrate(path: Path, _key: FileKey | None, said: list[str]) -> int:
    """The rows of the old file are there, in the old schema or in the new one."""
    before = execute(path, "SELECT name, basic_wage FROM worker ORDER BY id")
    with Database.open(path) as database:
        database.contents(thoroughly=True)
    after = execute(path, "SELECT name, basic_wage FROM worker ORDER BY id")
    expected = execute(OLD, "SELECT name, basic_wage FROM worker ORDER BY id")
    return int(before != expected) + int(after != expected)


def check_rekey(path: Path, _key: FileKey | None, said: list[str]) -> int:
    """The file opens with one of the two keys, and holds all of its workers."""
    assert is_encrypted(path)
    salt = path.read_bytes()[:16]
    key = next(key for key in KEYS if key.salt == salt)
    with Database.open(path, key=key) as database:
        lost = database.contents(thoroughly=True).workers != BATCH
    if key is not KEYS[0]:
        change_key(path, key, KEYS[0])
    return int(lost)


CHECKS: dict[str, Check] = {
    "edit": check_edit,
    "import": check_import,
    "finalise": check_finalise,
    "backup": check_backup,
    "restore": check_restore,
    "migrate": check_migrate,
    "rekey": check_rekey,
}


def prepare(kind: str, path: Path, key: FileKey | None) -> None:
    """Make the file that the work begins with."""
    if kind == "migrate":
        return
    with Database.open(path, key=key) as database:
        EmployerRepository(database).save(Employer(name="PT Contoh Sejahtera"))
        repository = WorkerRepository(database)
        many = BATCH if kind in {"backup", "rekey"} else 1
        first = "satu" if kind == "restore" else "Orang"
        for number in range(many):
            repository.save(EMPLOYER, worker(first, staff_number=str(number)))
        if kind == "restore":
            database.copy_to(path.with_name("satu.sqlite"))
            repository.save(EMPLOYER, worker("dua"))
            repository.remove([1])
            database.copy_to(path.with_name("dua.sqlite"))
            database.restore_from(path.with_name("satu.sqlite"))


def play(kind: str, folder: Path, rounds: int, *, encrypted: bool) -> tuple[int, int]:
    """Kill ``rounds`` times on one file; returns acknowledgements and losses."""
    path, key = folder / "patuh.sqlite", KEYS[0] if encrypted or kind == "rekey" else None
    prepare(kind, path, key)
    dice = random.Random(kind)
    acknowledged = losses = 0
    for number in range(1, rounds + 1):
        if kind == "migrate":
            for leftover in folder.glob("patuh.sqlite*"):
                leftover.unlink()
            shutil.copy(OLD, path)
        said = killed(kind, path, number, key, dice)
        acknowledged += len(said)
        losses += CHECKS[kind](path, key, said)
    return acknowledged, losses


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_process_loses_nothing(kind: str, tmp_path: Path) -> None:
    """Two rounds of each kind of work, on an encrypted file."""
    assert play(kind, tmp_path, 2, encrypted=kind != "migrate")[1] == 0


@pytest.mark.fault
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("kind", KINDS)
def test_hundreds_of_killed_processes_lose_nothing(
    kind: str, encrypted: bool, tmp_path: Path
) -> None:
    """The figures are shown: rounds, acknowledgements, losses."""
    if encrypted and kind in {"migrate", "rekey"}:
        pytest.skip("there is only one form of this work")
    acknowledged, losses = play(kind, tmp_path, ROUNDS, encrypted=encrypted)
    form = "encrypted" if encrypted else "plain"
    print(f"\n{kind} ({form}): {ROUNDS} kills, {acknowledged} acknowledged, {losses} lost")
    assert losses == 0
