from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]
TEXT = (Path(__file__).resolve().parents[2] / "build" / "installer.nsi").read_text("utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A built program of three files in two folders, one with a blank and a dollar sign."""
    folder = tmp_path / "program"
    inner = folder / "_internal" / "dua $kata"
    inner.mkdir(parents=True)
    for path in (folder / "PatuhJamsos.exe", folder / "_internal" / "a.dll", inner / "b.dll"):
        path.write_bytes(b"MZ")
    return folder


def test_every_file_is_written_into_its_folder(script: Script, program: Path) -> None:
    """A folder is named before its files; a dollar sign is no variable of NSIS."""
    lines = list(script("installer").install_lines(program))
    assert lines[0] == 'SetOutPath "$INSTDIR"'
    assert 'SetOutPath "$INSTDIR\\_internal\\dua $$kata"' in lines
    assert sum(line.startswith("File ") for line in lines) == 3
    assert lines[-1] == f'File "{program / "_internal" / "dua $kata" / "b.dll"}"'


def test_exactly_these_files_are_removed(script: Script, program: Path) -> None:
    """No wildcard: what the user put there stays; inner folders go before outer ones."""
    installer = script("installer")
    removed = list(installer.remove_file_lines(program))
    assert len(removed) == 3
    assert not any("*" in line or "/r" in line for line in removed)
    assert list(installer.remove_folder_lines(program)) == [
        'RMDir "$INSTDIR\\_internal\\dua $$kata"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_the_script_compiles_without_a_warning(
    script: Script, program: Path, needs_tool: Callable[[str], None]
) -> None:
    """Warnings are errors; the same input gives the same bytes, and no list is left behind."""
    needs_tool("makensis")
    installer = script("installer")
    target = program.parent / "coba.exe"
    made = []
    for _again in range(2):
        installer.compile_installer(installer.Payload(program, "1.2.3", target), quick=True)
        made.append(target.read_bytes())
    assert made[0][:2] == b"MZ"
    assert made[0] == made[1]
    assert sorted(path.name for path in program.parent.iterdir()) == ["coba.exe", "program"]


def test_every_text_is_there_in_both_languages() -> None:
    """Indonesian comes first and is the language for every other Windows."""
    assert TEXT.index('MUI_LANGUAGE "Indonesian"') < TEXT.index('MUI_LANGUAGE "English"')
    assert not re.findall(r"^LangString", TEXT, re.MULTILINE)  # only by the macro, with both


def test_nothing_is_removed_with_all_that_is_in_it() -> None:
    """No recursive removal anywhere, and nothing touches the folder of the data."""
    orders = [line.split(";")[0] for line in TEXT.splitlines()]
    assert not [line for line in orders if re.search(r"RMDir\s+/r", line)]
    touching = [line for line in orders if re.search(r"(Delete|RMDir|File)\b.*DataFolder", line)]
    assert touching == []
