"""The lines of the table, with the budgets that they are held to."""

from __future__ import annotations

from tests.benchmarks import jobs_data as data
from tests.benchmarks import jobs_papers as papers
from tests.benchmarks.measure import Measure


def _window(name: str) -> object:
    """Return a job with a window; Qt is loaded for such a one alone."""

    def make(place: object) -> object:
        from tests.benchmarks import jobs_window

        return getattr(jobs_window, name)(place)

    return make


MEASURES = (
    Measure(
        "import", "import: read, check, encrypt, index", "bare parser", data.importing, 2.5,
        is_parallel=True,
    ),
    Measure("store", "store the workers", "bare executemany", data.storing, 1.3),
    Measure("filter", "search keystroke to new page, four", "bare LIKE", _window("filtering"), 3),
    Measure("sort", "sort by every column", "bare ORDER BY", _window("sorting"), 3),
    Measure("scroll", "forty screens all over the table", "their rows", _window("scrolling")),
    Measure("read", "read all workers", "bare SELECT", data.reading),
    Measure("contributions", "contributions of a month", "bare SELECT", data.contributing, 2.5),
    Measure("assessment", "assessment, forty obligations", "bare SELECT", data.assessing, 4),
    Measure("reassess", "one worker after an edit", "", papers.reassessing, seconds_budget=0.005),
    Measure("snapshot", "what a declaration freezes", "bare SELECT", data.freezing, None, 350),
    Measure(
        "pdf", "PDF with the annex of workers", "bare canvas", data.printing, 1.3, 250,
        growth_budget=11,
    ),
    Measure("archive", "attach the data, seal", "the PDF", papers.archiving, 0.25),
    Measure("verify", "verify a declaration", "SHA-256 of it", data.verifying),
    Measure("export", "export to a workbook", "bare writer", papers.exporting, 1.1, 120),
    Measure("open", "open the data file", "bare quick_check", data.opening),
    Measure("backup", "backup, opened for trial", "VACUUM INTO", data.backing_up),
    Measure("start", "start to the first window", "empty window", _window("starting"), 1.6),
    Measure(
        "cold", "the same, nothing of ours compiled", "empty window", _window("starting_cold"), 1.8
    ),
    Measure("home", "start to the complete home page", "empty window", _window("coming_home")),
    Measure("journey", "import to declaration", "", data.travelling, None, 400, 1),
)  # fmt: skip
BY_NAME = {measure.name: measure for measure in MEASURES}
