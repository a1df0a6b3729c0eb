"""Step 8: the table of reasons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0008 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0008.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 8 with a reason in it."""
    make_copy(make, tmp_path / "v0008.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0008.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept_value SET code = ''",
        "UPDATE kept_value SET reason = ''",
        "UPDATE kept_value SET values_digest = 'abc'",
        "UPDATE kept_value SET worker_id = 9999",
        (
            "INSERT INTO kept_value SELECT 9, worker_id, code, values_digest, reason, given_by,"
            " given_at FROM kept_value"
        ),
    ],
)
def test_m0008_refuses_impossible_values(filled: Any, change: str) -> None:
    """A reason in words, a whole digest, a worker who exists, one reason a finding."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0008_lets_reasons_go_with_their_worker(filled: Any) -> None:
    """Nobody's reason stays behind when an import is taken back."""
    filled.execute("DELETE FROM worker")
    assert filled.execute("SELECT count(*) FROM kept_value").fetchone() == (0,)


def test_m0008_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
