"""Measures the jobs of the program at some sizes of workforce, each in a process of its own.

    python -m tests.benchmarks [SIZE ...] [--only NAME,NAME] [--no-alternatives] [--out FOLDER]

Writes ``benchmarks.json`` and ``benchmarks.md``, and the tables to standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from tests.benchmarks import child
from tests.benchmarks.growth import Left, grown, journeys_table
from tests.benchmarks.measure import Figures, LeftOut, Measure
from tests.benchmarks.measures import BY_NAME, MEASURES
from tests.benchmarks.pause import Pause, pauses_table
from tests.benchmarks.table import missed, table

SIZES = (1_000, 10_000, 100_000)
PAUSES, GROWTH = "pauses", "growth"
"""How long the window stands still, and what journeys leave behind: tables of their own."""
NAMES = (*BY_NAME, PAUSES, GROWTH)

T = TypeVar("T")


@dataclass(slots=True)
class Found:
    """All that was measured, and what could not be."""

    figures: list[Figures] = field(default_factory=list)
    obvious: list[Figures] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    lefts: list[Left] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    kept: Callable[[Found], None] = lambda _found: None
    """Told after each measure: a run of an hour that is broken off leaves what it had."""

    def take(self, into: list[T], what: str, measure: Callable[[], Sequence[T]]) -> None:
        """Measure something and keep what came of it, or that it failed."""
        print(f"{what} ...", file=sys.stderr, flush=True)
        try:
            into += measure()
        except child.Failed:
            self.failed.append(what)
        except LeftOut:
            pass  # the process has said why
        self.kept(self)


def main(argv: Sequence[str]) -> int:
    """Measure what is asked; return 0 when all of it could be measured."""
    arguments = _parse(argv)
    out = arguments.out or Path(tempfile.mkdtemp(prefix="patuh-jamsos-bench-"))
    out.mkdir(parents=True, exist_ok=True)
    before = _load()

    def keep(found: Found) -> None:
        text = "\n".join([_about(before), *_tables(found, arguments.sizes)])
        (out / "benchmarks.md").write_text(text, encoding="utf-8")
        (out / "benchmarks.json").write_text(_json(before, found), encoding="utf-8")

    found = _measured(arguments, keep)
    print((out / "benchmarks.md").read_text(encoding="utf-8"))
    print(f"written: {out / 'benchmarks.json'}, {out / 'benchmarks.md'}", file=sys.stderr)
    print("".join(f"failed: {each}\n" for each in found.failed), end="", file=sys.stderr)
    return 1 if found.failed else 0


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="workers")
    parser.add_argument("--only", default="", help="names of measures: " + ", ".join(NAMES))
    parser.add_argument(
        "--no-alternatives", action="store_true", help="leave the obvious ways away: they are slow"
    )
    parser.add_argument("--out", type=Path, default=None, help="folder of the results")
    arguments = parser.parse_args(argv)
    arguments.only = list(filter(None, arguments.only.split(","))) or list(NAMES)
    unknown = set(arguments.only) - set(NAMES)
    if unknown or any(size < 1 for size in arguments.sizes):
        parser.error("no such measure or size: " + ", ".join(sorted(unknown)))
    return arguments


def _measured(arguments: argparse.Namespace, keep: Callable[[Found], None]) -> Found:
    found, only = Found(kept=keep), arguments.only
    measures = [measure for measure in MEASURES if measure.name in only]
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as name:
            folder = Path(name)
            for measure in measures:
                one = partial(_figures, measure, size, folder)
                found.take(found.figures, f"{measure.name}, {size} workers", one)
            if PAUSES in only:
                pauses = partial(child.pauses_of, size, folder)
                found.take(found.pauses, f"{PAUSES}, {size} workers", pauses)
    if not arguments.no_alternatives:
        _measure_obvious(found, measures, max(arguments.sizes))
    if GROWTH in only:
        with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as name:
            found.take(found.lefts, GROWTH, partial(child.left_behind, Path(name)))
    return found


def _measure_obvious(found: Found, measures: Sequence[Measure], largest: int) -> None:
    """Do everything once the obvious way, with as many workers as anybody would wait for."""
    for measure in measures:
        if measure.obvious:
            size = min(largest, measure.obvious_most)
            with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as folder:
                one = partial(_figures, measure, size, Path(folder), is_obvious=True)
                found.take(found.obvious, f"{measure.name} by {measure.obvious}, {size}", one)


def _figures(
    measure: Measure, size: int, folder: Path, *, is_obvious: bool = False
) -> list[Figures]:
    return [child.figures_of(measure, size, folder, is_obvious=is_obvious)]


def _tables(found: Found, sizes: Sequence[int]) -> list[str]:
    tables = [table(MEASURES, found.figures, sizes, found.obvious)]
    tables += [pauses_table(found.pauses)] if found.pauses else []
    tables += [journeys_table(found.lefts)] if found.lefts else []
    return tables


def _load() -> str:
    return ", ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else ""


def _machine(before: str) -> dict[str, object]:
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "load_before": before,
        "load_after": _load(),
    }


def _about(before: str) -> str:
    machine = _machine(before)
    return (
        f"{machine['system']}, {machine['processors']} processors, Python {machine['python']};"
        f" load {before} before, {machine['load_after']} after. Medians of three, of up to fifteen"
        " where these are short; in brackets how many times the processor time of what it is held"
        " against, in the same run; where several processes work or the disk is waited for, the"
        " time on the wall. The peak is what the process and its children hold together, what they"
        " share counted once, looked at every 50 ms; in brackets how much more than what it is held"
        " against. The obvious way is done once.\n"
    )


def _json(before: str, found: Found) -> str:
    known = {
        "machine": _machine(before),
        "figures": [item.as_json() for item in found.figures],
        "missed": {measure.name: missed(measure, found.figures) for measure in MEASURES},
        "obvious": [item.as_json() for item in found.obvious],
        "pauses": [asdict(pause) for pause in found.pauses],
        "left_behind": [asdict(left) for left in found.lefts],
        "grown": grown(found.lefts) if found.lefts else [],
    }
    return json.dumps(known, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
