"""The jobs that read and judge the workforce, each beside what ``Measure.against`` names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import Any

from desktop.domain.answers import Answers, Headcounts
from desktop.domain.assess import assess
from desktop.domain.calendar import Month
from desktop.domain.contribution import month_contributions
from desktop.services.bulk_work import collector_at_rest
from desktop.services.container import Services
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_query import WorkerQuery, conditions, ordering
from desktop.storage.worker_rows import WORKER_COLUMNS
from tests.benchmarks import obvious
from tests.benchmarks.measure import Job
from tests.benchmarks.place import Place, open_services
from tests.benchmarks.workforce import AS_OF

_EDITED = 20


def bare_select(services: Services) -> list[tuple[Any, ...]]:
    """Return all columns of all workers as the driver gives them."""
    employer_id = services.employers.required().employer_id
    columns = (WorkerRecord.id, *(getattr(WorkerRecord, name) for name in WORKER_COLUMNS))
    query = WorkerRecord.select(*columns).where(*conditions(employer_id, WorkerQuery()))
    return services.database.rows(query.order_by(*ordering("source_row", descending=False)))


@contextmanager
def reading(place: Place) -> Iterator[Job]:
    """All workers as objects of the domain."""
    with open_services(place.database()) as services:
        yield Job(services.workforce.all, lambda: bare_select(services))


@contextmanager
def contributing(place: Place) -> Iterator[Job]:
    """The contributions of a month for workers that were read, every program and share."""
    with open_services(place.database()) as services:
        employer, book = services.employers.required(), services.rulebook
        workers, month = services.workforce.all(), Month.of(AS_OF)
        yield Job(
            collector_at_rest()(lambda: month_contributions(employer, workers, book, month)),
            lambda: bare_select(services),
            obvious=lambda: lambda: obvious.contributions(services.database),
        )


@contextmanager
def assessing(place: Place) -> Iterator[Job]:
    """All obligations for workers that were read."""
    with open_services(place.database()) as services:
        employer, book = services.employers.required(), services.rulebook
        workers, obligations = services.workforce.all(), services.obligations
        told = Answers(headcounts=Headcounts(place.size, place.size, place.size))
        yield Job(
            collector_at_rest()(lambda: assess(employer, workers, told, obligations, book, AS_OF)),
            lambda: bare_select(services),
        )


@contextmanager
def freezing(place: Place) -> Iterator[Job]:
    """What a declaration would freeze: read, judge, compute, put together."""
    with open_services(place.database()) as services:
        yield Job(services.declarations.draft_snapshot, lambda: bare_select(services))


@contextmanager
def reassessing(place: Place) -> Iterator[Job]:
    """What an edit of one worker asks for: read, judge, count the findings of everybody anew."""
    with open_services(place.database()) as services:
        workforce = services.workforce
        findings = workforce.findings(AS_OF)
        ids = list(islice(sorted(findings.kinds_of), _EDITED))
        for worker in workforce.page(ids):
            workforce.save(replace(worker, basic_wage=worker.basic_wage + 100))

        def work() -> None:
            for worker_id in ids:
                findings.add(workforce.page([worker_id]))
                findings.counts()

        yield Job(work, times=len(ids))
