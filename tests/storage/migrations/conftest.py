"""Databases of former schemas, each made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

Make = Callable[[Path], None]
MakeCopy = Callable[[Make, Path], None]


@pytest.fixture(scope="session")
def make_copy(tmp_path_factory: pytest.TempPathFactory) -> MakeCopy:
    """Return a function that writes what ``make`` of a schema writes, which it calls once.

    Each schema is made from the one before it: the last of them takes all of them.
    """
    folder = tmp_path_factory.mktemp("schemas")
    made: dict[str, Path] = {}

    def copy(make: Make, target: Path) -> None:
        if make.__module__ not in made:
            first = folder / f"{make.__module__}.sqlite"
            make(first)
            made[make.__module__] = first
        copyfile(made[make.__module__], target)

    return copy
