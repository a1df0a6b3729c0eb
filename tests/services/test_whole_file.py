from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.services.whole_file import write_file, written_whole


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """Work that stops halfway leaves the former file and nothing beside it."""
    path = tmp_path / "ekspor.csv"
    assert written_whole(path, lambda draft: draft.write_bytes(b"lama")) == 4
    drafts = []

    def stop(draft: Path) -> None:
        drafts.append(draft)
        draft.write_bytes(b"separu")
        raise Cancelled

    with pytest.raises(Cancelled):
        written_whole(path, stop)
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]
    assert not drafts[0].parent.exists()


def test_a_place_that_refuses_is_told(tmp_path: Path) -> None:
    """The folder is gone, for example a stick that was pulled out."""
    with pytest.raises(UserError) as fault:
        written_whole(tmp_path / "hilang" / "x.csv", lambda draft: draft.write_bytes(b"x"))
    assert fault.value.code == "FILE_NOT_WRITTEN"


def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    """The sentence names file and folder, and nothing half-written stays."""
    with pytest.raises(UserError, match=r"surat\.pdf") as caught:
        write_file(tmp_path / "tidak-ada" / "surat.pdf", b"x")
    assert caught.value.code == "FILE_NOT_WRITTEN"
    assert list(tmp_path.iterdir()) == []
