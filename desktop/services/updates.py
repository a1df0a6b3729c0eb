"""Looks for a newer program where the administrator said, when the user asks, and never else.

Nothing is fetched and started by itself: what is found is told, with the installer's place and
its digest after it was reckoned anew from the bytes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop import __version__
from desktop.domain.progress import Progress, quiet
from desktop.domain.signed_file import FileKind, SignedFileRefused, is_newer
from desktop.domain.update_manifest import Manifest, NamedFile, read_manifest
from desktop.errors import UserError
from desktop.services.policy import Policy
from desktop.services.signed_files import as_user_error, read_bytes, trusted

MANIFEST_NAME: Final = "patuh-jamsos-update.json"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class UpdateAnswer:
    """What was found at ``folder``; ``installer`` is ``None`` with ``fault`` saying why.

    ``packs`` are the packs of rules that are announced and there, each with the right digest.
    """

    manifest: Manifest
    folder: Path
    installer: Path | None
    fault: UserError | None
    packs: Mapping[str, Path]

    @property
    def is_newer(self) -> bool:
        """Tell whether the program that is announced comes after this one."""
        return is_newer(self.manifest.version, __version__)

    @property
    def is_older(self) -> bool:
        """Tell whether the program that is announced comes before this one."""
        return is_newer(__version__, self.manifest.version)


def look_for_update(policy: Policy, progress: Progress = quiet) -> UpdateAnswer:
    """Read the manifest and check what lies beside it.

    Raises ``UserError``: ``UPDATES_NO_PLACE``, ``UPDATES_NO_FOLDER`` for an address of the web,
    ``FILE_UNREACHABLE``, and the codes of ``SignedFileRefused``.
    """
    try:
        path = manifest_path(policy.place)
        manifest = read_manifest(trusted(read_bytes(path), FileKind.MANIFEST, policy).body)
    except SignedFileRefused as fault:
        raise as_user_error(fault) from fault
    folder = path.parent
    found, fault_of_installer = None, None
    if is_newer(manifest.version, __version__):
        try:
            found = checked_file(folder, manifest.installer, progress)
        except UserError as error:
            fault_of_installer = error
    there = (pack for pack in manifest.packs if _is_there(folder, pack))
    packs = {pack.sha256: folder / pack.name for pack in there}
    return UpdateAnswer(manifest, folder, found, fault_of_installer, packs)


def manifest_path(place: str) -> Path:
    """Return the file that a place means; raises ``SignedFileRefused``."""
    if not place.strip():
        raise SignedFileRefused("UPDATES_NO_PLACE")
    if "://" in place:
        raise SignedFileRefused("UPDATES_NO_FOLDER", place=place)
    path = Path(place.strip())
    return path if path.suffix.lower() == ".json" else path / MANIFEST_NAME


def checked_file(folder: Path, named: NamedFile, progress: Progress = quiet) -> Path:
    """Return the path of an announced file after its bytes were checked.

    Raises ``UserError`` (``INSTALLER_MISSING``, ``INSTALLER_WRONG``).
    """
    path = folder / named.name
    digest = hashlib.sha256()
    read = 0
    try:
        if path.stat().st_size != named.size:
            raise _wrong(path)
        with path.open("rb") as stream:
            while piece := stream.read(_CHUNK):
                digest.update(piece)
                read += len(piece)
                progress(min(read, named.size), max(named.size, 1))
    except OSError as error:
        fault = SignedFileRefused("INSTALLER_MISSING", path=str(path))
        raise as_user_error(fault) from error
    if digest.hexdigest() != named.sha256:
        raise _wrong(path)
    return path


def _wrong(path: Path) -> UserError:
    return as_user_error(SignedFileRefused("INSTALLER_WRONG", path=str(path)))


def _is_there(folder: Path, named: NamedFile) -> bool:
    try:
        checked_file(folder, named)
    except UserError:
        return False
    return True


def own_copy(answer: UpdateAnswer, folder: Path, progress: Progress = quiet) -> Path:
    """Copy the installer to this computer and check the copy: on a share it could change.

    ``folder`` is for installers alone: what lies there from before goes.

    Raises ``UserError``: those of ``checked_file``, and ``INSTALLER_NOT_COPIED``.
    """
    named = answer.manifest.installer
    source = checked_file(answer.folder, named, progress)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for former in folder.iterdir():
            # An older installer that cannot be removed is no harm.
            with suppress(OSError):
                former.unlink()
        shutil.copyfile(source, folder / named.name)
    except OSError as error:
        fault = SignedFileRefused("INSTALLER_NOT_COPIED", path=str(folder))
        raise as_user_error(fault) from error
    return checked_file(folder, named, progress)
