"""Step 12: the tables of the desk of files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0012 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0012.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 12 with a row that waits."""
    make_copy(make, tmp_path / "v0012.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0012.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE tray_row SET cells = 'no json'",
        "UPDATE tray_row SET source_row = 0",
        "UPDATE tray_row SET solved_by = 99",
        "UPDATE tray_sheet SET batch_id = 99",
        "UPDATE import_repair SET kind = ''",
        "UPDATE column_mapping SET choices = '{'",
        "INSERT INTO column_mapping SELECT 9, fingerprint, choices FROM column_mapping",
        "UPDATE official_code SET code = ''",
    ],
)
def test_m0012_refuses_impossible_values(filled: Any, change: str) -> None:
    """JSON that is none, rows before the first, imports that never were."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0012_lets_the_tray_go_with_its_import(filled: Any) -> None:
    """Rows and repairs of an import that is taken back are gone."""
    filled.execute("UPDATE worker SET import_batch_id = NULL")
    filled.execute("DELETE FROM import_batch")
    assert filled.execute("SELECT count(*) FROM tray_row").fetchone() == (0,)
    assert filled.execute("SELECT count(*) FROM import_repair").fetchone() == (0,)


def test_m0012_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
