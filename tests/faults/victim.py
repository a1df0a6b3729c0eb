"""The process that is killed: does one kind of work over and over and says what is done.

A line on standard output is an acknowledgement: what it names must be there ever after. Called
as ``python -m tests.faults.victim KIND FILE ROUND KEY``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.file_key import MARK, FileKey
from desktop.storage.imports import ImportBatch
from desktop.storage.rekey import change_key
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import add_declaration, worker

EMPLOYER = 1
BATCH = 400
"""Workers of one import: it is there with all of them or not at all."""
KEYS = tuple(FileKey(bytes([n]) * 32, MARK + bytes([n]) * 12) for n in (1, 2))


def say(*words: object) -> None:
    """Acknowledge."""
    print(*words, flush=True)


def edit(database: Database, number: int) -> None:
    """Change the wages of one worker after another."""
    repository = WorkerRepository(database)
    someone = repository.get(1)
    for step in range(100_000):
        wage = number * 1_000_000 + step
        repository.save(EMPLOYER, replace(someone, basic_wage=wage))
        say(wage)


def take_in(database: Database, number: int) -> None:
    """Import one sheet after another."""
    repository = WorkerRepository(database)
    for step in range(1_000):
        name = f"{number}-{step}"
        people = [worker(f"Orang {n}", staff_number=f"{name}-{n}") for n in range(BATCH)]
        repository.apply_import(EMPLOYER, ImportBatch(name, "Data", "umum"), people, [])
        say(name)


def finalise(database: Database, number: int) -> None:
    """Store one declaration after another."""
    repository = DeclarationRepository(database)
    for step in range(10_000):
        add_declaration(repository, EMPLOYER, f"{number}/{step}")
        say(f"{number}/{step}")


def back_up(database: Database, number: int) -> None:
    """Make one copy after another."""
    for step in range(1_000):
        target = database.path.parent / "cadangan" / f"{number}-{step}.sqlite"
        database.copy_to(target)
        say(target.name)


def restore(database: Database, number: int) -> None:
    """Go back and forth between two copies."""
    copies = [database.path.with_name(name) for name in ("satu.sqlite", "dua.sqlite")]
    for step in range(1_000):
        database.restore_from(copies[(number + step) % 2])
        say(copies[(number + step) % 2].name)


def migrate(path: Path) -> None:
    """Bring an old file to the newest schema."""
    Database.open(path).close()
    say("migrated")


def rekey(path: Path) -> None:
    """Change the password back and forth; the first key is that of the file."""
    keys = list(KEYS)
    for _step in range(1_000):
        change_key(path, keys[0], keys[1])
        keys.reverse()
        say(keys[0].salt[-1])


ON_OPEN_FILES: dict[str, Callable[[Database, int], None]] = {
    "edit": edit,
    "import": take_in,
    "finalise": finalise,
    "backup": back_up,
    "restore": restore,
}
ON_CLOSED_FILES: dict[str, Callable[[Path], None]] = {"migrate": migrate, "rekey": rekey}


def main(kind: str, path: Path, number: int, key: FileKey | None) -> None:
    """Say that the work begins, and do it."""
    if kind in ON_CLOSED_FILES:
        say("ready")
        ON_CLOSED_FILES[kind](path)
        return
    with Database.open(path, key=key) as database:
        say("ready")
        ON_OPEN_FILES[kind](database, number)


if __name__ == "__main__":
    main(
        sys.argv[1],
        Path(sys.argv[2]),
        int(sys.argv[3]),
        KEYS[int(sys.argv[4])] if sys.argv[4] != "-" else None,
    )
