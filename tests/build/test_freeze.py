from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop import __version__

Script = Callable[[str], ModuleType]


def test_every_part_brings_its_licence(script: Script, tmp_path: Path) -> None:
    """Only Qt for Python carries no text of its own; the texts that it names are ours to add."""
    without = script("freeze").collect_licences(tmp_path / "licences")
    assert without == ["pyside6-essentials", "shiboken6"]
    there = {path.name for path in (tmp_path / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Patuh-Jamsos.txt", "Noto-Sans.txt", "sRGB.txt"} <= there
    assert list((tmp_path / "licences" / "pikepdf").rglob("*.txt"))


def test_a_licence_that_was_not_chosen_stays_out(script: Script) -> None:
    """Qt for Windows brings its commercial terms along; the program stands under the LGPL."""
    is_licence = script("freeze")._is_licence
    folder = "pyside6_essentials-6.9.3.dist-info/licenses"
    assert not is_licence(f"{folder}/LicenseRef-Qt-Commercial.txt")
    assert is_licence(f"{folder}/LGPL-3.0-only.txt")


def test_windows_shows_the_version_of_the_program(script: Script, tmp_path: Path) -> None:
    """The template is filled in whole."""
    text = script("freeze").write_version_info(tmp_path).read_text(encoding="utf-8")
    assert f'"ProductVersion", "{__version__}"' in text
    numbers = __version__.replace(".", ", ")
    assert f"filevers=({numbers}, 0)" in text
    assert "@" not in text


def test_a_program_that_outgrew_its_budget_is_refused(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that slips in is noticed by its weight; a link weighs nothing."""
    freeze = script("freeze")
    monkeypatch.setattr(freeze, "LARGEST_MEGABYTES", {freeze.os.name: 1})
    (tmp_path / "a.bin").write_bytes(bytes(900_000))
    freeze.check_size(tmp_path)
    (tmp_path / "b.bin").write_bytes(bytes(200_000))
    with pytest.raises(SystemExit, match="budget is 1 MB"):
        freeze.check_size(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="the stand-in is a shell script")
def test_a_failing_trial_run_stops_the_build(script: Script, tmp_path: Path) -> None:
    """The exit code of the program decides; it runs in a profile and a folder of its own."""
    program = tmp_path / "program"
    program.write_text('#!/bin/sh\n[ "$XDG_DATA_HOME" = "$PWD" ] && exit 0\nexit 3\n', "utf-8")
    program.chmod(0o755)
    script("freeze").smoke(program)
    program.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="exit code 3"):
        script("freeze").smoke(program)
