"""The benchmark command itself, which nobody may find broken when it is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.measure import Figures, Place, carry_out
from tests.benchmarks.measures import BY_NAME, MEASURES
from tests.benchmarks.pause import Pause, pauses_table
from tests.benchmarks.table import exponent, table


def test_the_table_shows_time_ratio_growth_and_peak() -> None:
    """One line a job that was measured, in the order of the list."""
    small = Figures("import", 1_000, 0.5, 0.2, 80.0)
    large = Figures("import", 10_000, 5.0, 2.0, 100.4)
    lines = table(MEASURES, [large, small], [1_000, 10_000]).splitlines()
    assert exponent(small, large) == pytest.approx(1)
    assert len(lines) == 3
    assert lines[2].endswith("| 2.5x | 500 ms (2.50x) | 5.0 s (2.50x) | 1.00 | 100 MiB |")


@pytest.mark.parametrize("name", ["store", "contributions", "assessment", "open"])
def test_a_job_is_measured_beside_its_peer(name: str, tmp_path: Path) -> None:
    """Both take some time, and the peak of memory is known where the system tells it."""
    figures = carry_out(BY_NAME[name], Place(tmp_path, 12))
    assert figures.seconds > 0
    assert figures.ratio is not None
    assert figures.ratio > 0


def test_a_measure_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is prepared."""
    with pytest.raises(SystemExit):
        main(["10", "--only", "import,nothing"])
    assert "no such measure or size: nothing" in capsys.readouterr().err


def test_the_table_of_pauses_says_which_are_too_long() -> None:
    """By processor time; the clock on the wall stands beside it."""
    pauses = [
        Pause("export", 1_000, 0.4, 0.02, 0.03),
        Pause("export", 10_000, 2.0, 0.04, 0.3),
        Pause("undo", 10_000, 1.0, 0.12, 0.12),
    ]
    lines = pauses_table(pauses).splitlines()
    assert lines[2] == (
        "| export | 100 ms | 20 ms (30 ms by the clock) | 0.4 s"
        " | 40 ms (300 ms by the clock) | 2.0 s | yes |"
    )
    assert lines[3] == "| undo | 100 ms |  |  | 120 ms (120 ms by the clock) | 1.0 s | no |"
