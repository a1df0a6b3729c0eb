"""Step 13: with the picture of a letterhead."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0013 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0013.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 13 with the picture of a letterhead."""
    make_copy(make, tmp_path / "v0013.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0013.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE logo SET picture = x''",
        "UPDATE logo SET picture = zeroblob(524289)",
        "UPDATE logo SET employer_id = 99",
    ],
)
def test_m0013_refuses_impossible_values(filled: Any, change: str) -> None:
    """A picture has bytes, not too many, and belongs to an employer."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0013_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
