"""Step 22: the figures of the first page as they were last read, one row an employer.

``basis`` says what they rest on, ``content`` is a JSON object. Nothing else is computed from them.
"""

from __future__ import annotations

from typing import Any

_KEPT_OVERVIEW = """
CREATE TABLE kept_overview (
    employer_id INTEGER PRIMARY KEY REFERENCES employer (id) ON DELETE CASCADE,
    read_at TEXT NOT NULL CHECK (julianday(read_at) IS NOT NULL),
    basis TEXT NOT NULL CHECK (basis <> ''),
    content TEXT NOT NULL CHECK (json_type(content) = 'object')
) STRICT
"""


def m0022_kept_overview(connection: Any) -> None:
    """Create the table; older files have nothing kept, and it is filled at the next start."""
    connection.execute(_KEPT_OVERVIEW)
