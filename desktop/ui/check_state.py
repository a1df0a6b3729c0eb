"""What the check list says in a few numbers, for the foot and the marks of the rail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.progress import Progress
    from desktop.services.away import Away
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class CheckState:
    """How many findings keep the declaration back, or need a look, in all and on each page.

    ``pending`` actions of the plan are still to be done.
    """

    red: int = 0
    amber: int = 0
    red_by_page: Mapping[str, int] = field(default_factory=dict)
    is_known: bool = False
    pending: int = 0

    def mark(self, page_key: str) -> str:
        """Return the mark of a page: ``3!`` for three that hold back, ``ok``, or nothing.

        That of the plan is its number of pending actions, told before the page is opened.
        """
        if page_key == "plan":
            return str(self.pending or "")
        if not self.is_known or page_key not in {"employer", "workforce"}:
            return ""
        count = self.red_by_page.get(page_key, 0)
        return f"{count}!" if count else "ok"


def check_work(services: Services, away: Away) -> Callable[[Progress], CheckState]:
    """Return the work that reads the check list and gives a ``CheckState``.

    An employer that is not entered yet is one red finding.
    """
    count = away(services.declarations.check_counts)

    def work(progress: Progress) -> CheckState:
        if services.employers.current() is None:
            return CheckState(red=1, red_by_page={"employer": 1, "workforce": 1}, is_known=True)
        found = count(progress)
        red = found.red_by_page
        pending = services.plan.pending()
        return CheckState(sum(red.values()), found.amber, red, is_known=True, pending=pending)

    return work
