"""Filters of the workforce that people name and keep, for the current employer."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.services.changes import FILTERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.saved_filters import SavedFilterRepository


class SavedFilterService:
    """What a definition means is the window's affair; here it is texts by name."""

    def __init__(self, repository: SavedFilterRepository, employers: EmployerService) -> None:
        self._repository = repository
        self._employers = employers

    def all(self) -> dict[str, dict[str, str]]:
        """Return the definitions by name; empty before an employer exists."""
        employer = self._employers.current()
        return {} if employer is None else self._repository.all(employer.employer_id)

    def put(self, name: str, definition: Mapping[str, str]) -> ChangeSet:
        """Keep a definition under a name that is not empty, in place of a former one."""
        self._repository.put(self._employers.required().employer_id, name, definition)
        return ChangeSet.of(FILTERS)

    def remove(self, name: str) -> ChangeSet:
        """Forget a name."""
        self._repository.remove(self._employers.required().employer_id, name)
        return ChangeSet.of(FILTERS)
