"""Step 7: the table of establishments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0007 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0007.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 7 with two establishments in it."""
    make_copy(make, tmp_path / "v0007.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0007.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE establishment SET name = ''",
        "UPDATE establishment SET jkk_risk_group = 6",
        "UPDATE establishment SET minimum_wage = -1",
        "UPDATE establishment SET headcount_wlkp = -1",
        "UPDATE establishment SET is_head_office = 2",
        "UPDATE establishment SET employer_id = 9999",
    ],
)
def test_m0007_refuses_impossible_values(filled: Any, change: str) -> None:
    """A name, a group of JKK, amounts and counts from 0, an employer who exists."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0007_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
