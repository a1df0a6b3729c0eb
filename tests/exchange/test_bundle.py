"""Files become one folder or one ZIP file, whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import zipfile
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.exchange.bundle import Bundle, digest_of_file


def test_a_zip_file_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    """Order by name, no time of day, and the digest that was told before it is in its place."""
    digests = []
    for name, order in (("satu.zip", "ab"), ("dua.zip", "ba")):
        with Bundle(tmp_path / name, as_folder=False) as bundle:
            for letter in order:
                bundle.add(f"{letter}/isi.txt", letter.encode())
            digests.append(bundle.seal())
            assert not (tmp_path / name).exists()
            bundle.place()
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digests[-1]
    assert digests[0] == digests[1]
    with zipfile.ZipFile(tmp_path / "satu.zip") as packed:
        assert packed.namelist() == ["a/isi.txt", "b/isi.txt"]
        assert packed.testzip() is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dua.zip", "satu.zip"]


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    """What is there stays as it is; what is left from a crash is swept away."""
    (tmp_path / ".paket.tmp" / "sisa").mkdir(parents=True)
    with Bundle(tmp_path / "paket", as_folder=True) as bundle:
        bundle.add("a.txt", b"a")
        assert bundle.seal() == ""
        bundle.place()
    assert [path.name for path in tmp_path.rglob("*")] == ["paket", "a.txt"]
    with pytest.raises(UserError) as fault, Bundle(tmp_path / "paket", as_folder=True):
        pass
    assert fault.value.code == "PACK_EXISTS"


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "PACK_DISK_FULL"), (errno.EACCES, "PACK_NOT_WRITTEN")]
)
def test_a_disk_that_refuses_is_told_and_nothing_stays(
    tmp_path: Path, number: int, code: str
) -> None:
    """A full disk has a sentence of its own."""

    def refuse(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(number, "refused")

    with (
        pytest.raises(UserError) as fault,
        Bundle(tmp_path / "paket.zip", as_folder=False) as bundle,
    ):
        bundle.write("a.txt", refuse)
    assert fault.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_proof_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """The source is at fault, not the target."""
    with pytest.raises(UserError) as fault:
        digest_of_file(tmp_path / "hilang.pdf")
    assert fault.value.code == "EVIDENCE_UNREADABLE"
    assert "hilang.pdf" in fault.value.sentence
    target = Bundle(tmp_path / "paket.zip", as_folder=False)
    with pytest.raises(UserError) as copied, target as bundle:
        bundle.copy("a.pdf", tmp_path / "hilang.pdf", lambda _size: None)
    assert copied.value.code == "EVIDENCE_UNREADABLE"
