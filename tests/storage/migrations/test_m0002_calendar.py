"""Step 2: the table of the user's own edits of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0002 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0002.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 2 with rows."""
    make_copy(make, tmp_path / "v0002.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0002.sqlite"), isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE calendar_edit SET day = '2026-02-30'",
        "UPDATE calendar_edit SET day = '2026-11-27'",
        "UPDATE calendar_edit SET is_holiday = 2",
        "UPDATE calendar_edit SET name = '' WHERE is_holiday = 1",
        "UPDATE calendar_edit SET name = NULL",
    ],
)
def test_m0002_refuses_impossible_edits(filled: Any, change: str) -> None:
    """A day is real and edited once; a holiday has a name."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0002_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
