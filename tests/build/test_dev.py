from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "build" / "dev.py"
LOCKS = ("requirements.txt", "requirements-dev.txt")
posix = pytest.mark.skipif(os.name != "posix", reason="starts programs as Linux does")


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, loaded afresh and set on a checkout in a temporary folder."""
    spec = importlib.util.spec_from_file_location("patuh_dev", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "patuh_dev", module)
    spec.loader.exec_module(module)
    (tmp_path / "build").mkdir()
    for name in LOCKS:
        (tmp_path / "build" / name).write_text(f"{name}==1\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(module, "is_debian_like", lambda: False)
    return module


@pytest.fixture
def commands(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The set-up commands that the script would have run; making the environment makes a file."""
    seen: list[list[str]] = []

    def record(command: Sequence[str], failure: str, **extra: str) -> None:
        seen.append(list(command))
        if "venv" in command:
            dev.venv_python().parent.mkdir(parents=True)
            dev.venv_python().touch()

    monkeypatch.setattr(dev, "_must", record)
    return seen


def listing(installed: Sequence[str]) -> Callable[..., Any]:
    """Return a double of ``subprocess.run`` that plays dpkg-query."""
    text = "".join(f"{name} installed\n" for name in installed)
    return lambda *_a, **_k: SimpleNamespace(stdout=text + "libgl1 config-files\n")


