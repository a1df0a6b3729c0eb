"""What a measure is: a job beside what its budget names, at one size of workforce."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
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


def now() -> datetime:
    """Return the one moment of every measurement; a helper process finds it by its name."""
    return NOW


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
        yield build_services(database, load_rulebook(), load_obligations(), now)


@dataclass(frozen=True, slots=True)
class Job:
    """What is measured, and what it is compared with; ``None`` where nothing is like it.

    What is too short for a clock is done ``times`` times over, and its figures are of once.
    """

    work: Callable[[], object]
    peer: Callable[[], object] | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table with what it may come to; ``None`` where nothing is agreed.

    ``budget`` is a ratio to the peer, ``memory_budget`` MiB over all processes,
    ``seconds_budget`` processor time, ``growth_budget`` how many times as long it may take for
    ten times as many workers. Work of several processes at once is held to the clock on the
    wall (``is_parallel``), all other to the processor.
    """

    name: str
    title: str
    against: str
    make: Callable[[Place], AbstractContextManager[Job]]
    budget: float | None = None
    memory_budget: int | None = None
    repeats: int = REPEATS
    seconds_budget: float | None = None
    growth_budget: float | None = None
    is_parallel: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took: by the clock on the wall, and of all processors."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of one measure at one size: medians in seconds, the peak of all processes."""

    name: str
    size: int
    seconds: float
    peer_seconds: float | None
    peak_mib: float | None = None
    cpu_seconds: float | None = None
    peer_cpu_seconds: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times as long as the peer, by the clock on the wall."""
        return self.seconds / self.peer_seconds if self.peer_seconds else None

    @property
    def cpu_ratio(self) -> float | None:
        """How many times the processor time of the peer, which a busy machine does not change."""
        if self.cpu_seconds is None or not self.peer_cpu_seconds:
            return None
        return self.cpu_seconds / self.peer_cpu_seconds

    def as_json(self) -> dict[str, Any]:
        """Return the figures with their ratios."""
        return asdict(self) | {"ratio": self.ratio, "cpu_ratio": self.cpu_ratio}


def carry_out(
    measure: Measure,
    place: Place,
    peaking: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Figures:
    """Measure in this process: once under ``peaking`` for the peak, then work and peer in turns."""
    with measure.make(place) as job:
        gc.collect()
        with peaking():
            job.work()
        works, peers = [], []
        for _ in range(measure.repeats):
            if job.peer is not None:
                peers.append(taken_by(job.peer))
            works.append(taken_by(job.work))
    return Figures(
        measure.name,
        place.size,
        statistics.median(each.wall for each in works) / job.times,
        statistics.median(each.wall for each in peers) / job.times if peers else None,
        None,
        statistics.median(each.cpu for each in works) / job.times,
        statistics.median(each.cpu for each in peers) / job.times if peers else None,
    )


def taken_by(work: Callable[[], object]) -> Taken:
    """Return how long the work takes, for who waits and for the processors."""
    gc.collect()
    begun, busy = time.perf_counter(), _busy()
    work()
    return Taken(time.perf_counter() - begun, _busy() - busy)


def _busy() -> float:
    """Return the processor time so far, that of children which have ended included."""
    if sys.platform == "win32":
        return time.process_time()
    import resource

    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
