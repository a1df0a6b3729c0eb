"""Rows that are among many: one condition, however many there are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from peewee import SQL


def is_among(column: Any, values: Iterable[int | str]) -> Any:
    """Return the condition that a column holds one of these values.

    They are one parameter, as a list in JSON: with a parameter each peewee takes longer to write
    the statement than SQLite to answer it, and their number has a limit.
    """
    return column.in_(SQL("(SELECT value FROM json_each(?))", (json.dumps(list(values)),)))
