"""Frozen values as JSON: what each kind of value is in it, and the text written straight.

``plain`` defines it. ``JsonText`` writes the very text that ``json.dumps`` makes of what
``plain`` returns, without building that first: a declaration holds millions of values.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any, TypeAlias

from desktop.domain.amounts import Amounts

_PLAIN_KINDS = frozenset({str, int, bool, type(None)})


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _field_names(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields, none for another kind of value."""
    if kind not in _FIELD_NAMES:
        names = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
        _FIELD_NAMES[kind] = tuple(names)
    return _FIELD_NAMES[kind]


def plain(value: object) -> object:
    """Return a snapshot part as plain JSON values: dates as ISO text, no float anywhere."""
    if type(value) in _PLAIN_KINDS:
        return value
    if names := _field_names(type(value)):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {_key(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"a snapshot cannot hold a {type(value).__name__}")


def _key(key: object) -> str:
    """Return the key as text: that of an enum is its value, never the name in the code."""
    text = key.value if isinstance(key, Enum) else key
    if not isinstance(text, str):
        raise TypeError(f"a snapshot cannot have a {type(text).__name__} as key")
    return text


Writer: TypeAlias = Callable[[Any], str]


class _Writers(dict[type, Writer]):
    """How each kind of value is written; a kind is looked at when it first comes."""

    def __init__(self, writer_of: Callable[[type], Writer]) -> None:
        super().__init__()
        self[type(None)] = lambda _none: "null"
        self[str] = encode_basestring
        self[int] = int.__repr__
        self._writer_of = writer_of

    def __missing__(self, kind: type) -> Writer:
        found = self[kind] = self._writer_of(kind)
        return found


class JsonText:
    """Writes values with sorted keys, in UTF-8 without escapes, with these two separators."""

    def __init__(self, comma: str, colon: str) -> None:
        self._comma = comma
        self._colon = colon
        self._writers = _Writers(self._writer_of)
        self._orders: dict[tuple[str, ...], tuple[tuple[int, str], ...]] = {}

    def of(self, value: object) -> str:
        """Return the text of a value; raises ``TypeError`` as ``plain`` does."""
        return self._writers[type(value)](value)

    def joined(self, values: Iterable[object]) -> str:
        """Return the texts of several values with what stands between them in a list."""
        writers = self._writers
        return self._comma.join([writers[type(value)](value) for value in values])

    def _writer_of(self, kind: type) -> Writer:
        if names := _field_names(kind):
            return self._writer_of_fields(names)
        if kind is Amounts:
            return self._amounts
        if issubclass(kind, Mapping):
            return self._mapping
        if issubclass(kind, tuple | list):
            return lambda value: f"[{self.joined(value)}]"
        if issubclass(kind, date):
            return lambda value: f'"{value.isoformat()}"'
        return self._as_plain

    def _writer_of_fields(self, names: tuple[str, ...]) -> Writer:
        order = sorted(names)
        heads = tuple(f'"{name}"{self._colon}' for name in order)
        comma, writers = self._comma, self._writers

        def write(value: object) -> str:
            parts = [
                head + writers[type(item)](item)
                for head, item in zip(heads, [getattr(value, name) for name in order], strict=True)
            ]
            return "{" + comma.join(parts) + "}"

        return write

    def _amounts(self, amounts: Amounts[Any]) -> str:
        """Write amounts, whose names are few and put in order once."""
        names, values = amounts.names, amounts.values_in_order()
        order = self._orders.get(names)
        if order is None:
            heads = enumerate(f"{encode_basestring(_key(name))}{self._colon}" for name in names)
            order = self._orders[names] = tuple(
                sorted(heads, key=lambda item: _key(names[item[0]]))
            )
        return "{" + self._comma.join([f"{head}{values[place]}" for place, head in order]) + "}"

    def _mapping(self, values: Mapping[object, object]) -> str:
        writers, colon = self._writers, self._colon
        items = sorted([(_key(key), item) for key, item in values.items()], key=itemgetter(0))
        parts = [
            f"{encode_basestring(key)}{colon}{writers[type(item)](item)}" for key, item in items
        ]
        return "{" + self._comma.join(parts) + "}"

    def _as_plain(self, value: object) -> str:
        """Write the few values of other kinds by their definition."""
        separators = (self._comma, self._colon)
        return json.dumps(plain(value), sort_keys=True, ensure_ascii=False, separators=separators)
