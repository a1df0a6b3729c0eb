"""What encryption costs: the same work on a plain and on an encrypted file."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.keys import FileKey, key_from_password, make_key
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

WORKERS = 50_000
PAGE = 200
INSERT_BUDGET = 1.4
READ_BUDGET = 1.3


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fill(path: Path, key: FileKey | None, people: list) -> float:
    """Import everybody into a new file; returns the seconds of the import."""
    with Database.open(path, key=key) as database:
        employer = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
        batch = ImportBatch("x", "y", "z")
        return seconds(lambda: WorkerRepository(database).apply_import(employer, batch, people, []))


def read(path: Path, key: FileKey | None) -> float:
    """Read pages all over the file, with a cold cache; returns the seconds."""
    with Database.open(path, key=key) as database:
        repository = WorkerRepository(database)
        ids = repository.ids(1, WorkerQuery(), "name")
        chosen = [ids[place : place + PAGE] for place in range(0, len(ids), 5 * PAGE)]
        database._connections.close()
        return seconds(lambda: [repository.page(page) for page in chosen])


def test_encryption_costs_little(tmp_path: Path) -> None:
    """Bulk insert at most 1.4 times, page reads at most 1.3 times; medians of five."""
    people = [worker(f"Orang {n:06d}", staff_number=str(n)) for n in range(WORKERS)]
    key = make_key("rahasia sekali")
    inserts: dict[bool, list[float]] = {True: [], False: []}
    reads: dict[bool, list[float]] = {True: [], False: []}
    for number in range(5):
        for locked in (False, True):
            path = tmp_path / f"{number}-{locked}.sqlite"
            used = key if locked else None
            inserts[locked].append(fill(path, used, people))
            reads[locked].append(read(path, used))
    insert = statistics.median(inserts[True]) / statistics.median(inserts[False])
    page = statistics.median(reads[True]) / statistics.median(reads[False])
    print(f"\ninsert {WORKERS}: {statistics.median(inserts[False]):.2f} s plain, x{insert:.2f}")
    print(f"pages of {PAGE}: {statistics.median(reads[False]):.3f} s plain, x{page:.2f}")
    assert insert <= INSERT_BUDGET
    assert page <= READ_BUDGET


def test_opening_is_quick(tmp_path: Path) -> None:
    """The key from the password once, then the check of every page, 50,000 workers."""
    path, key = tmp_path / "big.sqlite", make_key("rahasia sekali")
    fill(path, key, [worker(f"Orang {n:06d}", staff_number=str(n)) for n in range(WORKERS)])
    derived = seconds(lambda: key_from_password(path, "rahasia sekali"))
    opened = seconds(lambda: Database.open(path, key=key).close())
    print(f"\nkey {derived:.2f} s, opening {opened:.2f} s, {path.stat().st_size / 2**20:.0f} MiB")
    assert derived < 2
    assert opened < 3
