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
        if was_working:
            gc.enable()
