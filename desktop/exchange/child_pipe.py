"""A pipe to a child process, and the end of both."""

from __future__ import annotations

from multiprocessing.connection import Connection, wait


def has_come(connection: Connection, sentinel: int, seconds: float | None) -> bool:
    """Tell whether the child has sent something, after waiting for it; ``None`` for ever.

    Raises ``EOFError`` when the process of ``sentinel`` has ended without a word. Its pipe alone
    does not tell: on Windows a copy of the child's end stays open here until the child takes it,
    and one that ends before never does.
    """
    came = wait([connection, sentinel], seconds)
    if connection in came:
        return True
    if came:
        raise EOFError
    return False
