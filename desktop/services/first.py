"""What of an open database the first window asks for, and the way to all the rest."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from desktop.services.backup_wishes import BackupWishes
from desktop.services.made_once import made_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.employers import EmployerService
    from desktop.storage.database import Database


class FirstServices:
    """The database and its employers, with what all services need to be made."""

    def __init__(
        self,
        database: Database,
        read_law: Callable[[], tuple[RuleBook, tuple[Obligation, ...]]],
        now: Callable[[], datetime],
    ) -> None:
        """Serve an open database; ``read_law`` gives the law as shipped when it is first needed.

        ``now`` is the only clock that the services know.
        """
        self.database = database
        self._read_law = read_law
        self._now = now
        self.backup_wishes = BackupWishes()
        self._changes_at_opening = database.changes()
        self.operator = ""
        """Who works at this computer; empty: the preparer named in the employer's data."""
        database.sign_with(now, self.signing_name)

    def signing_name(self) -> str:
        """Return the name under which changes are logged at the moment; may be empty."""
        employer = self.employers.current()
        return self.operator or (employer.preparer if employer else "")

    @property
    def is_read_only(self) -> bool:
        """Tell whether the data file was opened to be read only."""
        return self.database.is_read_only

    @made_once
    def employers(self) -> EmployerService:
        """The employers of the file, and the one at work."""
        from desktop.services.employers import EmployerService

        return EmployerService(self.database, partial(attrgetter("rules"), self))


class StartServices(FirstServices):
    """The same before anything else is asked for; then it becomes all services.

    The class of those names each of them with what it takes to make it: a thirtieth of a start
    for which nothing was compiled yet.
    """

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the services have
        """Become all services, and return the one that is asked for."""
        from desktop.services.container import Services

        object.__setattr__(self, "__class__", Services)
        return getattr(self, name)
