"""What a closed file needed goes back to the system, where that does not happen by itself."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Let the C library return what was freed; of a large file it would keep fifty megabytes.

    The pages that SQLite kept lie in small pieces, below some that stay. Only the library of most
    Linux systems has to be asked, and nothing is asked of others.
    """
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
