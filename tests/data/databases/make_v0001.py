"""Makes v0001.sqlite: a database of schema 1 with invented people. Run once, never again.

    python tests/data/databases/make_v0001.py

The file stands for what users have; it is written with plain SQL so that later changes of the
program cannot change it. ``tests/storage/test_opening.py`` asserts its rows after opening.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0001_initial import m0001_initial

TARGET = Path(__file__).with_name("v0001.sqlite")

_ROWS = (
    """INSERT INTO employer VALUES (1, 'PT Contoh Sejahtera', 'PT', '1234567890123',
    '0123456789012345', '12345678', '01234567', '10110', '2020', 'Jl. Contoh 1',
    'Kota Bandar Lampung', 'Lampung', '0721000000', 'sdm@contoh.example', '2011-03-01', 'menengah',
    500000000000, NULL, 'stated', 3, 0, 349188900, '', 0, 'Budi Contoh', 'Direktur',
    'Rina Contoh', '012/HRD-SP/XI/2026', 'Kepala Dinas Tenaga Kerja', 'Bandar Lampung')""",
    """INSERT INTO import_batch VALUES (1, 1, 'tenaga_kerja.xlsx', 'Data', 'plain',
    '{"columns": [], "rows": []}')""",
    """INSERT INTO worker VALUES (1, 1, 1, 0, 2, 'Siti Contoh', '1871015705900001', '', 'K-001',
    'WNI', '1990-05-17', 'P', 'PKWT', '2024-02-29', NULL, '2026-02-28', 'Bandar Lampung',
    'Produksi', 'Operator', 0, 350000050, 25000000, 'yes', '2024-03-01', 'JKK-1', 'yes', NULL, '',
    'no', NULL, '', 'unknown', NULL, '', 'unknown', NULL, '', 'dependant', '24000000011',
    '0001234567890', 350000000, NULL, 3, 2, 1)""",
    """INSERT INTO worker VALUES (2, 1, NULL, 1, 0, 'John Example', '', 'X1234567', 'K-002', 'WNA',
    '1985-01-31', 'L', 'Harian', '2025-06-01', '2026-06-30', NULL, '', '', '', 1, 15000000, 0,
    'unknown', NULL, '', 'unknown', NULL, '', 'unknown', NULL, '', 'unknown', NULL, '', 'unknown',
    NULL, '', 'unknown', '', '', NULL, NULL, NULL, NULL, 0)""",
    "INSERT INTO assessment VALUES (1, 1, '2026-11-22', 1, 250, 248, NULL, 1, '2026-03-01')",
    """INSERT INTO answer VALUES (1, 1, 'REG-01', 'not_applicable', 'Alasan', 'Catatan',
    '["sertifikat.pdf"]', 'Rina Contoh', '2026-11-22T09:00:00')""",
    "INSERT INTO payment VALUES (1, 1, 'BPJSTK', '2026-09', 12345678900, '2026-10-14')",
    "INSERT INTO accident VALUES (1, 1, '2026-08-01T10:00:00', '2026-08-02T09:00:00', NULL, NULL)",
    f"""INSERT INTO declaration VALUES (1, 1, '011/HRD-SP/X/2026', NULL, '2026-10-31',
    '2026-10-31T16:00:00+07:00', '{"a" * 64}', '{"b" * 64}', x'7b7d', x'25504446')""",
    """INSERT INTO declaration_event VALUES (1, 1, 'handed_in', '2026-11-02T10:00:00+07:00',
    'Rina Contoh', 'Loket 2')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    if target.exists():
        raise FileExistsError(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0001_initial(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA application_id = 1347048271")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
