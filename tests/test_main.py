"""The composition root: exit codes, and what reaches the two outputs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import desktop.__main__ as program
from desktop import __version__, log
from desktop.cli import commands, display
from desktop.errors import UserError


@pytest.fixture(autouse=True)
def _own_profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep log and database out of the real profile, and close the log afterwards."""
    monkeypatch.setattr(program, "user_data_dir", lambda: tmp_path / "profile")
    yield
    log.close()


def answer_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every command raise ``error``."""

    def fail(*_arguments: object) -> int:
        raise error

    monkeypatch.setattr(commands, "run_command", fail)


def test_the_version_is_the_one_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints it and ends well."""
    with pytest.raises(SystemExit) as end:
        program.main(["--version"])

    assert end.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_wrong_usage_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, one line on standard error, exit code 2."""
    assert program.main(["nonsense"]) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_a_user_error_says_its_sentence_and_logs_its_code_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The sentence may be personal, so the log gets the code alone."""
    answer_with(monkeypatch, UserError("EXAMPLE", "Berkas milik Ibu Contoh tidak ada."))

    assert program.main(["import-check", "x"]) == 2

    assert capsys.readouterr().err == "Berkas milik Ibu Contoh tidak ada.\n"
    logged = (tmp_path / "profile" / "log" / log.FILE_NAME).read_text(encoding="utf-8")
    assert "EXAMPLE" in logged
    assert "Ibu Contoh" not in logged


def test_a_bug_is_exit_code_one_without_its_text(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Class and place are shown, never the text of the exception, which may be personal."""
    answer_with(monkeypatch, ValueError("NIK 1871010101900001"))

    assert program.main(["import-check", "x"]) == 1

    shown = capsys.readouterr().err
    assert "ValueError" in shown
    assert "1871010101900001" not in shown
    caplog.clear()


def test_interrupting_is_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends with one word."""
    answer_with(monkeypatch, KeyboardInterrupt())

    assert program.main(["import-check", "x"]) == 1
    assert capsys.readouterr().err == "Dihentikan.\n"


def test_without_a_display_the_window_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names what works without a window."""
    monkeypatch.setattr(display, "has_display", lambda: False)

    assert program.main([]) == 2
    assert "demo --no-window" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Deklarasi.PDF", "verified Deklarasi.PDF"), ("data.patuh", "opened data.patuh False")],
)
def test_a_double_click_does_what_fits_the_file(
    monkeypatch: pytest.MonkeyPatch, name: str, expected: str
) -> None:
    """A PDF is verified, everything else is opened as a data file; none is made of a lost one."""
    from desktop.ui.dialogs import verification

    done: list[str] = []
    monkeypatch.setattr(
        verification, "show_verification", lambda file: done.append(f"verified {file}") or 0
    )
    monkeypatch.setattr(
        program,
        "_open_window",
        lambda file, *, may_create: done.append(f"opened {file} {may_create}") or 0,
    )
    assert program.main(["open", name]) == 0
    assert done == [expected]


def test_a_profile_that_cannot_be_written_stops_no_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Without a log the program works all the same."""
    (tmp_path / "profil").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(program, "user_data_dir", lambda: tmp_path / "profil" / "PatuhJamsos")
    assert program.main(["verify", str(tmp_path / "tidak-ada.pdf")]) == 2
    assert "tidak-ada.pdf" in capsys.readouterr().err


_FROZEN = """
import sys
import types

came = []
hook = types.ModuleType("multiprocessing")
hook.freeze_support = lambda: came.append("told")
sys.frozen = True
sys.modules |= {"multiprocessing": hook, "pyi_rth_multiprocessing": hook}
from desktop.__main__ import start
try:
    start()
except SystemExit:
    print(came)
"""


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--version"], "[]"),
        (["--multiprocessing-fork", "pipe_handle=7"], "['told']"),
        (["-B", "-c", "from multiprocessing.resource_tracker import main"], "['told']"),
    ],
)
def test_only_children_of_a_frozen_program_load_what_children_need(
    arguments: list[str], expected: str
) -> None:
    """Whoever opens the window waits for none of it."""
    command = [sys.executable, "-c", _FROZEN, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == expected
