"""Step 16: declarations taken from documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0016 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0016.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 16 with rows in it."""
    make_copy(make, tmp_path / "v0016.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0016.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE received_declaration SET npp = ''",
        (
            "INSERT INTO received_declaration SELECT 2, employer_name, npp, document_number,"
            " amends, as_of, finalised_at, received_at, digest, public_key, snapshot, pdf"
            " FROM received_declaration"
        ),
        (
            "INSERT INTO received_declaration VALUES (2, '', '', '1', '', '2026-02-30',"
            " '2026-11-02', '2026-11-02', hex(zeroblob(32)), x'', x'', x'')"
        ),
    ],
)
def test_m0016_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """They never change, stand once, and carry days of the calendar."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0016_lets_them_go(filled: Any) -> None:
    """A declaration of somebody else may be forgotten."""
    filled.execute("DELETE FROM received_declaration")
    assert filled.execute("SELECT count(*) FROM received_declaration").fetchone() == (0,)


def test_m0016_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
