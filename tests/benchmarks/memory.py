"""How much memory a process and all its children hold together, watched from outside."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks."""
_PROC = Path("/proc")


def held_mib(root: int) -> float | None:
    """Return the memory of a process and its children; ``None`` where the system tells none.

    Memory that several of them share counts once (proportional set size).
    """
    sizes = [size for pid in _family(root) if (size := _size_kib(pid)) is not None]
    return sum(sizes) / 1024 if sizes else None


def _family(root: int) -> list[int]:
    found = [root]
    for pid in found:
        for task in _PROC.glob(f"{pid}/task/*/children"):
            found += map(int, _read(task).split())
    return found


def _size_kib(pid: int) -> int | None:
    lines = _read(_PROC / str(pid) / "smaps_rollup").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), None)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:  # it ended between two looks
        return ""


class Watch:
    """The most that was held so far, while somebody looks; ``None`` before anybody did."""

    def __init__(self) -> None:
        self.peak: float | None = None

    def look(self, root: int) -> None:
        """See how much a process and its children hold now."""
        held = held_mib(root)
        if held is not None:
            self.peak = max(held, self.peak or 0)


@contextmanager
def watching(root: int) -> Iterator[Watch]:
    """Look again and again during the block, in a thread beside it."""
    watch, done = Watch(), threading.Event()

    def look() -> None:
        is_last = False
        while not is_last:
            is_last = done.wait(EVERY)
            watch.look(root)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield watch
    finally:
        done.set()
        thread.join()
