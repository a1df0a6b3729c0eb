"""A file appears whole at its place, or what was there before stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Yield a place beside a file; what is written there takes its place when the block ends.

    Whatever ends it sooner, such as a full disk or a stick that was pulled out, leaves nothing.
    """
    draft = path.with_name(f".{path.name}.tmp")
    try:
        yield draft
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
