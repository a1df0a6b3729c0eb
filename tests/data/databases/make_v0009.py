"""Makes v0009.sqlite: the database of schema 8, migrated, with the history of a worker.

    python tests/data/databases/make_v0009.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0009_worker_history import m0009_worker_history
from tests.data.databases.make_v0008 import make as make_v0008

TARGET = Path(__file__).with_name("v0009.sqlite")

_ROWS = (
    """INSERT INTO worker_change VALUES (1, 1, 1, 'dated', '2026-03-01',
    '{"basic_wage":400000000,"jp":["no",null,""]}')""",
    """INSERT INTO worker_change VALUES (2, 1, NULL, 'identity', '2026-10-05',
    '{"nik":"1871010101900009"}')""",
    "INSERT INTO worker_merge VALUES (2, 1)",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0008(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0009_worker_history(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 9")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
