"""Makes v0016.sqlite: the database of schema 15, migrated, with a declaration from a document.

    python tests/data/databases/make_v0016.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0016_received import m0016_received
from tests.data.databases.make_v0015 import make as make_v0015

TARGET = Path(__file__).with_name("v0016.sqlite")

_ROWS = (
    f"""INSERT INTO received_declaration VALUES (1, 'PT Contoh Lain', '87654321', '007/X/2026', '',
    '2026-10-31', '2026-11-02T09:00:00', '2026-11-23T08:00:00', '{"ab" * 32}', x'{"33" * 32}',
    x'7b7d', x'25504446')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0015(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0016_received(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 16")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
