"""Which work of the services leaves the process of the window, and how it is told there.

A page names a method of one of its services; whether that runs beside the window in a thread or
in the helper process is decided here, so that the page need not know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from desktop.domain.progress import Progress

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.errands import Errand
    from desktop.services.helper_process import HelperProcess

T = TypeVar("T")

HERE_UP_TO = 500
"""Up to so many workers a thread is done before the window could miss its turn: 30 ms for an
assessment, 300 ms for the PDF. At 2,000 the window stood still for half a second in a thread."""

KEPT_UP_TO = 25_000
"""From more workers than that a process holds hundreds of megabytes: it ends after each errand,
and the half second of another start is little beside the errand itself."""


class Away(Protocol):
    """Makes work of a method of a service; it is called with ``progress`` besides.

    ``rows`` says how many rows it is about where the stored workers do not tell it. What
    ``writes`` is told as done when it was done before it heard that it should stop.
    """

    def __call__(
        self,
        method: Callable[..., T],
        *arguments: object,
        rows: int = 0,
        writes: bool = False,
        **options: object,
    ) -> Callable[[Progress], T]:
        """Return the work; arguments and result must be such that another process can read them."""


def here(
    method: Callable[..., T],
    *arguments: object,
    rows: int = 0,  # noqa: ARG001 - it stays here, however many
    writes: bool = False,  # noqa: ARG001 - the same
    **options: object,
) -> Callable[[Progress], T]:
    """Return work that stays in this process."""

    def work(progress: Progress) -> T:
        return method(*arguments, progress=progress, **options)

    return work


class HelperAway:
    """Sends the work of the services over one data file to the helper process.

    A small workforce, and a program before its first employer, stay in the thread.
    """

    def __init__(self, services: Services, helper: HelperProcess) -> None:
        self._services = services
        self._helper = helper

    def __call__(
        self,
        method: Callable[..., T],
        *arguments: object,
        rows: int = 0,
        writes: bool = False,
        **options: object,
    ) -> Callable[[Progress], T]:
        """Return the work; raises ``LookupError`` for a method of something else."""
        service = self._services.name_of(getattr(method, "__self__", None))

        def work(progress: Progress) -> T:
            employer = self._services.employers.current()
            many = max(rows, self._services.workforce.count())
            if employer is None or many <= HERE_UP_TO:
                return method(*arguments, progress=progress, **options)
            from desktop.services.errands import Errand

            database = self._services.database
            errand = Errand(
                database.path,
                database.key,
                employer.employer_id,
                service,
                method.__name__,
                arguments,
                options,
                writes,
                self._services.operator,
            )
            try:
                return cast(T, self._send(errand, progress))
            finally:
                if many > KEPT_UP_TO:
                    self._helper.close()

        return work

    def _send(self, errand: Errand, progress: Progress) -> object:
        """Return what came of an errand; what it changed is counted here."""
        from desktop.services.errands import Written

        done = self._helper.ask(errand, progress, is_patient=errand.writes)
        if isinstance(done, Written):
            self._services.database.count_changes(done.changes)
            return done.result
        return done
