"""What the commands write, and to whom."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import commands
from desktop.cli.building import Context
from desktop.cli.clock import now


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows ends in another way")
def test_whoever_has_read_enough_is_no_fault(checkout: Path, tmp_path: Path) -> None:
    """``| head`` closes the pipe early: the command ends well, and says nothing of a fault."""
    sample = checkout / "resources" / "templates" / "sample" / "sample_workforce.xlsx"
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "import-check", str(sample)],
        cwd=checkout, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=120,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def _run(checkout: Path, home: Path, script: str, *words: str | bytes) -> tuple[int, bytes]:
    """Run ``python -m desktop`` from a shell; return its code and what it wrote as faults."""
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m desktop "$@" {script}', sys.executable, *words],
        cwd=checkout, capture_output=True, check=False, timeout=120,
        env={**os.environ, "XDG_DATA_HOME": str(home), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="names are no bytes on Windows")
def test_a_name_that_is_no_utf_8_is_named_as_it_is(checkout: Path, tmp_path: Path) -> None:
    """A stick of another computer has such names; telling of one was a fault of the program."""
    code, told = _run(checkout, tmp_path, "", "import-check", b"gaji\xe9.xlsx")
    assert (code, told) == (
        2,
        b"Berkas gaji\xe9.xlsx tidak ditemukan. Periksa nama dan foldernya.\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Linux closes the output")
def test_a_command_without_output_does_its_work(checkout: Path, tmp_path: Path) -> None:
    """As the program without console does that a task of the system starts."""
    sample = checkout / "resources" / "templates" / "sample" / "sample_workforce.xlsx"
    assert _run(checkout, tmp_path, ">&-", "import-check", str(sample)) == (0, b"")


def test_an_answer_keeps_its_code_when_nobody_reads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """An altered paper is not called unaltered because ``| head`` has seen enough."""

    def closed() -> None:
        raise BrokenPipeError

    monkeypatch.setitem(commands._COMMANDS, "verify", lambda *_: commands.ALTERED)
    monkeypatch.setattr(commands, "forget_output", lambda: None)
    monkeypatch.setattr(sys.stdout, "flush", closed)
    answered = commands.run_command(argparse.Namespace(command="verify"), Context(now, None, None))
    assert answered == commands.ALTERED
