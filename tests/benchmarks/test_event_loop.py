"""How long the window stands still while long work runs; run by name only.

    python -m pytest -m benchmark tests/benchmarks/test_event_loop.py

``PATUH_WORKERS`` sets how many people there are, 15,000 unless told. The same way stands in the
table of ``dev.py bench`` at each of its sizes.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.benchmarks.pause import FREEZE, pauses_table
from tests.benchmarks.pauses import measured
from tests.benchmarks.place import Place

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]

WORKERS = int(os.environ.get("PATUH_WORKERS", "15000"))


def test_the_window_never_stands_still(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every page, table, edit, file and paper, with nobody waiting for the window."""
    pauses = measured(Place(tmp_path, WORKERS))
    with capsys.disabled():
        print(f"\n{pauses_table(pauses)}")
    assert [pause.name for pause in pauses if pause.busiest > FREEZE] == []
