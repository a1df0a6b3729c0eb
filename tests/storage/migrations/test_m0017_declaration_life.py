"""Step 17: events with their day, office and scan, and how they are taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.databases.make_v0017 import make
from tests.storage.migrations.conftest import MakeCopy
from tests.storage.migrations.test_m0001_initial import content

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0017.sqlite"

_EVENT = (
    "INSERT INTO declaration_event (declaration_id, kind, happened_at, operator, note,"
    " happened_on, withdraws) VALUES (1, "
)


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 17 with rows in it."""
    make_copy(make, tmp_path / "v0017.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0017.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        _EVENT + "'withdrawn', '2026-11-05', '', '  ', NULL, 1)",
        _EVENT + "'withdrawn', '2026-11-05', '', 'salah', NULL, NULL)",
        _EVENT + "'signed', '2026-11-05', '', '', NULL, 1)",
        _EVENT + "'withdrawn', '2026-11-05', '', 'dua kali', NULL, 2)",
        _EVENT + "'withdrawn', '2026-11-05', '', 'penarikan', NULL, 3)",
        _EVENT + "'withdrawn', '2026-11-05', '', 'tidak ada', NULL, 99)",
        _EVENT + "'signed', '2026-11-05', '', '', '2026-02-30', NULL)",
        "UPDATE declaration_event SET office = ''",
        "DELETE FROM declaration_event WHERE id = 3",
        "UPDATE declaration_scan SET content = x'00'",
        "DELETE FROM declaration_scan",
        "REPLACE INTO declaration_scan VALUES (2, x'00')",
        "INSERT INTO declaration_scan VALUES (99, x'00')",
        "INSERT INTO declaration_scan VALUES (1, x'')",
    ],
)
def test_m0017_refuses_what_cannot_be(filled: Any, change: str) -> None:
    """Nothing is changed or removed; a step of the own declaration is taken back once, and why."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0017_takes_back_a_step_of_an_older_program(filled: Any) -> None:
    """An event from before this step has no day and no office, and can be taken back too."""
    filled.execute(_EVENT + "'withdrawn', '2026-11-05', 'Rina', 'salah', NULL, 1)")
    query = "SELECT happened_on, office, scan_name, withdraws FROM declaration_event ORDER BY id"
    assert [filled.execute(query).fetchall()[row] for row in (0, 3)] == [
        (None, "", "", None),
        (None, "", "", 1),
    ]


def test_m0017_is_still_what_was_released(filled: Any) -> None:
    """The step makes the same schema and the kept file has the same rows."""
    kept = dbapi2.connect(str(KEPT))
    try:
        assert content(filled) == content(kept)
    finally:
        kept.close()
