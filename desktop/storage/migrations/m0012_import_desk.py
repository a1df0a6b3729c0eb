"""Step 12: what the desk of files remembers.

Rows that stayed out of an import wait in a tray; an import that takes them up again solves them,
and taking that import back makes them wait again. Beside them: the repairs of each import, the
meaning of columns by the fingerprint of their headings, and codes of official lists.
"""

from __future__ import annotations

from typing import Any

_STATEMENTS = (
    """
CREATE TABLE tray_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    template TEXT NOT NULL,
    headings TEXT NOT NULL CHECK (json_valid(headings))
) STRICT
""",
    """
CREATE TABLE tray_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tray_sheet_id INTEGER NOT NULL REFERENCES tray_sheet (id) ON DELETE CASCADE,
    source_row INTEGER NOT NULL CHECK (source_row > 0),
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    findings TEXT NOT NULL CHECK (json_valid(findings)),
    solved_by INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT
""",
    "CREATE INDEX tray_row_sheet ON tray_row (tray_sheet_id)",
    "CREATE INDEX tray_row_solved_by ON tray_row (solved_by)",
    "CREATE INDEX tray_sheet_batch ON tray_sheet (batch_id)",
    """
CREATE TABLE import_repair (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    source_row INTEGER NOT NULL CHECK (source_row > 0),
    heading TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    before_text TEXT NOT NULL,
    after_text TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX import_repair_batch ON import_repair (batch_id)",
    """
CREATE TABLE column_mapping (
    id INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE CHECK (fingerprint <> ''),
    choices TEXT NOT NULL CHECK (json_valid(choices))
) STRICT
""",
    """
CREATE TABLE official_code (
    id INTEGER PRIMARY KEY,
    list_name TEXT NOT NULL CHECK (list_name <> ''),
    our_value TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    UNIQUE (list_name, our_value)
) STRICT
""",
)


def m0012_import_desk(connection: Any) -> None:
    """Create the tables; older files have nothing waiting and nothing remembered."""
    for statement in _STATEMENTS:
        connection.execute(statement)
