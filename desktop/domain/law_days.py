"""Days inside the sentences of the law data, as people write them."""

from __future__ import annotations

import re

_STORED = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def with_written_days(text: str) -> str:
    """Return an article, source or note with ``2026-11-22`` as ``22-11-2026``.

    The law data name the days of letters and decrees as they are sorted. A number of a letter that
    only looks like a day is turned too, rather than that a print fails on it.
    """
    return _STORED.sub(r"\3-\2-\1", text)
