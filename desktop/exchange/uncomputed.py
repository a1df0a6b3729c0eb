"""Cells of a workbook whose formula has no result or a fault: to every reader they are empty.

Programs that write workbooks leave the computing to Excel; a file that nobody opened and saved
since has no wage in such a cell. And a look-up that found nothing leaves ``#N/A`` where a wage
should be. What is written there is asked for, never taken as nothing.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from desktop.exchange import guard

_CELL = re.compile(
    rb'<c (?![^>]{0,80}\bt="str")[^>]{0,80}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,80}>\s*'
    rb"<f(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_FAULT = re.compile(
    rb'<c (?=[^>]{0,80}\bt="e")[^>]{0,80}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,80}>\s*'
    rb"(?:<f(?:[^>]*/>|[^>]*>[^<]*</f>)\s*)?<v>([^<]{1,20})</v>"
)
_MARK_OF_FAULT = b't="e"'
_ENDS = re.compile(rb"(?:</f>|/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<Relationship\s[^>]*>")
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_LETTERS = 26
_PIECE_BYTES = 1024 * 1024

Cells = Mapping[tuple[int, int], str]
"""By the row as counted in the sheet and the column from 0: the fault, empty for no result."""


def uncomputed_cells(path: Path) -> dict[str, Cells]:
    """Return such cells by the names of their sheets."""
    with zipfile.ZipFile(path) as archive:
        found = {}
        for entry in archive.infolist():
            if guard.is_sheet(entry.filename):
                with archive.open(entry) as stream:
                    found[entry.filename] = dict(_cells(stream))
        if not any(found.values()):
            return {}
        names = _names(archive)
    return {names[part]: cells for part, cells in found.items() if part in names}


def has_uncomputed(content: bytes) -> bool:
    """Tell whether a piece of a sheet has a formula without result."""
    return next(_without_result(content), None) is not None


def has_fault(content: bytes) -> bool:
    """Tell whether a piece of a sheet has a cell with a fault."""
    return next(_with_fault(content), None) is not None


def _cells(stream: IO[bytes]) -> Iterator[tuple[tuple[int, int], str]]:
    rest = b""
    while content := stream.read(_PIECE_BYTES):
        whole, end, rest = (rest + content).rpartition(b"</c>")
        piece = whole + end
        for cell in _without_result(piece):
            yield _place(cell), ""
        for cell in _with_fault(piece):
            yield _place(cell), html.unescape(cell[3].decode("utf-8", "replace"))


def _place(cell: re.Match[bytes]) -> tuple[int, int]:
    return int(cell[2]), _column(cell[1].decode("ascii"))


def _without_result(content: bytes) -> Iterator[re.Match[bytes]]:
    # Where there is none, this is known in a fraction of the time.
    if b"<f" in content and _ENDS.search(content):
        yield from _CELL.finditer(content)


def _with_fault(content: bytes) -> Iterator[re.Match[bytes]]:
    if _MARK_OF_FAULT in content:
        yield from _FAULT.finditer(content)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the names of the sheets by the parts of the workbook that hold them."""
    if not {_BOOK, _RELATIONS}.issubset(archive.namelist()):
        return {}
    book, relations = (
        archive.read(part).decode("utf-8", "replace") for part in (_BOOK, _RELATIONS)
    )
    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target") for tag in _RELATION.findall(relations)
    }
    return {
        "xl/" + targets.get(_attribute(tag, "r:id"), "").removeprefix("/xl/"): html.unescape(
            _attribute(tag, "name")
        )
        for tag in _SHEET.findall(book)
    }


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{re.escape(name)}="([^"]*)"', tag)
    return found[1] if found else ""
