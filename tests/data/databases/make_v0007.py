"""Makes v0007.sqlite: the database of schema 6, migrated, with an establishment.

    python tests/data/databases/make_v0007.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0007_establishment import m0007_establishment
from tests.data.databases.make_v0006 import make as make_v0006

TARGET = Path(__file__).with_name("v0007.sqlite")

_ROWS = (
    """INSERT INTO establishment VALUES (1, 1, 'Pabrik Metro', 'Jl. Contoh 2', 'Kota Metro',
    'Lampung', '87654321', 4, 310000000, 0, 40)""",
    """INSERT INTO establishment VALUES (2, 1, 'Kantor Pusat', '', '', '', '', 0, NULL, 1,
    NULL)""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0006(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0007_establishment(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 7")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
