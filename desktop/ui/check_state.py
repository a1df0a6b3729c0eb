"""What the check list says in a few numbers, for the foot and the marks of the rail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class CheckState:
    """How many findings keep the declaration back, or need a look, in all and on each page."""

    red: int = 0
    amber: int = 0
    red_by_page: Mapping[str, int] = field(default_factory=dict)
    is_known: bool = False

    def mark(self, page_key: str) -> str:
        """Return the mark of a page: ``3!`` for three that hold back, ``ok``, or nothing."""
        if not self.is_known or page_key not in {"employer", "workforce"}:
            return ""
        count = self.red_by_page.get(page_key, 0)
        return f"{count}!" if count else "ok"


def read_check_state(services: Services) -> CheckState:
    """Read the check list; an employer that is not entered yet is one red finding."""
    from desktop.services.check_list import CheckLevel

    if services.employers.current() is None:
        return CheckState(red=1, red_by_page={"employer": 1, "workforce": 1}, is_known=True)
    items = services.declarations.check_list()
    by_page: dict[str, int] = {}
    for item in items:
        if item.level is CheckLevel.RED:
            page = item.where.partition(".")[0]
            by_page[page] = by_page.get(page, 0) + 1
    amber = sum(item.level is CheckLevel.AMBER for item in items)
    return CheckState(sum(by_page.values()), amber, by_page, is_known=True)
