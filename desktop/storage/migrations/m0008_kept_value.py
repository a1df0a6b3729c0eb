"""Step 8: the reasons for which odd values of workers stay as they are.

``values_digest`` is the SHA-256 of the values at the time; a reason goes with its worker.
"""

from __future__ import annotations

from typing import Any

_KEPT_VALUE = """
CREATE TABLE kept_value (
    id INTEGER PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> ''),
    values_digest TEXT NOT NULL CHECK (length(values_digest) = 64),
    reason TEXT NOT NULL CHECK (reason <> ''),
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    UNIQUE (worker_id, code)
) STRICT
"""


def m0008_kept_value(connection: Any) -> None:
    """Create the table; older files have no reasons."""
    connection.execute(_KEPT_VALUE)
