"""Many objects as bytes behave as the sequence that they are."""

from __future__ import annotations

import pickle

import pytest

from desktop.services.packed import Packed, drained, packed, unpack, with_more

MANY = tuple(range(1_203))


def test_few_are_left_as_they_are() -> None:
    """And what is packed is not packed again."""
    assert packed((1, 2)) == (1, 2)
    found = packed(MANY)
    assert isinstance(found, Packed)
    assert packed(found) is found


@pytest.mark.parametrize("is_unpacked", [False, True])
def test_it_reads_as_a_sequence(is_unpacked: bool) -> None:
    """Lengths, items from both ends, slices, all of them, before and after it is unpacked."""
    found = packed(MANY)
    if is_unpacked:
        unpack(found, MANY)
    assert len(found) == len(MANY)
    assert [found[n] for n in (0, 499, 500, -1, -1_203)] == [0, 499, 500, 1_202, 0]
    assert list(found[998:1_003]) == [998, 999, 1_000, 1_001, 1_002]
    assert tuple(found) == MANY
    for beyond in (len(MANY), -len(MANY) - 1):
        with pytest.raises(IndexError):
            found[beyond]


def test_more_is_put_behind_without_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also twice; a plain sequence becomes a longer one."""
    found = packed(MANY)
    assert with_more(found, []) is found
    monkeypatch.setattr("desktop.services.packed._unpacked", None)
    longer = with_more(with_more(found, [7]), [8, 9])
    assert (len(longer), longer[-1], longer[1_203]) == (1_206, 9, 7)
    monkeypatch.undo()
    assert tuple(longer) == (*MANY, 7, 8, 9)
    assert with_more((1,), [2]) == (1, 2)


@pytest.mark.parametrize("is_unpacked", [False, True])
def test_drained_it_is_empty(is_unpacked: bool) -> None:
    """What it held is held by nobody else any more; a plain sequence stays what it is."""
    found = with_more(packed(MANY), ["x"])
    assert found[1] == 1
    if is_unpacked:
        unpack(found)
    assert drained(found) == (*MANY, "x")
    assert (len(found), list(found)) == (0, [])
    assert drained(MANY) is MANY


def test_what_is_drained_is_let_go_of_on_the_way() -> None:
    """Portion by portion, so that packed and unpacked never stand side by side."""
    found = packed(MANY)
    assert isinstance(found, Packed)
    items = found.drain()
    assert next(items) == 0
    assert len(found) == 0
    assert list(items) == list(MANY[1:])


def test_it_is_sent_as_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is unpacked on the way, even where it was unpacked before."""
    found = with_more(packed(MANY), ["x"])
    unpack(found)
    monkeypatch.setattr("desktop.services.packed._unpacked", None)
    sent = pickle.loads(pickle.dumps(found))
    assert len(sent) == 1_204
    monkeypatch.undo()
    assert tuple(sent) == (*MANY, "x")
