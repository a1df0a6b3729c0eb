"""The figures as a Markdown table, how the time grows with the size, and which budgets are met."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from tests.benchmarks.measure import Figures, Measure


def exponent(smaller: Figures, larger: Figures) -> float:
    """Return the power of the size that the time grows with: 1 is in step with it."""
    times = _held(larger) / _held(smaller)
    return math.log(times) / math.log(larger.size / smaller.size)


def missed(measure: Measure, figures: Iterable[Figures]) -> list[str]:
    """Return which budgets of a measure are not met at the largest size that was measured."""
    known = sorted((item for item in figures if item.name == measure.name), key=lambda i: i.size)
    if not known:
        return []
    last = known[-1]
    growth = 10 ** exponent(known[-2], last) if len(known) > 1 else None
    held = (
        ("ratio", measure.budget, _ratio(measure, last)),
        ("memory", measure.memory_budget, last.peak_mib),
        ("time", measure.seconds_budget, _held(last)),
        ("growth", measure.growth_budget, growth),
    )
    return [
        name
        for name, budget, found in held
        if budget is not None and found is not None and found > budget
    ]


def table(measures: Iterable[Measure], figures: Iterable[Figures], sizes: Sequence[int]) -> str:
    """Return one line a job: time and ratio at each size, growth to the last one, peak there."""
    found = {(item.name, item.size): item for item in figures}
    heads = ["job", "against", "budget", *(f"{size:,}" for size in sizes)]
    heads += ["growth", "peak", "met"]
    lines = [_line(heads), _line(["---"] * 3 + ["---:"] * (len(sizes) + 2) + ["---"])]
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
    budgets += [f"{measure.seconds_budget * 1000:g} ms"] if measure.seconds_budget else []
    budgets += [f"tenfold: {measure.growth_budget:g}x"] if measure.growth_budget else []
    lacking = ", ".join(missed(measure, known))
    return [
        measure.title,
        measure.against,
        ", ".join(budgets),
        *(_time(measure, item) for item in row),
        growth,
        "" if peak is None else f"{peak:.0f} MiB",
        (f"no: {lacking}" if lacking else "yes") if budgets else "",
    ]


def _time(measure: Measure, item: Figures | None) -> str:
    if item is None:
        return ""
    shown = item.seconds
    time = f"{shown:.1f} s" if shown >= 1 else f"{shown * 1000:.{0 if shown >= 0.01 else 1}f} ms"
    ratio = _ratio(measure, item)
    return time if ratio is None else f"{time} ({ratio:.2f}x)"


def _ratio(measure: Measure, item: Figures) -> float | None:
    return item.ratio if measure.is_parallel or item.cpu_ratio is None else item.cpu_ratio


def _held(item: Figures) -> float:
    """Return the time that counts where nothing runs beside: that of the processors, if known."""
    return item.cpu_seconds or item.seconds


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
