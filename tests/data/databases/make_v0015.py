"""Makes v0015.sqlite: the database of schema 14, migrated, with a key and a proof.

    python tests/data/databases/make_v0015.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0015_signing import m0015_signing
from tests.data.databases.make_v0014 import make as make_v0014

TARGET = Path(__file__).with_name("v0015.sqlite")

# An invented key of 32 equal bytes; it signs nothing.
_ROWS = (
    f"INSERT INTO signing_key VALUES (1, x'{'11' * 32}', x'{'22' * 32}', '2026-11-22T10:30:00')",
    "INSERT INTO declaration_proof SELECT min(id), 'PJ1*contoh' FROM declaration",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0014(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0015_signing(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 15")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
