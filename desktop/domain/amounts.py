"""A few amounts by name, in a fraction of the room of a dict: many workers stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {}
"""Every order of names that occurs, once; there are as many as kinds of membership."""


class Amounts(Mapping[str, int]):
    """An unchangeable mapping of names to amounts that shares its names with all like it."""

    __slots__ = ("_names", "_values")

    def __init__(self, amounts: Mapping[str, int]) -> None:
        names = tuple(amounts)
        self._names = _NAMES.setdefault(names, names)
        self._values = tuple(amounts.values())

    def __getitem__(self, name: str) -> int:
        """Return the amount of a name; raises ``KeyError``."""
        if name not in self._names:
            raise KeyError(name)
        return self._values[self._names.index(name)]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an amount of this name."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Return the names in their order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many amounts there are."""
        return len(self._names)

    def __repr__(self) -> str:
        """Return the amounts as a dict shows them."""
        return repr(dict(self))
