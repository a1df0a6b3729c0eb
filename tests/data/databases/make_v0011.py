"""Makes v0011.sqlite: the database of schema 10, migrated, with a saved filter.

    python tests/data/databases/make_v0011.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0011_saved_filters import m0011_saved_filters
from tests.data.databases.make_v0010 import make as make_v0010

TARGET = Path(__file__).with_name("v0011.sqlite")

_ROW = """INSERT INTO saved_filter VALUES (1, 1, 'Kontrak tanpa JP',
    '{"kind": "PKWT", "program": "JP"}')"""


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0010(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0011_saved_filters(connection)
    connection.execute(_ROW)
    connection.execute("PRAGMA user_version = 11")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
