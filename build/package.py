"""From the checkout to the files that are handed out: the steps behind ``make.py``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import freeze
import installer
import release
import wine


def say(text: str) -> None:
    """Write one line of chatter to standard error."""
    print(text, file=sys.stderr, flush=True)


def do(arguments: list[str]) -> int | None:
    """Carry out one step; return its exit code, or nothing when there is no such step."""
    match arguments:
        case ["installer", folder]:
            return finish(installer.build(Path(folder)))
        case ["package", "--windows-lab", script]:
            return package(Path(script))
        case [name] if name in STEPS:
            return STEPS[name]()
        case ["pack-key" | "rule-pack" | "manifest", _, *_]:
            return _signed(arguments)
    return None


def _signed(arguments: list[str]) -> int | None:
    import packs  # it needs the packages of the program itself

    match arguments:
        case ["pack-key", file]:
            return packs.make_key(Path(file))
        case ["rule-pack", folder, file]:
            return packs.make_rule_pack(Path(folder), Path(file))
        case ["manifest", made, notes, *beside]:
            return packs.make_manifest(Path(made), Path(notes), [Path(file) for file in beside])
    return None


def _timed(title: str, step: Callable[[], object]) -> int:
    say(f"--- {title}")
    began = time.monotonic()
    step()
    say(f"    {time.monotonic() - began:.0f} s")
    return 0


def check_data() -> int:
    """Read law, obligations and the record of processing as the program does; 0 when sound."""
    code = (
        "from desktop.services.rulebook import load_rulebook\n"
        "from desktop.services.obligations import load_obligations\n"
        "from desktop.services.privacy import load_personal_data\n"
        "load_personal_data()\n"
        "print(load_rulebook().version, len(load_obligations()), 'obligations')\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(release.ROOT)}
    return subprocess.call([sys.executable, "-c", code], env=environment)


def exe() -> None:
    """Build the frozen program into dist/program and say what it weighs."""
    made = freeze.build()
    say(f"    {made}: {freeze.megabytes(made):.0f} MB")


def smoke() -> None:
    """Let the frozen program try all its parts, on Windows also as its twin on the console."""
    for program in {
        freeze.program_file(release.PROGRAM),
        freeze.program_file(release.PROGRAM, console=True),
    }:
        freeze.smoke(program)


def whole_installer() -> int:
    """Make the installer from nothing; only Windows can make the program inside."""
    if os.name != "nt":
        say("A program for Windows is built on Windows: use check-installer or package here.")
        return 1
    for title, step in (("the frozen program", exe), ("its trial run", smoke)):
        _timed(title, step)
    return finish(installer.build())


def finish(made: Path) -> int:
    """Write the bill of materials and the checksums beside what was made; return 0."""
    release.write_bill(release.RELEASE / release.BILL)
    release.write_checksums(release.RELEASE)
    say(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


def check_installer() -> int:
    """Compile the installer around a stand-in and try it in Wine; return 0 when it keeps its word.

    Without Wine nothing is checked: in CI that is a failure.
    """
    say("--- the installer in Wine")
    if not wine.is_available():
        say("Skipped: wine or nsis is not installed.")
        return 1 if os.environ.get("CI") else 0
    return wine.run_scenario(say)


def linux_bundle() -> Path:
    """Pack the frozen program with its menu entry, icons and licences as a tar.xz."""
    name = release.bundle_name(release.version())
    folder = release.DIST / "work" / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(release.PROGRAM, folder, symlinks=True)
    for source in ("patuh-jamsos.desktop", "install.sh"):
        shutil.copy(release.ROOT / "build" / "linux" / source, folder)
    (folder / "install.sh").chmod(0o755)
    for ending in ("png", "svg"):
        shutil.copy(release.ROOT / "resources" / "program" / f"patuh-jamsos.{ending}", folder)
    release.RELEASE.mkdir(parents=True, exist_ok=True)
    return release.pack(folder, release.RELEASE / f"{name}.tar.xz", release.epoch())


def wheel() -> None:
    """Build the wheel twice, which gives the same bytes, and try it where no checkout is near."""
    made = release.write_wheel(release.RELEASE, release.epoch())
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-again-") as name:
        again = release.write_wheel(Path(name), release.epoch())
        if again.read_bytes() != made.read_bytes():
            raise SystemExit("The wheel is another one each time it is built.")
    release.try_wheel(made)


def package(lab_script: Path | None = None) -> int:
    """Make and check everything that this system can; return 0 when all went well."""
    if os.name == "nt":
        return whole_installer()
    shutil.rmtree(release.RELEASE, ignore_errors=True)
    if check_data():
        return 1
    _timed("the frozen program", exe)
    _timed("its trial run", smoke)
    _timed("the bundle", linux_bundle)
    _timed("the wheel and its trial run", wheel)
    code = check_installer()
    if code == 0 and lab_script is not None:
        import lab

        code = lab.run(lab_script, say)
    release.write_bill(release.RELEASE / release.BILL)
    for line in release.write_checksums(release.RELEASE).read_text(encoding="utf-8").splitlines():
        say(line)
    return code


def clean() -> int:
    """Remove everything that the steps made; return 0."""
    shutil.rmtree(release.DIST, ignore_errors=True)
    return 0


STEPS: dict[str, Callable[[], int]] = {
    "check-data": check_data,
    "exe": lambda: _timed("the frozen program", exe),
    "smoke": lambda: _timed("its trial run", smoke),
    "installer": whole_installer,
    "check-installer": check_installer,
    "package": package,
    "clean": clean,
}
