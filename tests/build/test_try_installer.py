from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def trial(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, on a computer whose profile is a temporary folder and that lists nothing."""
    module = script("try_installer")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(module, "listed", lambda _name: None)
    return module


def test_an_installed_program_is_never_touched(
    trial: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where somebody has the program the trial ends before it starts anything."""
    monkeypatch.setattr(trial, "listed", lambda _name: "2026.1.0")
    assert trial.main(["setup.exe"]) == 1
    assert "no Patuh Jamsos is installed yet" in capsys.readouterr().out


def test_a_code_that_lies_is_not_believed(
    trial: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 0 without a program is a broken promise."""
    monkeypatch.setattr(trial.Trial, "run", lambda *_a: 0)
    assert trial.main(["setup.exe"]) == 1
    assert "this was promised: the program is there" in capsys.readouterr().out


def test_the_release_before_makes_it_an_upgrade(trial: ModuleType) -> None:
    """With two installers the older one goes first."""
    alone = [step.__name__ for step in trial.Trial(Path("a.exe"), None).steps()]
    both = [step.__name__ for step in trial.Trial(Path("a.exe"), Path("b.exe")).steps()]
    assert "installs_the_release_before" not in alone
    assert both.index("installs_the_release_before") < both.index("installs_silently")


def test_wrong_use_is_explained(trial: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an installer there is nothing to try."""
    assert trial.main([]) == 2
    assert "SETUP" in capsys.readouterr().err
