"""What a service changed: the window tells every page, each decides whether it cares."""

from __future__ import annotations

from typing import NamedTuple

EMPLOYER = "employer"
WORKERS = "workers"
ANSWERS = "answers"
DECLARATIONS = "declarations"
CALENDAR = "calendar"
RULES = "rules"
PLAN = "plan"
KEPT_VALUES = "kept_values"
LETTER = "letter"
APPROVAL = "approval"
PRIVACY = "privacy"
FILTERS = "filters"
TRAY = "tray"


class ChangeSet(NamedTuple):
    """The kinds of things that changed, and the ids of single workers where few did."""

    kinds: frozenset[str]
    worker_ids: tuple[int, ...] = ()

    @classmethod
    def of(cls, *kinds: str, worker_ids: tuple[int, ...] = ()) -> ChangeSet:
        """Return the change set for the given kinds."""
        return cls(frozenset(kinds), worker_ids)

    def touches(self, kinds: frozenset[str]) -> bool:
        """Tell whether any of ``kinds`` changed."""
        return bool(self.kinds & kinds)


EVERYTHING = ChangeSet.of(EMPLOYER, WORKERS, ANSWERS, DECLARATIONS, CALENDAR, RULES, PLAN)
"""Another employer or another state of the whole file."""
