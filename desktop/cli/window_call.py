"""The call that most starts are: the window, on the last file or on the one that is named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class WindowCall(NamedTuple):
    """The file that the window is to open; ``None`` for that of the last time."""

    database: Path | None


def window_call(argv: Sequence[str]) -> WindowCall | None:
    """Return the call where the arguments are one, without reading how to parse all others."""
    if not argv:
        return WindowCall(None)
    is_named = len(argv) == 2 and argv[0] == "--database" and not argv[1].startswith("-")
    return WindowCall(Path(argv[1])) if is_named else None
