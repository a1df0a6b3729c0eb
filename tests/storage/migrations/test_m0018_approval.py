"""Step 18: approvals of drafts, which never change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0018 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0018.sqlite"
_ROW = "INSERT INTO draft_approval VALUES (9, 1, '2026-10-31', "


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 18 with rows in it."""
    make_copy(make, tmp_path / "v0018.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0018.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE draft_approval SET approved_by = 'Orang Lain'",
        "DELETE FROM draft_approval",
        _ROW + "'approved', 'A', '  ', '2026-10-31', '', '{}', NULL)",
        _ROW + "'approved', 'A', 'B', '2026-10-31', '', '[]', NULL)",
        _ROW + "'approved', 'A', 'B', '2026-10-31', '', '{}', 1)",
        _ROW + "'used', 'A', 'B', '2026-10-31', '', '{}', NULL)",
        _ROW + "'used', 'A', 'B', '2026-10-31', '', '{}', 99)",
        _ROW + "'seen', 'A', 'B', '2026-10-31', '', '{}', NULL)",
        "INSERT INTO approval_rule VALUES (1, 0)",
        "UPDATE approval_rule SET is_required = 2",
    ],
)
def test_m0018_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """Approvals stay; only a used one names a declaration; an employer has one rule."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0018_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
