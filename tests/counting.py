"""Counts that do not depend on the machine: statements and rows that a piece of work takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

import pytest

from desktop.storage import driver


@dataclass
class Count:
    """Statements that were run, and rows that were fetched, since the block began."""

    statements: int = 0
    rows: int = 0


StatementCounter: TypeAlias = Callable[[], AbstractContextManager[Count]]


def statement_counter(monkeypatch: pytest.MonkeyPatch) -> StatementCounter:
    """Return a context manager that counts what goes through the one door to the database."""
    counts: list[Count] = []

    def watch(name: str, work: Callable[..., Any]) -> None:
        def counted(*arguments: Any, **options: Any) -> Any:
            result = work(*arguments, **options)
            for count in counts:
                if name.startswith("execute"):
                    count.statements += 1
                elif result is not None:
                    count.rows += len(result) if isinstance(result, list) else 1
            return result

        monkeypatch.setattr(driver.Cursor, name, counted)

    for name in ("execute", "executemany", "fetchone", "fetchmany", "fetchall"):
        watch(name, getattr(driver.Cursor, name))

    @contextmanager
    def counting() -> Iterator[Count]:
        counts.append(Count())
        yield counts[-1]
        counts.pop()

    return counting
