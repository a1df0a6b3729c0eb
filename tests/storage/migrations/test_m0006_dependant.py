"""Step 6: the table of family members."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0006 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0006.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 6 with a family in it."""
    make_copy(make, tmp_path / "v0006.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0006.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dependant SET name = ''",
        "UPDATE dependant SET relation = 'cousin'",
        "UPDATE dependant SET birth_date = '2026-02-30'",
        "UPDATE dependant SET sex = 'X'",
        "UPDATE dependant SET jkn = 'perhaps'",
        "UPDATE dependant SET is_employed = 2",
        "UPDATE dependant SET worker_id = 9999",
    ],
)
def test_m0006_refuses_impossible_values(filled: Any, change: str) -> None:
    """A name, a known relation, days of the calendar, a worker who exists."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0006_lets_a_family_go_with_its_worker(filled: Any) -> None:
    """Nobody's family stays behind when an import is taken back."""
    filled.execute("DELETE FROM worker")
    assert filled.execute("SELECT count(*) FROM dependant").fetchone() == (0,)


def test_m0006_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
