"""The figures as a Markdown table, and how the time grows with the size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from tests.benchmarks.measure import Figures, Measure


def exponent(smaller: Figures, larger: Figures) -> float:
    """Return the power of the size that the time grows with: 1 is in step with it."""
    return math.log(larger.seconds / smaller.seconds) / math.log(larger.size / smaller.size)


def table(measures: Iterable[Measure], figures: Iterable[Figures], sizes: Sequence[int]) -> str:
    """Return one line a job: time and ratio at each size, growth to the last one, peak there."""
    found = {(item.name, item.size): item for item in figures}
    heads = ["job", "against", "budget", *(f"{size:,}" for size in sizes), "growth", "peak"]
    lines = [_line(heads), _line(["---"] * 3 + ["---:"] * (len(sizes) + 2))]
    for measure in measures:
        row = [found.get((measure.name, size)) for size in sizes]
        if any(row):
            lines.append(_line(_cells(measure, row)))
    return "\n".join(lines) + "\n"


def _cells(measure: Measure, row: Sequence[Figures | None]) -> list[str]:
    known = [item for item in row if item is not None]
    growth = f"{exponent(known[-2], known[-1]):.2f}" if len(known) > 1 else ""
    peak = known[-1].peak_mib
    budgets = [f"{measure.budget:g}x"] if measure.budget else []
    budgets += [f"{measure.memory_budget} MiB"] if measure.memory_budget else []
    return [
        measure.title,
        measure.against,
        ", ".join(budgets),
        *(_time(item) for item in row),
        growth,
        "" if peak is None else f"{peak:.0f} MiB",
    ]


def _time(item: Figures | None) -> str:
    if item is None:
        return ""
    time = f"{item.seconds * 1000:.0f} ms" if item.seconds < 1 else f"{item.seconds:.1f} s"
    return time if item.ratio is None else f"{time} ({item.ratio:.2f}x)"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
