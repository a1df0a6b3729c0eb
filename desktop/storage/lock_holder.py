"""Who has a data file open, read from the small file beside it and told."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.errors import UserError
from desktop.storage.lock import Holder


def read_holder(text: bytes) -> Holder | None:
    """Return who wrote the text; ``None`` for an empty or a damaged one."""
    try:
        values = json.loads(text)
        return Holder(
            str(values["name"]), str(values["host"]), int(values["pid"]), str(values["since"])
        )
    except (ValueError, KeyError, TypeError):
        return None


def in_use(database: Path, holder: Holder | None) -> UserError:
    """Return the fault of a file that somebody else has open."""
    name = holder.name if holder is not None else ""
    host = holder.host if holder is not None else ""
    since = holder.since if holder is not None else ""
    who = f"{name or 'pengguna lain'} di komputer {host or 'ini'}"
    when = f" sejak {since}" if since else ""
    by = f"{name or 'another user'} on {f'the computer {host}' if host else 'this computer'}"
    from_when = f" since {since}" if since else ""
    return UserError(
        "DATABASE_IN_USE",
        f"Berkas {database} sedang dipakai oleh {who}{when}. Tutup program di sana, atau buka"
        " hanya untuk membaca.",
        english=f"The file {database} is in use by {by}{from_when}. Close the program there, or"
        " open it for reading only.",
        path=str(database),
        holder=name,
        host=host,
        since=since,
    )
