"""The schema, step by step. A new step is one module here and one name in ``MIGRATIONS``.

A step is frozen once released: it spells its tables out and imports neither records nor domain,
which move on. Its tests have its number in their names.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Step:
    """One step; its file is read when it is taken, which a file of the newest schema never asks."""

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __call__(self, connection: Any) -> None:
        """Take the step, in the transaction of the caller."""
        take: Callable[[Any], None] = self.load()
        take(connection)

    def load(self) -> Callable[[Any], None]:
        """Return the function of the step, which is called as its module is."""
        take: Callable[[Any], None] = getattr(
            import_module(f"{__package__}.{self.__name__}"), self.__name__
        )
        return take


MIGRATIONS: tuple[Callable[[Any], None], ...] = tuple(
    map(
        Step,
        (
            "m0001_initial",
            "m0002_calendar",
            "m0003_own_values",
            "m0004_answer_facts",
            "m0005_action_plan",
            "m0006_dependant",
            "m0007_establishment",
            "m0008_kept_value",
            "m0009_worker_history",
            "m0010_change_log",
            "m0011_saved_filters",
            "m0012_import_desk",
            "m0013_logo",
            "m0014_letter_draft",
            "m0015_signing",
            "m0016_received",
            "m0017_declaration_life",
            "m0018_approval",
            "m0019_pack_log",
            "m0020_privacy",
            "m0021_rule_pack",
            "m0022_kept_overview",
        ),
    )
)
"""In order; the step at index n makes ``user_version`` n + 1, in the transaction of its caller."""
