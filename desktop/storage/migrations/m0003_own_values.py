"""Step 3: minimum wages and ceilings that the user typed in, each with its decree.

``value`` is rupiah with two decimals as exact text; ``region_name`` is empty for ceilings.
"""

from __future__ import annotations

from typing import Any

_OWN_VALUE = """
CREATE TABLE own_value (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule_id TEXT NOT NULL CHECK (rule_id <> ''),
    region_name TEXT NOT NULL,
    in_force_from TEXT NOT NULL CHECK (in_force_from IS date(in_force_from)),
    value TEXT NOT NULL CHECK (value GLOB '[0-9]*.[0-9][0-9]'),
    decree TEXT NOT NULL CHECK (decree <> ''),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL CHECK (julianday(entered_at) IS NOT NULL),
    UNIQUE (rule_id, in_force_from)
) STRICT
"""


def m0003_own_values(connection: Any) -> None:
    """Create the table; older files know no value of the user's own."""
    connection.execute(_OWN_VALUE)
