"""Makes v0017.sqlite: the database of schema 16, migrated, with the life of a declaration.

    python tests/data/databases/make_v0017.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0017_declaration_life import m0017_declaration_life
from tests.data.databases.make_v0016 import make as make_v0016

TARGET = Path(__file__).with_name("v0017.sqlite")

_COLUMNS = (
    "id, declaration_id, kind, happened_at, operator, note, happened_on, office, officer,"
    " reference, scan_name, scan_digest, withdraws"
)
_ROWS = (
    f"""INSERT INTO declaration_event ({_COLUMNS}) VALUES (2, 1, 'received', '2026-11-04T09:00:00',
    'Rina Contoh', '', '2026-11-03', 'Disnaker Kota Contoh', 'Ibu Petugas', 'TT-7/XI/2026',
    'tanda-terima.pdf', '{"cd" * 32}', NULL)""",
    "INSERT INTO declaration_scan VALUES (2, x'255044462d')",
    f"""INSERT INTO declaration_event ({_COLUMNS}) VALUES (3, 1, 'withdrawn',
    '2026-11-04T09:05:00', 'Rina Contoh', 'Salah tanggal', NULL, '', '', '', '', '', 2)""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0016(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0017_declaration_life(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 17")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
