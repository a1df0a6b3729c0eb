"""Single values in a row, and lists cut into pieces."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.storage.values import (
    date_of,
    date_text,
    in_chunks,
    insert_sql,
    moment_of,
    moment_text,
    update_by_id_sql,
)


def test_dates_and_moments_survive_and_stay_missing() -> None:
    """A moment keeps its zone; what is missing stays missing."""
    day, moment = date(2026, 2, 28), datetime(2026, 2, 28, 23, 59, 1, 5, tzinfo=UTC)
    assert (date_text(day), date_of("2026-02-28")) == ("2026-02-28", day)
    assert moment_of(moment_text(moment)) == moment
    assert [f(None) for f in (date_text, date_of, moment_text, moment_of)] == [None] * 4


@pytest.mark.parametrize(
    ("items", "chunks"), [([], []), ([1], [[1]]), ([1, 2], [[1, 2]]), ([1, 2, 3], [[1, 2], [3]])]
)
def test_chunks_lose_nothing(items: list[int], chunks: list[list[int]]) -> None:
    """All items come in order; no chunk is empty or too long."""
    assert list(in_chunks(items, 2)) == chunks


def test_bulk_statements_have_a_place_for_every_column() -> None:
    """One mark a column, and the id last in an update."""
    assert insert_sql("t", ("a", "b")) == "INSERT INTO t (a, b) VALUES (?, ?)"
    assert update_by_id_sql("t", ("a", "b")) == "UPDATE t SET a = ?, b = ? WHERE id = ?"
