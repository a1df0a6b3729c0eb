"""The longest pauses of the window, and their table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FREEZE = 0.1
"""Seconds that the window may stand still."""


@dataclass(frozen=True, slots=True)
class Pause:
    """The longest pause of the window in one step; ``seconds`` is how long the step took."""

    name: str
    size: int
    seconds: float
    busiest: float
    longest: float


def pauses_table(pauses: Iterable[Pause]) -> str:
    """Return the pauses as a Markdown table, a line a step, a pair of columns a size."""
    found = list(pauses)
    sizes = list(dict.fromkeys(pause.size for pause in found))
    by_step = {(pause.name, pause.size): pause for pause in found}
    heads = ["longest pause of the window", "budget"]
    heads += [head for size in sizes for head in (f"{size:,}", "whole step")]
    lines = [_line([*heads, "met"]), _line(["---", "---", *["---:"] * 2 * len(sizes), "---"])]
    for name in dict.fromkeys(pause.name for pause in found):
        row = [by_step.get((name, size)) for size in sizes]
        is_met = all(pause is None or pause.busiest <= FREEZE for pause in row)
        cells = [cell for pause in row for cell in _cells(pause)]
        lines.append(_line([name, f"{FREEZE * 1000:.0f} ms", *cells, "yes" if is_met else "no"]))
    return "\n".join(lines) + "\n"


def _cells(pause: Pause | None) -> tuple[str, str]:
    if pause is None:
        return "", ""
    milliseconds = f"{pause.busiest * 1000:.0f} ms ({pause.longest * 1000:.0f} ms by the clock)"
    return milliseconds, f"{pause.seconds:.1f} s"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
