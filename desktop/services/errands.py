"""What is sent to the helper process for a method of a service, and what is done with it there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.progress import Progress

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.storage.database import Database
    from desktop.storage.file_key import FileKey


@dataclass(frozen=True, slots=True)
class Errand:
    """A method of a service over one data file, as it is sent to the helper process."""

    path: Path
    key: FileKey | None
    employer_id: int
    service: str
    method: str
    arguments: tuple[object, ...] = field(repr=False)
    options: dict[str, object] = field(repr=False)
    """Neither is ever shown: a password may be among them."""
    writes: bool = False
    operator: str = ""
    then: str = ""
    """Another method of the service, to be called with what the first one gave."""


class Written(NamedTuple):
    """What came of an errand that writes, and how many rows it changed."""

    result: object
    changes: int


def run_errand(errand: Errand, build: Callable[[Database], Services], progress: Progress) -> object:
    """Do an errand over a connection of its own; runs in the helper process.

    It can only read unless the errand writes. Nothing is kept between two errands, so that a file
    is never held open and never stale.
    """
    from desktop.services.packed import Packable
    from desktop.storage.database import Database

    with Database(errand.path, errand.key, read_only=not errand.writes) as database:
        if not errand.writes:
            database.keep_few_pages()
        services = build(database)
        services.employers.choose(errand.employer_id)
        services.operator = errand.operator
        service = getattr(services, errand.service)
        method = getattr(service, errand.method)
        with nullcontext() if errand.writes else services.workforce.reading_once():
            result: object = method(*errand.arguments, progress=progress, **errand.options)
            if errand.then:
                result = getattr(service, errand.then)(result, progress=progress)
        result = result.packed() if isinstance(result, Packable) else result
        return Written(result, database.changes()) if errand.writes else result
