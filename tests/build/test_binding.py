from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import shiboken6

_WHENCE = """
import sys
import PySide6.QtWidgets
from PySide6.QtCore import QSize
try:
    QSize("wide")
except TypeError as wrong:
    assert "Supported signatures" in str(wrong), wrong
modules = [each for name, each in sys.modules.items() if name.startswith("shibokensupport.")]
print(len(modules), {each.__spec__.origin.endswith(".pyc") for each in modules})
"""


def test_the_binding_takes_its_compiled_part(
    script: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    """Beside the library lie the modules that it would have compiled, and it loads no other."""
    site = tmp_path / "site"
    shutil.copytree(Path(shiboken6.__file__).parent, site / "shiboken6")
    for source, place in script("binding").compiled(tmp_path / "work"):
        (site / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(source, site / place)
    done = subprocess.run(
        [sys.executable, "-c", _WHENCE],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    number, _, kinds = done.stdout.strip().partition(" ")
    assert done.returncode == 0, done.stderr
    assert int(number) >= 10
    assert kinds == "{True}"


def test_it_is_the_same_in_every_build(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    """No time and no folder of the build is in what is handed out."""
    first, second = (
        [Path(source).read_bytes() for source, _place in script("binding").compiled(folder)]
        for folder in (tmp_path / "a", tmp_path / "b")
    )
    assert first == second
