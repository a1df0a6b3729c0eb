"""Step 15: the key of this installation, and the texts that it signed for declarations.

There is one key a file; it is made at first use and travels with every backup. Older declarations
have no text: they were sealed without a key.
"""

from __future__ import annotations

from typing import Any

_STATEMENTS = (
    """
CREATE TABLE signing_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    private_key BLOB NOT NULL CHECK (length(private_key) = 32),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    made_at TEXT NOT NULL CHECK (julianday(made_at) IS NOT NULL)
) STRICT
""",
    """
CREATE TABLE declaration_proof (
    declaration_id INTEGER PRIMARY KEY REFERENCES declaration (id),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT
""",
    (
        "CREATE TRIGGER signing_key_never_changes BEFORE UPDATE ON signing_key"
        " BEGIN SELECT RAISE(ABORT, 'the key of an installation never changes'); END"
    ),
    (
        "CREATE TRIGGER signing_key_never_goes BEFORE DELETE ON signing_key"
        " BEGIN SELECT RAISE(ABORT, 'the key of an installation never goes'); END"
    ),
    (
        "CREATE TRIGGER declaration_proof_never_changes BEFORE UPDATE ON declaration_proof"
        " BEGIN SELECT RAISE(ABORT, 'the proof of a declaration never changes'); END"
    ),
    (
        "CREATE TRIGGER declaration_proof_never_goes BEFORE DELETE ON declaration_proof"
        " BEGIN SELECT RAISE(ABORT, 'the proof of a declaration never goes'); END"
    ),
)


def m0015_signing(connection: Any) -> None:
    """Create both tables, empty."""
    for statement in _STATEMENTS:
        connection.execute(statement)
