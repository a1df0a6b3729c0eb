"""Children that die before they hold their end of a pipe, of which a copy stays open here.

So it is on Windows with every child until it has unpacked what it was given; elsewhere only here.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection


def die(*_given: object) -> None:
    """Come to an end without a word; runs in the child."""
    os._exit(3)


class Leaking:
    """A context that makes such pipes."""

    def __init__(self) -> None:
        self.copies: list[int] = []
        self.Process = multiprocessing.get_context("spawn").Process

    def Pipe(self) -> tuple[Connection, Connection]:
        """Make a pipe that does not end with the child."""
        own, end = multiprocessing.Pipe()
        self.copies.append(os.dup(end.fileno()))
        return own, end


@contextmanager
def leaking() -> Iterator[Leaking]:
    """Yield such a context; close the copies in the end."""
    context = Leaking()
    yield context
    for copy in context.copies:
        os.close(copy)
