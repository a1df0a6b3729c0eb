"""Step 21: packs of rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0021 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0021.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 21 with rows in it."""
    make_copy(make, tmp_path / "v0021.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0021.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM rule_pack WHERE id = 1",
        "UPDATE rule_pack SET revoked_by = 'X' WHERE id = 2",
        "UPDATE rule_pack SET revoked_at = '2026-11-23' WHERE id = 1",
        "UPDATE rule_pack SET revoked_at = '2026-11-23', content = x'00' WHERE id = 2",
        "UPDATE rule_pack SET revoked_at = 'yesterday' WHERE id = 2",
        (
            "INSERT INTO rule_pack SELECT 3, name, title, digest, key_fingerprint, keep_before,"
            " applied_at, applied_by, revoked_at, revoked_by, content FROM rule_pack WHERE id = 2"
        ),
    ],
)
def test_m0021_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """A pack stays as it was signed, is used once at a time, and is revoked for good."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0021_lets_a_pack_be_revoked(filled: Any) -> None:
    """Once, with who and when; then its name is free again."""
    filled.execute("UPDATE rule_pack SET revoked_at = '2026-11-23', revoked_by = 'X' WHERE id = 2")
    rows = filled.execute("SELECT count(*) FROM rule_pack WHERE revoked_at = ''").fetchone()
    assert rows == (0,)


def test_m0021_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
