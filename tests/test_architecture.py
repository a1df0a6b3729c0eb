"""The rules of the house that no single module can keep for itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

Trees = Mapping[str, ast.Module]

MAY_CATCH_EVERYTHING = {"desktop/__main__.py", "desktop/ui/crash.py", "desktop/ui/job_work.py"}
KNOWS_PLACES = {"desktop/paths.py"}
DOMAIN_MAY_NOT_CALL = {"open", "print", "float", "input", "eval", "exec"}
CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "perf_counter"}
CLOCK_OWNERS = {"date", "datetime", "time"}
NO_PART_OF_PYSIDE6 = {"QtCharts", "QtGraphs", "QtDataVisualization", "QtWebEngineWidgets"}
NOT_BEFORE_THE_FIRST_PAINT = {
    "reportlab", "xlsxwriter", "pikepdf", "pypdfium2", "PIL", "python_calamine",
}  # fmt: skip


def below(trees: Trees, folder: str) -> Iterator[tuple[str, ast.AST]]:
    """Yield every node of the files under a folder, with a place to report."""
    for path, tree in trees.items():
        if path.startswith(folder):
            for node in ast.walk(tree):
                yield f"{path}:{getattr(node, 'lineno', 0)}", node


def called(node: ast.AST) -> str:
    """Return the last name of what is called: ``setStyleSheet`` for ``self.x.setStyleSheet()``."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def imported(node: ast.AST) -> list[str]:
    """Return the full names that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def test_imports_point_one_way(checkout: Path) -> None:
    """Every contract of import-linter holds; broken ones are printed as sentences."""
    code = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=checkout, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_the_domain_uses_the_standard_library_only(trees: Trees) -> None:
    """The law needs no library: what domain files import is Python's own or the domain."""
    foreign = [
        f"{place} {name}"
        for place, node in below(trees, "desktop/domain/")
        for name in imported(node)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not name.startswith("desktop.domain")
    ]
    assert foreign == []


def test_the_domain_has_no_clock_no_files_and_no_floats(trees: Trees) -> None:
    """The same input gives the same answer on any day and machine, to the last sen."""
    found = [
        f"{place} {called(node)}"
        for place, node in below(trees, "desktop/domain/")
        if (isinstance(node, ast.Call) and _is_bare_call(node)) or _reads_a_clock(node)
    ]
    found += [
        f"{place} {node.value}"
        for place, node in below(trees, "desktop/domain/")
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert found == []


def _is_bare_call(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id in DOMAIN_MAY_NOT_CALL


def _reads_a_clock(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    owner = node.func.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return node.func.attr in CLOCKS and name in CLOCK_OWNERS


def test_only_three_places_catch_everything(trees: Trees) -> None:
    """A bug is reported by the job runner, the last hook or main; nobody else swallows it.

    Others may tidy up after anything, if the handler ends by raising it again.
    """
    found = [
        place
        for place, node in below(trees, "desktop/")
        if isinstance(node, ast.ExceptHandler)
        and _catches_everything(node)
        and place.partition(":")[0] not in MAY_CATCH_EVERYTHING
    ]
    assert found == []


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return bool(names & {"Exception", "BaseException"})


def test_one_style_sheet_for_the_whole_program(trees: Trees) -> None:
    """The look comes from one place."""
    places = [place for place, node in below(trees, "desktop/") if called(node) == "setStyleSheet"]
    assert len(places) == 1, places


def test_nobody_pumps_the_event_loop(trees: Trees) -> None:
    """Long work is a job; no code calls ``processEvents`` and is entered twice."""
    found = [place for place, node in below(trees, "desktop/") if called(node) == "processEvents"]
    assert found == []


def test_translated_texts_are_plain_literals(trees: Trees) -> None:
    """An f-string, a sum or a format inside ``tr()`` would never match a translation."""
    found = [
        place
        for place, node in below(trees, "desktop/")
        if isinstance(node, ast.Call)
        and called(node) in {"tr", "translate", "QT_TRANSLATE_NOOP"}
        and any(_is_built(argument) for argument in node.args)
    ]
    assert found == []


def _is_built(argument: ast.expr) -> bool:
    return isinstance(argument, ast.JoinedStr | ast.BinOp) or called(argument) == "format"


def test_only_paths_knows_where_resources_lie(trees: Trees) -> None:
    """Frozen or not is known in one module: nobody else builds a path from a module's own place."""
    found = [
        place
        for place, node in below(trees, "desktop/")
        if place.partition(":")[0] not in KNOWS_PLACES
        and (
            (isinstance(node, ast.Name) and node.id == "__file__")
            or (
                isinstance(node, ast.Constant) and node.value in {"resources", "_MEIPASS", "frozen"}
            )
            or (isinstance(node, ast.Attribute) and node.attr in {"_MEIPASS", "frozen"})
        )
    ]
    assert found == []


def test_parts_of_qt_under_another_licence_stay_out(trees: Trees) -> None:
    """Qt Charts and its like are GPL or commercial; we draw ourselves."""
    found = [
        f"{place} {name}"
        for place, node in below(trees, "desktop/")
        for name in imported(node)
        if name.startswith("PySide6.") and name.split(".")[1] in NO_PART_OF_PYSIDE6
    ]
    assert found == []


def test_nothing_slow_is_imported_before_the_first_paint(checkout: Path) -> None:
    """The window opens without the libraries for PDF, workbooks and pictures, and any page."""
    code = "import sys, desktop.ui.main_window; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    imported_now = set(done.stdout.split())
    assert NOT_BEFORE_THE_FIRST_PAINT & imported_now == set()
    pages = {name for name in imported_now if name.startswith("desktop.ui.pages.")}
    assert pages == {"desktop.ui.pages.base"}
    wizards = {name for name in imported_now if name.startswith("desktop.ui.dialogs.import_")}
    assert wizards | {name for name in imported_now if name == "desktop.ui.palette"} == set()


@pytest.mark.gui
def test_the_binding_keeps_its_references() -> None:
    """Void calls of Qt leave the count of ``None`` unchanged; some releases abort in the end."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 10
