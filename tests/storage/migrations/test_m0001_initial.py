"""Step 1: the tables refuse what the program must never write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.storage.migrations.m0001_initial import m0001_initial
from tests.data.databases.make_v0001 import make
from tests.storage.migrations.conftest import MakeCopy

KEPT = Path(__file__).parents[2] / "data" / "databases" / "v0001.sqlite"


def content(connection: Any) -> dict[str, Any]:
    """Return the schema and the rows of every table."""
    master = connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
    tables = [name for name, kind, _ in master if kind == "table"]
    rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    return {"schema": master, **rows}


@pytest.fixture
def filled(tmp_path: Path, make_copy: MakeCopy) -> Iterator[Any]:
    """Return a connection to a database of schema 1 with a row in every table."""
    make_copy(make, tmp_path / "v0001.sqlite")
    connection = dbapi2.connect(str(tmp_path / "v0001.sqlite"), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


def test_m0001_makes_strict_tables_only() -> None:
    """A text never slips into a column of numbers, whatever a later bug hands over."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    m0001_initial(connection)
    tables = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    connection.close()
    assert len(tables) == 9
    assert {strict for _, strict in tables} == {1}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE employer SET founded_on = '2026-02-29'",
        "UPDATE employer SET stated_size = 'raksasa'",
        "UPDATE employer SET capital = -1",
        "UPDATE employer SET annual_sales = -1",
        "UPDATE employer SET minimum_wage = -1",
        "UPDATE employer SET size_criterion = 'guessed'",
        "UPDATE employer SET jkk_risk_group = 6",
        "UPDATE employer SET is_construction = 2",
        "UPDATE import_batch SET before_image = '{'",
        "UPDATE worker SET birth_date = '17-05-1990'",
        "UPDATE worker SET birth_date = '2026-2-3'",
        "UPDATE worker SET start_date = '2026-02-31'",
        "UPDATE worker SET end_date = ''",
        "UPDATE worker SET contract_end = '2026-13-01'",
        "UPDATE worker SET jkk_registered_on = '20260101'",
        "UPDATE worker SET jkp_registered_on = '2026-01-01 '",
        "UPDATE worker SET citizenship = 'WN'",
        "UPDATE worker SET sex = 'X'",
        "UPDATE worker SET kind = 'Tetap'",
        "UPDATE worker SET jp_state = 'maybe'",
        "UPDATE worker SET jkn_status = 'yes'",
        "UPDATE worker SET basic_wage = -1",
        "UPDATE worker SET basic_wage = 3500000.5",
        "UPDATE worker SET basic_wage = 'banyak'",
        "UPDATE worker SET basic_wage = NULL",
        "UPDATE worker SET fixed_allowances = -1",
        "UPDATE worker SET reported_wage_employment = -1",
        "UPDATE worker SET reported_wage_health = -1",
        "UPDATE worker SET family_members = -1",
        "UPDATE worker SET source_row = -1",
        "UPDATE worker SET employer_id = 99",
        "UPDATE worker SET import_batch_id = 99",
        "UPDATE assessment SET as_of = '2026'",
        "UPDATE assessment SET headcount_wlkp = -1",
        "INSERT INTO assessment SELECT 2, employer_id, as_of, 2, 0, 0, 0, 0, NULL FROM assessment",
        "UPDATE answer SET value = 'perhaps'",
        "UPDATE answer SET evidence = 'a.pdf'",
        "UPDATE payment SET program = 'JHT'",
        "UPDATE payment SET month = '2026-13'",
        "UPDATE payment SET amount = -1",
        "UPDATE payment SET paid_on = '14-10-2026'",
        "UPDATE accident SET happened_at = 'kemarin'",
        "UPDATE accident SET reported_at = ''",
        "DELETE FROM employer",
    ],
)
def test_m0001_refuses_impossible_values(filled: Any, change: str) -> None:
    """Dates are real days, money is whole and not negative, words are known, references hold."""
    with pytest.raises(dbapi2.IntegrityError):
        filled.execute(change)


@pytest.mark.parametrize("table", ["declaration", "declaration_event"])
def test_m0001_freezes_declarations(filled: Any, table: str) -> None:
    """Neither UPDATE nor DELETE nor REPLACE reaches a finalised declaration or its history."""
    before = filled.execute(f"SELECT * FROM {table}").fetchall()
    filled.execute("PRAGMA recursive_triggers = ON")
    for change in (
        f"UPDATE {table} SET id = id",
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            filled.execute(change)
    assert filled.execute(f"SELECT * FROM {table}").fetchall() == before


def test_m0001_refuses_digests_that_are_none(filled: Any) -> None:
    """A digest is 64 small hexadecimal digits."""
    for wrong in ("a" * 63, "A" * 64, "g" * 64):
        with pytest.raises(dbapi2.IntegrityError, match="CHECK"):
            filled.execute(
                "INSERT INTO declaration SELECT 2, employer_id, 'x', NULL, as_of, finalised_at,"
                " ?, pdf_digest, snapshot, pdf FROM declaration",
                (wrong,),
            )


def test_m0001_lets_a_correction_point_to_what_exists_only(filled: Any) -> None:
    """A declaration cannot correct one that was never made."""
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        filled.execute(
            "INSERT INTO declaration SELECT 2, employer_id, 'x', 'none', as_of, finalised_at,"
            " digest, pdf_digest, snapshot, pdf FROM declaration"
        )


def test_m0001_makes_the_kept_file(filled: Any) -> None:
    """The database kept for later versions is what this step makes, not an edited one."""
    kept = dbapi2.connect(str(KEPT))
    assert content(kept) == content(filled)
    kept.close()
