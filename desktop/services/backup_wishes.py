"""What the user wants of the copies: when, how many, and where a second one goes.

It stands apart from what makes them, which nothing needs before the first window.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.domain.thinning import NEWEST


class BackupTime(StrEnum):
    """When the program makes a copy by itself, beside the one before each risk."""

    AT_EXIT = "exit"
    ONCE_A_DAY = "daily"
    WHEN_ASKED = "asked"


class BackupPolicy(NamedTuple):
    """What the user wants of the copies of this computer.

    ``newest`` is how many of the newest stay whatever their age.
    """

    time: BackupTime = BackupTime.AT_EXIT
    newest: int = NEWEST


class BackupWishes:
    """The wishes for the copies of one open data file."""

    def __init__(self) -> None:
        self.second_folder: Path | None = None
        """A stick or a share that gets every copy too; ``None`` for none."""
        self.policy = BackupPolicy()
