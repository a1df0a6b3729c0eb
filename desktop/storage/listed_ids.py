"""The ids of a list in order, of which a table needs the first at once and the others later."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

FIRST = 100
"""So many are read apart at once."""
_MOST_DIGITS = 20
_NONE = "[]"


class ListedIds(Sequence[int]):
    """Ids as SQLite lists them, in one text; apart from the first, it is read when one is asked.

    Of a hundred thousand this takes as long as to find them, and they take seven times the room.
    """

    def __init__(self, text: str) -> None:
        """Take an array of JSON without blanks."""
        self._text = text
        # Counted by SQLite beside the text, they would take it half as long again.
        self._count = text.count(",") + 1 if text != _NONE else 0
        self._first = _first_of(text) if self._count > FIRST else self._all

    @cached_property
    def _all(self) -> list[int]:
        ids: list[int] = json.loads(self._text)
        self._text = ""
        return ids

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        most = len(self._first)
        if isinstance(place, int):
            return self._first[place] if 0 <= place < most else self._all[place]
        is_near = place.stop is not None and 0 <= (place.start or 0) <= place.stop <= most
        return self._first[place] if is_near else self._all[place]

    def __iter__(self) -> Iterator[int]:
        return iter(self._all)

    def __contains__(self, worker_id: object) -> bool:
        return worker_id in self._all

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Return the place of an id; raises ``ValueError``."""
        return self._all.index(value, start, self._count if stop is None else stop)


def _first_of(text: str) -> list[int]:
    # The last of them may be cut.
    return list(map(int, text[1 : 1 + FIRST * _MOST_DIGITS].split(",")[:FIRST]))
