"""Step 11: filters of the workforce that people name and keep, each name once an employer.

``definition`` is a JSON object of texts; a filter that a later program does not know in full is
shown without what it does not know.
"""

from __future__ import annotations

from typing import Any

_SAVED_FILTER = """
CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employer (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    definition TEXT NOT NULL CHECK (json_type(definition) = 'object'),
    UNIQUE (employer_id, name)
) STRICT
"""


def m0011_saved_filters(connection: Any) -> None:
    """Create the table; older files have no saved filters."""
    connection.execute(_SAVED_FILTER)
