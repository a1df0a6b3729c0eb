"""Makes v0019.sqlite: the database of schema 18, migrated, with a pack that was handed over.

    python tests/data/databases/make_v0019.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0019_pack_log import m0019_pack_log
from tests.data.databases.make_v0018 import make as make_v0018

TARGET = Path(__file__).with_name("v0019.sqlite")

_ROWS = (
    f"""INSERT INTO pack_log VALUES (1, 1, 1, '2026-11-24T09:00:00', 'Rina Contoh', '2026-11-24',
    'Bandar Lampung', 'Rina Contoh', 'Staf HRD', 'Dinas Tenaga Kerja Provinsi Lampung',
    'Budi Pengawas', '198001012005011001', 'Pemeriksaan oleh pengawas ketenagakerjaan',
    'SPT 12/XI/2026', 1, '', '[["01-deklarasi.pdf","Deklarasi",4,"{"cd" * 32}"]]',
    '{"ab" * 32}', '')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0018(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0019_pack_log(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 19")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
