"""Reads the canonical form of a snapshot back, of every format that was ever frozen."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from desktop.domain.declaration import SNAPSHOT_FORMAT, DeclarationSnapshot


class UnreadableSnapshot(ValueError):
    """The bytes are no snapshot of this program, or one of a later version of it."""


def read_snapshot(canonical: bytes) -> DeclarationSnapshot:
    """Return the snapshot; fields that its format did not know keep their empty value.

    Raises ``UnreadableSnapshot``.
    """
    try:
        document = json.loads(canonical)
        if document["format"] > SNAPSHOT_FORMAT:
            raise UnreadableSnapshot("the snapshot is of a later format")
        snapshot: DeclarationSnapshot = _record(DeclarationSnapshot, document)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableSnapshot("the bytes are no snapshot") from error
    return snapshot


@lru_cache(maxsize=32)
def _plan(kind: type) -> tuple[tuple[str, Any, bool], ...]:
    hints = get_type_hints(kind)
    return tuple(
        (field.name, hints[field.name], field.default is not MISSING) for field in fields(kind)
    )


def _record(kind: Any, document: Mapping[str, Any]) -> Any:  # noqa: ANN401 (any record)
    return kind(
        **{
            name: _value(hint, document[name])
            for name, hint, may_lack in _plan(kind)
            if name in document or not may_lack
        }
    )


def _value(hint: Any, value: Any) -> Any:  # noqa: ANN401 (any part of JSON)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return None if value is None else _value(get_args(hint)[0], value)
    if origin is tuple:
        items = get_args(hint)
        if items[-1] is Ellipsis:
            return tuple(_value(items[0], item) for item in value)
        return tuple(_value(item, part) for item, part in zip(items, value, strict=True))
    if origin is Mapping:
        return {key: _value(get_args(hint)[1], item) for key, item in value.items()}
    if is_dataclass(hint):
        return _record(hint, value)
    if hint in (date, datetime):
        return hint.fromisoformat(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise TypeError(f"{hint.__name__} expected")
    return value
