"""The installer for Windows: compiled from installer.nsi by makensis, on Windows and on Linux."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import release
import sign

SCRIPT = release.ROOT / "build" / "installer.nsi"
LARGEST_MEGABYTES = 60
_SPARE_MEGABYTES = 50  # for the first data file, the log and the uninstaller


class Payload(NamedTuple):
    """A built program and what its installer is called: the folder, the version, the file."""

    folder: Path
    version: str
    target: Path


def makensis() -> str:
    """Return the compiler: on the PATH, or where its own installer puts it on Windows."""
    places = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    usual = [str(Path(place) / "NSIS" / "makensis.exe") for place in places if place]
    found = next(filter(None, map(shutil.which, ["makensis", *usual])), None)
    if found is None:
        raise SystemExit("makensis is missing: install NSIS (https://nsis.sourceforge.io).")
    return found


def _inside(path: Path) -> str:
    parts = "\\".join(path.parts).replace("$", "$$")
    return f'"$INSTDIR\\{parts}"' if parts else '"$INSTDIR"'


def _folders(folder: Path) -> list[Path]:
    inner = (path for path in folder.rglob("*") if path.is_dir())
    return [Path(), *sorted(path.relative_to(folder) for path in inner)]


def _files(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def install_lines(folder: Path) -> Iterator[str]:
    """Yield the orders that write every file of a built program."""
    for inner in _folders(folder):
        yield f"SetOutPath {_inside(inner)}"
        for path in sorted((folder / inner).iterdir()):
            if path.is_file():
                yield f'File "{path}"'  # a place on this computer: no variables in it


def remove_file_lines(folder: Path) -> Iterator[str]:
    """Yield the orders that delete exactly these files."""
    for path in _files(folder):
        yield f"Delete {_inside(path)}"


def remove_folder_lines(folder: Path) -> Iterator[str]:
    """Yield the orders that remove the folders, inner ones first, each only when it is empty."""
    for inner in reversed(_folders(folder)[1:]):
        yield f"RMDir {_inside(inner)}"


def write_lists(folder: Path, target: Path) -> None:
    """Write the three lists that installer.nsi includes."""
    target.mkdir(parents=True, exist_ok=True)
    for name, lines in (
        ("install_files", install_lines(folder)),
        ("remove_files", remove_file_lines(folder)),
        ("remove_folders", remove_folder_lines(folder)),
    ):
        # The mark tells makensis on every system that this is UTF-8.
        text = "".join(f"{line}\n" for line in lines)
        (target / f"{name}.nsh").write_text(text, encoding="utf-8-sig")


def compile_installer(payload: Payload, *, quick: bool = False, needed_mb: int = 0) -> Path:
    """Compile the installer of a built program, warnings being errors; return the file.

    ``quick`` packs badly and fast, for tests; ``needed_mb`` asks for more space than is needed.
    """
    lists = payload.target.parent / f"{payload.target.stem}-lists"
    write_lists(payload.folder, lists)
    size = sum(path.stat().st_size for path in payload.folder.rglob("*") if path.is_file())
    values = {
        "VERSION": payload.version,
        "OUTFILE": payload.target,
        "LISTS": lists,
        "MARK": release.ROOT / "resources" / "program" / "patuh-jamsos.ico",
        "LICENCE": release.ROOT / "LICENSE",
        "SIZE_KB": math.ceil(size / 1024),
        "NEEDED_MB": needed_mb or math.ceil(size / 1e6) + _SPARE_MEGABYTES,
    }
    if quick:
        values["QUICK"] = 1
    if sign.is_wanted():
        values["SIGN"] = f'"{sys.executable}" "{sign.__file__}"'
    command = [makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in values.items()]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch())}
    subprocess.run([*command, str(SCRIPT)], check=True, env=environment, stdout=sys.stderr)
    shutil.rmtree(lists)
    return payload.target


def build(folder: Path = release.PROGRAM) -> Path:
    """Compile the installer that is released, signed where a certificate is given."""
    number = release.version()
    release.RELEASE.mkdir(parents=True, exist_ok=True)
    if sign.is_wanted():
        for path in sorted(folder.glob("*.exe")):
            sign.sign(path)
    release.set_times(folder, release.epoch())
    name = release.installer_name(number, is_signed=sign.is_wanted())
    made = compile_installer(Payload(folder, number, release.RELEASE / name))
    megabytes = made.stat().st_size / 1e6
    if megabytes > LARGEST_MEGABYTES:
        raise SystemExit(f"{name} weighs {megabytes:.0f} MB; its budget is {LARGEST_MEGABYTES} MB.")
    return made
