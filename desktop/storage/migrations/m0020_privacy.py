"""Step 20: how long personal data are kept, and who asked what of their own data.

A kind of data without a row in ``retention`` is kept as long as the shipped proposal says. A
request outlives the worker whom it is about: that it was answered has to be shown.
"""

from __future__ import annotations

from typing import Any

_RETENTION = """
CREATE TABLE retention (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE CHECK (kind <> ''),
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 600)
) STRICT
"""

_REQUEST = """
CREATE TABLE privacy_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id) ON DELETE CASCADE,
    worker_id INTEGER REFERENCES worker (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'deletion', 'restriction')),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on) AND due_on >= received_on),
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
    outcome TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    CHECK ((state = 'open') = (closed_on IS NULL)),
    CHECK (state = 'open' OR outcome <> '')
) STRICT
"""

_INDEXES = (
    "CREATE INDEX privacy_request_employer ON privacy_request (employer_id, due_on)",
    "CREATE INDEX privacy_request_worker ON privacy_request (worker_id)",
)


def m0020_privacy(connection: Any) -> None:
    """Create both tables, empty."""
    for statement in (_RETENTION, _REQUEST, *_INDEXES):
        connection.execute(statement)
