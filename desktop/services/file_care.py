"""What is done to a data file that is not open: keys, another password, a copy in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import UserError
from desktop.services.data_files import BESIDE
from desktop.storage.faults import user_error
from desktop.storage.keys import (
    FileKey,
    is_encrypted,
    key_from_password,
    key_from_recovery,
    make_key,
)

if TYPE_CHECKING:
    from desktop.services.data_files import OpenFile


class PasswordChanged(NamedTuple):
    """The new key, and the copies that still need an older password."""

    key: FileKey | None
    left: tuple[Path, ...]


def key_for(path: Path, typed: str) -> FileKey | None:
    """Do what ``DataFiles.key_for`` says."""
    if not is_encrypted(path):
        return None
    if not typed:
        raise user_error("DATABASE_ENCRYPTED", path)
    return key_from_password(path, typed)


def key_from_printed(path: Path, typed: str) -> FileKey:
    """Do what ``DataFiles.key_from_recovery`` says."""
    from desktop.domain.recovery_key import RecoveryKeyMistyped

    try:
        return key_from_recovery(path, typed)
    except RecoveryKeyMistyped as error:
        where = f" pada kelompok ke-{error.group}" if error.group else ": jumlahnya tidak pas"
        place = f" in group {error.group}" if error.group else ": the number of signs is off"
        raise UserError(
            "RECOVERY_KEY_MISTYPED",
            f"Kunci pemulihan salah ketik{where}. Cocokkan dengan lembar yang dicetak, lalu"
            " ulangi.",
            english=f"The recovery key is mistyped{place}. Compare it with the printed sheet,"
            " then try again.",
            group=error.group,
        ) from error


def change_password(opened: OpenFile, password: str) -> PasswordChanged:
    """Do what ``DataFiles.change_password`` says."""
    from desktop.storage.rekey import change_key, change_keys_of_copies

    path, old = opened.path, opened.key
    if opened.lock is None:
        raise user_error("DATABASE_VIEW_ONLY", path)
    copies = [entry.path for entry in opened.services.backups.entries()]
    opened.services.database.close()
    new = make_key(password) if password else None
    change_key(path, old, new)
    return PasswordChanged(new, tuple(change_keys_of_copies(copies, old, new)))


def recover(path: Path, copy: Path, key: FileKey | None, now: Callable[[], datetime]) -> Path:
    """Do what ``DataFiles.recover`` says."""
    from desktop.storage.backup import contents, copy_to, free_name, open_copy

    contents(copy, key)
    kept = free_name(path.parent, f"{path.stem}-rusak-{now():%Y-%m-%d-%H%M%S}")
    staged = path.with_name(f"{path.name}.pulih")
    with closing(open_copy(copy, key)) as source:
        copy_to(source, staged)
    try:
        path.rename(kept)
        for ending in BESIDE:
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.rename(kept.with_name(kept.name + ending))
        staged.rename(path)
    except OSError as error:
        raise user_error("BACKUP_NOT_WRITTEN", path.parent) from error
    return kept
