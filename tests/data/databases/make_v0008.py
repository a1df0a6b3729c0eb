"""Makes v0008.sqlite: the database of schema 7, migrated, with the picture of a letterhead.

    python tests/data/databases/make_v0008.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0008_logo import m0008_logo
from tests.data.databases.make_v0007 import make as make_v0007

TARGET = Path(__file__).with_name("v0008.sqlite")

_ROWS = ("INSERT INTO logo VALUES (1, x'89504e470d0a1a0a')",)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0007(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0008_logo(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 8")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
