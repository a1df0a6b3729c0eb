"""Each measure in a process of its own, whose memory then is the job's alone.

The process says when the run begins whose memory is to be watched, and goes on once it is told
that somebody has looked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from tests.benchmarks.growth import Left
from tests.benchmarks.measure import Figures, LeftOut, Measure, carry_out, carry_out_obvious
from tests.benchmarks.measures import BY_NAME
from tests.benchmarks.memory import watching
from tests.benchmarks.pause import Pause

LEFT_OUT = 3
"""The exit code of a process that cannot measure here, and has said why."""
_PEAKING, _PEAKED = "the peak is now", "the peak is over"
_OBVIOUS = "obvious"


class Failed(Exception):
    """A process that measures did not come to its end; it has said why."""


def figures_of(measure: Measure, size: int, folder: Path, *, is_obvious: bool = False) -> Figures:
    """Prepare in one process and measure in the next; raises ``Failed`` and ``LeftOut``."""
    _prepare(size, folder)
    command = [*_python("tests.benchmarks.child"), measure.name, str(size), str(folder)]
    command += [_OBVIOUS] if is_obvious else []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        said, peaks = "", []
        for line in child.stdout:
            if line.strip() == _PEAKING:
                peaks.append(_peak_of(child.pid, child.stdout, child.stdin))
            else:
                said = line
    return Figures(**_answer(child.returncode, said)).with_peaks(peaks)


def pauses_of(size: int, folder: Path) -> list[Pause]:
    """Let the real window go through all that takes long; raises ``Failed``."""
    _prepare(size, folder)
    found = _asked("tests.benchmarks.pauses", str(size), "--folder", folder)
    return [Pause(**each) for each in found]


def left_behind(folder: Path) -> list[Left]:
    """Let one process make many journeys; raises ``Failed`` and ``LeftOut``."""
    return [Left(**each) for each in _asked("tests.benchmarks.journeys", "--folder", folder)]


def _peak_of(pid: int, said: IO[str], told: IO[str]) -> float | None:
    with watching(pid) as watch:
        next((line for line in said if line.strip() == _PEAKED), "")
    with suppress(BrokenPipeError):  # it has failed, as its exit code will say
        told.write("\n")
        told.flush()
    return watch.peak


def _asked(module: str, *arguments: str | Path) -> list[dict[str, Any]]:
    command = [*_python(module), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    found: list[dict[str, Any]] = _answer(done.returncode, done.stdout)
    return found


def _answer(code: int, said: str) -> Any:
    """Return what the last line says; a process that has failed or left it out said why itself."""
    if code:
        raise LeftOut if code == LEFT_OUT else Failed
    return json.loads(said.splitlines()[-1])


def _python(module: str) -> list[str]:
    # Not as a module: each process that a job starts would load all of it first.
    start = f"import sys; from {module} import main; sys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-c", start]


def _prepare(size: int, folder: Path) -> None:
    place = "from pathlib import Path; from tests.benchmarks.place import Place; "
    place += f"place = Place(Path({str(folder)!r}), {size}); place.workbook(); place.database()"
    subprocess.run([sys.executable, "-c", place], check=True)


# --- in the child ---------------------------------------------------------------------------------


def main(argv: Sequence[str]) -> int:
    """Measure one thing in this process and print the figures as JSON."""
    from desktop.services.bulk_work import age_at_once
    from tests.benchmarks.place import Place

    age_at_once()  # as the helper process does, in which the program does such jobs
    name, size, folder, *rest = argv
    measure = carry_out_obvious if rest == [_OBVIOUS] else carry_out
    try:
        found = measure(BY_NAME[name], Place(Path(folder), int(size)), _saying_when)
    except LeftOut as why:
        return left_out(why)
    print(json.dumps(asdict(found)))
    return 0


def left_out(why: LeftOut) -> int:
    """Say why nothing is measured here; return the exit code for it."""
    print(f"left out: {why}", file=sys.stderr)
    return LEFT_OUT


@contextmanager
def _saying_when() -> Iterator[None]:
    print(_PEAKING, flush=True)
    yield
    print(_PEAKED, flush=True)
    sys.stdin.readline()
