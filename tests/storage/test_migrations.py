"""The list of steps: complete, in order, frozen, each with its tests."""

from __future__ import annotations

import ast
from pathlib import Path

from desktop.storage.migrations import MIGRATIONS

FOLDER = Path(__file__).parents[2] / "desktop" / "storage" / "migrations"


def test_every_step_stands_in_the_list_at_its_number() -> None:
    """The step named m0001 is the first; no file is forgotten."""
    names = [step.__name__ for step in MIGRATIONS]
    assert [name[:5] for name in names] == [f"m{n:04d}" for n in range(1, len(names) + 1)]
    assert sorted(path.stem for path in FOLDER.glob("m*.py")) == names


def test_every_step_has_tests_by_its_number() -> None:
    """A step without a test that carries its number is not done."""
    tests = (Path(__file__).parent / "migrations").glob("test_*.py")
    text = "".join(path.read_text("utf-8") for path in tests)
    assert [
        step.__name__ for step in MIGRATIONS if f"def test_{step.__name__[:5]}" not in text
    ] == []


def test_no_step_imports_what_moves_on() -> None:
    """A released step must do the same for ever: it knows neither records nor domain."""
    for path in FOLDER.glob("m*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        assert [name for name in modules if name.startswith("desktop")] == [], path.name


def test_every_schema_that_was_released_is_kept() -> None:
    """One file for each number lies under tests/data/databases."""
    kept = Path(__file__).parents[1] / "data" / "databases"
    names = [path.stem for path in sorted(kept.glob("v*.sqlite"))]
    assert names == [f"v{n:04d}" for n in range(1, len(MIGRATIONS) + 1)]
