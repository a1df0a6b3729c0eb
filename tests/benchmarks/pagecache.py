"""Takes files out of the memory in which the system keeps what it read, as after a restart.

No right of an administrator is needed for it. Names and sizes stay known to the system, and so
does every page of a file that a running process has mapped: the libraries of the system, and those
of Qt while another program of the same environment runs.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from tests.benchmarks.measure import LeftOut

_LEAST_READ = 1.0
"""MiB that a start reads from the disk where the system did forget what it had read."""
_BLOCK = 512


def evict(files: Iterable[Path]) -> None:
    """Let the system forget the contents of files; what was not on the disk yet goes there first.

    A file that is gone or may not be read is passed over.
    """
    os.sync()
    for path in files:
        with contextlib.suppress(OSError):
            opened = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(opened)


def mapped_by(pid: int) -> set[Path]:
    """Return the files that a process has mapped now: program, libraries, fonts."""
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    names = {line.split(maxsplit=5)[5] for line in lines if line.count(" /")}
    return {Path(name) for name in names if name.startswith("/") and Path(name).is_file()}


def files_below(folder: Path) -> set[Path]:
    """Return all files of a folder and of the folders in it."""
    return {path for path in folder.rglob("*") if path.is_file()}


def require_eviction(files: Collection[Path], start: Callable[[], object]) -> None:
    """Say how much a start reads from the disk; raises ``LeftOut`` where that is nothing."""
    import resource

    evict(files)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_inblock
    start()
    blocks = resource.getrusage(resource.RUSAGE_CHILDREN).ru_inblock - before
    read = blocks * _BLOCK / 2**20
    size = sum(path.stat().st_size for path in files if path.is_file()) / 2**20
    print(f"forgotten {size:.0f} MiB, of which {read:.0f} MiB were read again", file=sys.stderr)
    if read < _LEAST_READ:
        raise LeftOut("this system does not let go of the files that it keeps in memory")
