"""What a closed file needed goes back to the system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.storage import memory
from desktop.storage.database import Database


def _resident() -> int:
    """Return how many bytes of memory this process holds."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is asked for it")
def test_what_was_freed_between_pieces_that_stay_goes_back() -> None:
    """As the pages of a file that was read, of which a few pieces outlive the rest."""
    pieces = [bytes(4_000) for _ in range(16_000)]
    kept = pieces[::500]
    del pieces
    before = _resident()
    memory.give_back()
    assert before - _resident() > 32_000_000
    assert len(kept) == 32


def test_a_file_that_is_closed_gives_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not before, as it is used again and again."""
    asked: list[bool] = []
    monkeypatch.setattr(memory, "give_back", lambda: asked.append(True))
    with Database.open(tmp_path / "a.sqlite"):
        assert asked == []
    assert asked == [True]
