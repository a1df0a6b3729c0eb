"""A long sheet of a workbook in parts, each a small workbook of its own.

The parser holds every cell of a sheet at once, some hundred megabytes for a large employer. A part
has some thousand rows and all that the workbook says of writings and texts, so the parser reads
of it just what it would read of these rows of the whole.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from desktop.exchange import guard
from desktop.exchange.uncomputed import has_fault, has_uncomputed

PART_BYTES = 2 * 1024 * 1024
_TAG_BYTES = 200
_SAMPLE_BYTES = 64 * 1024
"""So much of each part is searched for formulas: a program that left them left them everywhere."""
_STRINGS = "xl/sharedStrings.xml"
_STRINGS_SHARE = 3
"""The shared texts are read anew for every part: parts are at least so many times as long."""
_ROW, _END = b"<row ", b"</sheetData></worksheet>"
_NO_ROWS = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    b"</worksheet>"
)
_NEEDED = {
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    _STRINGS,
}


Bytes: TypeAlias = bytes | memoryview


class NotInParts(Exception):
    """The sheet is written in a way that only the whole can be read."""


class Part(NamedTuple):
    """A workbook with some rows of one sheet; ``done`` of ``total`` bytes are in parts so far."""

    book: memoryview
    done: int
    total: int


def has_long_sheet(path: Path) -> bool:
    """Tell whether reading the workbook in parts is worth it."""
    with zipfile.ZipFile(path) as archive:
        return bool(_long_sheets(archive))


def _long_sheets(archive: zipfile.ZipFile) -> dict[str, int]:
    return {
        entry.filename: entry.file_size
        for entry in archive.infolist()
        if guard.is_sheet(entry.filename) and entry.file_size > guard.LONG_SHEET_BYTES
    }


def parts(path: Path) -> Iterator[Part]:
    """Yield the workbook without the rows of its long sheets, then these rows in their order.

    Raises ``NotInParts``, and ``UserError`` SHEET_TOO_LARGE for a stray cell.
    """
    with zipfile.ZipFile(path) as archive:
        long = _long_sheets(archive)
        total = sum(long.values())
        names = archive.namelist()
        base = {name: (archive.read(name),) for name in names if name in _NEEDED}
        blank = {name: (_NO_ROWS,) for name in names if guard.is_sheet(name)}
        short = {name: (archive.read(name),) for name in blank if name not in long}
        yield Part(_book({**base, **blank, **short}), 0, total)
        size = max(PART_BYTES, _STRINGS_SHARE * sum(map(len, base.get(_STRINGS, ()))))
        done = 0
        for name in long:
            for rows in _rows(path, archive, name, size):
                done = min(total, done + sum(map(len, rows)))
                yield Part(_book({**base, **blank, name: rows}), done, total)


def _book(entries: Mapping[str, Sequence[Bytes]]) -> memoryview:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, pieces in entries.items():
            with archive.open(name, "w") as entry:
                for piece in pieces:
                    entry.write(piece)
    return stream.getbuffer()


def _rows(
    path: Path, archive: zipfile.ZipFile, name: str, size: int
) -> Iterator[tuple[Bytes, ...]]:
    """Yield sheets with some rows each, all of them together the rows of the long one."""
    head, rest = b"", b""
    with archive.open(name) as stream:
        while content := stream.read(size):
            near = rest[-guard.OVERLAP_BYTES :] + content[: guard.OVERLAP_BYTES]
            guard.look_for_stray_cell(path, near)
            guard.look_for_stray_cell(path, content)
            if b"!" in content and b"<!" in content:  # nearly never, and one sign is found sooner
                raise NotInParts  # in a comment or in plain text a row may only seem to begin
            if has_uncomputed(content[:_SAMPLE_BYTES]) or has_fault(near) or has_fault(content):
                raise NotInParts  # what nobody computed is asked for, and only the whole tells it
            first = 0
            if not head:
                first = content.find(_ROW)
                head = content[: max(first, 0)]
            last = content.rfind(_ROW)
            if head and last < 0:
                rest += content  # what follows the last row
                continue
            if not head or b' r="' not in content[last : last + _TAG_BYTES]:
                raise NotInParts
            if rest or last > first:
                yield head, rest, memoryview(content)[first:last], _END
            rest = content[last:]
    yield head, rest
