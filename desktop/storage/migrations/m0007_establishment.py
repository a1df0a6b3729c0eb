"""Step 7: the establishments of an employer, in the order in which the user lists them.

``jkk_risk_group`` is 0 where the employer's group holds; ``minimum_wage`` is in sen and NULL where
the tables are to be used.
"""

from __future__ import annotations

from typing import Any

_ESTABLISHMENT = """
CREATE TABLE establishment (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    name TEXT NOT NULL CHECK (name <> ''),
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    province TEXT NOT NULL,
    npp TEXT NOT NULL,
    jkk_risk_group INTEGER NOT NULL CHECK (jkk_risk_group BETWEEN 0 AND 5),
    minimum_wage INTEGER CHECK (minimum_wage >= 0),
    is_head_office INTEGER NOT NULL CHECK (is_head_office IN (0, 1)),
    headcount_wlkp INTEGER CHECK (headcount_wlkp >= 0)
) STRICT
"""


def m0007_establishment(connection: Any) -> None:
    """Create the table; older files know the employer's own address only."""
    connection.execute(_ESTABLISHMENT)
    connection.execute("CREATE INDEX establishment_employer ON establishment (employer_id)")
