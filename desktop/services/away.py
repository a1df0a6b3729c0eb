"""Which work of the services leaves the process of the window, and how it is told there.

A page names a method of one of its services; whether that runs beside the window in a thread or
in the helper process is decided here, so that the page need not know.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from desktop.domain.progress import Progress

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.errands import Errand

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
    ``writes`` is told as done when it was done before it heard that it should stop. With
    ``out_of``, another method of the service, the arguments are that one's, and the method is
    called with what it gave; of a very large workforce each has a process to itself, so that
    neither needs the room of both.
    """

    def __call__(
        self,
        method: Callable[..., T],
        *arguments: object,
        rows: int = 0,
        writes: bool = False,
        out_of: Callable[..., object] | None = None,
        **options: object,
    ) -> Callable[[Progress], T]:
        """Return the work; arguments and result must be such that another process can read them."""


def here(
    method: Callable[..., T],
    *arguments: object,
    rows: int = 0,  # noqa: ARG001 - it stays here, however many
    writes: bool = False,  # noqa: ARG001 - the same
    out_of: Callable[..., object] | None = None,
    **options: object,
) -> Callable[[Progress], T]:
    """Return work that stays in this process."""
    return partial(_do_here, method, arguments, options, out_of)


def _do_here(
    method: Callable[..., T],
    arguments: tuple[object, ...],
    options: dict[str, object],
    out_of: Callable[..., object] | None,
    progress: Progress,
) -> T:
    if out_of is None:
        return method(*arguments, progress=progress, **options)
    return method(out_of(*arguments, progress=progress, **options), progress=progress)


class Helper(Protocol):
    """What does an errand in another process."""

    def ask(self, request: object, progress: Progress, *, is_patient: bool = False) -> object:
        """Return what came of a request, as ``HelperProcess.ask`` does."""

    def close(self) -> None:
        """End the process; the next request makes another one."""


class LateHelper:
    """A helper that is made, and read how to make, for its first errand."""

    def __init__(self, make: Callable[[], Helper]) -> None:
        self._make = make
        self._made: Helper | None = None

    def ask(self, request: object, progress: Progress, *, is_patient: bool = False) -> object:
        """Ask the helper."""
        if self._made is None:
            self._made = self._make()
        return self._made.ask(request, progress, is_patient=is_patient)

    def close(self) -> None:
        """End its process, where there is one."""
        if self._made is not None:
            self._made.close()


class HelperAway:
    """Sends the work of the services over one data file to the helper process.

    A small workforce, and a program before its first employer, stay in the thread.
    """

    def __init__(self, services: Services, helper: Helper) -> None:
        self._services = services
        self._helper = helper

    def __call__(
        self,
        method: Callable[..., T],
        *arguments: object,
        rows: int = 0,
        writes: bool = False,
        out_of: Callable[..., object] | None = None,
        **options: object,
    ) -> Callable[[Progress], T]:
        """Return the work; raises ``LookupError`` for a method of something else."""
        service = self._services.name_of(getattr(method, "__self__", None))

        def work(progress: Progress) -> T:
            employer = self._services.employers.current()
            many = max(rows, self._services.workforce.count())
            if employer is None or many <= HERE_UP_TO:
                return _do_here(method, arguments, options, out_of, progress)
            from desktop.services.errands import Errand

            errand = Errand(
                self._services.database.path,
                self._services.database.key,
                employer.employer_id,
                service,
                (out_of or method).__name__,
                arguments,
                options,
                writes,
                self._services.operator,
                method.__name__ if out_of else "",
            )
            if many <= KEPT_UP_TO:
                return cast(T, self._ask(errand, progress))
            return cast(T, self._ask_apart(errand, progress))

        return work

    def _ask_apart(self, errand: Errand, progress: Progress) -> object:
        """Let each method of an errand have a process to itself."""
        from dataclasses import replace

        try:
            done = self._ask(replace(errand, then=""), progress)
        finally:
            self._helper.close()
        if not errand.then:
            return done
        second = replace(errand, method=errand.then, arguments=(done,), options={}, then="")
        del done
        return self._ask_apart(second, progress)

    def _ask(self, errand: Errand, progress: Progress) -> object:
        """Return what came of an errand; what it changed is counted here."""
        from desktop.services.errands import Written

        done = self._helper.ask(errand, progress, is_patient=errand.writes)
        if isinstance(done, Written):
            self._services.database.count_changes(done.changes)
            return done.result
        return done
