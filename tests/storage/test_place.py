from __future__ import annotations

from pathlib import Path

import pytest

from desktop.storage import place
from desktop.storage.place import is_network, kind_of_mount

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/data /mnt/kantor cifs rw 0 0
server:/x /mnt/kantor/my\\040share nfs4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/data.sqlite", "ext4"),
        ("/mnt/kantor/data.sqlite", "cifs"),
        ("/mnt/kantor/my share/data.sqlite", "nfs4"),
        ("/mnt/kantorku/data.sqlite", "ext4"),
    ],
)
def test_the_nearest_mount_decides(path: str, kind: str) -> None:
    """A share inside a share, a name that only begins alike."""
    assert kind_of_mount(Path(path), MOUNTS) == kind


@pytest.mark.skipif("sys.platform != 'linux'", reason="reads the mounts of Linux")
def test_a_share_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the table of mounts calls remote is a share; without a table nothing is."""
    table = tmp_path / "mounts"
    table.write_text(f"server:/x {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(place, "_MOUNTS", table)
    assert is_network(tmp_path / "data.sqlite")
    assert not is_network(Path("/elsewhere/data.sqlite"))
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "missing")
    assert not is_network(tmp_path / "data.sqlite")
