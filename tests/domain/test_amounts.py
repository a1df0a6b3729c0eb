"""Amounts behave as the dict that they stand for."""

from __future__ import annotations

import pytest

from desktop.domain.amounts import Amounts


def test_amounts_are_a_mapping() -> None:
    """They have names in order, equal a dict, and refuse an unknown name."""
    amounts = Amounts({"JKK": 5, "JP": 7})
    assert list(amounts) == ["JKK", "JP"]
    assert (len(amounts), amounts["JP"], amounts.get("JKN", 0)) == (2, 7, 0)
    assert "JKK" in amounts
    assert "JKN" not in amounts
    assert amounts == {"JP": 7, "JKK": 5}
    assert amounts == Amounts({"JP": 7, "JKK": 5})
    assert amounts != {"JKK": 5}
    assert repr(amounts) == "{'JKK': 5, 'JP': 7}"
    with pytest.raises(KeyError):
        amounts["JKN"]
