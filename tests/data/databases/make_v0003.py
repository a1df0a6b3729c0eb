"""Makes v0003.sqlite: the database of schema 2, migrated, with values of the user's own.

    python tests/data/databases/make_v0003.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0003_own_values import m0003_own_values
from tests.data.databases.make_v0002 import make as make_v0002

TARGET = Path(__file__).with_name("v0003.sqlite")

_ROWS = (
    """INSERT INTO own_value VALUES (1, 'minimum_wage.18.71', 'Kota Bandar Lampung', '2027-01-01',
    '3700000.00', 'Kepgub Lampung G/1/2026', 'Rina Contoh', '2026-12-20T09:00:00')""",
    """INSERT INTO own_value VALUES (2, 'jp.wage_ceiling', '', '2027-03-01', '11600000.00',
    'Surat BPJS B/1/2027', '', '2027-02-27T09:00:00')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0002(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0003_own_values(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 3")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
