"""Days in the sentences of the law data."""

from __future__ import annotations

import pytest

from desktop.domain.law_days import with_written_days


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        ("PP 6/2025 (2025-02-07); Pasal 2", "PP 6/2025 (07-02-2025); Pasal 2"),
        ("(2025-12-29) dan 2026-01-02", "(29-12-2025) dan 02-01-2026"),
        ("Tabel disusun 22-11-2026", "Tabel disusun 22-11-2026"),
        ("Pasal 2-5, 9-11; Nomor 12025-02-07", "Pasal 2-5, 9-11; Nomor 12025-02-07"),
        ("", ""),
    ],
)
def test_days_are_written_as_people_write_them(stored: str, written: str) -> None:
    """Days are turned, wherever they stand; other numbers stay."""
    assert with_written_days(stored) == written
