"""What a measure is: a job beside what its budget names, at one size of workforce.

Nothing of the program is loaded here: a start is measured by a process that holds none of it.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from tests.benchmarks.place import Place

REPEATS = 3
"""Turns of work and peer at least; a measure with one turn alone has just that one."""
_MOST_TURNS = 15
_ENOUGH_SECONDS = 6.0
"""Jobs of a few hundredths of a second take more turns, for chance weighs heavily in them."""


class LeftOut(Exception):
    """A measure that this system does not allow; the message is a sentence that says why."""


def nothing() -> None:
    """Do nothing: what a job has to get ready that needs nothing."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is measured, and what it is compared with; ``None`` where nothing is like it.

    What is too short for a clock is done ``times`` times over, and its figures are of once.
    ``ready`` comes before each turn of either and does not count; where ``peer_ready`` is given,
    that comes before those of the peer. ``obvious`` prepares the way in which somebody would have
    done it at once, and returns what does it.
    """

    work: Callable[[], object]
    peer: Callable[[], object] | None = None
    times: int = 1
    ready: Callable[[], object] = nothing
    peer_ready: Callable[[], object] | None = None
    obvious: Callable[[], Callable[[], object]] | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table with what it may come to; ``None`` where nothing is agreed.

    ``budget`` is a ratio to the peer, ``memory_budget`` MiB over all processes, ``added_budget``
    MiB more than the peer holds, ``seconds_budget`` processor time. Ten times as many workers may
    take ``growth_budget`` times as long and ``memory_growth_budget`` MiB more. Work of several
    processes at once, and what waits for the disk, is held to the clock on the wall
    (``is_by_clock``), all other to the processor.

    ``obvious`` says what the obvious way is made of; with more than ``obvious_most`` workers
    nobody would wait for it, so it is measured with these.
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
    added_budget: int | None = None
    memory_growth_budget: int | None = None
    is_by_clock: bool = False
    obvious: str = ""
    obvious_most: int = sys.maxsize


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
    peer_peak_mib: float | None = None

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

    @property
    def added_mib(self) -> float | None:
        """How much more memory it held than the peer, where both were looked at."""
        if self.peak_mib is None or self.peer_peak_mib is None:
            return None
        return self.peak_mib - self.peer_peak_mib

    def with_peaks(self, peaks: Sequence[float | None]) -> Figures:
        """Return them with what was seen from outside: the peak, after that of the peer if any."""
        *peer, own = peaks
        return replace(self, peak_mib=own, peer_peak_mib=peer[0] if peer else None)

    def as_json(self) -> dict[str, Any]:
        """Return the figures with their ratios."""
        return asdict(self) | {"ratio": self.ratio, "cpu_ratio": self.cpu_ratio}


Peaking: TypeAlias = Callable[[], AbstractContextManager[None]]
"""What a run is made within whose memory is watched."""


def carry_out(measure: Measure, place: Place, peaking: Peaking = nullcontext) -> Figures:
    """Measure in this process: once under ``peaking`` for the peak, then work and peer in turns.

    Where the memory is held against that of the peer, this one is run under ``peaking`` first.
    """
    with measure.make(place) as job:
        watched = [job.work]
        if measure.added_budget is not None and job.peer is not None:
            watched.insert(0, job.peer)
        for run in watched:
            _make_ready(job, run)
            gc.collect()
            with peaking():
                run()
        works: list[Taken] = []
        peers: list[Taken] = []
        while _is_wanted(measure, [*works, *peers], len(works)):
            if job.peer is not None:
                peers.append(_taken_ready(job, job.peer))
            works.append(_taken_ready(job, job.work))
    return _figures(measure, place, job, works, peers)


def carry_out_obvious(measure: Measure, place: Place, peaking: Peaking = nullcontext) -> Figures:
    """Do it the obvious way, once and under ``peaking``, beside the same peer."""
    with measure.make(place) as job:
        assert job.obvious is not None
        assert job.peer is not None
        peers = [_taken_ready(job, job.peer) for _ in range(measure.repeats)]
        work = job.obvious()
        with peaking():
            taken = _taken_ready(job, work)
    return _figures(measure, place, job, [taken], peers)


def _is_wanted(measure: Measure, taken: Sequence[Taken], turns: int) -> bool:
    """Tell whether another turn is to be measured: short ones need more to be sure of."""
    if turns < measure.repeats or measure.repeats == 1:
        return turns < measure.repeats
    return turns < _MOST_TURNS and sum(each.wall for each in taken) < _ENOUGH_SECONDS


def _taken_ready(job: Job, work: Callable[[], object]) -> Taken:
    _make_ready(job, work)
    return taken_by(work)


def _make_ready(job: Job, work: Callable[[], object]) -> None:
    if work is job.peer and job.peer_ready is not None:
        job.peer_ready()
    else:
        job.ready()


def _figures(
    measure: Measure, place: Place, job: Job, works: Sequence[Taken], peers: Sequence[Taken]
) -> Figures:
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
