"""Very many objects on their way between two processes, and in the window that only counts them.

To unpickle a hundred thousand workers in one piece holds up the window for a second. Packed, they
are some texts of bytes; whoever wants them unpacks one portion after the other.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar, cast, overload, runtime_checkable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_PORTION = 500
_QUICKLY = 1


@runtime_checkable
class Packable(Protocol):
    """What can be sent with its large parts packed."""

    def packed(self) -> object:
        """Return the same with its large parts packed."""


class Packed(Sequence[T_co]):
    """A sequence as bytes; what was unpacked last is kept, or all of it after ``unpack``."""

    def __init__(self, portions: Sequence[bytes], length: int, more: Sequence[T_co] = ()) -> None:
        self._portions = portions
        self._length = length
        self._more = more
        self._number = -1
        self._items: Sequence[T_co] = ()
        self._all: list[T_co] | None = None

    def __reduce__(self) -> tuple[type[Packed[T_co]], tuple[object, ...]]:
        """Tell how it is sent: as the bytes that it is."""
        return Packed, (self._portions, self._length, self._more)

    def unpack(self) -> None:
        """Unpack all of it now, so that nobody waits later; other threads get their turns."""
        if self._all is None:
            self._all = list(self)

    def drain(self) -> Iterator[T_co]:
        """Yield all of it and let go of each portion: the last use, after which it is empty."""
        portions, more, known = list(reversed(self._portions)), self._more, self._all
        self._portions, self._more, self._all = (), (), None
        self._length = 0
        self._number, self._items = -1, ()
        if known is not None:
            yield from known
            return
        while portions:
            yield from _unpacked(portions.pop())
        yield from more

    def with_more(self, more: Sequence[T_co]) -> Packed[T_co]:
        """Return a sequence with ``more`` behind."""
        return Packed(self._portions, self._length, (*self._more, *more))

    def __len__(self) -> int:
        return self._length + len(self._more)

    @overload
    def __getitem__(self, place: int) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T_co]: ...
    def __getitem__(self, place: int | slice) -> T_co | Sequence[T_co]:
        """Return one item, or several; items near each other are quick to get."""
        if self._all is not None:
            return self._all[place]
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        place = place + len(self) if place < 0 else place
        if not 0 <= place < self._length:
            return self._more[place - self._length if place >= 0 else len(self)]
        number, within = divmod(place, _PORTION)
        if number != self._number:
            self._number, self._items = number, _unpacked(self._portions[number])
        return self._items[within]

    def __iter__(self) -> Iterator[T_co]:
        if self._all is not None:
            yield from self._all
            return
        for portion in self._portions:
            yield from _unpacked(portion)
        yield from self._more


def packed(items: Sequence[T]) -> Sequence[T]:
    """Return the items packed; few are left as they are."""
    if isinstance(items, Packed) or len(items) <= _PORTION:
        return items
    return packed_one_by_one(items)


def packed_one_by_one(items: Iterable[T]) -> Packed[T]:
    """Return the items packed while they come, so that few of them are ever side by side."""
    source, length = iter(items), 0
    portions = []
    while portion := tuple(islice(source, _PORTION)):
        length += len(portion)
        portions.append(zlib.compress(pickle.dumps(portion, pickle.HIGHEST_PROTOCOL), _QUICKLY))
    return Packed(portions, length)


def with_more(items: Sequence[T], more: Sequence[T]) -> Sequence[T]:
    """Return the items with ``more`` behind, those that are packed still packed."""
    if not more:
        return items
    if isinstance(items, Packed):
        return items.with_more(more)
    return (*items, *more)


def drained(items: Sequence[T]) -> tuple[T, ...]:
    """Return all items; of packed ones it is the last use."""
    return tuple(items.drain() if isinstance(items, Packed) else items)


def unpack(*many: Sequence[object]) -> None:
    """Unpack what is packed among these."""
    for items in many:
        if isinstance(items, Packed):
            items.unpack()


def _unpacked(portion: bytes) -> Sequence[T]:
    return cast(Sequence[T], pickle.loads(zlib.decompress(portion)))  # noqa: S301 - our own
