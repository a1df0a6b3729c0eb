"""Step 18: approvals of drafts, and whether an employer finalises without one.

Approvals are events too: one that is taken back, or used for a declaration, gets another row. The
parts are a JSON object of digests that say what was approved.
"""

from __future__ import annotations

from typing import Any

_STATEMENTS = (
    """
CREATE TABLE draft_approval (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'withdrawn', 'used')),
    filled_in_by TEXT NOT NULL,
    approved_by TEXT NOT NULL CHECK (kind <> 'approved' OR trim(approved_by) <> ''),
    happened_at TEXT NOT NULL CHECK (julianday(happened_at) IS NOT NULL),
    operator TEXT NOT NULL,
    parts TEXT NOT NULL CHECK (json_type(parts) = 'object'),
    declaration_id INTEGER REFERENCES declaration (id)
        CHECK ((kind = 'used') = (declaration_id IS NOT NULL))
) STRICT
""",
    "CREATE INDEX draft_approval_day ON draft_approval (employer_id, as_of)",
    "CREATE INDEX draft_approval_declaration ON draft_approval (declaration_id)",
    (
        "CREATE TRIGGER draft_approval_never_changes BEFORE UPDATE ON draft_approval"
        " BEGIN SELECT RAISE(ABORT, 'an approval never changes'); END"
    ),
    (
        "CREATE TRIGGER draft_approval_never_goes BEFORE DELETE ON draft_approval"
        " BEGIN SELECT RAISE(ABORT, 'an approval never goes'); END"
    ),
    """
CREATE TABLE approval_rule (
    employer_id INTEGER PRIMARY KEY REFERENCES employer (id) ON DELETE CASCADE,
    is_required INTEGER NOT NULL CHECK (is_required IN (0, 1))
) STRICT
""",
)


def m0018_approval(connection: Any) -> None:
    """Create both tables, empty: nobody approved anything, and nobody has to."""
    for statement in _STATEMENTS:
        connection.execute(statement)
