"""The frozen program: built from desktop.spec, weighed, and tried."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from importlib import metadata
from pathlib import Path

import release

LICENCES = release.DIST / "licences"
LARGEST_MEGABYTES = {"nt": 200, "posix": 260}
"""What an installed program may weigh; on Linux 40 MB of it are Qt's own character tables."""

_NOT_CHOSEN = "LicenseRef-Qt-Commercial.txt"
"""On Windows Qt brings the text of the one licence of its three that we do not use."""
_LICENCE_FILE = re.compile(r"(?i)(?:.*/)?(?:licen[sc]es?|copying|notice|authors)[^/]*")


def program_file(folder: Path, *, console: bool = False) -> Path:
    """Return the executable inside a built program, on Windows also its twin with a console."""
    if os.name == "nt":
        return folder / ("patuh-jamsos-cli.exe" if console else "PatuhJamsos.exe")
    return folder / "patuh-jamsos"


def build(target: Path = release.PROGRAM) -> Path:
    """Build the program into ``target`` with fixed time stamps, and return the folder."""
    seconds = release.epoch()
    work = release.DIST / "work"
    shutil.rmtree(target, ignore_errors=True)
    collect_licences(LICENCES)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONNODEBUGRANGES": "1",  # columns of faults, a quarter of the code: nobody shows them
        "SOURCE_DATE_EPOCH": str(seconds),
        "PATUH_LICENCES": str(LICENCES),
        "PATUH_VERSION_INFO": str(write_version_info(work)),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += [
        "--log-level",
        "ERROR",
        "--distpath",
        str(target.parent),
        "--workpath",
        str(work / "pyinstaller"),
    ]
    command += [str(release.ROOT / "build" / "desktop.spec")]
    subprocess.run(command, check=True, env=environment, stdout=sys.stderr)
    made = target.parent / "program"
    if made != target:
        made.rename(target)
    release.set_times(target, seconds)
    check_size(target)
    return target


def write_version_info(folder: Path) -> Path:
    """Fill in the template of what Windows shows about the program; return the file."""
    number = release.version()
    template = (release.ROOT / "build" / "version_info.txt.in").read_text(encoding="utf-8")
    text = template.replace("@VERSION@", number)
    text = text.replace("@NUMBERS@", repr(release.version_numbers(number)))
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "version_info.txt"
    target.write_text(text, encoding="utf-8")
    return target


def megabytes(folder: Path) -> float:
    """Return the size of all files below a folder in millions of bytes."""
    files = (path.lstat() for path in folder.rglob("*") if path.is_file())
    return sum(file.st_size for file in files) / 1e6


def check_size(folder: Path) -> None:
    """Stop when the program outgrew its budget: something slipped in."""
    size, largest = megabytes(folder), LARGEST_MEGABYTES[os.name]
    if size > largest:
        raise SystemExit(f"The program weighs {size:.0f} MB; its budget is {largest} MB.")


def smoke(program: Path) -> None:
    """Let a built program try all its parts in a profile of its own; stop when it fails."""
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-smoke-") as profile:
        places = dict.fromkeys(("XDG_DATA_HOME", "LOCALAPPDATA", "HOME", "TMPDIR", "TEMP"), profile)
        environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
        # A program that finds its own parts needs nothing from the environment it was built in.
        for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
            environment.pop(name, None)
        code = subprocess.call(
            [str(program), "--smoke"], cwd=profile, env=environment, stdout=sys.stderr, timeout=600
        )
    if code:
        raise SystemExit(f"The trial run of {program} failed with exit code {code}.")


# --- licences -------------------------------------------------------------------------------------


def collect_licences(target: Path) -> list[str]:
    """Write the licence texts of every part into ``target``; return the parts that carry none.

    PySide6 brings no text along; the LGPL and GPL that it names lie in ``build/licences``.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(release.ROOT / "build" / "licences", target)
    shutil.copy(release.ROOT / "LICENSE", target / "Patuh-Jamsos.txt")
    shutil.copy(release.ROOT / "resources" / "fonts" / "OFL.txt", target / "Noto-Sans.txt")
    shutil.copy(release.ROOT / "resources" / "icons" / "LICENSE", target / "Lucide.txt")
    shutil.copy(release.ROOT / "resources" / "colour" / "LICENSE", target / "sRGB.txt")
    for place in (sys.base_prefix, sysconfig.get_path("stdlib")):
        python = Path(place) / "LICENSE.txt"
        if python.is_file():
            shutil.copy(python, target / "Python.txt")
    return [name for name in installed_parts() if not _copy_licences(name, target)]


def installed_parts() -> list[str]:
    """Return the distributions of the lock of the program that are installed on this system."""
    lock = (release.ROOT / "build" / "requirements.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)
    return [name for name in names if _distribution(name) is not None]


def _distribution(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _copy_licences(name: str, target: Path) -> bool:
    found = _distribution(name)
    files = [] if found is None else found.files or []
    texts = [file for file in files if _is_licence(str(file))]
    for text in texts:
        _head, _mark, rest = str(text).partition(".dist-info/")
        place = target / name / (rest or Path(str(text)).name).removeprefix("licenses/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(text.locate()), place)
    return bool(texts)


def _is_licence(file: str) -> bool:
    if file.endswith((".py", ".pyc", ".pyi", _NOT_CHOSEN)):
        return False
    return "/licenses/" in file or _LICENCE_FILE.fullmatch(file) is not None
