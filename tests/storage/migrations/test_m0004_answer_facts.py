"""Step 4: facts and records are JSON, evidence becomes objects, old answers stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0004_answer_facts import m0004_answer_facts
from tests.data.databases.make_v0001 import make as make_v0001
from tests.data.databases.make_v0004 import make as make_v0004
from tests.storage.migrations.conftest import MakeCopy

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0004.sqlite"


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 4 with answers in it."""
    make_copy(make_v0004, tmp_path / "v0004.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0004.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


def content(connection: Any) -> list[Any]:
    """Return the table of answers and its rows."""
    schema = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'answer'").fetchall()
    return [schema, connection.execute("SELECT * FROM answer ORDER BY id").fetchall()]


def test_m0004_keeps_answers_and_turns_names_into_evidence(tmp_path: Path) -> None:
    """An answer of the first schema has its files, in their order, and nothing else changed."""
    make_v0001(tmp_path / "old.sqlite")
    connection = dbapi2.connect(str(tmp_path / "old.sqlite"), isolation_level=None)
    connection.execute("""UPDATE answer SET evidence = '["b.pdf", "a \\"x\\".pdf"]'""")
    m0004_answer_facts(connection)
    (row,) = connection.execute("SELECT * FROM answer").fetchall()
    connection.close()
    rest = '"dated":null,"valid_until":null,"digest":""'
    assert row == (
        1, 1, "REG-01", "not_applicable", "Alasan", "Catatan",
        f'[{{"file":"b.pdf",{rest}}},{{"file":"a \\"x\\".pdf",{rest}}}]',
        "{}", None, "Rina Contoh", "2026-11-22T09:00:00",
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answer SET value = 'perhaps'",
        "UPDATE answer SET facts = NULL",
        "UPDATE answer SET facts = '[]'",
        "UPDATE answer SET facts = '{'",
        "UPDATE answer SET records = '{}'",
        "UPDATE answer SET evidence = '{}'",
        "UPDATE answer SET assessment_id = 99",
        (
            "INSERT INTO answer SELECT 9, assessment_id, obligation_id, value, reason, note,"
            " evidence, facts, records, answered_by, answered_at FROM answer WHERE id = 1"
        ),
    ],
)
def test_m0004_refuses_impossible_values(filled: Any, change: str) -> None:
    """Only JSON of the right shape goes in, one answer for each obligation."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


def test_m0004_lets_answers_go_with_their_assessment(filled: Any) -> None:
    """The table made anew still belongs to the assessment."""
    filled.execute("DELETE FROM assessment")
    assert filled.execute("SELECT count(*) FROM answer").fetchone() == (0,)


def test_m0004_makes_the_kept_file(filled: Any) -> None:
    """The database kept for later versions is what this step makes, not an edited one."""
    kept = dbapi2.connect(str(KEPT))
    assert content(kept) == content(filled)
    kept.close()
