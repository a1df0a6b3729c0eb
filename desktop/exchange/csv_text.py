"""Text tables: encoding and separator are found out, because every program writes its own."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from pathlib import Path

from desktop.exchange.guard import read_bytes
from desktop.exchange.messages import user_error

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 40
_NUL_SHARE = 4
_END = "\x1e"
"""Stands below the table while it is read; it is gone where a cell goes on to the end."""


def read_csv(path: Path) -> list[list[str]]:
    """Return the rows of a text table; raises ``UserError`` when it is no text."""
    text = _decode(path, read_bytes(path))
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep="):
        delimiter = first[4:5].strip() or "\t"
        text = rest  # Excel's own line, which it does not show as a row
    else:
        delimiter = _delimiter(text.splitlines()[:_SAMPLE_LINES])
    below = _END if text.endswith(("\n", "\r")) else f"\n{_END}"
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text + below, newline=""), delimiter=delimiter))
    except csv.Error as fault:  # a cell beyond all measure
        code = "FILE_QUOTE_OPEN" if '"' in text else "FILE_DAMAGED"
        raise user_error(code, file=path.name, row=len(rows) + 1) from fault
    if rows.pop() != [_END]:
        raise user_error("FILE_QUOTE_OPEN", file=path.name, row=len(rows) + 1)
    return rows


def _decode(path: Path, content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise user_error("FILE_NOT_A_WORKBOOK", file=path.name)


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    head = content[:4096]
    if head[1::2].count(0) * _NUL_SHARE > len(head):
        return ("utf-16-le",)
    if head[::2].count(0) * _NUL_SHARE > len(head):
        return ("utf-16-be",)
    return ("utf-8-sig", "cp1252")


def _delimiter(lines: list[str]) -> str:
    """Return the separator that cuts most lines into the same number of columns."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: list[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return 0
    return max((count * width for width, count in widths.items() if width > 1), default=0)
