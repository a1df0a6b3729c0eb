"""A message to another process whose large pieces travel beside it, as the bytes that they are.

Pickled with the rest, a printed declaration stood twice in the process that sends it and twice in
the one that receives it.
"""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_LARGE = 1 << 16
"""Bytes from which a piece goes by itself."""


class Parcel(pickle.Pickler):
    """A message that is ready to be sent; raises here, while nothing of it is on its way."""

    def __init__(self, message: object) -> None:
        self._text = BytesIO()
        self._places: dict[int, int] = {}
        self._large: list[bytes] = []
        super().__init__(self._text, pickle.HIGHEST_PROTOCOL)
        self.dump(message)

    def persistent_id(self, value: object) -> int | None:
        """Return the place of a large piece among those that follow, ``None`` for the rest."""
        if type(value) is not bytes or len(value) < _LARGE:
            return None
        if id(value) not in self._places:
            self._places[id(value)] = len(self._large)
            self._large.append(value)
        return self._places[id(value)]

    def send(self, connection: Connection) -> None:
        """Send all of it."""
        connection.send_bytes(self._text.getbuffer())
        for piece in self._large:
            connection.send_bytes(piece)


class _Reader(pickle.Unpickler):
    def __init__(self, connection: Connection) -> None:
        super().__init__(BytesIO(connection.recv_bytes()))
        self._connection = connection
        self._large: list[bytes] = []

    def persistent_load(self, place: int) -> bytes:
        while len(self._large) <= place:
            self._large.append(self._connection.recv_bytes())
        return self._large[place]


def receive(connection: Connection) -> Any:  # noqa: ANN401 - whatever was sent
    """Return the next message, a parcel or one that the connection pickled itself."""
    return _Reader(connection).load()
