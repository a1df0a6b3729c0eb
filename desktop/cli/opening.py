"""The data file that a command works on: its password, its lock, and a copy when it changed."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.cli.building import Context, data_files
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.data_files import DataFiles, OpenFile, needs_password
from desktop.storage.file_key import FileKey
from desktop.storage.keys import make_key

PASSWORD_VARIABLE = "PATUH_PASSWORD"  # noqa: S105 - the name of it, not a password


def typed_password() -> str:
    """Return the password from the environment, else one line of standard input."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if sys.stdin is not None and sys.stdin.isatty():
        import getpass

        return getpass.getpass("Kata sandi: ")
    return sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""


def key_of(files: DataFiles, path: Path) -> FileKey | None:
    """Return the key for a file; a new one is locked where the environment names a password."""
    if needs_password(path):
        return files.key_for(path, typed_password())
    given = os.environ.get(PASSWORD_VARIABLE, "")
    return make_key(given) if given and not path.exists() else None


@contextmanager
def open_services(context: Context) -> Iterator[Services]:
    """Open the chosen database for writing, or a temporary one that is gone afterwards."""
    if context.database is not None:
        with open_file(context, context.database) as opened:
            yield opened.services
            opened.services.backups.make_at_exit()
        return
    with (
        tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as folder,
        open_file(context, Path(folder) / "sementara.sqlite") as opened,
    ):
        yield opened.services


@contextmanager
def open_file(context: Context, path: Path) -> Iterator[OpenFile]:
    """Open one data file for writing and let it go in the end."""
    files = data_files(context)
    opened = files.open(path, key_of(files, path))
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def open_to_read(context: Context, path: Path) -> Iterator[Services]:
    """Open one data file beside a window that may have it open; it must exist."""
    files = data_files(context)
    key = key_of(files, path)
    try:
        opened = files.open(path, key, read_only=True)
    except UserError as error:
        if error.code != "DATABASE_VIEW_OLD":
            raise
        opened = files.open(path, key)
    try:
        yield opened.services
    finally:
        opened.close()
