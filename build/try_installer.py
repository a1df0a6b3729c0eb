#!/usr/bin/env python3
"""Try a finished installer on Windows, with the real program inside, and leave nothing behind.

    python build/try_installer.py SETUP [SETUP_OF_THE_RELEASE_BEFORE]

Only on a computer without Patuh Jamsos: what is installed there would be upgraded and removed.
Standard library only. Prints a line for each step and ends with 1 at the first broken promise.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\PatuhJamsos"
LONGEST_SILENT_INSTALL = 60  # seconds, on a slow machine with a virus scanner
_PATIENCE = 120


class BrokenPromise(Exception):
    """The installer did not do what it promises."""


def require(is_so: bool, promise: str) -> None:
    """Stop at a promise that is not kept."""
    if not is_so:
        raise BrokenPromise(promise)


def listed(name: str) -> str | None:
    """Return what Windows lists about the installed program, or nothing when it lists none."""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, UNINSTALL) as key:
            return str(winreg.QueryValueEx(key, name)[0])
    except OSError:
        return None


class Trial:
    """One installer, the release before it, and the places on this computer."""

    def __init__(self, setup: Path, before: Path | None) -> None:
        self.setup = setup
        self.before = before
        local = Path(os.environ["LOCALAPPDATA"])
        self.program = local / "Programs" / "Patuh Jamsos"
        self.data = local / "PatuhJamsos" / "uji pemasangan.patuh"
        self.former_version: str | None = None

    def run(self, *command: str | Path) -> int:
        """Run a program to its end and return its exit code."""
        return subprocess.run(list(map(str, command)), check=False, timeout=600).returncode

    def nothing_is_installed(self) -> None:
        """The computer is clean, so nobody's program is touched."""
        require(listed("DisplayVersion") is None, "no Patuh Jamsos is installed yet")
        self.data.parent.mkdir(parents=True, exist_ok=True)
        self.data.write_bytes(b"milik pengguna")

    def installs_the_release_before(self) -> None:
        """The release before is there first, so that the next step is an upgrade."""
        require(self.run(self.before or "", "/S") == 0, "the release before installs")
        self.former_version = listed("DisplayVersion")
        require(self.former_version is not None, "the release before is listed")

    def installs_silently(self) -> None:
        """Without a question and soon; an older version inside is replaced."""
        began = time.monotonic()
        require(self.run(self.setup, "/S") == 0, "exit code 0")
        took = time.monotonic() - began
        require(took < LONGEST_SILENT_INSTALL, f"done soon, not after {took:.0f} s")
        require((self.program / "PatuhJamsos.exe").is_file(), "the program is there")
        require((listed("DisplayVersion") or "") in self.setup.name, "its version is listed")

    def tries_all_its_parts(self) -> None:
        """The installed program passes its own trial run, with and without a console."""
        for name in ("patuh-jamsos-cli.exe", "PatuhJamsos.exe"):
            require(self.run(self.program / name, "--smoke") == 0, f"{name} --smoke ends with 0")

    def refuses_while_it_runs(self) -> None:
        """The window is open: exit code 5, and the window goes on."""
        file = self.data.with_name("terbuka.sqlite")
        window = subprocess.Popen([str(self.program / "PatuhJamsos.exe"), "--database", str(file)])
        try:
            require(self.run(self.setup, "/S") == 5, "exit code 5")
            require(window.poll() is None, "the window goes on")
        finally:
            window.kill()
            window.wait()

    def removes_itself_and_keeps_data(self) -> None:
        """Program and registry are clean, the data are as they were."""
        self.run(self.program / "uninstall.exe", "/S")
        deadline = time.monotonic() + _PATIENCE
        while listed("DisplayVersion") is not None or self.program.exists():
            require(time.monotonic() < deadline, "the program is gone")
            time.sleep(0.2)
        require(self.data.read_bytes() == b"milik pengguna", "data are kept")

    def steps(self) -> list[Callable[[], None]]:
        """Return the steps in their order."""
        upgrade = [self.installs_the_release_before] if self.before else []
        return [
            self.nothing_is_installed,
            *upgrade,
            self.installs_silently,
            self.tries_all_its_parts,
            self.refuses_while_it_runs,
            self.removes_itself_and_keeps_data,
        ]


def main(arguments: list[str]) -> int:
    """Try the named installer; return 0 when it keeps its promises."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    files = [Path(name).resolve() for name in arguments]
    trial = Trial(files[0], files[1] if len(files) > 1 else None)
    for step in trial.steps():
        began = time.monotonic()
        title = step.__name__.replace("_", " ")
        try:
            step()
        except BrokenPromise as broken:
            print(f"failed: {title}: this was promised: {broken}", flush=True)
            return 1
        print(f"{time.monotonic() - began:6.1f} s  {title}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
