from __future__ import annotations

import threading

from desktop.services.made_once import made_once


class Kitchen:
    def __init__(self) -> None:
        self.made: list[object] = []
        self.inside = threading.Event()
        self.may_end = threading.Event()

    @made_once
    def stove(self) -> object:
        """Made slowly."""
        self.inside.set()
        assert self.may_end.wait(5)
        self.made.append(object())
        return self.made[-1]

    @made_once
    def meal(self) -> tuple[object]:
        """Rests on another one."""
        return (self.stove,)


def test_two_threads_get_the_same_one() -> None:
    """The second waits for the first, also where one is made from another."""
    kitchen = Kitchen()
    found: list[object] = []
    first = threading.Thread(target=lambda: found.append(kitchen.meal[0]))
    first.start()
    assert kitchen.inside.wait(5)
    second = threading.Thread(target=lambda: found.append(kitchen.stove))
    second.start()
    kitchen.may_end.set()
    first.join()
    second.join()
    assert len(kitchen.made) == 1
    assert found == kitchen.made * 2


def test_each_object_has_its_own() -> None:
    """What is made for one is not there for another."""
    first, second = Kitchen(), Kitchen()
    first.may_end.set()
    second.may_end.set()
    assert first.stove is not second.stove
