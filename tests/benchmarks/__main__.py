"""Measures the jobs of the program at some sizes of workforce, each in a process of its own.

    python -m tests.benchmarks [SIZE ...] [--only NAME,NAME] [--out FOLDER]

Writes ``benchmarks.json`` and ``benchmarks.md``, and the table to standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import IO

from tests.benchmarks.measure import Figures, Place, carry_out
from tests.benchmarks.measures import BY_NAME, MEASURES
from tests.benchmarks.memory import watching
from tests.benchmarks.pause import Pause, pauses_table
from tests.benchmarks.table import missed, table

SIZES = (1_000, 10_000)
PAUSES = "pauses"
"""How long the window stands still: a table of its own."""
_PEAKING, _PEAKED = "the peak is now", "the peak is over"
"""What a measuring process says around the run during which its memory is watched."""


def main(argv: Sequence[str]) -> int:
    """Measure what is asked; return 0 when all of it could be measured."""
    arguments = _parse(argv)
    if arguments.child:
        print(json.dumps(_measured(arguments.child, arguments.sizes[0], arguments.out)))
        return 0
    names = arguments.only.split(",") if arguments.only else list(BY_NAME)
    names = [name for name in names if name != PAUSES]
    out = arguments.out or Path(tempfile.mkdtemp(prefix="patuh-jamsos-bench-"))
    out.mkdir(parents=True, exist_ok=True)
    before, figures, failed = _load(), [], []
    pauses: list[Pause] = []
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as folder:
            for name in names:
                found = _in_child(name, size, Path(folder))
                figures += [found] if found else []
                failed += [] if found else [f"{name} of {size}"]
            if not arguments.only or PAUSES in arguments.only.split(","):
                stood = _pauses(size, Path(folder))
                pauses += stood
                failed += [] if stood else [f"{PAUSES} of {size}"]
    text = _about(before) + "\n" + table(MEASURES, figures, arguments.sizes)
    text += "\n" + pauses_table(pauses) if pauses else ""
    (out / "benchmarks.md").write_text(text, encoding="utf-8")
    (out / "benchmarks.json").write_text(_json(before, figures, pauses), encoding="utf-8")
    print(text)
    print(f"written: {out / 'benchmarks.json'}, {out / 'benchmarks.md'}", file=sys.stderr)
    print("".join(f"failed: {each}\n" for each in failed), end="", file=sys.stderr)
    return 1 if failed else 0


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="workers")
    parser.add_argument(
        "--only", default="", help="names of measures: " + ", ".join((*BY_NAME, PAUSES))
    )
    parser.add_argument("--out", type=Path, default=None, help="folder of the results")
    parser.add_argument("--child", choices=BY_NAME, default="", help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    unknown = set(filter(None, arguments.only.split(","))) - {*BY_NAME, PAUSES}
    if unknown or any(size < 1 for size in arguments.sizes):
        parser.error("no such measure or size: " + ", ".join(sorted(unknown)))
    return arguments


def _measured(name: str, size: int, folder: Path) -> dict[str, object]:
    found = carry_out(BY_NAME[name], Place(folder, size), _saying_when)
    return {key: value for key, value in found.as_json().items() if not key.endswith("ratio")}


@contextmanager
def _saying_when() -> Iterator[None]:
    print(_PEAKING, flush=True)
    yield
    print(_PEAKED, flush=True)


def _in_child(name: str, size: int, folder: Path) -> Figures | None:
    """Prepare in one process and measure in the next, whose memory then is the job's alone."""
    print(f"{name}, {size} workers ...", file=sys.stderr, flush=True)
    # Not as a module: each process that a job starts would load all of this first.
    start = "import sys; from tests.benchmarks.__main__ import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", start, str(size)]
    command += ["--child", name, "--out", str(folder)]
    _prepare(size, folder)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        _read_until(_PEAKING, child.stdout)
        with watching(child.pid) as watch:
            _read_until(_PEAKED, child.stdout)
        said = child.stdout.read()
    if child.returncode:
        return None
    return replace(Figures(**json.loads(said.splitlines()[-1])), peak_mib=watch.peak)


def _read_until(words: str, said: IO[str]) -> None:
    next((line for line in said if line.strip() == words), "")


def _pauses(size: int, folder: Path) -> list[Pause]:
    """Let the real window go through all that takes long, in a process of its own."""
    print(f"{PAUSES}, {size} workers ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "tests.benchmarks.pauses", str(size), "--folder", str(folder)]
    _prepare(size, folder)
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        return []
    return [Pause(**each) for each in json.loads(done.stdout.splitlines()[-1])]


def _prepare(size: int, folder: Path) -> None:
    place = "from pathlib import Path; from tests.benchmarks.measure import Place; "
    place += f"place = Place(Path({str(folder)!r}), {size}); place.workbook(); place.database()"
    subprocess.run([sys.executable, "-c", place], check=True)


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
        f" load {before} before, {machine['load_after']} after. Medians of three; in brackets how"
        " many times the processor time of what it is held against, in the same run. The peak is"
        " what the process and its children hold together, what they share counted once, looked"
        " at every 50 ms.\n"
    )


def _json(before: str, figures: Sequence[Figures], pauses: Sequence[Pause]) -> str:
    found = {
        "machine": _machine(before),
        "figures": [item.as_json() for item in figures],
        "missed": {measure.name: missed(measure, figures) for measure in MEASURES},
        "pauses": [asdict(pause) for pause in pauses],
    }
    return json.dumps(found, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
