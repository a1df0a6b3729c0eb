"""Files gathered beside their target and put in its place at once: a folder or a ZIP file."""

from __future__ import annotations

import errno
import hashlib
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.domain.progress import Progress, quiet
from desktop.exchange.messages import user_error

_CHUNK = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file knows: nothing in it depends on a clock."""
_PLAIN_FILE = 0o100644 << 16


class Bundle:
    """Gathers files in a hidden folder; what is not finished leaves nothing behind.

    Names are relative, with ``/`` between their parts. Raises ``UserError``: PACK_EXISTS for a
    folder that is there already, PACK_DISK_FULL, PACK_NOT_WRITTEN.
    """

    def __init__(self, target: Path, *, as_folder: bool) -> None:
        self._target = target
        self._as_folder = as_folder
        self._stage = target.with_name(f".{target.name}.tmp")
        self._zipped = target.with_name(f".{target.name}.zip.tmp")

    def __enter__(self) -> Self:
        if self._as_folder and self._target.exists():
            raise user_error("PACK_EXISTS", file=self._target.name)
        self._discard()
        with self._told():
            self._stage.mkdir()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._discard()

    def _discard(self) -> None:
        shutil.rmtree(self._stage, ignore_errors=True)
        self._zipped.unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what a disk refuses into a sentence."""
        try:
            yield
        except OSError as fault:
            is_full = fault.errno in {errno.ENOSPC, errno.EDQUOT}
            code = "PACK_DISK_FULL" if is_full else "PACK_NOT_WRITTEN"
            target = self._target
            raise user_error(code, file=target.name, folder=str(target.parent)) from fault

    def add(self, name: str, data: bytes) -> None:
        """Add a file with this content."""
        with self._told():
            self._path(name).write_bytes(data)

    def write(self, name: str, writer: Callable[[Path], object]) -> None:
        """Add a file that ``writer`` writes; it gets the path."""
        with self._told():
            writer(self._path(name))

    def copy(self, name: str, source: Path, step: Callable[[int], None]) -> None:
        """Add a copy of a file; ``step`` hears of every part in bytes and may raise.

        Raises ``UserError`` EVIDENCE_UNREADABLE where the source cannot be read.
        """
        with self._told(), self._path(name).open("wb") as target:
            for part in parts_of(source):
                target.write(part)
                step(len(part))

    def names(self) -> list[str]:
        """Return the names of all files, in the order in which a ZIP file has them."""
        found = (path for path in self._stage.rglob("*") if path.is_file())
        return sorted(path.relative_to(self._stage).as_posix() for path in found)

    def size(self, name: str) -> int:
        """Return the size of a file in bytes."""
        return (self._stage / name).stat().st_size

    def digest(self, name: str) -> str:
        """Return the SHA-256 of a file."""
        return digest_of_file(self._stage / name)

    def seal(self, progress: Progress = quiet) -> str:
        """Make the ZIP file, still hidden; return its SHA-256, empty for a folder."""
        if self._as_folder:
            return ""
        with self._told():
            self._zip(progress)
            return digest_of_file(self._zipped)

    def place(self) -> None:
        """Put the whole in its place, at once; a ZIP file replaces an older one."""
        with self._told():
            if self._as_folder:
                self._stage.rename(self._target)
            else:
                self._zipped.replace(self._target)

    def _zip(self, progress: Progress) -> None:
        names = self.names()
        # Most of it is compressed already, and stored bytes do not depend on a library's version.
        with zipfile.ZipFile(self._zipped, "w", zipfile.ZIP_STORED) as packed:
            for done, name in enumerate(names):
                progress(done, len(names))
                about = zipfile.ZipInfo(name, _EPOCH)
                about.create_system = 3
                about.external_attr = _PLAIN_FILE
                about.file_size = self.size(name)
                with (self._stage / name).open("rb") as source, packed.open(about, "w") as target:
                    shutil.copyfileobj(source, target, _CHUNK)
        progress(len(names), len(names))

    def _path(self, name: str) -> Path:
        path = self._stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def parts_of(path: Path) -> Iterator[bytes]:
    """Yield the content of a file; raises ``UserError`` EVIDENCE_UNREADABLE."""
    try:
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                yield part
    except OSError as fault:
        raise user_error("EVIDENCE_UNREADABLE", file=path.name) from fault


def digest_of_file(path: Path, step: Callable[[int], None] = lambda _size: None) -> str:
    """Return the SHA-256 of a file; ``step`` hears of every part in bytes and may raise."""
    made = hashlib.sha256()
    for part in parts_of(path):
        made.update(part)
        step(len(part))
    return made.hexdigest()
