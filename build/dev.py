#!/usr/bin/env python3
"""Run and test Patuh Jamsos from a checkout: sets up by itself whatever is missing.

    python3 build/dev.py run [-- ARGS]     open the program, or hand ARGS to its command line
    python3 build/dev.py test [ARGS]       everything that CI runs, or pytest with ARGS
    python3 build/dev.py bench [SIZES]     how long it all takes, beside what it is held against
    python3 build/dev.py package [ARGS]    what is handed out, made and checked (build/README.md)
    sudo python3 build/dev.py system       only the packages of the system (Debian-like Linux)

Needs Python 3.11 to 3.13 and nothing else: standard library only, on Linux and Windows. The
environment lies in .venv; a changed lock file, Python or place builds it anew. All chatter goes
to standard error, so the program's own output stays as it is.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn, TextIO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "patuh-jamsos.json"
USAGE = (
    "usage: python3 build/dev.py run [-- ARGS] | test [ARGS of pytest] | bench [SIZES] | package"
    " | system"
)

LOCKS = {
    "run": ("requirements.txt",),
    "test": ("requirements.txt", "requirements-dev.txt"),
    "package": ("requirements.txt", "requirements-dev.txt"),
}

# Debian packages; where a name changed between releases, the alternatives stand together.
QT_LIBRARIES: tuple[tuple[str, ...], ...] = (
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libgl1",),
    ("libegl1",),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libxkbcommon0",),
    ("libxcb-cursor0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
)
PACKAGE_TOOLS: tuple[tuple[str, ...], ...] = (("nsis",), ("wine",), ("wine64",), ("osslsigncode",))
TEST_TOOLS: tuple[tuple[str, ...], ...] = (
    ("xvfb",),
    ("fonts-dejavu-core",),
    # Others' tools that check the printed declaration: structure, attachment, PDF/A.
    ("qpdf",),
    ("poppler-utils",),
    ("libpdfbox2-java",),
    ("libjaxb-api-java",),
    ("default-jre-headless",),
    *PACKAGE_TOOLS,
)
PACKAGES = {
    "run": QT_LIBRARIES,
    "test": QT_LIBRARIES + TEST_TOOLS,
    "package": QT_LIBRARIES + PACKAGE_TOOLS,
}


class SetupError(Exception):
    """The set-up cannot go on; the message is one line that says what to do."""


class Step(NamedTuple):
    """One check of the test command: its name, and the arguments of the interpreter."""

    name: str
    arguments: tuple[str, ...]


LINT_STEPS = (
    Step("ruff check", ("-m", "ruff", "check", ".")),
    Step("ruff format", ("-m", "ruff", "format", "--check", ".")),
    Step("mypy", ("-m", "mypy")),
    # import-linter has a console script only; "-m importlinter" would check nothing.
    Step(
        "import directions",
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"),
    ),
)


PACKAGE_STEPS = (
    Step("law and obligations", ("build/make.py", "check-data")),
    Step("frozen program", ("build/make.py", "exe")),
    Step("trial run of the frozen program", ("build/make.py", "smoke")),
    Step("installer", ("build/make.py", "check-installer")),
)


def say(text: str) -> None:
    """Write one line of chatter to standard error."""
    print(text, file=sys.stderr, flush=True)


# --- the virtual environment ----------------------------------------------------------------------


def venv_python() -> Path:
    """Return the interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(level: str) -> str:
    """Return what an environment of this level depends on, as one hash."""
    digest = hashlib.sha256(f"{sys.version}|{ROOT}".encode())
    for name in LOCKS[level]:
        digest.update((ROOT / "build" / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return the fingerprints of what is installed; empty when the environment is unfinished."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: Mapping[str, str]) -> None:
    """Record what is installed; written last, so that an interrupted set-up starts over."""
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def ensure_environment(level: str) -> None:
    """Make the virtual environment and the system libraries fit for ``run`` or ``test``."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        found = ".".join(map(str, sys.version_info[:2]))
        raise SetupError(f"Python 3.11, 3.12 or 3.13 is needed; this is {found}.")
    stamp = read_stamp()
    if stamp.get(f"system-{level}") != _system_fingerprint(level):
        _ensure_system_packages(level, stamp)
    if stamp.get(level) == fingerprint(level) and venv_python().exists():
        return
    if stamp.get("run") != fingerprint("run") or not venv_python().exists():
        _create_environment()
        stamp = {key: value for key, value in stamp.items() if key.startswith("system-")}
    _install(level)
    stamp["run"] = fingerprint("run")
    stamp[level] = fingerprint(level)
    write_stamp(stamp)


def _create_environment() -> None:
    """Build an empty environment in place of whatever stands there."""
    say(f"Creating the environment in {VENV} (once) ...")
    if VENV.exists():
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            raise SetupError(
                f"The old environment {VENV} cannot be removed ({error.strerror}): "
                "close the program and try again."
            ) from error
    _must([sys.executable, "-m", "venv", str(VENV)], "Creating the environment failed")
    # As the installer and pip do it, so that the first start of the program waits for nothing.
    _must([str(venv_python()), "-m", "compileall", "-q", str(ROOT / "desktop")], "Not compiled")


def _install(level: str) -> None:
    """Install the locked packages of one level, each checked against its hash."""
    say("Installing the locked packages (once) ...")
    command = [str(venv_python()), "-m", "pip", "install", "--require-hashes", "--quiet"]
    command += ["--disable-pip-version-check", "--no-input", "--only-binary", ":all:"]
    for name in LOCKS[level]:
        command += ["--requirement", str(ROOT / "build" / name)]
    _must(command, "Installing the packages failed; is the package index reachable?")


def _must(command: Sequence[str], failure: str, **extra: str) -> None:
    """Run a set-up command with its output on standard error; raise ``SetupError`` on failure."""
    environment = {**os.environ, **extra}
    try:
        code = subprocess.call(command, stdout=sys.stderr.fileno(), env=environment)
    except OSError as error:
        raise SetupError(f"{failure}: {command[0]}: {error.strerror}.") from error
    if code:
        raise SetupError(f"{failure} (exit code {code} of {Path(command[0]).name}, see above).")


# --- packages of the system -----------------------------------------------------------------------


def is_debian_like() -> bool:
    """Tell whether packages of the system come from apt."""
    return sys.platform == "linux" and bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def is_root() -> bool:
    """Tell whether we may install packages of the system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def missing_packages(level: str) -> list[tuple[str, ...]]:
    """Return the Debian packages of one level that are not installed, with their alternatives."""
    wanted = list(PACKAGES[level])
    names = [name for group in wanted for name in group]
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    installed = {line.split()[0] for line in listing.splitlines() if line.endswith(" installed")}
    missing = [group for group in wanted if installed.isdisjoint(group)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(("python3-venv",))
    return missing


def _system_fingerprint(level: str) -> str:
    return hashlib.sha256(repr(PACKAGES[level]).encode()).hexdigest()


def _ensure_system_packages(level: str, stamp: dict[str, str]) -> None:
    """Install missing packages as root, or name them in one line; note a complete set."""
    if is_debian_like():
        missing = missing_packages(level)
        if missing and not is_root():
            names = " ".join(group[-1] for group in missing)
            say(f"Missing on this system: sudo apt-get install {names}")
            if ("python3-venv",) in missing:
                raise SetupError("Without python3-venv no environment can be made: see above.")
            if level != "run":
                say("Checks that need one of these are skipped.")
            return
        if missing and not _installed(missing):
            return
    stamp[f"system-{level}"] = _system_fingerprint(level)
    if STAMP.exists():
        write_stamp(stamp)


def system(arguments: Sequence[str]) -> int:
    """Install what the tests need of the system, as root; return 0."""
    if arguments:
        raise SetupError(USAGE)
    _ensure_system_packages("test", {})
    return 0


def _installed(missing: Sequence[tuple[str, ...]]) -> bool:
    """Install packages; without a network say so and go on, unless nothing works without them."""
    try:
        _apt_install(missing)
    except SetupError as error:
        if ("python3-venv",) in missing:
            raise
        say(f"{error} Going on without.")
        return False
    return True


def _apt_install(missing: Sequence[tuple[str, ...]]) -> None:
    """Install the first known name of each group of alternatives."""
    failure = "Installing packages of the system failed"
    say("Updating the package lists ...")
    _must(["apt-get", "update", "-qq"], failure)
    names = [_first_known(group) for group in missing]
    say("Installing " + " ".join(names) + " ...")
    command = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends"]
    command += ["-o", "Dpkg::Use-Pty=0", *names]
    _must(command, failure, DEBIAN_FRONTEND="noninteractive")


def _first_known(group: Sequence[str]) -> str:
    """Return the first alternative that this release of the system has, else the last one."""
    for name in group[:-1]:
        if not subprocess.call(
            ["apt-cache", "show", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ):
            return name
    return group[-1]


# --- run ------------------------------------------------------------------------------------------


def program_environment() -> dict[str, str]:
    """Return the variables under which the program finds itself, whatever the current folder."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def has_display() -> bool:
    """Tell whether a window can be opened; on Linux that takes an X or Wayland display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def run(arguments: Sequence[str]) -> int:
    """Start the program with these arguments and return its exit code."""
    ensure_environment("run")
    if not arguments and not has_display():
        return _demo_without_window()
    command = _program(arguments)
    if os.name == "posix":  # elsewhere exec would return to the caller before the program ends
        _become(command)
    return subprocess.call(command, env=program_environment())


def _become(command: list[str]) -> NoReturn:
    """Turn this process into the program: its output, signals and exit code are its own."""
    sys.stderr.flush()
    os.execve(command[0], command, program_environment())


def _program(arguments: Sequence[str]) -> list[str]:
    """Return the command of the program; -P keeps the current folder out of its imports."""
    return [str(venv_python()), "-P", "-m", "desktop", *arguments]


def demo_folder() -> Path:
    """Return where the demonstration writes: Documents, else a fresh temporary folder."""
    documents = Path.home() / "Documents"
    if documents.is_dir() and os.access(documents, os.W_OK):
        folder = documents / "Patuh Jamsos Demo"
        folder.mkdir(exist_ok=True)
        return folder
    return Path(tempfile.mkdtemp(prefix="patuh-jamsos-demo-"))


def _demo_without_window() -> int:
    """Take the sample employer to its PDF where no window can open, and name the files."""
    folder = demo_folder()
    say("No display found: doing the main job without a window, from sample employer to PDF ...")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    arguments = ["demo", "--out", str(folder), "--no-window"]
    code = subprocess.call(_program(arguments), env=program_environment())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and before.get(path) != path.stat().st_mtime_ns:
            print(path)
    return code


# --- test -----------------------------------------------------------------------------------------


def test(arguments: Sequence[str]) -> int:
    """Run what CI runs, or only pytest where arguments are given; return 0 when all is well."""
    ensure_environment("test")
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    if arguments:
        return _python(["-m", "pytest", *arguments], offscreen)
    # The checks use one core each, so the tests run beside them; pytest's closing line is shown as
    # that of everything. A file stays with one process: what its tests share is made once.
    tests = ["-m", "pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    with _started(tests, offscreen) as finish:
        failed = _failed_checks()
        if failed:
            say("Failed beside the tests: " + ", ".join(failed))
        return finish() or (1 if failed else 0)


def _failed_checks() -> list[str]:
    """Run every check but the tests without a screen; return the names of those that failed."""
    failed = [step.name for step in LINT_STEPS if not _passes(step)]
    if _display_tests():
        failed.append("tests under Xvfb")
    return failed + [step.name for step in _package_steps() if not _passes(step)]


@contextlib.contextmanager
def _started(arguments: Sequence[str], extra: Mapping[str, str]) -> Iterator[Callable[[], int]]:
    """Start the environment's interpreter in the background, its output kept.

    Yields a function that shows the output from its beginning until the end comes, and returns
    the exit code. Leaving early ends the process.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "output.txt")
        command = [str(venv_python()), *arguments]
        with (
            path.open("wb") as output,
            path.open(encoding="utf-8", errors="replace") as reader,
            subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, **extra}, stdout=output, stderr=output
            ) as process,
        ):
            try:
                yield lambda: _shown(process, reader)
            finally:
                if process.poll() is None:
                    process.terminate()


def _shown(process: subprocess.Popen[bytes], reader: TextIO) -> int:
    """Copy what a process wrote and goes on writing to our own output; return its exit code."""
    done = False
    while not done:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=1)
            done = True
        sys.stdout.write(reader.read())
        sys.stdout.flush()
    return process.returncode


def _package_steps() -> tuple[Step, ...]:
    """Return what is checked of the frozen program; the installer can be tried on Linux only."""
    return PACKAGE_STEPS if sys.platform == "linux" else PACKAGE_STEPS[:-1]


def _passes(step: Step) -> bool:
    say(f"--- {step.name}")
    return _python(step.arguments, {}) == 0


def _python(arguments: Sequence[str], extra: Mapping[str, str]) -> int:
    """Run the environment's interpreter in the checkout; return its exit code."""
    sys.stdout.flush()
    command = [str(venv_python()), *arguments]
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **extra})


def bench(arguments: Sequence[str]) -> int:
    """Measure the program with these numbers of workers; return 0 when all could be measured."""
    ensure_environment("test")
    return _python(["-m", "tests.benchmarks", *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def package(arguments: Sequence[str]) -> int:
    """Make what is handed out, and check it, or do the named step of make.py; return 0 if well."""
    ensure_environment("package")
    step = arguments if arguments and not arguments[0].startswith("-") else ["package", *arguments]
    return _python(["build/make.py", *step], {})


def _display_tests() -> int:
    """Run the tests marked xvfb on a display of their own; return 0 when none failed."""
    if sys.platform != "linux":
        return 0
    say("--- tests under Xvfb")
    if not shutil.which("Xvfb"):
        say("Skipped: Xvfb is not installed.")
        return 1 if os.environ.get("CI") else 0
    with virtual_display() as display:
        extra = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
        code = _python(["-m", "pytest", "-m", "xvfb", "-q"], extra)
    no_tests_collected = 5
    return 0 if code == no_tests_collected else code


@contextlib.contextmanager
def virtual_display() -> Iterator[str]:
    """Start Xvfb on a free number, yield its name such as ``:1``, and stop it afterwards."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as answer:
                number = answer.readline().strip()
            if not number:
                raise SetupError("Xvfb did not start.")
            yield f":{number}"
        finally:
            server.terminate()


def main(argv: Sequence[str]) -> int:
    """Carry out one command of this script and return the exit code."""
    commands = {"run": run, "test": test, "bench": bench, "package": package, "system": system}
    if not argv or argv[0] not in commands:
        say(USAGE)
        return 0 if argv and argv[0] in {"-h", "--help"} else 2
    arguments = list(argv[1:])
    if arguments and arguments[0] == "--":
        del arguments[0]
    try:
        return commands[argv[0]](arguments)
    except (SetupError, OSError) as error:
        say(f"build/dev.py: {error}")
        return 1
    except KeyboardInterrupt:
        say("Interrupted.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
