"""The scripts of build/ import one another as scripts do: by name, from their own folder."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "build"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Return a function that imports a script of build/; afterwards none of them is left."""
    monkeypatch.syspath_prepend(str(FOLDER))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(FOLDER)):
            del sys.modules[name]


@pytest.fixture
def needs_tool(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return a function that skips a test for want of a tool, and in CI fails it."""
    import os
    import shutil

    def check(name: str) -> None:
        if shutil.which(name):
            return
        if os.environ.get("CI") and sys.platform == "linux":
            pytest.fail(f"{name} is missing")
        pytest.skip(f"{name} is not installed")

    return check
