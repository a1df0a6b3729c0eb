"""Step 14: with the draft of a letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0014 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0014.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 14 with the draft of a letter."""
    make_copy(make, tmp_path / "v0014.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0014.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE letter_draft SET as_of = '2026-02-30'",
        "UPDATE letter_draft SET opinion = 'perhaps'",
        "UPDATE letter_draft SET paper = 'a5'",
        "UPDATE letter_draft SET is_masked = 2",
        "UPDATE letter_draft SET employer_id = 99",
        (
            "INSERT INTO letter_draft SELECT 9, employer_id, as_of, '', '', 'agrees', '', 'a4', '',"
            " 1 FROM letter_draft WHERE id = 1"
        ),
    ],
)
def test_m0014_refuses_impossible_values(filled: Any, change: str) -> None:
    """Days of the calendar, known words, one draft an assessment."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0014_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
