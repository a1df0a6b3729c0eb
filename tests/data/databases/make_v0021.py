"""Makes v0021.sqlite: the database of schema 20, migrated, with a pack in use and a revoked one.

    python tests/data/databases/make_v0021.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0021_rule_pack import m0021_rule_pack
from tests.data.databases.make_v0020 import make as make_v0020

TARGET = Path(__file__).with_name("v0021.sqlite")

_ROWS = (
    f"""INSERT INTO rule_pack VALUES (1, 'jp-2027', 'Batas upah JP 2027', '{"ab" * 32}',
    '0011 2233 4455 6677 8899 aabb ccdd eeff', '', '2026-11-20T08:00:00', 'Rina Contoh',
    '2026-11-21T08:00:00', 'Tono Contoh', x'7b7d')""",
    f"""INSERT INTO rule_pack VALUES (2, 'jp-2027', 'Batas upah JP 2027', '{"cd" * 32}',
    '0011 2233 4455 6677 8899 aabb ccdd eeff', '2026-11-22', '2026-11-22T08:00:00', 'Rina Contoh',
    '', '', x'7b7d')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0020(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0021_rule_pack(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 21")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
