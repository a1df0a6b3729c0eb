"""What the commands write, and to whom."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


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
