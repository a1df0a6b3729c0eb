"""The log is written with the change, whoever writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.answers import Answer, AnswerValue, Headcounts, Payment, PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.worker_history import WorkerChange
from desktop.storage.answers import AnswerRepository
from desktop.storage.calendar import CalendarEdit, CalendarRepository
from desktop.storage.change_log import ChangeLogRepository, LogEntry, LogQuery
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import AS_OF, worker

NOW = datetime(2026, 11, 22, 10, 30)


@pytest.fixture
def database(path: Path) -> Database:  # type: ignore[misc]
    """Return an open database whose clock stands still and whose operator is known."""
    with Database.open(path, busy_timeout_ms=10) as opened:
        opened.sign_with(lambda: NOW, lambda: "Rina Contoh")
        yield opened


@pytest.fixture
def workers(database: Database) -> WorkerRepository:
    """Return a repository that knows nothing of the log."""
    return WorkerRepository(database)


def log(database: Database, after: int = 0) -> list[LogEntry]:
    """Return the entries after a number, the oldest first."""
    found = ChangeLogRepository(database).entries(LogQuery())
    return [entry for entry in reversed(found) if entry.number > after]


def told(entry: LogEntry) -> tuple[str, str, str]:
    """Return what an entry is about."""
    return entry.kind, entry.action, entry.subject


def test_a_change_is_logged_with_who_and_when(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Before and after of the changed fields alone."""
    saved = workers.save(employer_id, worker("Ani"))
    workers.save(employer_id, replace(saved, basic_wage=500_000_000))
    _employer, added, changed = log(database)
    assert told(added) == ("worker", "added", "Ani")
    assert added.fields["basic_wage"] == [None, 400_000_000]
    assert "workplace" not in added.fields
    assert told(changed) == ("worker", "changed", "Ani")
    assert changed.fields == {"basic_wage": [400_000_000, 500_000_000]}
    assert (changed.at, changed.operator, changed.subject_id) == (NOW, "Rina Contoh", 1)


def test_saving_what_is_stored_logs_nothing(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """An entry is a change."""
    saved = workers.save(employer_id, worker("Ani"))
    workers.save(employer_id, saved)
    assert len(log(database)) == 2


def test_what_is_rolled_back_leaves_no_entry(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Change and entry come and go together."""

    def save_and_fail() -> None:
        with database.transaction():
            workers.save(employer_id, worker("Ani"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        save_and_fail()
    assert [told(entry) for entry in log(database)] == [
        ("employer", "added", "PT Contoh Sejahtera")
    ]


def test_a_transaction_logs_what_became_of_a_row(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Two edits of one worker in one go are one change."""
    saved = workers.save(employer_id, worker("Ani"))
    with database.transaction():
        workers.save(employer_id, replace(saved, name="Budi"))
        workers.save(employer_id, replace(saved, name="Citra"))
    assert log(database)[-1].fields == {"name": ["Ani", "Citra"]}


def test_an_answer_stored_anew_is_a_change(database: Database, employer_id: int) -> None:
    """The repository removes and adds; the log tells what people did."""
    answers = AnswerRepository(database)
    for value in (AnswerValue.YES, AnswerValue.NO):
        answers.save_answer(employer_id, AS_OF, "REG-01", Answer(value, answered_at=value.value))
    answers.save_answer(employer_id, AS_OF, "REG-01", Answer(AnswerValue.NO, answered_at="later"))
    answers.save_answer(employer_id, AS_OF, "REG-01", None)
    _employer, _assessment, added, changed, removed = log(database)
    assert told(added) == ("answer", "added", "REG-01")
    assert changed.fields == {"value": ["yes", "no"]}
    assert told(removed) == ("answer", "removed", "REG-01")


def test_payments_that_stay_are_not_logged(database: Database, employer_id: int) -> None:
    """All are stored anew at each save; one line tells which was added."""
    answers = AnswerRepository(database)
    payments = [Payment(PaymentProgram.HEALTH, Month(2026, n), n, None) for n in (1, 2, 3)]
    for count in (2, 3):
        answers.save_figures(employer_id, AS_OF, Headcounts(), payments[:count], None, None)
    entries = [told(entry) for entry in log(database) if entry.table == "payment"]
    assert entries == [("answer", "added", f"JKN 2026-0{n}") for n in (1, 2, 3)]


def test_a_step_in_the_history_names_the_worker(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """A change that leaves the row alone is logged too."""
    saved = workers.save(employer_id, worker("Ani"))
    workers.save(employer_id, saved, (WorkerChange(date(2026, 3, 1), {"basic_wage": 1}),))
    entry = log(database)[-1]
    assert (told(entry), entry.subject_id) == (("worker", "changed", "Ani"), saved.worker_id)


def test_other_kinds_are_logged(database: Database, employer_id: int) -> None:
    """Employer and holidays, for the same reason and without their help."""
    employers = EmployerRepository(database)
    employers.save(Employer(name="PT Lain", employer_id=employer_id))
    CalendarRepository(database).save(CalendarEdit(date(2026, 5, 4), "Libur", is_holiday=True))
    _added, changed, holiday = log(database)
    assert changed.fields == {"name": ["PT Contoh Sejahtera", "PT Lain"]}
    assert told(holiday) == ("calendar", "added", "2026-05-04 Libur")


def test_an_import_is_one_entry(
    database: Database, workers: WorkerRepository, employer_id: int
) -> None:
    """Counts, and of each changed worker the fields; undoing it is one entry more."""
    ani = workers.save(employer_id, worker("Ani"))
    before = len(log(database))
    batch_id = workers.apply_import(
        employer_id,
        ImportBatch("a.xlsx", "Data", "plain"),
        [worker("Budi"), worker("Citra")],
        [replace(ani, basic_wage=1)],
        histories={ani.worker_id: (WorkerChange(date(2026, 3, 1), {"basic_wage": 4}),)},
    )
    (entry,) = log(database, before)
    assert told(entry) == ("import", "imported", "a.xlsx")
    assert entry.details == {
        "subject": "a.xlsx",
        "sheet": "Data",
        "new": 2,
        "changed": 1,
        "workers": {str(ani.worker_id): {"basic_wage": [400_000_000, 1]}},
    }
    workers.undo_import(batch_id)
    (undone,) = log(database, entry.number)
    assert told(undone) == ("import", "import_undone", "a.xlsx")
    assert undone.details == {"subject": "a.xlsx", "removed": 2, "restored": 1}
    workers.remove(workers.listed(employer_id, WorkerQuery()))
    assert log(database)[-1].fields == {"is_removed": [0, 1]}


def test_a_second_connection_is_watched_too(path: Path, database: Database) -> None:
    """The triggers belong to a connection; every one makes its own."""
    EmployerRepository(database).save(Employer(name="Satu"))
    with Database.open(path) as other:
        EmployerRepository(other).save(Employer(name="Dua"))
    assert [entry.subject for entry in log(database)] == ["Satu", "Dua"]
    assert log(database)[-1].operator == ""
