"""Step 11: the table of saved filters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0011 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0011.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 11 with a saved filter in it."""
    make_copy(make, tmp_path / "v0011.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0011.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE saved_filter SET name = ''",
        "UPDATE saved_filter SET definition = '[]'",
        "UPDATE saved_filter SET employer_id = 99",
        "INSERT INTO saved_filter VALUES (9, 1, 'Kontrak tanpa JP', '{}')",
    ],
)
def test_m0011_refuses_impossible_values(filled: Any, change: str) -> None:
    """A name, an object, an employer that exists, each name once."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0011_lets_filters_go_with_their_employer(filled: Any) -> None:
    """A saved filter belongs to its employer."""
    filled.execute(
        "INSERT INTO employer SELECT 9, " + _columns(filled, "employer") + " FROM employer"
        " WHERE id = 1"
    )
    filled.execute("INSERT INTO saved_filter VALUES (2, 9, 'Lain', '{}')")
    filled.execute("DELETE FROM employer WHERE id = 9")
    assert filled.execute("SELECT id FROM saved_filter").fetchall() == [(1,)]


def _columns(connection: Any, table: str) -> str:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return ", ".join(row[1] for row in rows if row[1] != "id")


def test_m0011_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
