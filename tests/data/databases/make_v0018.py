"""Makes v0018.sqlite: the database of schema 17, migrated, with an approval that was used.

    python tests/data/databases/make_v0018.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0018_approval import m0018_approval
from tests.data.databases.make_v0017 import make as make_v0017

TARGET = Path(__file__).with_name("v0018.sqlite")

_ROWS = (
    """INSERT INTO draft_approval VALUES (1, 1, '2026-10-31', 'approved', 'Rina Contoh',
    'Budi Contoh', '2026-10-31T08:00:00', 'Rina Contoh', '{"letter": "ab"}', NULL)""",
    """INSERT INTO draft_approval VALUES (2, 1, '2026-10-31', 'used', 'Rina Contoh',
    'Budi Contoh', '2026-10-31T09:00:00', 'Rina Contoh', '{"letter": "ab"}', 1)""",
    "INSERT INTO approval_rule VALUES (1, 1)",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0017(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0018_approval(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 18")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
