"""Step 20: retention and requests about personal data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0020 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0020.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 20 with rows in it."""
    make_copy(make, tmp_path / "v0020.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0020.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE retention SET months = 0",
        "INSERT INTO retention VALUES (2, 'leavers', 12)",
        "UPDATE privacy_request SET kind = 'other'",
        "UPDATE privacy_request SET due_on = '2026-01-01'",
        "UPDATE privacy_request SET closed_on = '2026-11-21' WHERE id = 1",
        "UPDATE privacy_request SET outcome = '' WHERE id = 2",
        "UPDATE privacy_request SET name = ''",
    ],
)
def test_m0020_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """A kind is kept for one time; who closes a request says what was done, and when."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0020_lets_a_request_outlive_its_worker(filled: Any) -> None:
    """That it was answered has to be shown later."""
    filled.execute("DELETE FROM worker")
    kept = "SELECT worker_id, name FROM privacy_request WHERE id = 1"
    assert filled.execute(kept).fetchone() == (None, "Pekerja Contoh")


def test_m0020_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
