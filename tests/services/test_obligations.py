"""Reading obligation files from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.obligation import ObligationDataError
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.obligations import load_obligations


def shipped_text() -> str:
    """Return a shipped file to be spoiled."""
    return resource_path("obligations", "REG-01.toml").read_text("utf-8")


def test_a_folder_of_files_is_read(tmp_path: Path) -> None:
    """Any folder will do."""
    (tmp_path / "REG-01.toml").write_text(shipped_text(), "utf-8")
    assert [item.id for item in load_obligations(tmp_path)] == ["REG-01"]


def test_an_empty_folder_is_the_users_to_mend(tmp_path: Path) -> None:
    """Without any obligation the program says what to do."""
    with pytest.raises(UserError, match="Pasang ulang"):
        load_obligations(tmp_path)


def test_a_check_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """The fault names file and key and lists the checks there are."""
    text = shipped_text().replace("employer_registered", "no_such_check")
    (tmp_path / "REG-01.toml").write_text(text, "utf-8")
    with pytest.raises(ObligationDataError, match=r"REG-01\.toml: check: .*accidents_reported"):
        load_obligations(tmp_path)


@pytest.mark.parametrize("content", [b"id = ", b'id = "\xff"'])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    """The fault names the file."""
    (tmp_path / "REG-01.toml").write_bytes(content)
    with pytest.raises(ObligationDataError, match=r"REG-01\.toml: file: write valid TOML"):
        load_obligations(tmp_path)
