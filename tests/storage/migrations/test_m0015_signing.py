"""Step 15: the key of the installation and its proofs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0015 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0015.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 15 with rows in it."""
    make_copy(make, tmp_path / "v0015.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0015.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE signing_key SET made_at = '2027-01-01'",
        "DELETE FROM signing_key",
        "INSERT INTO signing_key VALUES (2, x'', x'', '2026-11-22')",
        "INSERT INTO declaration_proof VALUES (999, 'PJ1*')",
        "UPDATE declaration_proof SET text = 'PJ1*lain'",
        "DELETE FROM declaration_proof",
    ],
)
def test_m0015_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """The key and the proofs never change; there is one key, and no proof without declaration."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0015_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
