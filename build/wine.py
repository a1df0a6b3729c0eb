"""The installer, tried in Wine without a display: installs, upgrades, refuses, removes.

The program inside is a stand-in that NSIS itself compiles, so this tries our script and nothing
else. Codes alone are not believed: every step looks at the files and at the registry.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import installer

OLD, NEW = "1.0.0", "1.1.0"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\PatuhJamsos"
DATA_TYPE = r"Software\Classes\.patuh"
PDF_TYPES = r"Software\Classes\.pdf\OpenWithProgids"
PDF_TYPE = "PatuhJamsos.Declaration"

# Holds itself open while the file named by /flag= exists.
_STAND_IN = """
Target amd64-unicode
!include FileFunc.nsh
!include LogicLib.nsh
OutFile "{target}"
RequestExecutionLevel user
SilentInstall silent
Section
  ${{GetParameters}} $0
  ${{GetOptions}} $0 "/flag=" $1
  FileOpen $2 "$1" w
  FileClose $2
  ${{DoWhile}} ${{FileExists}} "$1"
    Sleep 100
  ${{Loop}}
SectionEnd
"""


class ScenarioFailure(Exception):
    """A step came out otherwise than the installer promises."""


def require(is_so: bool, promise: str) -> None:
    """Stop the scenario when a promise is not kept."""
    if not is_so:
        raise ScenarioFailure(promise)


class Wine:
    """One Windows of its own, in a folder, with one user and without a display."""

    def __init__(self, prefix: Path, user: str) -> None:
        prefix.mkdir(parents=True)
        self.drive = prefix / "drive_c"
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "LC_ALL": "C.UTF-8",
            "USER": user,
            "LOGNAME": user,
        }
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            self._environment.pop(name, None)
        # Without this it ends, and starts anew, between any two programs.
        subprocess.call(["wineserver", "-p"], env=self._environment)
        self.run("wineboot", "-i")
        self.be_windows("win10")

    @property
    def local(self) -> Path:
        """The user's folder for programs and data that do not roam."""
        (profile,) = (p for p in (self.drive / "users").iterdir() if p.name != "Public")
        return profile / "AppData" / "Local"

    @staticmethod
    def seen_as(path: Path) -> str:
        """Return a path of this system as the Windows programs see it."""
        return "Z:" + str(path).replace("/", "\\")

    def be_windows(self, version: str) -> None:
        """Pose as another Windows, for example ``win7``."""
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")

    def run(self, *command: str | Path) -> int:
        """Run a Windows program to its end and return its exit code."""
        return self.start(*command).wait()

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a Windows program and leave it running."""
        nothing = subprocess.DEVNULL
        return subprocess.Popen(
            ["wine", *map(str, command)],
            env=self._environment, stdin=nothing, stdout=nothing, stderr=nothing,
        )  # fmt: skip

    def value(self, root: str, key: str, name: str = "") -> str | None:
        """Return a text of the registry, or nothing when it is not there."""
        which = ["/v", name] if name else ["/ve"]
        command = ["wine", "reg", "query", f"{root}\\{key}", *which, "/reg:64"]
        answer = subprocess.run(command, env=self._environment, capture_output=True, check=False)
        lines = answer.stdout.decode("utf-8", "replace").splitlines()
        found = [line.split("REG_SZ", 1)[1].strip() for line in lines if "REG_SZ" in line]
        return found[0] if answer.returncode == 0 and found else None

    def stop(self) -> None:
        """End every program of this Windows."""
        subprocess.call(["wineserver", "-k"], env=self._environment, stderr=subprocess.DEVNULL)


class Scenario:
    """The installers of two versions, and the steps that users and IT departments take."""

    def __init__(self, folder: Path, wine: Wine) -> None:
        self.folder = folder
        self.wine = wine
        self.old = self._setup(OLD, "hanya_lama.dll")
        self.new = self._setup(NEW, "hanya_baru.dll")
        self.program = wine.local / "Programs" / "Patuh Jamsos"
        self.data = wine.local / "PatuhJamsos" / "patuh-jamsos.sqlite"
        self.data.parent.mkdir(parents=True)
        self.data.write_bytes(b"data")

    def _setup(self, version: str, library: str) -> Path:
        target = self.folder / f"setup {version}.exe"
        return installer.compile_installer(
            installer.Payload(self._payload(version, library), version, target), quick=True
        )

    def _payload(self, version: str, library: str) -> Path:
        payload = self.folder / version
        inner = payload / "_internal" / "dalam folder"
        inner.mkdir(parents=True)
        for path in (inner / library, payload / "_internal" / "sama.dll"):
            path.write_text(version, encoding="utf-8")
        script = self.folder / "stand_in.nsi"
        script.write_text(_STAND_IN.format(target=payload / "PatuhJamsos.exe"), encoding="utf-8")
        compiler = [installer.makensis(), "-V1", "-WX", str(script)]
        subprocess.run(compiler, check=True, stdout=sys.stderr)
        shutil.copy(payload / "PatuhJamsos.exe", payload / "patuh-jamsos-cli.exe")
        return payload

    # --- what is looked at -----------------------------------------------------------------------

    def version(self, root: str = "HKCU") -> str | None:
        """Return the version that Windows lists as installed."""
        return self.wine.value(root, UNINSTALL, "DisplayVersion")

    def library(self, name: str, program: Path | None = None) -> bool:
        """Tell whether a library of one of the versions is there."""
        return ((program or self.program) / "_internal" / "dalam folder" / name).exists()

    @property
    def shortcut(self) -> Path:
        """The entry in the user's start menu."""
        menu = self.wine.local.parent / "Roaming/Microsoft/Windows/Start Menu/Programs"
        return menu / "Patuh Jamsos.lnk"

    def _unquoted(self, switch: str, path: Path) -> list[str]:
        """Return a switch with a path, in pieces: in one, Wine would quote it, and NSIS balk."""
        inside = "\\".join(path.relative_to(self.wine.drive).parts)
        return f"{switch}C:\\{inside}".split(" ")

    @contextlib.contextmanager
    def running(self, name: str) -> Iterator[None]:
        """Keep the installed program running."""
        flag = self.folder / "runs"
        process = self.wine.start(self.program / name, f"/flag={self.wine.seen_as(flag)}")
        try:
            deadline = time.monotonic() + 30
            while not flag.exists():
                require(time.monotonic() < deadline, "the stand-in starts")
                time.sleep(0.05)
            yield
        finally:
            flag.unlink(missing_ok=True)
            process.wait(timeout=30)

    def remove(self, program: Path, root: str = "HKCU") -> None:
        """Uninstall silently; the uninstaller goes on in a copy of itself, which is awaited."""
        self.wine.run(program / "uninstall.exe", "/S")
        deadline = time.monotonic() + 60
        while self.version(root) is not None:
            require(time.monotonic() < deadline, "the uninstaller comes to its end")
            time.sleep(0.1)

    # --- the steps --------------------------------------------------------------------------------

    def installs_for_one_user(self) -> None:
        """Silently, without an administrator: program, start menu, registry, kinds of files."""
        require(self.wine.run(self.old, "/S") == 0, "exit code 0")
        require((self.program / "PatuhJamsos.exe").exists(), "the program is there")
        require(self.library("hanya_lama.dll"), "its libraries are there")
        require(self.shortcut.exists(), "it is in the start menu")
        require(self.version() == OLD, "it is registered for this user")
        require(self.version("HKLM") is None, "nothing is registered for the computer")
        require(self.wine.value("HKCU", DATA_TYPE) == "PatuhJamsos.Data", "data files are ours")
        require(self.wine.value("HKCU", PDF_TYPES, PDF_TYPE) is not None, "PDF are offered")

    def refuses_to_upgrade_a_running_program(self) -> None:
        """Exit code 5 and nothing changed, for the window and for the twin on the console."""
        for name in ("PatuhJamsos.exe", "patuh-jamsos-cli.exe"):
            with self.running(name):
                require(self.wine.run(self.new, "/S") == 5, f"exit code 5 while {name} runs")
            require(self.version() == OLD, "the version stays")
            require(self.library("hanya_lama.dll"), "the libraries stay")

    def upgrades_in_place(self) -> None:
        """Old libraries go, new ones come, the user's own files and the data stay."""
        (self.program / "catatan saya.txt").write_text("milik pengguna", encoding="utf-8")
        require(self.wine.run(self.new, "/S") == 0, "exit code 0")
        require(self.version() == NEW, "the new version is registered")
        require(not self.library("hanya_lama.dll"), "libraries of the old version are gone")
        require(self.library("hanya_baru.dll"), "libraries of the new version are there")
        same = (self.program / "_internal" / "sama.dll").read_text(encoding="utf-8")
        require(same == NEW, "files of both versions are replaced")
        self._nothing_of_the_user_is_lost()

    def refuses_a_downgrade(self) -> None:
        """Exit code 6 and nothing changed."""
        require(self.wine.run(self.old, "/S") == 6, "exit code 6")
        require(self.version() == NEW, "the version stays")
        require(self.library("hanya_baru.dll"), "the libraries stay")

    def repairs_the_same_version(self) -> None:
        """Installing once more brings back what was lost."""
        (self.program / "_internal" / "sama.dll").unlink()
        require(self.wine.run(self.new, "/S") == 0, "exit code 0")
        require((self.program / "_internal" / "sama.dll").exists(), "the lost file is back")

    def refuses_to_remove_a_running_program(self) -> None:
        """Exit code 5 and nothing removed."""
        with self.running("PatuhJamsos.exe"):
            # By _? it stays where it is instead of going on in a copy, and its code can be seen.
            place = self._unquoted("_?=", self.program)
            code = self.wine.run(self.program / "uninstall.exe", "/S", *place)
        require(code == 5, "exit code 5")
        require(self.version() == NEW, "the version stays")
        require(self.library("hanya_baru.dll"), "the libraries stay")

    def removes_itself_and_keeps_data(self) -> None:
        """Program, start menu and registry are clean; data and the user's own file are kept."""
        self.remove(self.program)
        left = sorted(path.name for path in self.program.iterdir())
        require(left == ["catatan saya.txt"], f"only the user's own file is left, not {left}")
        require(not self.shortcut.exists(), "the start menu is clean")
        require(self.version() is None, "the registry is clean")
        require(self.wine.value("HKCU", DATA_TYPE) is None, "data files are nobody's")
        require(self.wine.value("HKCU", PDF_TYPES, PDF_TYPE) is None, "PDF are not offered")
        self._nothing_of_the_user_is_lost()

    def takes_any_folder(self) -> None:
        """A folder with blanks and letters beyond ASCII; the next version finds it by itself."""
        wanted = self.wine.drive / "Kasir Toko Café Šinta" / "Aplikasi Baru"
        code = self.wine.run(self.old, "/S", *self._unquoted("/D=", wanted))
        require(code == 0, "exit code 0")
        require((wanted / "PatuhJamsos.exe").exists(), "the program is where it was wanted")
        require(self.wine.run(self.new, "/S") == 0, "the upgrade ends well")
        require(self.library("hanya_baru.dll", wanted), "the upgrade went to the same folder")
        require(not self.library("hanya_lama.dll", wanted), "libraries of the old one are gone")
        self.remove(wanted)
        require(not wanted.exists(), "the folder is gone")

    def installs_for_all_users(self) -> None:
        """Program Files and the computer's registry; a copy for one user is refused with 8."""
        program = self.wine.drive / "Program Files" / "Patuh Jamsos"
        require(self.wine.run(self.old, "/AllUsers", "/S") == 0, "exit code 0")
        require((program / "PatuhJamsos.exe").exists(), "the program is in Program Files")
        require(self.version("HKLM") == OLD, "it is registered for the computer")
        require(self.version() is None, "nothing is registered for the user")
        require(self.wine.run(self.new, "/S") == 8, "a second copy is refused with 8")
        require(self.wine.run(self.new, "/AllUsers", "/S") == 0, "the upgrade ends well")
        require(self.version("HKLM") == NEW, "the new version is registered")
        self.remove(program, "HKLM")
        require(not program.exists(), "the folder is gone")
        self._nothing_of_the_user_is_lost()

    def refuses_what_cannot_work(self) -> None:
        """Too little space: 9. Too old a Windows: 10. Nothing is written."""
        payload = installer.Payload(self.folder / NEW, NEW, self.folder / "besar.exe")
        large = installer.compile_installer(payload, quick=True, needed_mb=2_000_000_000)
        require(self.wine.run(large, "/S") == 9, "exit code 9 without space")
        self.wine.be_windows("win7")
        require(self.wine.run(self.new, "/S") == 10, "exit code 10 on Windows 7")
        self.wine.be_windows("win10")
        require(self.version() is None, "nothing is registered")

    def _nothing_of_the_user_is_lost(self) -> None:
        require(self.data.read_bytes() == b"data", "data stay as they are")
        note = self.program / "catatan saya.txt"
        require(note.read_text(encoding="utf-8") == "milik pengguna", "the user's own file stays")

    def steps(self) -> list[Callable[[], None]]:
        """Return the steps in their order; each builds on the one before it."""
        return [
            self.installs_for_one_user,
            self.refuses_to_upgrade_a_running_program,
            self.upgrades_in_place,
            self.refuses_a_downgrade,
            self.repairs_the_same_version,
            self.refuses_to_remove_a_running_program,
            self.removes_itself_and_keeps_data,
            self.takes_any_folder,
            self.installs_for_all_users,
            self.refuses_what_cannot_work,
        ]


def is_available() -> bool:
    """Tell whether Wine and the compiler are installed."""
    return all(map(shutil.which, ("wine", "wineserver", "makensis")))


def run_scenario(say: Callable[[str], None]) -> int:
    """Take all steps in a fresh Windows; return 0, or 1 after naming what was not kept."""
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-wine-") as name:
        folder = Path(name)
        began = time.monotonic()
        wine = Wine(folder / "prefix", "Siti Nur Café")
        say(f"  {time.monotonic() - began:5.1f} s  a fresh Windows")
        try:
            scenario = Scenario(folder, wine)
            for step in scenario.steps():
                began = time.monotonic()
                title = step.__name__.replace("_", " ")
                try:
                    step()
                except ScenarioFailure as failure:
                    say(f"  failed: {title}: this was promised: {failure}")
                    return 1
                say(f"  {time.monotonic() - began:5.1f} s  {title}")
        finally:
            wine.stop()
    return 0
