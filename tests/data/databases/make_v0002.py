"""Makes v0002.sqlite: the database of schema 1, migrated, with edits of the calendar.

    python tests/data/databases/make_v0002.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0002_calendar import m0002_calendar
from tests.data.databases.make_v0001 import make as make_v0001

TARGET = Path(__file__).with_name("v0002.sqlite")

_ROWS = (
    "INSERT INTO calendar_edit VALUES (1, '2026-11-27', 'Libur perusahaan', 1)",
    "INSERT INTO calendar_edit VALUES (2, '2026-12-24', 'Cuti bersama Natal', 0)",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0001(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0002_calendar(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 2")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
