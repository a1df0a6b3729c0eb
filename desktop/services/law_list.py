"""The law of a day to look at and to carry away: values and obligations, as certain as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from desktop.domain.obligation import Obligation
from desktop.domain.rule_list import RuleLine, rule_lines
from desktop.exchange.table_export import Cell, export_table
from desktop.services.own_rules import RuleBookProvider

__all__ = ["Cell", "LawListService"]

_CHOSEN = ("assessment.", "tolerance.")
"""How the ids of values begin that no law gives."""


class LawListService:
    """Lists what the program knows of the law; it judges nobody."""

    def __init__(self, rules: RuleBookProvider) -> None:
        self._rules = rules

    def values(self, day: date) -> tuple[RuleLine, ...]:
        """Return the quantities with a value on ``day`` or a later one, the user's own included.

        The law comes first, what this program chose where the law is silent after it.
        """
        lines = rule_lines(self._rules.current, day)
        return tuple(sorted(lines, key=lambda line: line.rule.id.startswith(_CHOSEN)))

    def obligations(self) -> tuple[Obligation, ...]:
        """Return every obligation that is judged, in the order of the ids."""
        return self._rules.obligations

    @staticmethod
    def save(
        path: Path, sheet: str, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]
    ) -> int:
        """Write a list to ``.xlsx`` or ``.csv`` and return its rows; raises as ``export_table``."""
        return export_table(path, sheet, heads, rows)
