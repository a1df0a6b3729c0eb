"""New workers as rows by columns: the same rows as one by one."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.employer import Employer
from desktop.domain.worker import Worker
from desktop.storage.bulk_rows import bulk_rows, insert_workers_sql
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.worker_rows import WORKER_COLUMNS, worker_to_row
from tests.storage.test_worker_rows import WORKERS

COLUMNS = ", ".join(("employer_id", "import_batch_id", "is_removed", *WORKER_COLUMNS))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORKERS, min_size=1, max_size=4))
def test_rows_in_bulk_store_what_single_ones_do(database: Database, workers: list[Worker]) -> None:
    """What is missing is NULL, whether it was bound as that or not."""
    employer = EmployerRepository(database).save(Employer(name="PT Contoh")).employer_id
    connection, sql = database.connection(), insert_workers_sql()
    query = f"SELECT {COLUMNS} FROM worker ORDER BY id"
    found = []
    for rows in (
        list(bulk_rows(employer, 0, [*workers, workers[0]])),
        [(employer, 0, *worker_to_row(worker)) for worker in (*workers, workers[0])],
    ):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN")
        connection.executemany(sql, rows)
        found.append(connection.execute(query).fetchall())
        connection.execute("ROLLBACK")
    assert found[0] == found[1]
    assert found[0] == [
        (employer, 0, 0, *worker_to_row(worker)) for worker in (*workers, workers[0])
    ]
