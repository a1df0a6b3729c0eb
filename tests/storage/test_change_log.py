"""Reading the log, and finding where somebody tampered with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.storage.change_log import BreakKind, ChangeLogRepository, LogQuery
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import execute, worker

FREE = "DROP TRIGGER change_log_never_changes", "DROP TRIGGER change_log_never_goes"


@pytest.fixture
def entries(database: Database) -> ChangeLogRepository:
    """Return a log of five entries on three days."""
    days = iter(range(20, 30))
    database.sign_with(lambda: datetime(2026, 11, next(days), 23, 59), lambda: "Rina Contoh")
    employer_id = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
    workers = WorkerRepository(database)
    ani, _budi = (workers.save(employer_id, worker(name)) for name in ("Ani", "Budi"))
    batch = ImportBatch("upah.xlsx", "Data", "plain")
    workers.apply_import(employer_id, batch, [], [replace(ani, basic_wage=1)])
    workers.remove([ani.worker_id])
    return ChangeLogRepository(database)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (LogQuery(), [5, 4, 3, 2, 1]),
        (LogQuery(text="budi"), [3]),
        (LogQuery(text="rina"), [5, 4, 3, 2, 1]),
        (LogQuery(text="upah.xlsx"), [4]),
        (LogQuery(text="%"), []),
        (LogQuery(kind="worker"), [5, 3, 2]),
        (LogQuery(worker_id=1), [5, 4, 2]),
        (LogQuery(first=date(2026, 11, 22), last=date(2026, 11, 23)), [4, 3]),
    ],
)
def test_the_log_is_searched(
    entries: ChangeLogRepository, query: LogQuery, numbers: list[int]
) -> None:
    """By text, kind, worker (also inside imports) and days, the newest first."""
    assert [entry.number for entry in entries.entries(query)] == numbers
    assert entries.count(query) == len(numbers)
    assert [entry.number for entry in entries.entries(query, 1)] == numbers[:1]


def test_a_log_that_nobody_touched_is_sound(entries: ChangeLogRepository) -> None:
    """The head is the hash of the last entry."""
    check = entries.check()
    assert (check.is_sound, check.entries, check.purged) == (True, 5, 0)
    assert len(check.head) == 64


def test_purged_details_do_not_break_the_chain(path: Path, entries: ChangeLogRepository) -> None:
    """They are counted, and the entry stays."""
    execute(path, "UPDATE change_log SET details = NULL WHERE id = 2")
    check = entries.check()
    assert (check.is_sound, check.purged) == (True, 1)
    assert entries.entries(LogQuery())[3].details is None
    assert entries.entries(LogQuery())[3].subject == ""


@pytest.mark.parametrize(
    ("tampering", "number", "kind"),
    [
        ("UPDATE change_log SET operator = 'Lain' WHERE id = 3", 3, BreakKind.EDITED),
        ("UPDATE change_log SET details = '{}' WHERE id = 2", 2, BreakKind.EDITED),
        ("UPDATE change_log SET happened_at = '2026-01-01' WHERE id = 1", 1, BreakKind.EDITED),
        ("DELETE FROM change_log WHERE id = 3", 4, BreakKind.REMOVED),
        ("DELETE FROM change_log WHERE id = 1", 2, BreakKind.REMOVED),
        ("DELETE FROM change_log WHERE id >= 4", 4, BreakKind.REMOVED),
        ("DELETE FROM change_log", 1, BreakKind.REMOVED),
    ],
)
def test_tampering_shows_where_it_was_done(
    path: Path, entries: ChangeLogRepository, tampering: str, number: int, kind: BreakKind
) -> None:
    """Edited and removed entries are found, the last ones too."""
    execute(path, *FREE, tampering)
    check = entries.check()
    assert (check.broken_at, check.kind) == (number, kind)
    assert not check.is_sound


def test_an_empty_log_is_sound(database: Database) -> None:
    """Nothing was written yet."""
    assert ChangeLogRepository(database).check().is_sound
