"""Makes v0006.sqlite: the database of schema 5, migrated, with a family.

    python tests/data/databases/make_v0006.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0006_dependant import m0006_dependant
from tests.data.databases.make_v0005 import make as make_v0005

TARGET = Path(__file__).with_name("v0006.sqlite")

_ROWS = (
    """INSERT INTO dependant VALUES (1, 1, 'Sari Contoh', 'spouse', '1991-03-02', 'P',
    '1871014203910001', '0001234567890', 'yes', 0)""",
    "INSERT INTO dependant VALUES (2, 1, 'Adi Contoh', 'child', NULL, NULL, '', '', 'unknown', 0)",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0005(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0006_dependant(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 6")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
