from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


def test_windows_gets_what_its_markers_ask_for(script: Script) -> None:
    """Libraries of Windows are in, those of Linux are out, each at its locked version."""
    wanted = script("lab").windows_requirements()
    names = {item.partition("==")[0] for item in wanted}
    assert {"pywin32-ctypes", "colorama", "pyside6-essentials", "pytest"} <= names
    assert names.isdisjoint({"secretstorage", "jeepney", "ruff"})
    assert all("==" in item for item in wanted)


def test_a_wheel_that_lies_there_is_not_fetched_again(script: Script, tmp_path: Path) -> None:
    """Names are compared as indexes do; another version does not count."""
    is_fetched = script("lab").is_fetched
    (tmp_path / "backports.tarfile-1.2.0-py3-none-any.whl").touch()
    assert is_fetched("backports-tarfile==1.2.0", tmp_path)
    assert not is_fetched("backports-tarfile==1.2.1", tmp_path)
    assert not is_fetched("tarfile==1.2.0", tmp_path)


def test_every_step_is_taken_even_after_a_failure(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One run shows everything that is wrong, and its exit code tells."""
    lab = script("lab")
    monkeypatch.setenv("LAB", str(tmp_path / "lab"))
    taken: list[str] = []
    steps = (
        ("first", lambda _lab: taken.append("first") or 3),
        ("second", lambda _lab: taken.append("second") or 0),
    )
    monkeypatch.setattr(lab, "STEPS", steps)
    said: list[str] = []
    assert lab.run(tmp_path / "lab.sh", said.append) == 1
    assert taken == ["first", "second"]
    assert said[-1] == "Failed in the lab: first"
