"""Amounts behave as the dict that they stand for."""

from __future__ import annotations

import pickle

import pytest

from desktop.domain.amounts import Amounts


def test_amounts_are_a_mapping() -> None:
    """They have names in order, equal a dict, and refuse an unknown name."""
    amounts = Amounts.of({"JKK": 5, "JP": 7})
    assert list(amounts) == ["JKK", "JP"]
    assert (len(amounts), amounts["JP"], amounts.get("JKN", 0)) == (2, 7, 0)
    assert "JKK" in amounts
    assert "JKN" not in amounts
    assert amounts == {"JP": 7, "JKK": 5}
    assert amounts == Amounts.of({"JP": 7, "JKK": 5})
    assert amounts != {"JKK": 5}
    assert repr(amounts) == "{'JKK': 5, 'JP': 7}"
    with pytest.raises(KeyError):
        amounts["JKN"]


def test_several_look_at_one_row() -> None:
    """Each has its own part of it, under names of its own; what is alike in both is equal."""
    row = [1, 2, 3]
    first, second = Amounts(("a", "b"), row), Amounts(("a", "b"), row, 1)
    assert (dict(first), dict(second)) == ({"a": 1, "b": 2}, {"a": 2, "b": 3})
    assert first != second
    assert second.renamed({"a": "x", "b": "y"}) == {"x": 2, "y": 3}
    assert pickle.loads(pickle.dumps(second)) == second


def test_equal_ones_are_one_object_where_they_are_unpacked() -> None:
    """However many rows they came from, and whichever order their names have."""
    many = [Amounts(("JKK", "JP"), [5, 7]), Amounts(("JKK", "JP"), [0, 5, 7], 1)]
    first, second = pickle.loads(pickle.dumps(many))
    assert first is second
    assert first == many[0]
    (other,) = pickle.loads(pickle.dumps([Amounts(("JP", "JKK"), [7, 5])]))
    assert list(other) == ["JP", "JKK"]
