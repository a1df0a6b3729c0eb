"""Step 6: the family members of workers as persons.

They go with their worker. A birth date, sex or place in JKN that nobody has told is NULL, empty or
``unknown``.
"""

from __future__ import annotations

from typing import Any

_DEPENDANT = """
CREATE TABLE dependant (
    id INTEGER PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    relation TEXT NOT NULL CHECK (relation IN ('spouse', 'child', 'extra')),
    birth_date TEXT CHECK (birth_date IS date(birth_date)),
    sex TEXT CHECK (sex IN ('L', 'P')),
    nik TEXT NOT NULL,
    jkn_number TEXT NOT NULL,
    jkn TEXT NOT NULL CHECK (jkn IN ('yes', 'no', 'unknown')),
    is_employed INTEGER NOT NULL CHECK (is_employed IN (0, 1))
) STRICT
"""


def m0006_dependant(connection: Any) -> None:
    """Create the table; older files know counts only."""
    connection.execute(_DEPENDANT)
    connection.execute("CREATE INDEX dependant_worker ON dependant (worker_id)")
