"""The Windows lab: everything for real in a Windows Python, driven by a script that is not ours.

``python3 build/dev.py package --windows-lab SCRIPT`` hands over the path of that script. It must
know: ``up``, ``get X ...``, ``pip ARGS``, ``py ARGS``, ``wine ARGS``, ``ch COMMAND``, and read its
folder from the variable LAB and its X display from D. What is built there is looked at and thrown
away: it is never handed out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import installer
import release

NOT_FOR_WINDOWS = frozenset({"ruff", "mypy", "import-linter", "grimp", "rich"})
WINDOWS = {
    "sys_platform": "win32",
    "os_name": "nt",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}
DPI = {"100": 96, "150": 144}
_WINDOW_SECONDS = 60
_SCREEN = ":79"


class Lab:
    """The script, its folder, and the copy of the checkout inside."""

    def __init__(self, script: Path) -> None:
        self.script = script
        default = Path(tempfile.gettempdir()) / "patuh-jamsos-lab"
        self.folder = Path(os.environ.get("LAB", default))
        self.tree = self.folder / "tree"
        self.shots = self.folder / "shots"
        self.display = ""

    def call(self, *arguments: str | Path) -> int:
        """Run one command of the script with its chatter on standard error."""
        return self.start(*arguments).wait()

    def start(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        """Start one command of the script and leave it running."""
        command = ["bash", str(self.script), *map(str, arguments)]
        environment = {**os.environ, "LAB": str(self.folder)}
        if self.display:
            environment["D"] = self.display
        return subprocess.Popen(command, env=environment, stdout=sys.stderr.fileno())

    def z(self, path: Path) -> str:
        """Return a path as Windows sees it: the root is drive Z."""
        return "Z:" + str(path).replace("/", "\\")

    def python(self, code_or_file: str | Path, *arguments: str) -> int:
        """Run a script of the tree in the Windows Python, from the folder of the tree."""
        here = "import os, sys, runpy; os.chdir(sys.argv[1]); sys.path.insert(0, sys.argv[1]); "
        here += "sys.argv = sys.argv[2:]; "
        if isinstance(code_or_file, Path):
            here += "sys.path.insert(0, os.path.dirname(sys.argv[0])); "
            here += "runpy.run_path(sys.argv[0], run_name='__main__')"
            first = self.z(code_or_file)
        else:
            here += code_or_file
            first = "-"
        return self.call("py", "-c", here, self.z(self.tree), first, *arguments)


def windows_requirements() -> list[str]:
    """Return the locked versions that Windows takes, of the program and of its tests."""
    from packaging.requirements import Requirement

    found = []
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (release.ROOT / "build" / name).read_text(encoding="utf-8")
        for line in text.splitlines():
            if "==" not in line or line[0] in " #":
                continue
            wanted = Requirement(line.rstrip("\\ "))
            if wanted.name not in NOT_FOR_WINDOWS and (
                wanted.marker is None or wanted.marker.evaluate(dict(WINDOWS))
            ):
                found.append(f"{wanted.name}{wanted.specifier}")
    return sorted(set(found))


def is_fetched(wanted: str, folder: Path) -> bool:
    """Tell whether a wheel of ``name==version`` lies in a folder of downloads already."""
    name, _mark, number = wanted.partition("==")
    start = f"{re.sub(r'[-_.]+', '_', name)}-{number}-".lower()
    return any(
        path.name.lower().replace(".", "_").startswith(start.replace(".", "_"))
        for path in folder.glob("*.whl")
    )


def _set_up(lab: Lab) -> int:
    wanted = windows_requirements()
    code = lab.call("up")
    missing = [item for item in wanted if not is_fetched(item, lab.folder / "dl")]
    return (
        code
        or (lab.call("get", *missing) if missing else 0)
        or lab.call("pip", "install", "--quiet", "--no-deps", *wanted)
    )


def _copy_tree(lab: Lab) -> int:
    shutil.rmtree(lab.tree, ignore_errors=True)
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
    for part in ("desktop", "resources", "build", "tests", ".github", ".ci"):
        shutil.copytree(release.ROOT / part, lab.tree / part, ignore=ignore)
    for part in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(release.ROOT / part, lab.tree / part)
    return 0


def _tests(lab: Lab) -> int:
    code = "os.environ['QT_QPA_PLATFORM'] = 'offscreen'; import pytest; "
    code += "sys.exit(pytest.main(sys.argv[1:]))"
    options = ["-q", "-n", "2", "-p", "no:cacheprovider", "--timeout=300"]
    return lab.python(code, *options, "tests")


def _freeze(lab: Lab) -> int:
    code = "os.environ['SOURCE_DATE_EPOCH'] = sys.argv[1]; sys.path.insert(0, 'build'); "
    code += "import make; sys.exit(make.main(['exe']) or make.main(['smoke']))"
    return lab.python(code, str(release.epoch()))


def _install(lab: Lab) -> int:
    program = lab.tree / "dist" / "program"
    number = release.version()
    setup = lab.tree / release.installer_name(number, is_signed=False)
    made = installer.compile_installer(installer.Payload(program, number, setup))
    print(f"    {made.name}: {made.stat().st_size / 1e6:.1f} MB", file=sys.stderr)
    return lab.python(lab.tree / "build" / "try_installer.py", lab.z(made))


def _pictures(lab: Lab) -> int:
    """Take pictures of the installed window at two sizes of letters, each on fresh sample data.

    Each has a screen of its own: a desktop of Wine inside it would not tell Qt the size of letters.
    """
    setup = next(lab.tree.glob("PatuhJamsos-*-setup*.exe"))
    code = lab.call("wine", lab.z(setup), "/S", "/D=C:\\Patuh")
    lab.display = _SCREEN
    screen = lab.start("ch", "Xvfb", _SCREEN, "-screen", "0", "1920x1080x24")
    for title, dots in DPI.items():
        key = ["HKCU\\Control Panel\\Desktop", "/v", "LogPixels", "/t", "REG_DWORD"]
        lab.call("wine", "reg", "add", *key, "/d", str(dots), "/f")
        lab.call("ch", "wineserver", "-k")  # the size of letters is read when a session begins
        lab.start("wine", "C:\\Patuh\\PatuhJamsos.exe", "demo", "--out", f"C:\\uji{title}")
        time.sleep(_WINDOW_SECONDS)
        picture = lab.shots / f"patuh-jamsos-{title}.png"
        code = lab.call("ch", "import", "-window", "root", picture) or code
        lab.call("wine", "taskkill", "/f", "/im", "PatuhJamsos.exe")
    # Else the next run would find a program that is not its own.
    code = lab.call("wine", "C:\\Patuh\\uninstall.exe", "/S", "_?=C:\\Patuh") or code
    screen.terminate()
    screen.wait()
    return code


STEPS: tuple[tuple[str, Callable[[Lab], int]], ...] = (
    ("a Windows with the locked packages", _set_up),
    ("a copy of the checkout", _copy_tree),
    ("the tests in the Windows Python", _tests),
    ("the frozen program and its trial run", _freeze),
    ("the installer with the real program", _install),
    ("pictures of the installed window", _pictures),
)


def run(script: Path, say: Callable[[str], None]) -> int:
    """Take all steps, each even when an earlier one failed; return 0 when all went well."""
    lab = Lab(script.resolve())
    lab.folder.mkdir(parents=True, exist_ok=True)
    failed = []
    for title, step in STEPS:
        began = time.monotonic()
        say(f"--- lab: {title}")
        code = step(lab)
        say(f"    exit code {code} after {time.monotonic() - began:.0f} s")
        if code:
            failed.append(title)
    say(f"Pictures are in {lab.shots}.")
    if failed:
        say("Failed in the lab: " + "; ".join(failed))
    return 1 if failed else 0
