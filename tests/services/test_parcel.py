"""What goes from process to process comes out as it went in."""

from __future__ import annotations

from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Thread

import pytest

from desktop.services.parcel import Parcel, receive

LARGE, LARGER = b"a" * 70_000, bytes(range(256)) * 1_000


@pytest.fixture
def ends() -> tuple[Connection, Connection]:
    """Return both ends of a line."""
    return Pipe()


def test_large_pieces_are_sent_beside_the_rest(ends: tuple[Connection, Connection]) -> None:
    """Each once, however often it occurs, and never among what is pickled."""
    message = (LARGE, ["sedikit", b"b"], {"isi": LARGER}, LARGE, bytearray(LARGER))
    sender = Thread(target=Parcel(message).send, args=(ends[0],))
    sender.start()
    pieces = [ends[1].recv_bytes() for _ in range(3)]
    sender.join()
    assert pieces[1:] == [LARGE, LARGER]
    assert LARGE not in pieces[0]

    sender = Thread(target=Parcel(message).send, args=(ends[0],))
    sender.start()
    found = receive(ends[1])
    sender.join()
    assert found == message
    assert found[0] is found[3]


def test_a_plain_message_is_read_as_well(ends: tuple[Connection, Connection]) -> None:
    """As progress is sent, by the connection itself; each message ends where it ends."""
    ends[0].send(("progress", (1, 2)))
    Parcel(("result", b"b")).send(ends[0])
    assert receive(ends[1]) == ("progress", (1, 2))
    assert receive(ends[1]) == ("result", b"b")
    assert not ends[1].poll()


def test_what_cannot_be_sent_is_told_before_anything_is(
    ends: tuple[Connection, Connection],
) -> None:
    """So that the other side can still be told why."""
    with pytest.raises((AttributeError, TypeError)):
        Parcel((LARGE, lambda: None)).send(ends[0])
    assert not ends[1].poll()
