"""The program's log: a rotating file that never holds personal data.

What goes to the log is written by us, but may carry a number by accident, and the text of an
exception may carry anything. So numbers as long as a NIK and amounts of money are masked, and of
an exception only its class and the places in the code are kept, never its text.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING

from desktop.errors import UserError

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

FILE_NAME = "patuh-jamsos.log"
CRASH_FILE_NAME = "patuh-jamsos.crash"
_MAX_BYTES = 1_000_000
_BACKUPS = 3
_LOGGER = "desktop"

# A NIK has 16 digits, an NPWP 15 or 16, a JKN number 13, a KPJ 11; often grouped by one sign.
_LONG_NUMBER = r"\d(?:[ .\-/]?\d){10,}"
_RUPIAH = r"(?i:Rp|IDR)[ .\u00a0]?\d[\d.,]*"
_GROUPED_AMOUNT = r"\b\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{2})?\b"

_PLACE = r'(?<=File ")([^"\n]+)(?=")'
_watched: list[IO[str]] = []


def redact(text: str) -> str:
    """Return the text with amounts of money and numbers of eleven digits and more masked."""
    text = re.sub(_RUPIAH, "[amount]", text)
    text = re.sub(_LONG_NUMBER, "[number]", text)
    return re.sub(_GROUPED_AMOUNT, "[amount]", text)


def describe_exception(error: BaseException) -> str:
    """Return class and places of an exception and its causes, without a word of their texts.

    Fit for the log and for "copy details": no personal data, no path of the user's profile.
    """
    return "\n".join(
        line for link in _chain(error) for line in (*_places(link), f"  {_name(link)}")
    )


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

            self._file = RotatingFileHandler(
                self.path, maxBytes=_MAX_BYTES, backupCount=_BACKUPS, encoding="utf-8", delay=True
            )
            self._file.setFormatter(self.formatter)
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
    handler = LogFile(path)
    handler.setFormatter(RedactingFormatter())
    close()
    logger = logging.getLogger(_LOGGER)
    logger.addHandler(handler)
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
    return without_folders(before)


def end_watch() -> None:
    """Say that this run ends well."""
    while _watched:
        file = _watched.pop()
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            Path(file.name).unlink()


def without_folders(text: str) -> str:
    """Return the places of a crash without the folders above the program, which name the user."""
    if not text:
        return ""
    return re.sub(
        _PLACE, lambda found: "/".join(PurePath(found[1].replace("\\", "/")).parts[-3:]), text
    )


def close() -> None:
    """Take the log file away from the logger and close it, as Windows needs before a removal."""
    logger = logging.getLogger(_LOGGER)
    for handler in list(logger.handlers):
        if isinstance(handler, LogFile):
            logger.removeHandler(handler)
            handler.close()


class RedactingFormatter(logging.Formatter):
    """Time, level, logger and masked message, and exceptions without their texts."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as lines of the log, leaving the record itself unchanged."""
        head = f"{self.formatTime(record)} {record.levelname} {record.name}"
        lines = [f"{head}: {redact(record.getMessage())}"]
        if record.exc_info and record.exc_info[1]:
            lines.append(describe_exception(record.exc_info[1]))
        return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield the exception after its causes, the oldest first."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return reversed(links)


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        place = "/".join(PurePath(frame.filename).parts[-3:])
        yield f"  {place}:{frame.lineno} in {frame.name}"


def _name(error: BaseException) -> str:
    kind = type(error)
    code = f" {error.code}" if isinstance(error, UserError) else ""
    return f"{kind.__module__}.{kind.__qualname__}{code}"
