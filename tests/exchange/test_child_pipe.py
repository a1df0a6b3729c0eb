"""The end of a child is noticed, also where its pipe does not tell."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from desktop.exchange.child_pipe import has_come

_SPAWNING = multiprocessing.get_context("spawn")


def _say(connection: Connection) -> None:
    connection.send("here")
    os._exit(0)


@pytest.fixture
def pipe() -> Iterator[tuple[Connection, Connection]]:
    """Return both ends; the other one stays open here, as on Windows a copy of it does."""
    own, end = _SPAWNING.Pipe()
    yield own, end
    own.close()
    end.close()


def test_a_child_that_ends_without_a_word_is_noticed(pipe: tuple[Connection, Connection]) -> None:
    """Asking the pipe alone would wait for ever."""
    own, _end = pipe
    child = _SPAWNING.Process(target=os._exit, args=(0,))
    child.start()
    with pytest.raises(EOFError):
        has_come(own, child.sentinel, None)
    child.join()
    child.close()


def test_the_last_word_of_a_child_is_heard(pipe: tuple[Connection, Connection]) -> None:
    """What it said before it ended comes first."""
    own, end = pipe
    child = _SPAWNING.Process(target=_say, args=(end,))
    child.start()
    child.join()
    assert has_come(own, child.sentinel, None)
    assert own.recv() == "here"
    with pytest.raises(EOFError):
        has_come(own, child.sentinel, 0)
    child.close()


def test_nothing_has_come_while_the_child_is_silent(pipe: tuple[Connection, Connection]) -> None:
    """The wait has an end."""
    own, end = pipe
    child = _SPAWNING.Process(target=Connection.recv, args=(end,))
    child.start()
    assert not has_come(own, child.sentinel, 0)
    own.send("go")
    child.join()
    child.close()
