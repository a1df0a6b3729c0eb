"""Step 14: what is entered about the letter of an assessment: opinion of the workers, print.

``columns`` are the names of the parts of the worker annex that are printed, parted by blanks.
"""

from __future__ import annotations

from typing import Any

_LETTER_DRAFT = """
CREATE TABLE letter_draft (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employer (id) ON DELETE CASCADE,
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    representative_name TEXT NOT NULL,
    representative_body TEXT NOT NULL,
    opinion TEXT NOT NULL
        CHECK (opinion IN ('not_asked', 'agrees', 'agrees_with_notes', 'refuses')),
    opinion_text TEXT NOT NULL,
    paper TEXT NOT NULL CHECK (paper IN ('a4', 'f4')),
    columns TEXT NOT NULL,
    is_masked INTEGER NOT NULL CHECK (is_masked IN (0, 1)),
    UNIQUE (employer_id, as_of)
) STRICT
"""


def m0014_letter_draft(connection: Any) -> None:
    """Create the table; older files have no draft of a letter."""
    connection.execute(_LETTER_DRAFT)
