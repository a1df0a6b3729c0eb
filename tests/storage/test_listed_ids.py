"""Ids in order, of which the first are at hand before the others are read apart."""

from __future__ import annotations

import json

import pytest

from desktop.storage.listed_ids import FIRST, ListedIds

MANY = FIRST * 3 + 7


def listed(count: int) -> ListedIds:
    """Return so many ids, the longest that SQLite has at their head, as it lists them."""
    ids = [2**63 - 1 - number for number in range(count)]
    return ListedIds(json.dumps(ids, separators=(",", ":")))


@pytest.mark.parametrize("count", [0, 1, FIRST - 1, FIRST, FIRST + 1, MANY])
def test_they_read_as_a_list_does(count: int) -> None:
    """Whatever is asked for first: one, some, all, from the end."""
    wanted = [2**63 - 1 - number for number in range(count)]
    assert (len(listed(count)), list(listed(count))) == (count, wanted)
    for place in (slice(0, FIRST), slice(FIRST, 2 * FIRST), slice(None), slice(-3, None)):
        assert listed(count)[place] == wanted[place]
    for number in range(0, count, 50):
        assert listed(count)[number] == wanted[number]
        assert wanted[number] in listed(count)
        assert listed(count).index(wanted[number]) == number
    assert count == 0 or listed(count)[-1] == wanted[-1]


def test_what_is_not_there_is_said_as_of_a_list() -> None:
    """A place beyond the last, and an id that is not among them."""
    with pytest.raises(IndexError):
        listed(MANY)[MANY]
    with pytest.raises(ValueError, match="5"):
        listed(MANY).index(5)


def test_the_first_are_at_hand_without_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that is painted, and counted, reads none of the others apart."""
    monkeypatch.setattr("json.loads", lambda _text: pytest.fail("all were read apart"))
    ids = ListedIds("[" + ",".join(map(str, range(MANY))) + "]")
    assert (len(ids), ids[0], ids[FIRST - 1]) == (MANY, 0, FIRST - 1)
    assert ids[0:FIRST] == list(range(FIRST))
