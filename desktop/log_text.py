"""What may be said in the log: no personal data, no text of an exception.

What goes to the log is written by us, but may carry a number by accident, and the text of an
exception may carry anything. So numbers as long as a NIK and amounts of money are masked, and of
an exception only its class and the places in the code are kept, never its text.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from desktop.errors import UserError

# A NIK has 16 digits, an NPWP 15 or 16, a JKN number 13, a KPJ 11; often grouped by one sign.
_LONG_NUMBER = r"\d(?:[ .\-/]?\d){10,}"
_RUPIAH = r"(?i:Rp|IDR)[ .\u00a0]?\d[\d.,]*"
_GROUPED_AMOUNT = r"\b\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{2})?\b"
_PLACE = r'(?<=File ")([^"\n]+)(?=")'


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


def without_folders(text: str) -> str:
    """Return the places of a crash without the folders above the program, which name the user."""
    return re.sub(
        _PLACE, lambda found: "/".join(PurePath(found[1].replace("\\", "/")).parts[-3:]), text
    )


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
