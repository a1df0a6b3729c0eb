"""What many journeys leave behind in one process, and its table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WORKERS, JOURNEYS = 60, 50
WARM = 10
"""Journeys until every cache holds what it will hold."""
OBJECTS = 200
"""How many more objects there may be after forty journeys: fewer than one a worker and journey."""
MIB = 8


@dataclass(frozen=True, slots=True)
class Left:
    """What a process holds after some journeys: objects of Python and MiB."""

    journeys: int
    objects: int
    mib: float


def grown(found: Iterable[Left]) -> list[str]:
    """Return what grew by more than its budget once every cache was full."""
    by_number = {left.journeys: left for left in found}
    warm, end = by_number[WARM], by_number[JOURNEYS]
    names = {"objects": end.objects - warm.objects > OBJECTS, "memory": end.mib - warm.mib > MIB}
    return [name for name, is_grown in names.items() if is_grown]


def journeys_table(found: Iterable[Left]) -> str:
    """Return what is left behind as a Markdown table of one line."""
    lefts = list(found)
    heads = [f"journeys of {WORKERS} workers in one process", "budget"]
    heads += [f"after {left.journeys}" for left in lefts]
    cells = [f"from {WARM} to {JOURNEYS}", f"+{OBJECTS} objects, +{MIB} MiB"]
    cells += [f"{left.objects:,} objects, {left.mib:.1f} MiB" for left in lefts]
    lacking = ", ".join(grown(lefts))
    lines = [[*heads, "met"], ["---"] * 2 + ["---:"] * len(lefts) + ["---"]]
    lines.append([*cells, f"no: {lacking}" if lacking else "yes"])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
