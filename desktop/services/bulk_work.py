"""What work on very many objects at once has in common."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector of cycles rest while very many objects are made.

    Workers hold no cycles; looking for some, again and again among all that is there, takes a
    fifth of the time of an import.
    """
    was_working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_working and _ages_at_once:
            # All to the frozen ones, and these to the old: both are done by joining lists.
            gc.freeze()
            gc.unfreeze()
        if was_working:
            gc.enable()


_ages_at_once = False


def age_at_once() -> None:
    """Let what was made at rest be old at once, in this process from now on.

    As it ends, the collector would go through all of it as young, which takes a fiftieth of an
    import. For a process that has frozen nothing, as that would no longer be.
    """
    global _ages_at_once  # noqa: PLW0603 - as the collector itself, there is one a process
    _ages_at_once = True
