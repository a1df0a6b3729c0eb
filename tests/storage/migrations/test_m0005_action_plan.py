"""Step 5: the table of the plan of repair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0005 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0005.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 5 with a plan in it."""
    make_copy(make, tmp_path / "v0005.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0005.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE action SET obligation_id = ''",
        "UPDATE action SET start_on = '2026-02-30'",
        "UPDATE action SET due_on = 'besok'",
        "UPDATE action SET carried_from = '2026'",
        "UPDATE action SET budget = -1",
        "UPDATE action SET state = 'perhaps'",
        "UPDATE action SET assessment_id = 99",
        (
            "INSERT INTO action SELECT 9, assessment_id, obligation_id, proposal, owner, start_on,"
            " due_on, budget, state, note, carried_from FROM action WHERE id = 1"
        ),
    ],
)
def test_m0005_refuses_impossible_values(filled: Any, change: str) -> None:
    """Days of the calendar, no negative cost, a known state, one action an obligation."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0005_lets_actions_go_with_their_assessment(filled: Any) -> None:
    """A plan belongs to its assessment."""
    filled.execute("DELETE FROM assessment")
    assert filled.execute("SELECT count(*) FROM action").fetchone() == (0,)


def test_m0005_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
