"""What is said of a file that somebody named and that cannot be read."""

from __future__ import annotations

from pathlib import Path

from desktop.errors import UserError


def unreadable(path: Path) -> UserError:
    """Return the fault of a file that is not there or may not be opened, with its folder."""
    folder = path.absolute().parent
    return UserError(
        "FILE_NOT_READ",
        f"Berkas {path.name} tidak dapat dibaca di folder {folder}. Periksa apakah berkas itu ada"
        " dan boleh dibuka.",
        english=f"The file {path.name} in the folder {folder} cannot be read. Check that it is"
        " there and may be opened.",
        path=str(path),
    )
