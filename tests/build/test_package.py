from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]
CHECKOUT = Path(__file__).resolve().parents[2]


def test_law_and_obligations_are_read_as_the_program_reads_them(
    script: Script, capfd: pytest.CaptureFixture[str]
) -> None:
    """check-data ends well on what is shipped and says how much that is."""
    assert script("package").do(["check-data"]) == 0
    assert "40 obligations" in capfd.readouterr().out


def test_unknown_steps_are_none_of_ours(script: Script) -> None:
    """Wrong words are left to make.py to explain."""
    package = script("package")
    assert package.do(["nonsense"]) is None
    assert package.do([]) is None
    assert package.do(["package", "--windows-lab"]) is None


def test_the_hosted_workflows_call_what_there_is(script: Script) -> None:
    """A step that was renamed here must not be found missing on the day of a release."""
    steps = {"installer", *script("package").STEPS}
    called = [
        (path.name, *match)
        for path in sorted((CHECKOUT / ".github" / "workflows").glob("*.yml"))
        for match in re.findall(
            r"python3? build/(\w+)\.py(?: ([a-z-]+))?(?: ([a-z-]+))?", path.read_text("utf-8")
        )
    ]
    assert {"dev", "try_installer"} == {name for _file, name, *_words in called}
    for _file, name, command, step in called:
        assert (CHECKOUT / "build" / f"{name}.py").is_file()
        assert name != "dev" or command in {"system", "test", "package"}
        assert not step or step in steps
    pinned = [
        line.split("@")[1].split()[0]
        for path in (CHECKOUT / ".github" / "workflows").glob("*.yml")
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert pinned
    assert all(re.fullmatch("[0-9a-f]{40}", commit) for commit in pinned)


def test_clean_removes_what_was_made_and_nothing_else(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder dist goes; a second time is no error."""
    package = script("package")
    monkeypatch.setattr(package.release, "DIST", tmp_path / "dist")
    (tmp_path / "dist" / "work").mkdir(parents=True)
    (tmp_path / "kept.txt").touch()
    assert package.do(["clean"]) == 0
    assert package.do(["clean"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_wine_the_installer_counts_as_unchecked_in_ci(
    script: Script, monkeypatch: pytest.MonkeyPatch, ci: str, code: int
) -> None:
    """A user may lack the tools; CI may not."""
    package = script("package")
    monkeypatch.setattr(package.wine, "is_available", lambda: False)
    monkeypatch.setenv("CI", ci)
    assert package.do(["check-installer"]) == code


def test_the_bundle_holds_program_entry_and_icons(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unpacked, it is one folder that carries its name and version."""
    package = script("package")
    for name in ("DIST", "PROGRAM", "RELEASE"):
        monkeypatch.setattr(package.release, name, tmp_path / name)
    (tmp_path / "PROGRAM").mkdir()
    (tmp_path / "PROGRAM" / "patuh-jamsos").write_bytes(b"\x7fELF")
    made = package.linux_bundle()
    import tarfile

    with tarfile.open(made) as archive:
        names = {Path(name).name for name in archive.getnames()}
        assert archive.getnames()[0] == made.name.removesuffix(".tar.xz")
    assert {
        "patuh-jamsos", "patuh-jamsos.desktop", "install.sh", "patuh-jamsos.png",
        "patuh-jamsos.svg",
    } <= names  # fmt: skip
