"""What the helper process does with an errand: it puts the services together on its side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial

from desktop.cli.building import service_builder
from desktop.domain.progress import Progress
from desktop.services.helper_process import HelperProcess

# The law is read once in the life of the process.
_builder = cache(service_builder)


def make_helper(now: Callable[[], datetime]) -> HelperProcess:
    """Return the helper process, not started yet.

    The child finds ``now`` by its module, which must not be the one that was started: that one is
    not imported there.
    """
    return HelperProcess(partial(_answer, now))


def _answer(now: Callable[[], datetime], errand: object, progress: Progress) -> object:
    from desktop.services.errands import Errand, run_errand

    if not isinstance(errand, Errand):
        raise TypeError("the helper process does errands only")
    return run_errand(errand, _builder(now), progress)
