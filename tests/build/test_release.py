from __future__ import annotations

import hashlib
import io
import os
import tarfile
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop import __version__

Script = Callable[[str], ModuleType]
CHECKOUT = Path(__file__).resolve().parents[2]


def test_the_version_is_that_of_the_program(script: Script) -> None:
    """There is one version, in desktop/__init__.py."""
    release = script("release")
    assert release.version() == __version__
    assert release.version_numbers("2026.11.0") == (2026, 11, 0, 0)


def test_the_time_stamp_can_be_given(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH wins over everything."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert script("release").epoch() == 1_700_000_000


def test_without_git_the_version_gives_the_time_stamp(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source archive has no commits; its version names a month."""
    release = script("release")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(release.shutil, "which", lambda _name: None)
    monkeypatch.setattr(release, "version", lambda: "2026.11.0")
    assert release.epoch() == 1_793_491_200  # 1 November 2026, midnight UTC


def test_an_unsigned_installer_says_so_in_its_name(script: Script) -> None:
    """Nobody mistakes one for the other."""
    release = script("release")
    assert release.installer_name("1.0.0", is_signed=False).endswith("-setup-unsigned.exe")
    assert release.installer_name("1.0.0", is_signed=True).endswith("-setup.exe")


@pytest.mark.skipif(os.name != "posix", reason="files have modes there only")
def test_an_archive_depends_on_its_files_alone(script: Script, tmp_path: Path) -> None:
    """The same files give the same bytes, whoever owns them and whenever they were made."""
    release = script("release")
    made = []
    for number, name in enumerate(("first", "second")):
        folder = tmp_path / name / "bundle"
        folder.mkdir(parents=True)
        for inner in sorted(("b.txt", "a.txt"), reverse=bool(number)):
            (folder / inner).write_text(inner, encoding="utf-8")
        (folder / "a.txt").chmod(0o755 if number else 0o700)
        release.set_times(folder, 1_000 + number)
        made.append(release.pack(folder, tmp_path / f"{name}.tar.xz", 1_700_000_000).read_bytes())
    assert made[0] == made[1]
    with tarfile.open(fileobj=io.BytesIO(made[0])) as archive:
        assert archive.getnames() == ["bundle", "bundle/a.txt", "bundle/b.txt"]
        assert archive.getmember("bundle/a.txt").mode & 0o111


def test_checksums_cover_every_file_but_themselves(script: Script, tmp_path: Path) -> None:
    """The list is what sha256sum reads, and stays the same when written again."""
    release = script("release")
    (tmp_path / "b.bin").write_bytes(b"b")
    (tmp_path / "a.bin").write_bytes(b"a")
    first = release.write_checksums(tmp_path).read_text(encoding="utf-8")
    assert release.write_checksums(tmp_path).read_text(encoding="utf-8") == first
    assert first.splitlines() == [
        f"{hashlib.sha256(name.encode()).hexdigest()}  {name}.bin" for name in "ab"
    ]


def test_the_bill_names_the_program_and_parts_that_no_lock_knows(script: Script) -> None:
    """Whoever reads the bill sees of which version it is, and that fonts and icons are others'."""
    release = script("release")
    bill = {"metadata": {"component": {"name": "patuh-jamsos"}}, "components": []}
    release.complete_bill(bill)
    assert bill["metadata"]["component"]["version"] == __version__
    assert [(c["name"], c["licenses"][0]["license"]["id"]) for c in bill["components"]] == [
        ("Noto Sans", "OFL-1.1"),
        ("Lucide", "ISC"),
        ("sRGB.icc", "Zlib"),
    ]
    nothing = hashlib.sha256(b"").hexdigest()
    assert nothing not in {c["hashes"][0]["content"] for c in bill["components"]}


def test_the_wheel_takes_every_package_along() -> None:
    """The list in pyproject.toml equals the folders, and the resources go inside the package."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = settings["tool"]["setuptools"]["packages"]
    folders = {
        ".".join(path.parent.relative_to(CHECKOUT).parts)
        for path in (CHECKOUT / "desktop").rglob("__init__.py")
    }
    assert sorted(listed) == sorted(folders | {"desktop.resources"})
    assert settings["tool"]["setuptools"]["package-dir"] == {"desktop.resources": "resources"}
