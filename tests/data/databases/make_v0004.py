"""Makes v0004.sqlite: the database of schema 3, migrated, with facts, records and evidence.

    python tests/data/databases/make_v0004.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0004_answer_facts import m0004_answer_facts
from tests.data.databases.make_v0003 import make as make_v0003

TARGET = Path(__file__).with_name("v0004.sqlite")

_ROWS = (
    """INSERT INTO answer VALUES (2, 1, 'HI-02', NULL, '', '',
    '[{"file": "pp.pdf", "dated": "2025-01-02", "valid_until": "2026-12-31", "digest": ""}]',
    '{"approval_number": "568/1", "valid_until": {"date": "2026-12-31"}}', NULL,
    'Rina Contoh', '2026-11-22T09:00:00')""",
    """INSERT INTO answer VALUES (3, 1, 'REG-13', 'yes', '', '', '[]', '{}',
    '[{"work_order_on": {"date": "2026-10-01"}, "contract_value": 60000000000}]', '', '')""",
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0003(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0004_answer_facts(connection)
    for statement in _ROWS:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 4")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
