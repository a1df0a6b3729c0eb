"""The employer: the one whose declaration is being prepared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import local
from typing import TYPE_CHECKING

from desktop.errors import UserError
from desktop.services.changes import EMPLOYER, EVERYTHING, ChangeSet
from desktop.services.made_once import made_once
from desktop.storage.employer_names import employer_names

if TYPE_CHECKING:
    from desktop.domain.employer import Employer, EmployerSize
    from desktop.domain.issue import Issue
    from desktop.services.own_rules import RuleBookProvider
    from desktop.storage.database import Database
    from desktop.storage.employers import EmployerRepository


class _Kept(local):
    """What a thread has read over its connection: another one would only drive it out."""

    state: tuple[int, ...] | None = None
    employers: list[Employer]


class EmployerService:
    """Reads, checks and saves the employer."""

    def __init__(self, database: Database, rules: Callable[[], RuleBookProvider]) -> None:
        self._database = database
        self._rules = rules
        self.chosen = 0
        """The id of the employer that was chosen to work on; 0 for none."""
        self._is_adding = False
        self._kept = _Kept()

    @made_once
    def _repository(self) -> EmployerRepository:
        from desktop.storage.employers import EmployerRepository

        return EmployerRepository(self._database)

    def all(self) -> list[Employer]:
        """Return every employer of the data file in the order in which they were added."""
        return list(self._all())

    def current(self) -> Employer | None:
        """Return the employer at work: the chosen one, else the first.

        ``None`` before one was entered, and while another one is being added.
        """
        if self._is_adding:
            return None
        employers = self._all()
        chosen = (each for each in employers if each.employer_id == self.chosen)
        return next(chosen, employers[0] if employers else None)

    def _all(self) -> list[Employer]:
        """Read them again only after something was written: one page asks a dozen times."""
        state, kept = self._database.state(), self._kept
        if state is not None and kept.state == state:
            return kept.employers
        found = self._repository.all()
        # The state was taken before the rows: what is written meanwhile makes another one.
        kept.state, kept.employers = state, found
        return found

    def current_name(self) -> str | None:
        """Return the name of the employer at work, without reading what else is known of it.

        ``None`` where ``current`` gives none.
        """
        names = {} if self._is_adding else employer_names(self._database)
        return names.get(self.chosen, next(iter(names.values()), None))

    def choose(self, employer_id: int) -> ChangeSet:
        """Work on another employer of the file from now on; an unknown one means the first."""
        self.chosen = employer_id
        self._is_adding = False
        return EVERYTHING

    def begin_new(self) -> ChangeSet:
        """Add an employer: there is none at work until it is saved or another one is chosen."""
        self._is_adding = True
        return EVERYTHING

    def required(self) -> Employer:
        """Return the employer; raises ``UserError`` EMPLOYER_MISSING before one was entered."""
        employer = self.current()
        if employer is None:
            raise UserError(
                "EMPLOYER_MISSING",
                "Data perusahaan belum diisi. Buka halaman Perusahaan dan isi datanya dahulu.",
                english="The employer is not filled in yet. Open the page Employer and fill it in"
                " first.",
            )
        return employer

    def save(self, employer: Employer) -> tuple[Employer, ChangeSet]:
        """Store the employer and return it with its id."""
        stored = self._repository.save(employer)
        if employer.employer_id:
            return stored, ChangeSet.of(EMPLOYER)
        was_adding = self._is_adding
        changes = self.choose(stored.employer_id)
        return stored, changes if was_adding else ChangeSet.of(EMPLOYER)

    def issues(self, employer: Employer, day: date) -> list[Issue]:
        """Return what is wrong or missing in the employer's data."""
        from desktop.domain.employer_check import check_employer

        return check_employer(employer, self._rules().current.at(day))

    def size(self, employer: Employer, day: date) -> EmployerSize:
        """Return the size class on ``day``; raises ``SizeUndetermined``."""
        from desktop.domain.employer import employer_size

        return employer_size(employer, self._rules().current.at(day))
