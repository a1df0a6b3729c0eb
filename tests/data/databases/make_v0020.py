"""Makes v0020.sqlite: the database of schema 19, migrated, with a retention and two requests.

    python tests/data/databases/make_v0020.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0020_privacy import m0020_privacy
from tests.data.databases.make_v0019 import make as make_v0019

TARGET = Path(__file__).with_name("v0020.sqlite")

_ROWS = (
    "INSERT INTO retention VALUES (1, 'leavers', 60)",
    """INSERT INTO privacy_request SELECT 1, employer_id, id, 'Pekerja Contoh', 'access',
    '2026-11-20', '2026-11-23', 'lewat surat', 'open', '', NULL FROM worker ORDER BY id LIMIT 1""",
    """INSERT INTO privacy_request SELECT 2, min(id), NULL, 'Mantan Contoh', 'deletion',
    '2026-10-01', '2026-10-04', '', 'done', 'dihapus', '2026-10-02' FROM employer""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0019(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0020_privacy(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 20")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
