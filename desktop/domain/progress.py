"""How long work tells where it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Called with work done and work in all; raises ``Cancelled`` when the user wants to stop."""


class Cancelled(Exception):
    """The user stopped the work; nothing of it may remain."""


def quiet(_done: int, _total: int) -> None:
    """Report to nobody."""
