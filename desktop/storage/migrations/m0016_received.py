"""Step 16: declarations that were rebuilt from a PDF, apart from this installation's own.

``public_key`` is empty where the PDF was sealed without a key. They never change, but may go.
"""

from __future__ import annotations

from typing import Any

# The big columns come last: a list does not read over them.
_RECEIVED = """
CREATE TABLE received_declaration (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_name TEXT NOT NULL,
    npp TEXT NOT NULL,
    document_number TEXT NOT NULL CHECK (document_number <> ''),
    amends TEXT NOT NULL,
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    finalised_at TEXT NOT NULL CHECK (julianday(finalised_at) IS NOT NULL),
    received_at TEXT NOT NULL CHECK (julianday(received_at) IS NOT NULL),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    public_key BLOB NOT NULL CHECK (length(public_key) IN (0, 32)),
    snapshot BLOB NOT NULL,
    pdf BLOB NOT NULL
) STRICT
"""

_FREEZE = (
    "CREATE TRIGGER received_declaration_never_changes BEFORE UPDATE ON received_declaration"
    " BEGIN SELECT RAISE(ABORT, 'a declaration taken from a document never changes'); END"
)


def m0016_received(connection: Any) -> None:
    """Create the table, empty."""
    connection.execute(_RECEIVED)
    connection.execute(_FREEZE)
