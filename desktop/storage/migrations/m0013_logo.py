"""Step 13: the picture of an employer's letterhead, as the bytes of the file that was chosen."""

from __future__ import annotations

from typing import Any

_LOGO = """
CREATE TABLE logo (
    employer_id INTEGER PRIMARY KEY REFERENCES employer (id) ON DELETE CASCADE,
    picture BLOB NOT NULL CHECK (length(picture) BETWEEN 1 AND 524288)
) STRICT
"""


def m0013_logo(connection: Any) -> None:
    """Create the table; older files have no picture."""
    connection.execute(_LOGO)
