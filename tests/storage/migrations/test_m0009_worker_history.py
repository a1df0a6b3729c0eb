"""Step 9: the history of workers and merged records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0009 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0009.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 9 with a history in it."""
    make_copy(make, tmp_path / "v0009.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0009.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE worker_change SET kind = 'other'",
        "UPDATE worker_change SET happened_on = '2026-02-30'",
        "UPDATE worker_change SET before = '[]'",
        "UPDATE worker_change SET worker_id = 99",
        "INSERT INTO worker_change VALUES (9, 1, NULL, 'dated', '2026-03-01', '{}')",
        "INSERT INTO worker_merge VALUES (1, 1)",
        "INSERT INTO worker_merge VALUES (2, 1)",
    ],
)
def test_m0009_refuses_impossible_values(filled: Any, change: str) -> None:
    """Known kinds and days, an object before, one dated change a day, no merge with oneself."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0009_lets_the_history_go_with_its_worker(filled: Any) -> None:
    """An import that is undone takes the history of its new workers along."""
    filled.execute("DELETE FROM worker WHERE id = 1")
    assert filled.execute("SELECT count(*) FROM worker_change").fetchone() == (0,)
    assert filled.execute("SELECT count(*) FROM worker_merge").fetchone() == (0,)


def test_m0009_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
