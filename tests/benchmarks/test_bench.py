"""The benchmark command itself, which nobody may find broken when it is wanted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.__main__ import main
from tests.benchmarks.child import figures_of
from tests.benchmarks.display import virtual_screen
from tests.benchmarks.growth import JOURNEYS, WARM, Left, grown, journeys_table
from tests.benchmarks.jobs_frozen import LASTING_WINDOW
from tests.benchmarks.measure import (
    Figures,
    Job,
    LeftOut,
    Measure,
    carry_out,
    carry_out_obvious,
)
from tests.benchmarks.measures import BY_NAME, MEASURES
from tests.benchmarks.memory import watching
from tests.benchmarks.pagecache import evict, files_below, mapped_by
from tests.benchmarks.pause import Pause, pauses_table
from tests.benchmarks.place import Place
from tests.benchmarks.table import exponent, missed, table

_WORKERS = {"repaint": 600}
"""As few as a job needs: work for fewer than this is done in the process of the window."""
_FEW = 60
_ALONE = {"disk", "frozen", "frozen-disk"}
"""What would make the tests beside it wait, or needs a frozen program."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the files lie that several jobs have in common."""
    return tmp_path_factory.mktemp("bench")


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
        ("paint", Figures("paint", 1_000, 2.0, 1.0, 90.0, 2.0, 1.0, 74.0), ["added memory"]),
        ("paint", Figures("paint", 1_000, 2.0, 1.0, 88.0, 2.0, 1.0, 74.0), []),
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


@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", sorted(BY_NAME.keys() - _ALONE))
def test_a_job_is_measured_beside_its_peer(name: str, folder: Path, qapp: QApplication) -> None:
    """Every line of the table: both take some time."""
    measure = replace(BY_NAME[name], repeats=1)
    figures = carry_out(measure, Place(folder, _WORKERS.get(name, _FEW)))
    assert figures.seconds > 0
    assert figures.cpu_seconds is not None
    assert (figures.ratio is not None) == bool(measure.against)


@pytest.mark.parametrize(("repeats", "turns"), [(1, 1), (3, 15)])
def test_short_jobs_take_many_turns(repeats: int, turns: int, tmp_path: Path) -> None:
    """Each beside its peer; a journey, which has one turn, keeps to it."""
    done: list[str] = []

    @contextmanager
    def making(_place: Place) -> Iterator[Job]:
        yield Job(lambda: done.append("work"), lambda: done.append("peer"))

    measure = Measure("short", "short", "peer", making, repeats=repeats)
    carry_out(measure, Place(tmp_path, 1))
    assert done == ["work", *["peer", "work"] * turns]


def test_the_peer_is_made_ready_in_its_own_way(tmp_path: Path) -> None:
    """Work that goes on beside the job is begun before the job and ended before its peer."""
    told: list[str] = []

    @contextmanager
    def make(_place: Place) -> Iterator[Job]:
        yield Job(
            lambda: told.append("work"),
            lambda: told.append("peer"),
            ready=lambda: told.append("begin"),
            peer_ready=lambda: told.append("rest"),
        )

    carry_out(replace(BY_NAME["repaint"], make=make, repeats=1), Place(tmp_path, 1))
    assert told == ["begin", "work", "rest", "peer", "begin", "work"]


@pytest.mark.parametrize("name", [measure.name for measure in MEASURES if measure.obvious])
def test_the_obvious_way_does_the_same(name: str, folder: Path, qapp: QApplication) -> None:
    """Wherever one is named it can be measured, beside the same peer."""
    figures = carry_out_obvious(replace(BY_NAME[name], repeats=1), Place(folder, _FEW))
    assert figures.ratio is not None
    assert figures.ratio > 0


def test_the_obvious_way_has_a_column_of_its_own() -> None:
    """It says what it is made of, how many workers it was tried with, and what it holds."""
    found = Figures("pdf", 10_000, 6.0, 2.0, 250.0, 6.0, 2.0)
    slow = Figures("pdf", 1_000, 30.0, 2.0, 591.4, 30.0, 2.0)
    lines = table(MEASURES, [found], [10_000], [slow]).splitlines()
    assert lines[0].endswith("| growth | peak | the obvious way | met |")
    assert lines[2].endswith("| LongTable of platypus, 1,000: 15.0x, 591 MiB | no: ratio |")


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory is held")
def test_the_peak_of_the_peer_is_seen_apart(tmp_path: Path) -> None:
    """By the process that starts the one which measures."""
    figures = figures_of(replace(BY_NAME["paint"], repeats=1), 12, tmp_path)
    assert figures.peak_mib is not None
    assert figures.peer_peak_mib is not None
    assert 0 < figures.peer_peak_mib <= figures.peak_mib + 1


def test_what_cannot_be_measured_here_is_left_out(tmp_path: Path) -> None:
    """The process has said why; nothing failed."""
    if (Path.cwd() / "dist" / "program").exists():
        pytest.skip("there is a frozen program")
    with pytest.raises(LeftOut):
        figures_of(BY_NAME["frozen"], 12, tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what it keeps in memory")
def test_a_file_is_forgotten_and_read_again(tmp_path: Path) -> None:
    """Also one that was only just written."""
    import resource

    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    path.write_bytes(b"x" * (8 << 20))
    assert files_below(tmp_path) == {path}
    evict([path, tmp_path / "gone"])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_inblock
    assert len(path.read_bytes()) == 8 << 20
    if resource.getrusage(resource.RUSAGE_SELF).ru_inblock == before:
        pytest.skip("the folder of the tests lies on no disk")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_inblock - before >= (8 << 20) // 512


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what is mapped")
def test_what_a_process_maps_is_known() -> None:
    """Among it is the library of Qt that this one has."""
    assert any(path.name.startswith("libQt6Widgets") for path in mapped_by(os.getpid()))


@pytest.mark.xvfb
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
def test_a_window_is_seen_from_outside() -> None:
    """The screen is blank before, and again once the program has ended."""
    with virtual_screen() as (name, screen):
        blank = screen.line()
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-c", LASTING_WINDOW]
        with subprocess.Popen(command, env=environment) as process:
            screen.wait(lambda: screen.line() != blank)
            process.kill()
        screen.wait(lambda: screen.line() == blank)


def test_the_table_of_journeys_says_what_grew() -> None:
    """From the tenth to the last one; what the first ones needed does not count."""
    lefts = [Left(1, 9_000, 60.0), Left(WARM, 10_000, 70.0), Left(JOURNEYS, 10_150, 77.5)]
    assert journeys_table(lefts).splitlines()[2].endswith("| 10,150 objects, 77.5 MiB | yes |")
    assert grown([*lefts[:2], Left(JOURNEYS, 10_250, 79.0)]) == ["objects", "memory"]


def test_memory_is_judged_by_ten_times_as_many() -> None:
    """Whatever the two sizes were."""
    found = [Figures("export", size, 1.0, 1.0, 60.0, 1.0, 1.0) for size in (1_000, 100_000)]
    for peak, lacking in ((89.0, []), (91.0, ["growth of memory"])):
        assert missed(BY_NAME["export"], [found[0], replace(found[1], peak_mib=peak)]) == lacking


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