@pytest.fixture
def debian(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that plays a Debian with some packages and a user."""

    def play(*, missing: Sequence[str], root: bool) -> None:
        names = {group[-1] for group in dev.PACKAGES["test"]} - set(missing)
        monkeypatch.setattr(dev, "is_debian_like", lambda: True)
        monkeypatch.setattr(dev, "is_root", lambda: root)
        monkeypatch.setattr(dev.subprocess, "run", listing(sorted(names)))
        monkeypatch.setattr(dev.subprocess, "call", lambda *_a, **_k: 100)

    return play


# --- the environment ------------------------------------------------------------------------------


def test_a_first_start_creates_and_installs(dev: ModuleType, commands: list[list[str]]) -> None:
    """A fresh checkout gets an environment and the locked packages, each checked by hash."""
    dev.ensure_environment("run")
    assert [command[2] for command in commands] == ["venv", "compileall", "pip"]
    assert commands[1][-1] == str(dev.ROOT / "desktop")
    assert "--require-hashes" in commands[2]
    assert commands[2][-1].endswith("requirements.txt")


def test_a_second_start_does_nothing(dev: ModuleType, commands: list[list[str]]) -> None:
    """What is set up is not set up again, and no process is started to find out."""
    dev.ensure_environment("run")
    commands.clear()
    dev.ensure_environment("run")
    assert commands == []


def test_tests_add_to_the_environment_of_the_program(
    dev: ModuleType, commands: list[list[str]]
) -> None:
    """Testing after running installs on top; running after testing needs nothing."""
    dev.ensure_environment("run")
    commands.clear()
    dev.ensure_environment("test")
    dev.ensure_environment("run")
    assert [command[1:3] for command in commands] == [["-m", "pip"]]
    assert commands[0][-1].endswith("requirements-dev.txt")


def test_a_changed_lock_builds_anew(dev: ModuleType, commands: list[list[str]]) -> None:
    """A package that left the lock does not stay behind in the environment."""
    dev.ensure_environment("run")
    left_behind = dev.VENV / "left-behind"
    left_behind.touch()
    commands.clear()
    (dev.ROOT / "build" / "requirements.txt").write_text("other==2\n")
    dev.ensure_environment("run")
    assert [command[2] for command in commands] == ["venv", "compileall", "pip"]
    assert not left_behind.exists()


def test_an_interrupted_set_up_starts_over(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its stamp an environment counts as unfinished."""
    dev.ensure_environment("run")
    dev.STAMP.write_text("{ broken")
    commands.clear()
    dev.ensure_environment("run")
    assert len(commands) == 3


@pytest.mark.parametrize("version", [(3, 10, 12), (3, 14, 0), (2, 7, 18)])
def test_another_python_is_refused_in_one_line(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    version: tuple[int, int, int],
) -> None:
    """The binding has wheels for Python 3.11 to 3.13; others are told so, without a traceback."""
    monkeypatch.setattr(dev.sys, "version_info", version)
    assert dev.main(["run"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"this is {version[0]}.{version[1]}" in error


def test_a_failing_command_becomes_one_line(dev: ModuleType) -> None:
    """A failure of pip or apt is named with its exit code; the details stand above."""
    with pytest.raises(dev.SetupError, match=r"It broke \(exit code 3"):
        dev._must([sys.executable, "-c", "raise SystemExit(3)"], "It broke")
    with pytest.raises(dev.SetupError, match="It broke: no-such-tool"):
        dev._must(["no-such-tool"], "It broke")


# --- packages of the system -----------------------------------------------------------------------


def test_root_installs_what_is_missing(
    dev: ModuleType, commands: list[list[str]], debian: Callable[..., None]
) -> None:
    """The lists are updated first, and only missing packages are installed."""
    debian(missing=["libegl1", "libxcb-shape0"], root=True)
    dev.ensure_environment("run")
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][:2] == ["apt-get", "install"]
    assert commands[1][-2:] == ["libegl1", "libxcb-shape0"]


def test_without_a_network_the_start_goes_on_and_asks_again(
    dev: ModuleType,
    commands: list[list[str]],
    debian: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A failing apt is said in one line; the next start tries it again."""
    debian(missing=["libegl1"], root=True)

    def fail(missing: Sequence[tuple[str, ...]]) -> None:
        raise dev.SetupError("No network.")

    monkeypatch.setattr(dev, "_apt_install", fail)
    dev.ensure_environment("run")
    dev.ensure_environment("run")
    assert capsys.readouterr().err.count("No network. Going on without.") == 2
    assert len(commands) == 3


def test_a_complete_system_is_left_alone(
    dev: ModuleType, commands: list[list[str]], debian: Callable[..., None]
) -> None:
    """No package list is updated where nothing is missing, and nobody asks a second time."""
    debian(missing=[], root=True)
    dev.ensure_environment("test")
    assert not [command for command in commands if command[0].startswith("apt")]
    dev.subprocess.run = None  # a second question would fail
    dev.ensure_environment("test")


def test_a_user_is_told_in_one_line(
    dev: ModuleType,
    commands: list[list[str]],
    debian: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who may not install gets the command to ask for, and the start goes on."""
    debian(missing=["libegl1", "xvfb"], root=False)
    dev.ensure_environment("test")
    error = capsys.readouterr().err
    assert "sudo apt-get install libegl1 xvfb\n" in error
    assert "are skipped" in error
    assert not [command for command in commands if command[0].startswith("apt")]


def test_a_user_without_venv_cannot_go_on(
    dev: ModuleType,
    commands: list[list[str]],
    debian: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Debian splits venv off; the line names it and the start ends there."""
    debian(missing=[], root=False)
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    assert dev.main(["run"]) == 1
    assert "sudo apt-get install python3-venv" in capsys.readouterr().err
    assert commands == []


@pytest.mark.parametrize(("known", "name"), [(0, "libglib2.0-0t64"), (100, "libglib2.0-0")])
def test_a_renamed_package_is_found_under_either_name(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, known: int, name: str
) -> None:
    """Debian 13 and Ubuntu 24.04 know the new name, Debian 12 the old one."""
    monkeypatch.setattr(dev.subprocess, "call", lambda *_a, **_k: known)
    assert dev._first_known(("libglib2.0-0t64", "libglib2.0-0")) == name


def test_the_system_command_needs_no_environment(
    dev: ModuleType, commands: list[list[str]], debian: Callable[..., None]
) -> None:
    """An administrator installs the packages of the system; the checkout stays the user's."""
    debian(missing=["libegl1"], root=True)
    assert dev.main(["system"]) == 0
    assert {command[0] for command in commands} == {"apt-get"}
    assert dev.main(["system", "now"]) == 1


# --- run ------------------------------------------------------------------------------------------

PROGRAM = """
import os, sys
from pathlib import Path
if sys.argv[1:2] == ["demo"]:
    folder = Path(sys.argv[sys.argv.index("--out") + 1])
    (folder / "declaration.pdf").write_text("new")
print(sys.argv[1:])
print("to stderr", file=sys.stderr)
raise SystemExit(5)
"""


@pytest.fixture
def checkout_with_program(dev: ModuleType, tmp_path: Path) -> Path:
    """A checkout that is set up already, with a stand-in for the program that exits with 5."""
    (tmp_path / "build" / "dev.py").write_text(SCRIPT.read_text("utf-8"), "utf-8")
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "__init__.py").touch()
    (tmp_path / "desktop" / "__main__.py").write_text(PROGRAM)
    dev.venv_python().parent.mkdir(parents=True)
    dev.venv_python().symlink_to(sys.executable)
    stamp = {"run": dev.fingerprint("run"), "system-run": dev._system_fingerprint("run")}
    (tmp_path / ".venv" / "patuh-jamsos.json").write_text(json.dumps(stamp))
    (tmp_path / "elsewhere" / "desktop").mkdir(parents=True)
    (tmp_path / "elsewhere" / "desktop" / "__init__.py").touch()
    return tmp_path


def start(checkout: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script of a checkout from a folder that has a ``desktop`` of its own."""
    return subprocess.run(
        [sys.executable, str(checkout / "build" / "dev.py"), *arguments],
        cwd=checkout / "elsewhere", env={"PATH": os.environ["PATH"], **variables},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@posix
def test_arguments_output_and_exit_code_pass_untouched(checkout_with_program: Path) -> None:
    """Nothing is added to either stream, and the exit code is the program's."""
    done = start(checkout_with_program, "run", "--", "assess", "--as-of", "2026-11-01", "a b", "")
    assert done.stdout == "['assess', '--as-of', '2026-11-01', 'a b', '']\n"
    assert done.stderr == "to stderr\n"
    assert done.returncode == 5


@posix
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is without a display")
@pytest.mark.parametrize("has_documents", [True, False])
def test_without_a_display_the_main_job_is_done(
    checkout_with_program: Path, tmp_path: Path, has_documents: bool
) -> None:
    """The sample becomes a PDF in the user's documents or a temporary folder, which is named."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    temporary.mkdir()
    (home / "Documents" if has_documents else home).mkdir(parents=True)
    done = start(checkout_with_program, "run", HOME=str(home), TMPDIR=str(temporary))
    written = next((home if has_documents else temporary).rglob("declaration.pdf"))
    assert done.stdout.splitlines()[-1] == str(written)
    assert f"['demo', '--out', '{written.parent}', '--no-window']" in done.stdout
    assert "No display found" in done.stderr
    assert done.returncode == 5


@posix
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_the_window_opens(checkout_with_program: Path, name: str) -> None:
    """A display or a platform of the user's choice is enough to start the program plainly."""
    assert start(checkout_with_program, "run", **{name: "x"}).stdout == "[]\n"


# --- test -----------------------------------------------------------------------------------------


@pytest.fixture
def runs(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that the test command would have run; what is put in ``failing`` fails."""
    seen: list[list[str]] = []

    def record(arguments: Sequence[str], extra: dict[str, str]) -> int:
        seen.append(list(arguments))
        return 1 if "mypy" in arguments and os.environ.get("PATUH_TEST_FAIL") else 0

    monkeypatch.setattr(dev, "ensure_environment", lambda level: None)
    monkeypatch.setattr(dev, "_display_tests", lambda: 0)

    def start(arguments: Sequence[str], extra: dict[str, str]) -> AbstractContextManager[Any]:
        return nullcontext(lambda: record(arguments, extra))

    monkeypatch.setattr(dev, "_python", record)
    monkeypatch.setattr(dev, "_started", start)
    return seen


def test_everything_is_checked_and_pytest_is_last(dev: ModuleType, runs: list[list[str]]) -> None:
    """Lint, format, types and directions are shown first; the closing line is that of pytest."""
    assert dev.main(["test"]) == 0
    assert [run[1] for run in runs[:3]] == ["ruff", "ruff", "mypy"]
    assert "lint_imports_command" in runs[3][1]
    assert ["build/make.py", "smoke"] in runs
    assert runs.index(["build/make.py", "exe"]) < runs.index(["build/make.py", "smoke"])
    assert runs[-1][:2] == ["-m", "pytest"]


@pytest.mark.parametrize(("platform", "tried"), [("linux", True), ("win32", False)])
def test_the_installer_is_tried_where_wine_is(
    dev: ModuleType,
    runs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    tried: bool,
) -> None:
    """On Windows the finished installer is tried instead, by the hosted workflow."""
    monkeypatch.setattr(dev.sys, "platform", platform)
    assert dev.main(["test"]) == 0
    assert (["build/make.py", "check-installer"] in runs) is tried


@pytest.mark.parametrize(
    ("arguments", "step"),
    [
        ([], ["package"]),
        (["--windows-lab", "lab.sh"], ["package", "--windows-lab", "lab.sh"]),
        (["installer", "folder"], ["installer", "folder"]),
    ],
)
def test_packaging_is_a_step_of_the_other_script(
    dev: ModuleType, runs: list[list[str]], arguments: list[str], step: list[str]
) -> None:
    """Without the name of a step it is everything."""
    assert dev.main(["package", *arguments]) == 0
    assert runs == [["build/make.py", *step]]


def test_a_failed_check_fails_the_command_after_all_others_ran(
    dev: ModuleType,
    runs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One failure does not hide the next; the exit code tells."""
    monkeypatch.setenv("PATUH_TEST_FAIL", "1")
    assert dev.main(["test"]) == 1
    assert runs[-1][:2] == ["-m", "pytest"]
    assert "Failed beside the tests: mypy" in capsys.readouterr().err


@posix
def test_what_runs_beside_is_shown_from_its_beginning_to_its_end(
    dev: ModuleType, checkout_with_program: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """All of it, when it is asked for; the exit code is kept."""
    code = "import sys; print('first'); print('last', file=sys.stderr); sys.exit(3)"
    with dev._started(["-u", "-c", code], {}) as finish:
        assert capfd.readouterr().out == ""
        assert finish() == 3
    assert capfd.readouterr().out == "first\nlast\n"


@posix
@pytest.mark.usefixtures("checkout_with_program")
def test_what_runs_beside_ends_with_the_command(dev: ModuleType) -> None:
    """Who interrupts the checks is not left with tests that go on in the background."""
    waiting = ["-c", "import signal; signal.pause()"]
    with pytest.raises(KeyboardInterrupt), dev._started(waiting, {}):
        raise KeyboardInterrupt


def test_arguments_go_on_alone(dev: ModuleType, runs: list[list[str]]) -> None:
    """Working on one file, or measuring, does not wait for the linters."""
    assert dev.main(["test", "--", "tests/test_log.py"]) == dev.main(["bench", "1000"]) == 0
    assert runs == [["-m", "pytest", "tests/test_log.py"], ["-m", "tests.benchmarks", "1000"]]


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb exists on Linux only")
def test_a_missing_display_server_fails_in_ci_only(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, ci: str, code: int
) -> None:
    """A user is told what is skipped; CI does not accept a skip for want of a tool."""
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    assert dev._display_tests() == code


@pytest.mark.parametrize("argv", [[], ["fly"], ["--help"]])
def test_a_wrong_command_shows_the_usage(
    dev: ModuleType, capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    """The usage is one line; only who asked for it gets exit code 0."""
    assert dev.main(argv) == (0 if argv == ["--help"] else 2)
    assert capsys.readouterr().err.startswith("usage:")


@pytest.mark.parametrize(("fault", "code"), [(KeyboardInterrupt, 130), (PermissionError, 1)])
def test_trouble_ends_in_one_line(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: type[BaseException],
    code: int,
) -> None:
    """Ctrl+C and a folder that may not be written end without a traceback."""

    def stumble(level: str) -> None:
        raise fault("no")

    monkeypatch.setattr(dev, "ensure_environment", stumble)
    assert dev.main(["run"]) == code
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.xvfb
@pytest.mark.gui
def test_the_listed_libraries_open_a_window_on_a_real_display() -> None:
    """With the packages that the script installs, Qt draws on an X display, not offscreen."""
    code = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "application = QApplication([])\n"
        "window = QWidget()\nwindow.show()\napplication.processEvents()\n"
        "print(application.platformName(), window.isVisible(), window.grab().isNull())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.stdout.split() == ["xcb", "True", "False"], done.stderr


# --- the locks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LOCKS)
def test_locks_pin_by_hash_and_name_no_place(name: str) -> None:
    """Every package has one version and hashes; where it comes from is the user's own setting."""
    text = (SCRIPT.parent / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]
    assert entries
    assert [entry for entry in entries if not re.match(r"[a-z0-9.-]+==[^ ]+ .*\\\n", entry)] == []
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--index|--find-links|@ ", text)


def test_the_binding_is_pinned_exactly() -> None:
    """PySide6 releases differ in faults that abort the program: the one tried is the one used."""
    text = (SCRIPT.parent / "requirements.txt").read_text(encoding="utf-8")
    assert "pyside6-essentials==6.9.3 " in text
