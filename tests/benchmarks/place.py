"""Where the files of one size of workforce lie, and what opens them.

What the program does with them is loaded by whoever asks for them: a start is measured by a process
that holds nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.answers import Answers, Headcounts
from desktop.domain.worker import Worker
from tests.benchmarks.workforce import AS_OF, EMPLOYER, invented_workers

if TYPE_CHECKING:
    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.container import Services
    from desktop.storage.database import Database
    from desktop.storage.file_key import FileKey

NOW = datetime(2026, 11, 22, 10, 30)


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
                services.employers.save(EMPLOYER)
                store(services.database, self.workers())
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
    from desktop.services.container import build_services
    from desktop.storage.database import Database

    with Database.open(path, key=key) as database:
        yield build_services(database, *_law(), now)


@cache
def _law() -> tuple[RuleBook, tuple[Obligation, ...]]:
    """Return the law, which the program reads when it starts: it is no part of a job."""
    from desktop.services.obligations import load_obligations
    from desktop.services.rulebook import load_rulebook

    return load_rulebook(), load_obligations()


def store(database: Database, workers: Sequence[Worker]) -> None:
    """Write workers of the one employer of a data file, as an import does."""
    from desktop.storage.employers import EmployerRepository
    from desktop.storage.imports import ImportBatch
    from desktop.storage.workers import WorkerRepository

    (employer,) = EmployerRepository(database).all()
    batch = ImportBatch("contoh.xlsx", "Pekerja", "plain")
    WorkerRepository(database).apply_import(employer.employer_id, batch, workers, [])
