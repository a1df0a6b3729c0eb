"""Makes v0013.sqlite: the database of schema 12, migrated, with the picture of a letterhead.

    python tests/data/databases/make_v0013.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0013_logo import m0013_logo
from tests.data.databases.make_v0012 import make as make_v0012

TARGET = Path(__file__).with_name("v0013.sqlite")

_ROWS = ("INSERT INTO logo VALUES (1, x'89504e470d0a1a0a')",)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0012(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0013_logo(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 13")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
