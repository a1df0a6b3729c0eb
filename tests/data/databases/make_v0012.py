"""Makes v0012.sqlite: the database of schema 11, migrated, with a row in the tray.

    python tests/data/databases/make_v0012.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0012_import_desk import m0012_import_desk
from tests.data.databases.make_v0011 import make as make_v0011

TARGET = Path(__file__).with_name("v0012.sqlite")

_ROWS = (
    """INSERT INTO tray_sheet VALUES (1, 1, 'pekerja.xlsx', 'Data', 'plain',
    '["Nama", "NIK", "Upah"]')""",
    """INSERT INTO tray_row VALUES (1, 1, 14, '["Tono Contoh", "187101", "4500000"]',
    '[["NIK", "NIK_LENGTH", "error", "nik", "187101", "16", "NIK"]]', NULL)""",
    "INSERT INTO import_repair VALUES (1, 1, 3, 'Upah', 'amount_format', 'Rp4.500.000', '4500000')",
    """INSERT INTO column_mapping VALUES (1, 'a1b2', '{"roles": {"2": "basic_wage"}}')""",
    "INSERT INTO official_code VALUES (1, 'STATUS_PEGAWAI', 'PKWT', '2')",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0011(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0012_import_desk(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 12")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
