"""The open database: transactions, threads, faults while it is in use."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from peewee import IntegrityError
from sqlcipher3 import dbapi2

from desktop.domain.employer import Employer
from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 10),
        ("recursive_triggers", 1),
    ],
)
def test_every_connection_is_set_up(database: Database, pragma: str, value: object) -> None:
    """A second thread's connection is as strict as the first one."""

    def read() -> object:
        with database.thread_connection():
            return database.connection().execute(f"PRAGMA {pragma}").fetchone()[0]

    with ThreadPoolExecutor(1) as pool:
        assert [read(), pool.submit(read).result()] == [value, value]


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    """What was saved before the error is gone with it."""
    employers = EmployerRepository(database)

    def save_and_fail() -> None:
        with database.transaction():
            employers.save(Employer(name="PT Contoh"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_and_fail()
    assert employers.all() == []
    assert not database.connection().in_transaction


def test_an_inner_transaction_belongs_to_the_outer_one(database: Database) -> None:
    """An inner block that ends well is undone with the outer one that does not."""
    employers = EmployerRepository(database)

    def save_and_fail() -> None:
        with database.transaction():
            with database.transaction():
                employers.save(Employer(name="PT Contoh"))
            assert database.connection().in_transaction
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_and_fail()
    assert employers.all() == []


def test_a_bug_is_no_user_error(database: Database) -> None:
    """A row that breaks a reference is our fault and stays a traceback."""
    with pytest.raises(IntegrityError):
        WorkerRepository(database).save(77, worker())
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        database.connection().execute("SELECT * FROM elsewhere")


def test_two_threads_read_and_write(database: Database, employer_id: int) -> None:
    """The window reads whole states while the pool thread writes: all of an import or none."""
    workers = WorkerRepository(database)
    seen: set[int] = set()
    done = threading.Event()

    def write() -> None:
        with database.thread_connection():
            for _ in range(5):
                batch = ImportBatch("a.xlsx", "Data", "plain")
                workers.apply_import(employer_id, batch, [worker()] * 200, [])
        done.set()

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(write)
        while not done.is_set() and not future.done():
            seen.add(workers.count(employer_id, WorkerQuery()))
        future.result()
    assert workers.count(employer_id, WorkerQuery()) == 1_000
    assert {number % 200 for number in seen} <= {0}


def test_a_thread_closes_its_own_connection_only(database: Database) -> None:
    """A pool thread leaves no open file behind; the window keeps its connection."""
    mine = database.connection()

    def work() -> dbapi2.Connection:
        with database.thread_connection():
            return database.connection()

    with ThreadPoolExecutor(1) as pool:
        theirs = pool.submit(work).result()
    with pytest.raises(dbapi2.ProgrammingError, match="closed"):
        theirs.execute("SELECT 1")
    with database.thread_connection():
        assert database.connection() is mine
    assert mine.execute("SELECT 1").fetchone() == (1,)


def test_a_thread_that_reads_cannot_write_and_is_stopped_from_elsewhere(
    database: Database, employer_id: int
) -> None:
    """What is broken off ends as cancelled work does; the connection is gone in the end."""
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"

    def read() -> None:
        with database.reading() as stop:
            with pytest.raises(UserError) as fault:
                database.connection().execute("DELETE FROM worker")
            assert fault.value.code == "DATABASE_READ_ONLY"
            # A stop before the statement begins would be lost.
            database.connection().set_progress_handler(stop, 1000)
            with pytest.raises(Cancelled):
                database.connection().execute(endless).fetchone()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(read).result()
    assert EmployerRepository(database).all()


def test_closing_closes_the_connections_of_all_threads(path: Path) -> None:
    """After closing nothing holds the file: its helper files are gone."""
    database = Database.open(path)
    EmployerRepository(database).save(Employer(name="PT Contoh"))
    with ThreadPoolExecutor(1) as pool:
        pool.submit(database.connection).result()
    assert path.with_name(f"{path.name}-wal").exists()
    database.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_is_said_and_undone(database: Database, employer_id: int) -> None:
    """An import that does not fit leaves no row, and the program goes on."""
    workers = WorkerRepository(database)
    connection = database.connection()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 10}")
    batch = ImportBatch("a.xlsx", "Data", "plain")
    with pytest.raises(UserError) as caught:
        workers.apply_import(employer_id, batch, [worker()] * 2_000, [])
    assert caught.value.code == "DATABASE_FULL"
    assert workers.count(employer_id, WorkerQuery()) == 0
    connection.execute("PRAGMA max_page_count = 100000")
    assert workers.save(employer_id, worker()).worker_id


def test_a_database_that_became_read_only_is_said(database: Database, employer_id: int) -> None:
    """The sentence names the file; nothing is half written."""
    workers = WorkerRepository(database)
    database.connection().execute("PRAGMA query_only = ON")
    with pytest.raises(UserError) as caught:
        workers.save(employer_id, worker())
    assert caught.value.code == "DATABASE_READ_ONLY"
    assert str(database.path) in caught.value.sentence


def test_a_write_that_meets_another_program_is_said(database: Database, employer_id: int) -> None:
    """While another program writes ours can read, but not write."""
    workers = WorkerRepository(database)
    other = dbapi2.connect(str(database.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    attempts: list[Callable[[], object]] = [
        lambda: workers.save(employer_id, worker()),
        lambda: workers.remove([1]),
    ]
    for attempt in attempts:
        with pytest.raises(UserError) as caught:
            attempt()
        assert caught.value.code == "DATABASE_LOCKED"
    assert workers.count(employer_id, WorkerQuery()) == 0
    other.close()
    workers.save(employer_id, worker())


@pytest.mark.parametrize("fetch", ["fetchone", "fetchall", "fetchmany"])
def test_damage_found_while_reading_is_said(path: Path, fetch: str) -> None:
    """A page that goes bad while the program runs is no crash, whichever way it is read."""
    with Database.open(path) as database:
        employer_id = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
        batch = ImportBatch("a.xlsx", "Data", "plain")
        WorkerRepository(database).apply_import(employer_id, batch, [worker()] * 500, [])
    with Database.open(path) as database:
        cursor = database.cursor(WorkerRecord.select(WorkerRecord.birth_date))
        content = path.read_bytes()
        path.write_bytes(content[:12288] + b"\xa5" * (len(content) - 12288))
        database.connection().execute("PRAGMA shrink_memory")
        with pytest.raises(UserError) as caught:
            deque(iter(getattr(cursor, fetch), None), maxlen=0)
        assert caught.value.code == "DATABASE_CORRUPT"


def test_an_import_cut_off_by_a_dying_process_is_absent(path: Path) -> None:
    """Power fails in the middle of an import: the file opens and has the rows of before."""
    with Database.open(path) as database:
        employer_id = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
        WorkerRepository(database).save(employer_id, worker("Ani Lama"))
    code = f"""
import os
from pathlib import Path
from desktop.storage.database import Database
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

def dies(done, total):
    if done == 9_000:
        os._exit(9)

database = Database.open(Path({str(path)!r}))
database.connection().execute("PRAGMA cache_size = 10")
new = [worker("Budi Baru")] * 10_000
WorkerRepository(database).apply_import({employer_id}, ImportBatch("a", "b", "c"), new, [], dies)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 9
    with Database.open(path) as database:
        assert [w.name for w in WorkerRepository(database).iterate(employer_id)] == ["Ani Lama"]
