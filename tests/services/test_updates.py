"""News of the program: read when asked for, told with a checked installer, never started."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop import __version__
from desktop.domain.signed_file import FileKind
from desktop.errors import UserError
from desktop.services.policy import Policy
from desktop.services.signed_files import sign_file
from desktop.services.updates import MANIFEST_NAME, look_for_update, own_copy
from tests.packs import OTHER_PRIVATE, PRIVATE, announced, policy_for, write_pack

INSTALLER = b"MZ" + bytes(5_000)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """Return a shared folder, with letters beyond ASCII, that announces version 2099.3.0."""
    folder = tmp_path / "Berbagi ñ Kantor"
    folder.mkdir()
    (folder / "patuh-jamsos-2099.3.0-setup.exe").write_bytes(INSTALLER)
    pack = write_pack(folder)
    (folder / MANIFEST_NAME).write_bytes(announced(INSTALLER, packs=[pack]))
    return folder


def at(place: Path | str, *keys: bytes) -> Policy:
    """Return a policy with this place."""
    return policy_for(*keys).with_settings(str(place), "")


def refused(policy: Policy) -> UserError:
    """Return the error of a look that finds nothing."""
    with pytest.raises(UserError) as caught:
        look_for_update(policy)
    return caught.value


@pytest.mark.parametrize("name", ["", MANIFEST_NAME])
def test_a_newer_version_is_told_with_its_checked_installer(share: Path, name: str) -> None:
    """The folder or the file is named; digest and size were reckoned from the bytes."""
    answer = look_for_update(at(share / name))
    assert (answer.is_newer, answer.is_older, answer.fault) == (True, False, None)
    assert answer.manifest.notes.id == "Batas upah 2027."
    assert answer.installer == share / "patuh-jamsos-2099.3.0-setup.exe"
    assert answer.manifest.installer.sha256 == hashlib.sha256(INSTALLER).hexdigest()
    assert list(answer.packs.values()) == [share / "jp-2027.json"]


def test_the_own_copy_is_checked_again(share: Path, tmp_path: Path) -> None:
    """What lies on a share may change between the look and the start."""
    answer = look_for_update(at(share))
    copy = own_copy(answer, tmp_path / "milik sendiri")
    assert copy.read_bytes() == INSTALLER
    (copy.parent / "patuh-jamsos-2027.1.0-setup.exe").write_bytes(b"lama")
    assert list(own_copy(answer, copy.parent).parent.iterdir()) == [copy]
    (share / copy.name).write_bytes(INSTALLER[:-1] + b"x")
    with pytest.raises(UserError, match="tidak sama"):
        own_copy(answer, tmp_path / "milik sendiri")
    (tmp_path / "berkas").write_bytes(b"")
    (share / copy.name).write_bytes(INSTALLER)
    with pytest.raises(UserError, match="disalin"):
        own_copy(answer, tmp_path / "berkas")


@pytest.mark.parametrize(
    ("content", "code"), [(INSTALLER + b"x", "INSTALLER_WRONG"), (None, "INSTALLER_MISSING")]
)
def test_an_installer_that_is_not_as_announced_is_not_offered(
    share: Path, content: bytes | None, code: str
) -> None:
    """The news is told all the same, with what is wrong."""
    installer = share / "patuh-jamsos-2099.3.0-setup.exe"
    installer.unlink()
    if content is not None:
        installer.write_bytes(content)
    (share / "jp-2027.json").write_bytes(b"{}")
    answer = look_for_update(at(share))
    assert answer.fault is not None
    assert (answer.installer, answer.fault.code, answer.packs) == (None, code, {})


@pytest.mark.parametrize(("version", "is_older"), [(__version__, False), ("2026.9.1", True)])
def test_the_same_and_an_older_version_are_no_news(
    share: Path, version: str, is_older: bool
) -> None:
    """The installer is not even read."""
    (share / MANIFEST_NAME).write_bytes(announced(INSTALLER, version=version))
    answer = look_for_update(at(share))
    assert (answer.is_newer, answer.is_older, answer.installer) == (False, is_older, None)


def test_each_fault_has_its_own_sentence(share: Path, tmp_path: Path) -> None:
    """No place, an address of the web, nothing there, a foreign key, a changed or a wrong file."""
    assert refused(at("")).code == "UPDATES_NO_PLACE"
    assert "internet" in refused(at("https://example.com/x")).sentence
    assert refused(at(tmp_path / "tidak ada")).code == "FILE_UNREACHABLE"
    assert refused(at(share, OTHER_PRIVATE)).code == "KEY_NOT_TRUSTED"
    manifest = share / MANIFEST_NAME
    good = manifest.read_bytes()
    for data, code in (
        (good.replace(b"2099.3.0", b"2099.4.0"), "SIGNATURE_WRONG"),
        (good.replace(b'"patuh-jamsos"', b'"kasir"'), "FILE_WRONG_PROGRAM"),
        ((share / "jp-2027.json").read_bytes(), "FILE_WRONG_KIND"),
        (announced(INSTALLER, name="../setup.exe"), "FILE_MALFORMED"),
        (announced(INSTALLER, version="2027"), "FILE_MALFORMED"),
        (sign_file(FileKind.MANIFEST, {"version": "2099.3.0"}, PRIVATE), "FILE_MALFORMED"),
        (good.replace(b'"format":1', b'"format":2'), "FILE_NEEDS_NEWER_PROGRAM"),
    ):
        manifest.write_bytes(data)
        assert refused(at(share)).code == code
