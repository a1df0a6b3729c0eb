"""Step 10: the log of changes, which nobody rewrites."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0010 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0010.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 10 with two entries in the log."""
    make_copy(make, tmp_path / "v0010.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0010.sqlite"), isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM change_log WHERE id = 2",
        "UPDATE change_log SET operator = 'Lain'",
        "UPDATE change_log SET happened_at = '2026-01-01T00:00:00'",
        "UPDATE change_log SET details = '{}'",
        "UPDATE change_log SET details = NULL, hash = previous",
        "UPDATE change_log SET id = id + 10",
    ],
)
def test_m0010_lets_nothing_be_rewritten(filled: Any, change: str) -> None:
    """No entry goes and none becomes another."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0010_lets_personal_data_be_purged(filled: Any) -> None:
    """Details may be blanked, and nothing else with them."""
    filled.execute("UPDATE change_log SET details = NULL WHERE id = 2")
    assert filled.execute("SELECT count(*) FROM change_log WHERE details IS NULL").fetchone() == (
        1,
    )


def test_m0010_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
