"""Step 4: answers carry facts and records, may stand without a value, and evidence has dates.

Facts are a JSON object, records a JSON list of such objects or NULL where nobody has said; a day
stands as {"date": "2026-12-31"}. Evidence was a list of file names and becomes one of objects.
"""

from __future__ import annotations

from typing import Any

# SQLite cannot let a column be NULL afterwards: the table is made anew.
_ANSWER = """
CREATE TABLE answer_new (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    obligation_id TEXT NOT NULL CHECK (obligation_id <> ''),
    value TEXT CHECK (value IN ('yes', 'no', 'not_applicable', 'not_yet')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_valid(evidence) AND json_type(evidence) = 'array'),
    facts TEXT NOT NULL CHECK (json_valid(facts) AND json_type(facts) = 'object'),
    records TEXT CHECK (
        records IS NULL OR (json_valid(records) AND json_type(records) = 'array')),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    UNIQUE (assessment_id, obligation_id)
) STRICT
"""

_COPY = """
INSERT INTO answer_new
SELECT id, assessment_id, obligation_id, value, reason, note,
    (SELECT json_group_array(json_object(
        'file', file, 'dated', NULL, 'valid_until', NULL, 'digest', ''))
    FROM (SELECT value AS file FROM json_each(answer.evidence) ORDER BY key)),
    '{}', NULL, answered_by, answered_at
FROM answer
"""


def m0004_answer_facts(connection: Any) -> None:
    """Make the table of answers anew with what it holds."""
    for statement in (
        _ANSWER,
        _COPY,
        "DROP TABLE answer",
        "ALTER TABLE answer_new RENAME TO answer",
    ):
        connection.execute(statement)
