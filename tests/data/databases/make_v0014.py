"""Makes v0014.sqlite: the database of schema 13, migrated, with the draft of a letter.

    python tests/data/databases/make_v0014.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0014_letter_draft import m0014_letter_draft
from tests.data.databases.make_v0013 import make as make_v0013

TARGET = Path(__file__).with_name("v0014.sqlite")

_ROWS = (
    """INSERT INTO letter_draft VALUES (1, 1, '2026-11-22', 'Tuti Contoh', 'Serikat Contoh',
    'agrees_with_notes', 'Iuran Oktober menyusul', 'f4', 'identity wage', 0)""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0013(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0014_letter_draft(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 14")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
