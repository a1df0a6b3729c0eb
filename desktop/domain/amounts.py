"""A few amounts by name, in a fraction of the room of a dict: many workers stand side by side."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

_NAMES: dict[tuple[Any, ...], tuple[Any, ...]] = {}
"""Every order of names that occurs, once; there are as many as kinds of membership."""

Name = TypeVar("Name", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)


class Amounts(Mapping[Name, int]):
    """An unchangeable mapping of names to amounts that shares its names with all like it.

    Several may look at one row of numbers, each at a part of its own.
    """

    __slots__ = ("_first", "_names", "_row")

    def __init__(self, names: tuple[Name, ...], row: Sequence[int], first: int = 0) -> None:
        """Name the amounts that stand in ``row`` from ``first`` on; the row must not change."""
        self._names: tuple[Name, ...] = _NAMES.setdefault(names, names)
        self._row = row
        self._first = first

    @classmethod
    def of(cls, amounts: Mapping[Name, int]) -> Amounts[Name]:
        """Return the amounts of another mapping, with a row of their own."""
        return cls(tuple(amounts), tuple(amounts.values()))

    def renamed(self, names: Mapping[Name, Other]) -> Amounts[Other]:
        """Return the same amounts under other names, over the same row."""
        return Amounts(tuple(names[name] for name in self._names), self._row, self._first)

    @property
    def names(self) -> tuple[Name, ...]:
        """The names in their order; one object for all with the same."""
        return self._names

    def values_in_order(self) -> Sequence[int]:
        """Return the amounts in the order of their names."""
        return self._row[self._first : self._first + len(self._names)]

    def __getitem__(self, name: Name) -> int:
        """Return the amount of a name; raises ``KeyError``."""
        if name not in self._names:
            raise KeyError(name)
        return self._row[self._first + self._names.index(name)]

    def get(self, name: Name, default: Any = None) -> Any:  # noqa: ANN401
        """Return the amount of a name, else the default, without an exception on the way."""
        names = self._names
        return self._row[self._first + names.index(name)] if name in names else default

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an amount of this name."""
        return name in self._names

    def __iter__(self) -> Iterator[Name]:
        """Return the names in their order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many amounts there are."""
        return len(self._names)

    def __eq__(self, other: object) -> bool:
        """Compare as dicts compare."""
        if isinstance(other, Amounts) and self._names is other._names:
            return list(self.values_in_order()) == list(other.values_in_order())
        return isinstance(other, Mapping) and dict(self) == dict(other)

    def __reduce__(self) -> tuple[Callable[..., Amounts[Name]], tuple[object, ...]]:
        """Tell how it is packed: equal ones become one object where they are unpacked."""
        return _unpacked, (self._names, tuple(self.values_in_order()))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Return the amounts as a dict shows them."""
        return repr(dict(self))


@lru_cache(maxsize=1 << 15)  # so many rows of amounts a large workforce has
def _unpacked(names: tuple[Any, ...], values: tuple[int, ...]) -> Amounts[Any]:
    return Amounts(names, array("q", values))
