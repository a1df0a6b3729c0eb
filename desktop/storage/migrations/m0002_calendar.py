"""Step 2: the user's own edits of the calendar of holidays.

A row with ``is_holiday`` 1 adds a day, one with 0 takes a known holiday away.
"""

from __future__ import annotations

from typing import Any

_CALENDAR_EDIT = """
CREATE TABLE calendar_edit (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    name TEXT NOT NULL,
    is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1)),
    CHECK (is_holiday = 0 OR name <> '')
) STRICT
"""


def m0002_calendar(connection: Any) -> None:
    """Create the table; older files know no edit."""
    connection.execute(_CALENDAR_EDIT)
