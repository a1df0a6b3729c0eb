"""The benchmark command itself, which nobody may find broken when it is wanted."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.measure import Figures, Place, carry_out
from tests.benchmarks.measures import BY_NAME, MEASURES
from tests.benchmarks.memory import watching
from tests.benchmarks.pause import Pause, pauses_table
from tests.benchmarks.table import exponent, missed, table


def test_the_table_shows_time_ratio_growth_peak_and_whether_that_is_enough() -> None:
    """One line a job that was measured, in the order of the list; the processors count."""
    small = Figures("contributions", 1_000, 0.6, 0.2, 80.0, 0.4, 0.2)
    large = Figures("contributions", 10_000, 6.0, 2.0, 100.4, 4.0, 2.0)
    lines = table(MEASURES, [large, small], [1_000, 10_000]).splitlines()
    assert exponent(small, large) == pytest.approx(1)
    assert len(lines) == 3
    assert lines[2].endswith("| 2.5x | 600 ms (2.00x) | 6.0 s (2.00x) | 1.00 | 100 MiB | yes |")


def test_work_of_several_processes_is_held_to_the_clock_on_the_wall() -> None:
    """There the processors do more, so that somebody waits less."""
    found = Figures("import", 1_000, 0.5, 0.2, 80.0, 0.9, 0.2)
    assert "500 ms (2.50x)" in table(MEASURES, [found], [1_000])
    assert missed(BY_NAME["import"], [found]) == []


@pytest.mark.parametrize(
    ("name", "figures", "lacking"),
    [
        ("pdf", Figures("pdf", 1_000, 1.0, 1.0, 260.0, 1.4, 1.0), ["ratio", "memory"]),
        ("reassess", Figures("reassess", 1_000, 0.01, None, 60.0, 0.006), ["time"]),
        ("read", Figures("read", 1_000, 9.0, 1.0, 900.0, 9.0, 1.0), []),
        ("pdf", Figures("import", 1_000, 9.0, 1.0), []),
    ],
)
def test_a_budget_that_is_not_met_is_named(name: str, figures: Figures, lacking: list[str]) -> None:
    """Each by itself; what has no budget cannot miss it."""
    assert missed(BY_NAME[name], [figures]) == lacking


def test_growth_is_judged_by_ten_times_as_many() -> None:
    """Whatever the two sizes were; the last one counts."""
    sizes = (10_000, 40_000)
    found = [Figures("pdf", size, size / 1e3, 1e9, 99.0, size / 1e3, 1e9) for size in sizes]
    assert missed(BY_NAME["pdf"], found) == []
    slower = replace(found[1], cpu_seconds=48.0)
    assert missed(BY_NAME["pdf"], [found[0], slower]) == ["growth"]


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory is held")
def test_the_peak_is_that_of_process_and_children() -> None:
    """Seen while the memory is held, by whom of them ever."""
    inner = "held = b'x' * (60 << 20); print('held', flush=True); input()"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    command = [sys.executable, "-c", outer]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdout is not None
        with watching(child.pid) as watch:
            assert child.stdout.readline() == "held\n"
        child.communicate("\n")
    assert watch.peak is not None
    assert 60 < watch.peak < 100


@pytest.mark.parametrize("name", ["store", "contributions", "assessment", "open", "export"])
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
