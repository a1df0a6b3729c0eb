"""Nothing is left behind by a journey: fifty of them in one process, run by name only.

The same stands in a table of its own in what ``dev.py bench`` measures.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.growth import grown, journeys_table
from tests.benchmarks.journeys import left_behind

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory is held")
def test_fifty_journeys_leave_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither objects nor memory grow once every cache is full."""
    found = left_behind(tmp_path)
    with capsys.disabled():
        print(f"\n{journeys_table(found)}")
    assert grown(found) == []
