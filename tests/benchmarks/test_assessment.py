"""The assessment of 100,000 workers against the reading of the same workers' columns."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.answers import Answers, Headcounts
from desktop.domain.assess import assess
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.imports import ImportBatch
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_query import WorkerQuery, conditions, ordering
from desktop.storage.worker_rows import WORKER_COLUMNS
from desktop.storage.workers import WorkerRepository
from tests.benchmarks.workforce import AS_OF, EMPLOYER, invented_workers

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(300)]

WORKERS = 100_000
REPEATS = 3
BUDGET = 4.0
"""How many times as long as the bare SELECT of the inputs: three for thirty rules, so four."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return a database with one employer and its 100,000 workers."""
    with Database.open(tmp_path / "patuh.sqlite") as opened:
        employer_id = EmployerRepository(opened).save(EMPLOYER).employer_id
        batch = ImportBatch("contoh.xlsx", "Pekerja", "")
        WorkerRepository(opened).apply_import(
            employer_id, batch, list(invented_workers(WORKERS)), []
        )
        yield opened


def median_seconds(*works: Callable[[], object]) -> list[float]:
    """Return the median time of each work, taken in turns so that a slow moment hits all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(REPEATS):
        for work, taken in zip(works, times, strict=True):
            gc.collect()
            before = time.perf_counter()
            work()
            taken.append(time.perf_counter() - before)
    return [statistics.median(taken) for taken in times]


def test_all_obligations_stay_within_four_times_the_reading(
    database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    """Assessing every worker against all forty obligations takes at most four bare SELECTs."""
    (employer,) = EmployerRepository(database).all()
    columns = (WorkerRecord.id, *(getattr(WorkerRecord, name) for name in WORKER_COLUMNS))
    query = (
        WorkerRecord.select(*columns)
        .where(*conditions(employer.employer_id, WorkerQuery()))
        .order_by(*ordering("source_row", descending=False))
    )
    workers = list(WorkerRepository(database).iterate(employer.employer_id))
    obligations, book = load_obligations(), load_rulebook()
    told = Answers(headcounts=Headcounts(WORKERS, WORKERS, WORKERS))
    assert (len(workers), len(obligations)) == (WORKERS, 40)
    read, judged = median_seconds(
        lambda: database.rows(query),
        lambda: assess(employer, workers, told, obligations, book, AS_OF),
    )
    with capsys.disabled():
        print(f"\nSELECT {read:.3f} s, assess {judged:.3f} s, ratio {judged / read:.2f}")
    assert judged <= BUDGET * read
