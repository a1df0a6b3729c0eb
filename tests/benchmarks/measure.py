"""What a measure is: a job beside what its budget names, at one size of workforce."""

from __future__ import annotations

import gc
import os
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.answers import Answers, Headcounts
from desktop.domain.worker import Worker
from desktop.services.container import Services, build_services
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database
from desktop.storage.imports import ImportBatch
from desktop.storage.keys import FileKey
from desktop.storage.workers import WorkerRepository
from tests.benchmarks.workforce import AS_OF, EMPLOYER, invented_workers

NOW = datetime(2026, 11, 22, 10, 30)
REPEATS = 3
BATCH = ImportBatch("contoh.xlsx", "Pekerja", "plain")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the files of one size lie; each is made when it is first asked for."""

    folder: Path
    size: int

    def workers(self) -> list[Worker]:
        """Return the invented workforce."""
        return list(invented_workers(self.size))

    def workbook(self) -> Path:
        """Return the workforce as a workbook."""
        from desktop.exchange.worker_export import export_workforce

        path = self.folder / f"{self.size}.xlsx"
        if not path.exists():
            export_workforce(path, invented_workers(self.size))
        return path

    def database(self) -> Path:
        """Return a data file with employer, workforce and an assessment begun."""
        path = self.folder / f"{self.size}.sqlite"
        if not path.exists():
            with open_services(path) as services:
                employer = services.employers.save(EMPLOYER) and services.employers.required()
                WorkerRepository(services.database).apply_import(
                    employer.employer_id, BATCH, self.workers(), []
                )
                services.assessments.start(AS_OF)
                services.assessments.save_all(
                    Answers(headcounts=Headcounts(self.size, self.size, self.size))
                )
        return path

    def fresh(self, name: str) -> Path:
        """Return a path at which nothing lies."""
        path = self.folder / f"{self.size}-{name}"
        for other in self.folder.glob(f"{path.name}*"):
            other.unlink()
        return path


@contextmanager
def open_services(path: Path, key: FileKey | None = None) -> Iterator[Services]:
    """Yield the services over a data file, which is made when it is not there."""
    with Database.open(path, key=key) as database:
        yield build_services(database, load_rulebook(), load_obligations(), lambda: NOW)


@dataclass(frozen=True, slots=True)
class Job:
    """What is measured, and what it is compared with; ``None`` where nothing is like it."""

    work: Callable[[], object]
    peer: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table; ``budget`` is a ratio to the peer, ``memory_budget`` MiB."""

    name: str
    title: str
    against: str
    make: Callable[[Place], AbstractContextManager[Job]]
    budget: float | None = None
    memory_budget: int | None = None
    repeats: int = REPEATS


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of one measure at one size: medians in seconds, the peak of all processes."""

    name: str
    size: int
    seconds: float
    peer_seconds: float | None
    peak_mib: float | None

    @property
    def ratio(self) -> float | None:
        """How many times as long as the peer."""
        return self.seconds / self.peer_seconds if self.peer_seconds else None

    def as_json(self) -> dict[str, Any]:
        """Return the figures with their ratio."""
        return asdict(self) | {"ratio": self.ratio}


def carry_out(measure: Measure, place: Place) -> Figures:
    """Measure in this process: the peak first, then work and peer in turns."""
    with measure.make(place) as job:
        with watched_peak() as peaks:
            job.work()
        peak = max(peaks, default=None)
        works, peers = [], []
        for _ in range(measure.repeats):
            if job.peer is not None:
                peers.append(seconds_of(job.peer))
            works.append(seconds_of(job.work))
    peer = statistics.median(peers) if peers else None
    return Figures(measure.name, place.size, statistics.median(works), peer, peak)


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long the work takes by the clock on the wall, as it is for who waits."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


@contextmanager
def watched_peak() -> Iterator[list[float]]:
    """Yield a list that afterwards holds the most memory of this process and all it started.

    The sum is looked at fifty times a second: what the system remembers of a child begins with
    the peak of the parent that made it. Of this process alone it remembers enough. Empty where
    the system does not tell.
    """
    found: list[float] = []
    if not Path("/proc/self/task").exists():
        yield found
        return
    is_over = threading.Event()
    thread = threading.Thread(target=_watch, args=(found, is_over))
    thread.start()
    try:
        yield found
    finally:
        is_over.set()
        thread.join()


def _watch(found: list[float], is_over: threading.Event) -> None:
    most = 0
    while not is_over.wait(0.02):
        most = max(most, sum(map(_resident, _family(os.getpid()))))
    import resource

    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    found.append(max(most, own) / 2**20)


def _family(process: int) -> list[int]:
    """Return a process and all that it started, as far as they are alive."""
    found, members = [process], []
    while found:
        members.append(found.pop())
        for tasks in Path(f"/proc/{members[-1]}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, tasks.read_text(encoding="ascii").split())
    return members


def _resident(process: int) -> int:
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0  # it has just come to its end
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
