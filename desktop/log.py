"""The program's log: a rotating file that never holds personal data.

What may be said in it ``log_text`` knows, which is read at the first record.
"""

from __future__ import annotations

import faulthandler
import logging
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

FILE_NAME = "patuh-jamsos.log"
CRASH_FILE_NAME = "patuh-jamsos.crash"
_MAX_BYTES = 1_000_000
_BACKUPS = 3
_LOGGER = "desktop"
_watched: list[IO[str]] = []


class LogFile(logging.Handler):
    """Writes into a rotating file, which is made, and read how to make, at the first record."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._file: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            from desktop.log_text import RedactingFormatter

            self._file = RotatingFileHandler(
                self.path, maxBytes=_MAX_BYTES, backupCount=_BACKUPS, encoding="utf-8", delay=True
            )
            self._file.setFormatter(RedactingFormatter())
        self._file.emit(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def configure(folder: Path) -> Path:
    """Send the program's log to a rotating file in ``folder``; return the file.

    Calling it again moves the log. Raises ``OSError`` where the folder cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    close()
    logger = logging.getLogger(_LOGGER)
    logger.addHandler(LogFile(path))
    logger.setLevel(logging.INFO)
    return path


def watch_for_crash(folder: Path) -> str:
    """Let Python write where it was when the process dies of itself; return what it wrote before.

    The answer is fit for "copy details": places in the code only. Empty when the last run ended
    well, or when the folder cannot be written.
    """
    path = folder / CRASH_FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        file = path.open("w", encoding="utf-8")
    except OSError:
        return ""
    faulthandler.enable(file)
    _watched.append(file)
    if not before:
        return ""
    from desktop.log_text import without_folders

    return without_folders(before)


def end_watch() -> None:
    """Say that this run ends well."""
    while _watched:
        file = _watched.pop()
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            Path(file.name).unlink()


def close() -> None:
    """Take the log file away from the logger and close it, as Windows needs before a removal."""
    logger = logging.getLogger(_LOGGER)
    for handler in list(logger.handlers):
        if isinstance(handler, LogFile):
            logger.removeHandler(handler)
            handler.close()
