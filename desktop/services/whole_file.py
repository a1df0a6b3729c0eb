"""Files, also such as another process writes: each appears whole at its place, or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.errors import UserError
from desktop.exchange.written_whole import written_beside

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


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file or none: beside it first, then in its place."""
    try:
        with written_beside(path) as draft:
            draft.write_bytes(data)
    except OSError as error:
        raise UserError(
            "FILE_NOT_WRITTEN",
            f"Berkas {path.name} tidak dapat ditulis di {path.parent}. Periksa apakah folder itu"
            " ada, dapat ditulisi, dan berkasnya tidak sedang terbuka.",
            english=f"The file {path.name} cannot be written in {path.parent}. Check that the"
            " folder is there and may be written to, and that the file is not open.",
            path=str(path),
        ) from error
