"""The text that is written straight is the one that its definition gives."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.amounts import Amounts
from desktop.domain.plain_json import JsonText, plain
from desktop.domain.program import Program
from tests.report.factories import a_full_snapshot


@dataclass(frozen=True)
class Pair:
    """Two values; their names stand in another order than the alphabet's."""

    second: object
    first: object


class Many(Enum):
    """An enumeration of numbers."""

    ONE = 1


numbers = st.dictionaries(st.text(max_size=4), st.integers(), max_size=4)
single = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.dates(), st.datetimes(),
    st.decimals(allow_nan=False), st.sampled_from([Program.JP, Many.ONE]), numbers.map(Amounts.of),
)  # fmt: skip
keys = st.one_of(st.text(max_size=4), st.just(Program.JKK))
values = st.recursive(
    single,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(keys, inner, max_size=4),
        st.builds(Pair, inner, inner),
    ),
    max_leaves=12,
)


def by_definition(value: object, comma: str, colon: str) -> str:
    """Return the text that the library makes of the plain form."""
    return json.dumps(plain(value), sort_keys=True, ensure_ascii=False, separators=(comma, colon))


@given(values, st.sampled_from([(",", ":"), (", ", ": ")]))
def test_every_value_is_written_as_it_is_defined(
    value: object, separators: tuple[str, str]
) -> None:
    """Whatever is in what, with both pairs of separators."""
    assert JsonText(*separators).of(value) == by_definition(value, *separators)


def test_a_whole_declaration_is_written_as_it_is_defined() -> None:
    """Also one whose amounts have other names than the one before."""
    text, snapshot = JsonText(",", ":"), a_full_snapshot()
    first = replace(snapshot.workers[0], base_sen={"JP": 1, "JHT": 2, "É": 3})
    changed = replace(snapshot, workers=(first, *snapshot.workers))
    assert text.of(changed) == by_definition(changed, ",", ":")
    assert text.joined(changed.workers) == by_definition(changed.workers, ",", ":")[1:-1]


@pytest.mark.parametrize("value", [0.5, {1: "a"}, (object(),), Pair(1, {"a": 0.5})])
def test_what_a_declaration_cannot_hold_is_refused(value: Any) -> None:
    """A float above all: it is no exact amount."""
    with pytest.raises(TypeError):
        JsonText(",", ":").of(value)
