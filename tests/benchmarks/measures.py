"""The lines of the table, with the budgets that they are held to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Job, Measure

if TYPE_CHECKING:
    from tests.benchmarks.place import Place


def _of(module: str, name: str) -> Callable[[Place], AbstractContextManager[Job]]:
    """Return what makes a job; what it needs is loaded by the process that measures it alone."""

    def make(place: Place) -> AbstractContextManager[Job]:
        made: AbstractContextManager[Job] = getattr(
            import_module(f"tests.benchmarks.{module}"), name
        )(place)
        return made

    return make


MEASURES = (
    Measure(
        "sheet", "read a workbook, looked over first", "unzip and expat",
        _of("jobs_files", "reading_sheet"), 2.2, is_by_clock=True, obvious="openpyxl",
    ),
    Measure(
        "import", "import: read, check, encrypt, index", "bare parser",
        _of("jobs_files", "importing"), 2.5, is_by_clock=True,
        obvious="openpyxl, reading alone",
    ),
    Measure(
        "store", "store the workers", "bare executemany", _of("jobs_files", "storing"), 1.3,
        obvious="insert_many of peewee",
    ),
    Measure(
        "sealed", "store the workers, encrypted", "the same, plain",
        _of("jobs_files", "sealing"), 1.4,
    ),
    Measure(
        "pages", "read fifty pages, encrypted", "the same, plain",
        _of("jobs_files", "paging"), 1.3,
    ),
    Measure(
        "paint", "first paint of the worker table", "empty table",
        _of("jobs_window", "painting"), 3, added_budget=15, obvious="all instances in the model",
    ),
    Measure(
        "filter", "search keystroke to new page, four", "bare LIKE",
        _of("jobs_window", "filtering"), 3, obvious="proxy model",
    ),
    Measure(
        "sort", "sort by every column", "bare ORDER BY", _of("jobs_window", "sorting"), 3,
        obvious="proxy model", obvious_most=10_000,
    ),
    Measure(
        "scroll", "forty screens all over the table", "their rows",
        _of("jobs_window", "scrolling"),
    ),
    Measure(
        "repaint", "repaint of the table while a PDF is printed", "repaint at rest",
        _of("jobs_window", "repainting"), 1.5,
    ),
    Measure("read", "read all workers", "bare SELECT", _of("jobs_data", "reading")),
    Measure(
        "contributions", "contributions of a month", "bare SELECT",
        _of("jobs_data", "contributing"), 2.5, obvious="instances and Decimal",
    ),
    Measure(
        "assessment", "assessment, forty obligations", "bare SELECT",
        _of("jobs_data", "assessing"), 4,
    ),
    Measure(
        "reassess", "one worker after an edit", "", _of("jobs_data", "reassessing"),
        seconds_budget=0.005,
    ),
    Measure(
        "snapshot", "what a declaration freezes", "bare SELECT", _of("jobs_data", "freezing"),
        memory_budget=350,
    ),
    Measure(
        "pdf", "PDF with the annex of workers", "bare canvas", _of("jobs_papers", "printing"),
        1.3, 250, growth_budget=11, obvious="LongTable of platypus", obvious_most=10_000,
    ),
    Measure("archive", "attach the data, seal", "the PDF", _of("jobs_papers", "archiving"), 0.25),
    Measure("verify", "verify a declaration", "SHA-256 of it", _of("jobs_papers", "verifying")),
    Measure(
        "export", "export to a workbook", "bare writer", _of("jobs_papers", "exporting"), 1.1,
        120, memory_growth_budget=15, obvious="openpyxl",
    ),
    Measure("open", "open the data file", "bare quick_check", _of("jobs_files", "opening")),
    Measure(
        "backup", "backup, opened for trial", "VACUUM INTO", _of("jobs_files", "backing_up")
    ),
    Measure(
        "start", "start to the first window", "empty window", _of("jobs_start", "starting"), 1.6
    ),
    Measure(
        "cold", "the same, nothing of ours compiled", "empty window",
        _of("jobs_start", "starting_cold"), 1.8,
    ),
    Measure(
        "disk", "the same, every file from the disk", "empty window",
        _of("jobs_start", "starting_from_disk"), 1.8, is_by_clock=True,
    ),
    Measure(
        "frozen", "frozen program to the first window", "frozen empty window",
        _of("jobs_frozen", "starting_frozen"), 1.6,
    ),
    Measure(
        "frozen-disk", "the same, every file from the disk", "frozen empty window",
        _of("jobs_frozen", "starting_frozen_from_disk"), 1.8, is_by_clock=True,
    ),
    Measure(
        "home", "start to the complete home page", "empty window",
        _of("jobs_start", "coming_home"),
    ),
    Measure(
        "journey", "import to declaration", "", _of("journeys", "travelling"),
        memory_budget=400, repeats=1,
    ),
)  # fmt: skip
BY_NAME = {measure.name: measure for measure in MEASURES}
