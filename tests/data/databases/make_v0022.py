"""Makes v0022.sqlite: the database of schema 21, migrated, with a first page that was kept.

    python tests/data/databases/make_v0022.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0022_kept_overview import m0022_kept_overview
from tests.data.databases.make_v0021 import make as make_v0021

TARGET = Path(__file__).with_name("v0022.sqlite")

_ROW = """INSERT INTO kept_overview VALUES (1, '2026-11-22T10:30:00', '1.0/2026-11-22',
    '{"step": "plan", "count": 3}')"""


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0021(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0022_kept_overview(connection)
    connection.execute(_ROW)
    connection.execute("PRAGMA user_version = 22")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
