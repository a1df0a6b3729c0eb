"""The commands about the safety of the data: copy, restore, check."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.building import Context, data_files
from desktop.cli.opening import key_of, open_file, open_to_read
from desktop.cli.output import DONE, print_json
from desktop.errors import UserError
from desktop.services.unreadable import unreadable
from desktop.storage.backup import CopyContents, contents
from desktop.storage.restore import usable_copy


def run_backup(arguments: argparse.Namespace, context: Context) -> int:
    """Write a copy of the data file, also beside an open window, and open it for trial."""
    with open_to_read(context, _database(context)) as services:
        found = services.backups.write_to(arguments.file)
    print_json({"file": str(arguments.file), **_counts(found)})
    return DONE


def run_restore(arguments: argparse.Namespace, context: Context) -> int:
    """Go back to a copy; what was there before is copied first, or kept where it is damaged."""
    path = _database(context)
    if not arguments.file.is_file():
        raise unreadable(arguments.file)
    files = data_files(context)
    if not path.exists():
        # A lost data file is made anew under the key of its copy, once that has opened: an empty
        # one without that key could never take it in.
        key = key_of(files, arguments.file)
        with usable_copy(arguments.file, key):
            files.open(path, key).close()
    try:
        with open_file(context, path) as opened:
            before = opened.services.backups.restore(arguments.file).path
            found = opened.services.backups.count()
    except UserError as error:
        if error.code not in _DAMAGED:
            raise
        key = key_of(files, arguments.file)
        before = files.recover(path, arguments.file, key)
        found = contents(path, key)
    print_json({"file": str(path), "before": str(before), **_counts(found)})
    return DONE


_DAMAGED = {"DATABASE_CORRUPT", "DATABASE_NOT_OURS"}
"""A file of which no copy can be made: it is put aside."""


def run_check(_arguments: argparse.Namespace, context: Context) -> int:
    """Check every page, index and reference of the data file."""
    path = _database(context)
    with open_to_read(context, path) as services:
        found = services.backups.check_thoroughly()
        key = services.database.key
    print_json({"file": str(path), "sound": True, "encrypted": key is not None, **_counts(found)})
    return DONE


def _database(context: Context) -> Path:
    path = context.database or context.own_database
    if path is None:
        raise UserError(
            "DATABASE_NOT_NAMED",
            "Basis data belum disebut. Tambahkan --database FILE sebelum nama perintah.",
        )
    return path


def _counts(found: CopyContents) -> dict[str, Any]:
    return {
        "employers": found.employers,
        "workers": found.workers,
        "declarations": found.declarations,
    }
