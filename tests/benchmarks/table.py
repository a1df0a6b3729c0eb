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
        ("added memory", measure.added_budget, last.added_mib),
        ("time", measure.seconds_budget, _held(last)),
        ("growth", measure.growth_budget, growth),
        ("growth of memory", measure.memory_growth_budget, memory_growth(known)),
    )
    return [
        name
        for name, budget, found in held
        if budget is not None and found is not None and found > budget
    ]


def memory_growth(known: Sequence[Figures]) -> float | None:
    """Return how many MiB more the peak of ten times as many is, by the last two sizes."""
    peaks = [(item.size, item.peak_mib) for item in known[-2:] if item.peak_mib is not None]
    if len(peaks) < 2:
        return None
    (smaller, less), (larger, more) = peaks
    return (more - less) / math.log10(larger / smaller)


def table(
    measures: Iterable[Measure],
    figures: Iterable[Figures],
    sizes: Sequence[int],
    obvious: Iterable[Figures] = (),
) -> str:
    """Return one line a job: time and ratio at each size, growth to the last one, peak there.

    Where the obvious ways were measured as well, they stand in a column of their own.
    """
    found = {(item.name, item.size): item for item in figures}
    ways = {item.name: item for item in obvious}
    heads = ["job", "against", "budget", *(f"{size:,}" for size in sizes)]
    heads += ["growth", "peak", *(["the obvious way"] if ways else []), "met"]
    right = len(sizes) + 2 + bool(ways)
    lines = [_line(heads), _line(["---"] * 3 + ["---:"] * right + ["---"])]
    for measure in measures:
        row = [found.get((measure.name, size)) for size in sizes]
        if any(row):
            cells, is_met = _cells(measure, row), _met(measure, row)
            cells += [_obvious(measure, ways.get(measure.name))] if ways else []
            lines.append(_line([*cells, is_met]))
    return "\n".join(lines) + "\n"


def _cells(measure: Measure, row: Sequence[Figures | None]) -> list[str]:
    known = [item for item in row if item is not None]
    growth = f"{exponent(known[-2], known[-1]):.2f}" if len(known) > 1 else ""
    return [
        measure.title,
        measure.against,
        ", ".join(_budgets(measure)),
        *(_time(measure, item) for item in row),
        growth,
        _peak(known[-1]),
    ]


def _budgets(measure: Measure) -> list[str]:
    said = (
        (measure.budget, "{:g}x"),
        (measure.memory_budget, "{} MiB"),
        (measure.added_budget, "+{} MiB"),
        (measure.seconds_budget and measure.seconds_budget * 1000, "{:g} ms"),
        (measure.growth_budget, "tenfold: {:g}x"),
        (measure.memory_growth_budget, "tenfold: +{} MiB"),
    )
    return [words.format(budget) for budget, words in said if budget is not None]


def _met(measure: Measure, row: Sequence[Figures | None]) -> str:
    if not _budgets(measure):
        return ""
    lacking = ", ".join(missed(measure, (item for item in row if item is not None)))
    return f"no: {lacking}" if lacking else "yes"


def _peak(item: Figures) -> str:
    if item.peak_mib is None:
        return ""
    added = "" if item.added_mib is None else f" ({item.added_mib:+.1f})"
    return f"{item.peak_mib:.0f} MiB{added}"


def _obvious(measure: Measure, item: Figures | None) -> str:
    """Return how the obvious way compares, and with how many workers it was tried."""
    if item is None:
        return ""
    ratio = _ratio(measure, item)
    peak = "" if item.peak_mib is None else f", {item.peak_mib:.0f} MiB"
    return f"{measure.obvious}, {item.size:,}: {ratio:.1f}x{peak}"


def _time(measure: Measure, item: Figures | None) -> str:
    if item is None:
        return ""
    shown = item.seconds
    time = f"{shown:.1f} s" if shown >= 1 else f"{shown * 1000:.{0 if shown >= 0.01 else 1}f} ms"
    ratio = _ratio(measure, item)
    return time if ratio is None else f"{time} ({ratio:.2f}x)"


def _ratio(measure: Measure, item: Figures) -> float | None:
    return item.ratio if measure.is_by_clock or item.cpu_ratio is None else item.cpu_ratio


def _held(item: Figures) -> float:
    """Return the time that counts where nothing runs beside: that of the processors, if known."""
    return item.cpu_seconds or item.seconds


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
