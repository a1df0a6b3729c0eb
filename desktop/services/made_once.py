"""Parts of an object that are made when somebody first asks for them."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar

T = TypeVar("T")

READING = RLock()
"""One for all: whoever makes something reads modules, and two threads that read the same package
from two sides would stop each other. Pages are read under it too."""


class MadeOnce(Generic[T]):
    """An attribute that its method makes at first use, once also where threads ask together.

    ``functools.cached_property`` makes it twice for two threads from Python 3.12 on.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = ""
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type[object], name: str) -> None:
        """Learn under which name the attribute is kept."""
        self._name = name

    def __get__(self, instance: object, owner: type[object]) -> T:
        """Return what is there, else make it; later reads no longer come here."""
        kept = vars(instance)
        with READING:
            if self._name not in kept:
                kept[self._name] = self._make(instance)
        found: T = kept[self._name]
        return found


made_once = MadeOnce
"""The same in the small letters of a decorator."""
