"""What opens data files and puts the services together over them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from desktop.services.data_files import DataFiles
from desktop.services.first import StartServices
from desktop.storage.database import Database

if TYPE_CHECKING:
    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.container import Services


class Context(NamedTuple):
    """What the composition root hands to a command: the clock and the data files.

    ``database`` is the chosen file, ``own_database`` that of the window, which the commands
    about safety take when none is chosen.
    """

    now: Callable[[], datetime]
    database: Path | None
    own_database: Path | None = None


def data_files(context: Context) -> DataFiles:
    """Return what opens data files, with the law read once."""
    return DataFiles(service_builder(context.now), context.now)


def service_builder(now: Callable[[], datetime]) -> Callable[[Database], Services]:
    """Return what puts the services together over a database, with the law read once."""
    read_law = cache(_read_law)

    def build(database: Database) -> Services:
        return cast("Services", StartServices(database, read_law, now))

    return build


def _read_law() -> tuple[RuleBook, tuple[Obligation, ...]]:
    from desktop.services.obligations import load_obligations
    from desktop.services.rulebook import load_rulebook

    return load_rulebook(), load_obligations()
