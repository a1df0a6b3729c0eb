"""What every file of ours keeps to."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

Trees = Mapping[str, ast.Module]
Function = ast.FunctionDef | ast.AsyncFunctionDef

TOP_LEVEL = {
    "pyproject.toml", "README.md", "LICENSE", ".gitignore",
    "desktop", "resources", "build", "tests", ".ci", ".github",
}  # fmt: skip
# Tests of the whole rather than of one module.
WITHOUT_A_MODULE = {
    "tests/domain/test_honesty.py",
    "tests/domain/test_traps.py",
    "tests/test_architecture.py", "tests/test_style.py", "tests/test_resources.py",
    "tests/test_rules_data.py", "tests/test_obligations_data.py", "tests/test_translations.py",
    "tests/test_workflow.py", "tests/test_command_line.py", "tests/test_worked_examples.py",
    "tests/services/test_round_trip.py", "tests/ui/test_import_walk.py",
    "tests/ui/test_keyboard_journey.py", "tests/ui/test_accessibility.py",
    "tests/ui/test_page_room.py", "tests/ui/test_pictures.py",
}  # fmt: skip
LEFT_OVER = re.compile(
    r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b"
)


def functions(trees: Trees) -> Iterator[tuple[str, Function]]:
    """Yield every function with its file."""
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def public(tree: ast.Module) -> Iterator[ast.ClassDef | Function]:
    """Yield the public classes and functions of a module and the public methods of its classes."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | Function) and not _is_private(node.name):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(ast.Module(node.body, []))


def _is_private(name: str) -> bool:
    return name.startswith("_") or name == "Meta"  # peewee's inner class of options


def test_no_file_is_longer_than_500_lines(checkout: Path, trees: Trees) -> None:
    """A file that grows past 500 lines holds two things."""
    lengths = {path: len((checkout / path).read_text("utf-8").splitlines()) for path in trees}
    assert {path: length for path, length in lengths.items() if length > 500} == {}


def test_no_function_is_longer_than_a_screen(trees: Trees) -> None:
    """Forty lines at most, sixty in tests."""
    long = {
        f"{path}:{node.lineno} {node.name}": length
        for path, node in functions(trees)
        if (length := (node.end_lineno or 0) - node.lineno + 1)
        > (60 if path.startswith("tests/") else 40)
    }
    assert long == {}


def test_every_public_name_says_what_it_means(trees: Trees) -> None:
    """Modules, public classes and functions of the program have a docstring."""
    silent = [
        path
        for path, tree in trees.items()
        if not path.startswith("tests/") and not ast.get_docstring(tree)
    ]
    silent += [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in trees.items()
        if not path.startswith("tests/")
        for node in public(tree)
        if not ast.get_docstring(node) and not _is_overload(node)
    ]
    assert silent == []


def _is_overload(node: ast.ClassDef | Function) -> bool:
    names = {getattr(mark, "id", getattr(mark, "attr", "")) for mark in node.decorator_list}
    return bool(names & {"overload", "override"})


def test_every_test_states_its_behaviour(trees: Trees) -> None:
    """A test's docstring is the sentence that it proves."""
    silent = [
        f"{path}:{node.lineno} {node.name}"
        for path, node in functions(trees)
        if path.startswith("tests/")
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_every_function_is_annotated(trees: Trees) -> None:
    """Arguments and result of every function of the program have a type."""
    bare = [
        f"{path}:{node.lineno} {node.name}"
        for path, node in functions(trees)
        if not path.startswith("tests/") and not _is_annotated(node)
    ]
    assert bare == []


def _is_annotated(node: Function) -> bool:
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    rest = [argument for argument in (arguments.vararg, arguments.kwarg) if argument]
    typed = all(arg.annotation or arg.arg in {"self", "cls"} for arg in [*named, *rest])
    return typed and (node.returns is not None or node.name == "__init__")


def test_tests_mirror_the_program(checkout: Path, trees: Trees) -> None:
    """tests/x/test_y.py proves desktop/x/y.py; tests of the whole are listed above."""
    stray = [
        path
        for path in trees
        if Path(path).name.startswith("test_")
        and path not in WITHOUT_A_MODULE
        and not path.startswith(("tests/benchmarks/", "tests/faults/"))
        and not any(module.exists() for module in _proven_by(checkout, Path(path)))
    ]
    assert stray == []


def _proven_by(checkout: Path, test: Path) -> list[Path]:
    folder = Path(*test.parent.parts[1:])
    name = test.stem.removeprefix("test_")
    room = checkout / "desktop" / folder
    return [
        room / f"{name}.py", room / name / "__init__.py", room / f"__{name}__.py",
        checkout / folder / f"{name}.py",
    ]  # fmt: skip


def test_nothing_is_left_for_later(checkout: Path) -> None:
    """What is not done stands in an issue, not in the code."""
    files = [
        path
        for top in ("desktop", "build", "tests", "resources", ".ci", ".github")
        for path in (checkout / top).rglob("*")
        if path.suffix in {".py", ".toml", ".qss", ".yml", ".in", ".ts"}
    ]
    found = [
        str(path.relative_to(checkout))
        for path in files
        if LEFT_OVER.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_top_level_stays_small(checkout: Path) -> None:
    """Only the agreed folders and files are kept at the top."""
    if not (checkout / ".git").exists():
        pytest.skip("not a git checkout")
    kept = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=checkout, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert {line.partition("/")[0] for line in kept.splitlines()} <= TOP_LEVEL


def test_the_scripts_are_not_ignored_and_not_a_package(checkout: Path) -> None:
    """The folder build/ holds sources here, and must not shadow the tool of that name."""
    ignored = (checkout / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"build", "build/", "/build", "/build/"}.isdisjoint(ignored)
    assert not (checkout / "build" / "__init__.py").exists()
