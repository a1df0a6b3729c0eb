"""Step 5: the plan of repair, one action for each obligation of an assessment.

``budget`` is in sen and NULL where nobody knows it; ``carried_from`` is the day of the assessment
whose plan the action was taken over from.
"""

from __future__ import annotations

from typing import Any

_ACTION = """
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    obligation_id TEXT NOT NULL CHECK (obligation_id <> ''),
    proposal TEXT NOT NULL,
    owner TEXT NOT NULL,
    start_on TEXT CHECK (start_on IS date(start_on)),
    due_on TEXT CHECK (due_on IS date(due_on)),
    budget INTEGER CHECK (budget >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'done', 'dropped')),
    note TEXT NOT NULL,
    carried_from TEXT CHECK (carried_from IS date(carried_from)),
    UNIQUE (assessment_id, obligation_id)
) STRICT
"""


def m0005_action_plan(connection: Any) -> None:
    """Create the table; older files have no plan."""
    connection.execute(_ACTION)
