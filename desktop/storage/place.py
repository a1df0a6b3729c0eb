"""Whether a file lies on this computer or on another one: SQLite needs to know."""

from __future__ import annotations

import sys
from pathlib import Path

_REMOTE_KINDS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.davfs", "davfs", "afs"}
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4


def is_network(path: Path) -> bool:
    """Tell whether ``path`` lies on a network share, where memory cannot be shared."""
    whole = path.absolute()
    if sys.platform == "win32":
        import ctypes

        drive = whole.drive
        if drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE)
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_of_mount(whole, table) in _REMOTE_KINDS


def kind_of_mount(path: Path, table: str) -> str:
    """Return the kind of file system that holds ``path``, from the lines of a mount table."""
    kind, longest = "", -1
    whole = f"{path.as_posix()}/"
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ").rstrip("/") + "/"
        if whole.startswith(point) and len(point) > longest:
            kind, longest = fields[2], len(point)
    return kind
