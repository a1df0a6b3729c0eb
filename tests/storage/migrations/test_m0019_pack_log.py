"""Step 19: the log of packs that were handed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0019 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0019.sqlite"
_COPY = (
    "INSERT INTO pack_log SELECT 2, employer_id, declaration_id, recorded_at, operator, handed_on,"
    " place, giver, giver_position, {office}, officer, officer_number, ground, reference,"
    " {is_masked}, reason, files, digest, file_digest FROM pack_log"
)


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 19 with rows in it."""
    make_copy(make, tmp_path / "v0019.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0019.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE pack_log SET office = 'Kantor lain'",
        "DELETE FROM pack_log",
        _COPY.format(office="''", is_masked="1"),
        _COPY.format(office="office", is_masked="0"),
    ],
)
def test_m0019_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """Entries never change or go; there is a recipient, and a reason for whole identities."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0019_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
