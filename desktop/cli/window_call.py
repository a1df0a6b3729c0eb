"""The call that most starts are: the window, on the last file or on the one that is named."""

from __future__ import annotations

from collections.abc import Sequence


def is_window_call(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are that call, without reading how to parse all others.

    They are none, or ``--database`` and the file.
    """
    is_named = len(argv) == 2 and argv[0] == "--database" and not argv[1].startswith("-")
    return is_named or not argv
