"""Step 22: the first page as it was last read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0022 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0022.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 22 with a first page in it."""
    make_copy(make, tmp_path / "v0022.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0022.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept_overview SET content = '[]'",
        "UPDATE kept_overview SET content = 'x'",
        "UPDATE kept_overview SET basis = ''",
        "UPDATE kept_overview SET read_at = 'kemarin'",
        "UPDATE kept_overview SET employer_id = 99",
        "INSERT INTO kept_overview VALUES (1, '2026-11-22T10:30:00', 'x', '{}')",
    ],
)
def test_m0022_refuses_impossible_values(filled: Any, change: str) -> None:
    """An object, what it rests on, a moment, an employer that exists, one row each."""
    with pytest.raises((dbapi2.IntegrityError, dbapi2.OperationalError)):
        filled.execute(change)


def test_m0022_lets_it_go_with_its_employer(filled: Any) -> None:
    """What is kept belongs to its employer."""
    filled.execute(
        "INSERT INTO employer SELECT 9, " + _columns(filled, "employer") + " FROM employer"
        " WHERE id = 1"
    )
    filled.execute("INSERT INTO kept_overview VALUES (9, '2026-11-22T10:30:00', 'x', '{}')")
    filled.execute("DELETE FROM employer WHERE id = 9")
    assert filled.execute("SELECT employer_id FROM kept_overview").fetchall() == [(1,)]


def _columns(connection: Any, table: str) -> str:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return ", ".join(row[1] for row in rows if row[1] != "id")


def test_m0022_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
