"""Step 10: the log of changes, each entry chained to the one before.

``hash`` is the SHA-256 over the previous one and the entry; ``details`` (JSON: the subject, and
before and after of each field) counts by its digest, so that a purge may blank personal data
without breaking the chain. Nothing else of an entry can be changed, and no entry goes.
"""

from __future__ import annotations

from typing import Any

_LOG = """
CREATE TABLE change_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    happened_at TEXT NOT NULL CHECK (julianday(happened_at) IS NOT NULL),
    operator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    action TEXT NOT NULL CHECK (action IN (
        'added', 'changed', 'removed', 'imported', 'import_undone')),
    subject_id INTEGER NOT NULL,
    details TEXT CHECK (json_valid(details) AND json_type(details) = 'object'),
    details_digest TEXT NOT NULL CHECK (length(details_digest) = 64),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT
"""

_OTHERS = (
    "CREATE INDEX change_log_subject ON change_log (kind, subject_id)",
    (
        "CREATE TRIGGER change_log_never_changes BEFORE UPDATE ON change_log"
        " WHEN NEW.details IS NOT NULL OR NEW.id IS NOT OLD.id"
        " OR NEW.happened_at IS NOT OLD.happened_at OR NEW.operator IS NOT OLD.operator"
        " OR NEW.kind IS NOT OLD.kind OR NEW.action IS NOT OLD.action"
        " OR NEW.subject_id IS NOT OLD.subject_id OR NEW.details_digest IS NOT OLD.details_digest"
        " OR NEW.previous IS NOT OLD.previous OR NEW.hash IS NOT OLD.hash"
        " BEGIN SELECT RAISE(ABORT, 'the log of changes never changes'); END"
    ),
    (
        "CREATE TRIGGER change_log_never_goes BEFORE DELETE ON change_log"
        " BEGIN SELECT RAISE(ABORT, 'the log of changes never goes'); END"
    ),
)


def m0010_change_log(connection: Any) -> None:
    """Create the table; what older files went through is not known."""
    for statement in (_LOG, *_OTHERS):
        connection.execute(statement)
