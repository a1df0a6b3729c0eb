"""The trial run: all is well on what is shipped, and what is broken is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.cli import smoke
from desktop.services.verification import UNALTERED, VerificationAnswer


def now() -> datetime:
    """The clock stands still."""
    return datetime(2026, 11, 22, 10, 30)


def steps_up_to(name: str) -> tuple[tuple[str, Callable[[Path, smoke.Clock], None]], ...]:
    """Return the steps until, and with, the one of that name."""
    names = [step.__name__ for _title, step in smoke._STEPS]
    return smoke._STEPS[: names.index(name) + 1]


@pytest.mark.usefixtures("qapp")
def test_the_shipped_program_passes() -> None:
    """Every step is named and the last line says that all is well; nothing is left behind."""
    said: list[str] = []
    assert smoke.run_smoke(now, said.append) == 0
    assert len(said) == len(smoke._STEPS) + 1
    assert said[-1].startswith("Uji coba selesai")


def test_a_check_that_finds_nothing_is_itself_found(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A verification that calls an altered file unaltered fails the trial run."""
    answer = VerificationAnswer(UNALTERED, "1", "0", (), "")
    monkeypatch.setattr(smoke, "verify_file", lambda *_a: answer)
    monkeypatch.setattr(smoke, "_STEPS", steps_up_to("_verify_print"))
    said: list[str] = []
    assert smoke.run_smoke(now, said.append) == 1
    assert said[-1] == "GAGAL: berkas yang diubah dinilai utuh"
    caplog.clear()


def test_a_library_that_was_left_out_is_found(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named, so that whoever builds knows what to add."""
    monkeypatch.setattr(smoke, "LATE_LIBRARIES", ("docx", "pustaka_yang_tidak_ada"))
    said: list[str] = []
    assert smoke.run_smoke(now, said.append) == 1
    assert said[-1] == "GAGAL: pustaka pustaka_yang_tidak_ada tidak ada"
    caplog.clear()


def test_a_window_that_shows_nothing_is_found(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One colour means that a plug-in of Qt did not draw."""
    from desktop.ui import trial

    monkeypatch.setattr(trial, "colours_of_window", lambda *_a: 1)
    monkeypatch.setattr(smoke, "_STEPS", smoke._STEPS[-1:])
    said: list[str] = []
    assert smoke.run_smoke(now, said.append) == 1
    assert said[-1] == "GAGAL: jendela tidak tergambar"
    caplog.clear()
