"""Makes v0005.sqlite: the database of schema 4, migrated, with a plan of repair.

    python tests/data/databases/make_v0005.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0005_action_plan import m0005_action_plan
from tests.data.databases.make_v0004 import make as make_v0004

TARGET = Path(__file__).with_name("v0005.sqlite")

_ROWS = (
    """INSERT INTO action VALUES (1, 1, 'REG-03', 'Daftarkan dua pekerja', 'Rina Contoh',
    '2026-11-23', '2026-12-15', 12495600, 'in_progress', 'Menunggu KPJ', '2026-10-31')""",
    """INSERT INTO action VALUES (2, 1, 'WLK-01', 'Lapor WLKP', '', NULL, NULL, NULL, 'open', '',
    NULL)""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0004(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0005_action_plan(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 5")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
