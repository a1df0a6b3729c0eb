"""Letting go of very many objects without holding up everybody else.

Python frees what a long list held in one go, during which no other thread has its turn: of a
hundred thousand workers that is a third of a second in which the window stands still.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

_AT_ONCE = 500


def empty_list(items: list[Any]) -> None:
    """Empty a list in slices; for the last who holds it, as its last use."""
    while items:
        del items[-_AT_ONCE:]


def empty_dict(items: dict[Any, Any]) -> None:
    """Empty a dictionary in slices; for the last who holds it, as its last use."""
    while items:
        for key in list(islice(reversed(items), _AT_ONCE)):
            del items[key]
