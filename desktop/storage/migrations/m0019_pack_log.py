"""Step 19: the log of packs that were handed over to an office.

``files`` is JSON: name, title, size and SHA-256 of each file. ``digest`` is that of the list of
digests in the pack, ``file_digest`` that of the ZIP file, empty for a folder. No entry ever
changes or goes. Whole identities are given for a reason only.
"""

from __future__ import annotations

from typing import Any

_LOG = """
CREATE TABLE pack_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
    recorded_at TEXT NOT NULL CHECK (julianday(recorded_at) IS NOT NULL),
    operator TEXT NOT NULL,
    handed_on TEXT NOT NULL CHECK (handed_on IS date(handed_on)),
    place TEXT NOT NULL,
    giver TEXT NOT NULL CHECK (giver <> ''),
    giver_position TEXT NOT NULL,
    office TEXT NOT NULL CHECK (office <> ''),
    officer TEXT NOT NULL CHECK (officer <> ''),
    officer_number TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground <> ''),
    reference TEXT NOT NULL,
    is_masked INTEGER NOT NULL CHECK (is_masked IN (0, 1)),
    reason TEXT NOT NULL CHECK (is_masked = 1 OR reason <> ''),
    files TEXT NOT NULL CHECK (json_valid(files) AND json_type(files) = 'array'),
    digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    file_digest TEXT NOT NULL CHECK (
        length(file_digest) IN (0, 64) AND file_digest NOT GLOB '*[^0-9a-f]*')
) STRICT
"""

_OTHERS = (
    "CREATE INDEX pack_log_employer ON pack_log (employer_id, handed_on)",
    (
        "CREATE TRIGGER pack_log_never_changes BEFORE UPDATE ON pack_log"
        " BEGIN SELECT RAISE(ABORT, 'what was handed over never changes'); END"
    ),
    (
        "CREATE TRIGGER pack_log_never_goes BEFORE DELETE ON pack_log"
        " BEGIN SELECT RAISE(ABORT, 'what was handed over never goes'); END"
    ),
)


def m0019_pack_log(connection: Any) -> None:
    """Create the table, empty."""
    for statement in (_LOG, *_OTHERS):
        connection.execute(statement)
