from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

Script = Callable[[str], ModuleType]


def test_a_broken_promise_is_named_and_ends_the_scenario(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The steps after a failed one mean nothing, so they are not taken; Wine is ended anyway."""
    wine = script("wine")
    taken: list[str] = []

    def goes_well() -> None:
        taken.append("first")

    def breaks_a_promise() -> None:
        wine.require(False, "data stay")

    window = SimpleNamespace(stop=lambda: taken.append("stopped"))
    monkeypatch.setattr(wine, "Wine", lambda *_a: window)
    steps = [goes_well, breaks_a_promise, lambda: taken.append("third")]
    monkeypatch.setattr(wine, "Scenario", lambda *_a: SimpleNamespace(steps=lambda: steps))
    said: list[str] = []
    assert wine.run_scenario(said.append) == 1
    assert "breaks a promise: this was promised: data stay" in said[-1]
    assert taken == ["first", "stopped"]


def test_a_path_is_named_as_windows_sees_it(script: Script) -> None:
    """The root of this system is drive Z."""
    assert script("wine").Wine.seen_as(Path("/tmp/a b/c.exe")) == "Z:\\tmp\\a b\\c.exe"


def test_every_step_of_the_scenario_is_taken(script: Script) -> None:
    """A step that is written is also listed."""
    wine = script("wine")
    listed = {step.__name__ for step in wine.Scenario.steps(SimpleNamespace(
        **{name: SimpleNamespace(__name__=name) for name in dir(wine.Scenario)}
    ))}  # fmt: skip
    written = {
        name for name, value in vars(wine.Scenario).items()
        if callable(value) and not name.startswith("_")
    }  # fmt: skip
    helpers = {"version", "library", "running", "remove", "steps"}
    assert listed == written - helpers


def test_the_stand_in_runs_until_its_flag_is_gone(script: Script, tmp_path: Path) -> None:
    """Whoever forgets the flag would wait for ever: it is removed even when a step fails."""
    wine = script("wine")

    class Process:
        def wait(self, timeout: float) -> None:
            assert not (tmp_path / "runs").exists()

    def start(*_command: object) -> Process:
        (tmp_path / "runs").touch()
        return Process()

    double = SimpleNamespace(start=start, seen_as=str)
    scenario = SimpleNamespace(folder=tmp_path, program=tmp_path, wine=double)
    with contextlib.suppress(RuntimeError), wine.Scenario.running(scenario, "x.exe"):
        raise RuntimeError
    assert not (tmp_path / "runs").exists()
