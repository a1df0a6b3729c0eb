"""Step 9: the history of workers, and which record of a person was merged into which.

``before`` is a JSON object of field keys with what they said before ``happened_on``; of kind
``dated`` it held until that day, of kind ``identity`` it was wrong and was put right on that day.
"""

from __future__ import annotations

from typing import Any

_CHANGE = """
CREATE TABLE worker_change (
    id INTEGER PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
    import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('dated', 'identity')),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    before TEXT NOT NULL CHECK (json_valid(before) AND json_type(before) = 'object')
) STRICT
"""

_MERGE = """
CREATE TABLE worker_merge (
    merged_id INTEGER PRIMARY KEY REFERENCES worker (id) ON DELETE CASCADE,
    kept_id INTEGER NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
    CHECK (merged_id <> kept_id)
) STRICT
"""

_INDEXES = (
    "CREATE INDEX worker_change_worker ON worker_change (worker_id)",
    (
        "CREATE UNIQUE INDEX worker_change_day ON worker_change (worker_id, happened_on)"
        " WHERE kind = 'dated'"
    ),
    "CREATE INDEX worker_merge_kept ON worker_merge (kept_id)",
)


def m0009_worker_history(connection: Any) -> None:
    """Create both tables; workers of older files have no history."""
    for statement in (_CHANGE, _MERGE, *_INDEXES):
        connection.execute(statement)
