"""Step 17: what happens to a finalised declaration after it is printed.

Events gain the day on the paper, office, officer and the office's number, name and digest
of a scan. One that was entered wrongly is taken back by another, once and with a reason; both
stay. The content of a scan hangs on its event.
"""

from __future__ import annotations

from typing import Any

_COLUMNS = (
    "happened_on TEXT CHECK (happened_on IS date(happened_on))",
    "office TEXT NOT NULL DEFAULT ''",
    "officer TEXT NOT NULL DEFAULT ''",
    "reference TEXT NOT NULL DEFAULT ''",
    "scan_name TEXT NOT NULL DEFAULT ''",
    "scan_digest TEXT NOT NULL DEFAULT '' CHECK (length(scan_digest) IN (0, 64))",
    "withdraws INTEGER REFERENCES declaration_event (id)",
)

_STATEMENTS = (
    (
        "CREATE UNIQUE INDEX declaration_event_withdraws ON declaration_event (withdraws)"
        " WHERE withdraws IS NOT NULL"
    ),
    (
        "CREATE TRIGGER declaration_event_withdraws_with_reason BEFORE INSERT ON declaration_event"
        " WHEN (NEW.kind = 'withdrawn') IS NOT (NEW.withdraws IS NOT NULL)"
        " OR (NEW.kind = 'withdrawn' AND trim(NEW.note) = '')"
        " BEGIN SELECT RAISE(ABORT, 'a withdrawal names its event and says why'); END"
    ),
    (
        "CREATE TRIGGER declaration_event_withdraws_its_own BEFORE INSERT ON declaration_event"
        " WHEN NEW.withdraws IS NOT NULL AND NOT EXISTS (SELECT 1 FROM declaration_event AS former"
        " WHERE former.id = NEW.withdraws AND former.declaration_id = NEW.declaration_id"
        " AND former.kind NOT IN ('finalised', 'withdrawn'))"
        " BEGIN SELECT RAISE(ABORT, 'a withdrawal takes back a step of its declaration'); END"
    ),
    """
CREATE TABLE declaration_scan (
    event_id INTEGER PRIMARY KEY REFERENCES declaration_event (id),
    content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 20971520)
) STRICT
""",
    (
        "CREATE TRIGGER declaration_scan_never_changes BEFORE UPDATE ON declaration_scan"
        " BEGIN SELECT RAISE(ABORT, 'a scan of a declaration never changes'); END"
    ),
    (
        "CREATE TRIGGER declaration_scan_never_goes BEFORE DELETE ON declaration_scan"
        " BEGIN SELECT RAISE(ABORT, 'a scan of a declaration never goes'); END"
    ),
)


def m0017_declaration_life(connection: Any) -> None:
    """Extend the events, which stay as they are, and create the table of scans, empty."""
    for column in _COLUMNS:
        connection.execute(f"ALTER TABLE declaration_event ADD COLUMN {column}")
    for statement in _STATEMENTS:
        connection.execute(statement)
