"""Step 3: the table of the user's own values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0003 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0003.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 3 with rows."""
    make_copy(make, tmp_path / "v0003.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0003.sqlite"), isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE own_value SET rule_id = ''",
        "UPDATE own_value SET in_force_from = '2027'",
        "UPDATE own_value SET value = '3700000'",
        "UPDATE own_value SET value = '-1.00'",
        "UPDATE own_value SET decree = ''",
        "UPDATE own_value SET entered_at = 'kemarin'",
        (
            "INSERT INTO own_value SELECT 3, rule_id, '', in_force_from, value, decree, '',"
            " entered_at FROM own_value WHERE id = 1"
        ),
    ],
)
def test_m0003_refuses_impossible_values(filled: Any, change: str) -> None:
    """A value has a quantity, a day, an exact amount and a decree, and stands once a day."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0003_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
