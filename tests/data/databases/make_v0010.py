"""Makes v0010.sqlite: the database of schema 9, migrated, with two entries in the log.

    python tests/data/databases/make_v0010.py

Run once, never again: the file stands for what users have.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.change_chain import START, Entry, digest_of, hash_of
from desktop.storage.migrations.m0010_change_log import m0010_change_log
from tests.data.databases.make_v0009 import make as make_v0009

TARGET = Path(__file__).with_name("v0010.sqlite")

_DETAILS = (
    '{"fields":{"city":["","Bandar Lampung"]},"subject":"PT Contoh Sejahtera"}',
    '{"fields":{"basic_wage":[400000000,450000000]},"subject":"Siti Contoh"}',
)
_ENTRIES = (
    Entry("2026-11-01T09:00:00", "Rina Contoh", "employer", "changed", 1, _DETAILS[0]),
    Entry("2026-11-02T09:00:00", "Rina Contoh", "worker", "changed", 1, _DETAILS[1]),
)


def make(target: Path) -> None:
    """Write the database; refuses to replace one."""
    make_v0009(target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    m0010_change_log(connection)
    previous = START
    for number, entry in enumerate(_ENTRIES, start=1):
        digest = digest_of(entry.details)
        found = hash_of(previous, number, entry, digest)
        connection.execute(
            "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, *entry, digest, previous, found),
        )
        previous = found
    connection.execute("PRAGMA user_version = 10")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    make(TARGET)
