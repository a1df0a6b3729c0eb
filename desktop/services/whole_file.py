"""A file that another process writes: it appears whole at its place, or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.services.declarations import write_file

T = TypeVar("T")


def written_whole(path: Path, write: Callable[[Path], T]) -> T:
    """Let ``write`` make a file of this name in a folder of its own, then put it in its place.

    Returns what ``write`` does. Whatever stops it, the folder is gone and the place untouched.
    Raises ``UserError`` FILE_NOT_WRITTEN, and what ``write`` raises.
    """
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as folder:
        draft = Path(folder) / path.name
        result = write(draft)
        write_file(path, draft.read_bytes())
    return result
