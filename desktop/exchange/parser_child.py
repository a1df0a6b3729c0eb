"""What runs in the process of its own that parses a workbook: silent, bounded, soon started.

It imports nothing but the standard library, the parser and what packs its rows, for every module
more is a wait at the start of an import.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from desktop.exchange.cell_text import CellValue, cell_text
from desktop.exchange.text_rows import ROWS_A_BLOCK, Block, pack

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MEMORY_LIMIT_BYTES = 3 * 1024**3
_MOST_KNOWN = 50_000
_ZIP = b"PK\x03\x04"
"""So begins a part; no path does."""

Message: TypeAlias = tuple[str, Any]


def child_main(connection: Connection) -> None:
    """Run in the child: be silent, be bounded, send what is in each book that comes.

    The first word, of nothing, says that the child holds its end of the pipe.
    """
    connection.send_bytes(b"")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    _limit_memory()
    texts = _Texts()
    while True:
        try:
            book = connection.recv_bytes()
        except EOFError:
            return
        if book.startswith(_ZIP):
            connection.send(list(_messages(io.BytesIO(book), texts)))
        else:
            send_workbook(os.fsdecode(book), connection)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, hard))


def send_workbook(path: str, connection: Connection) -> None:
    """Parse the workbook and send ``(kind, content)``: sheet, merges, rows, fault, end."""
    for message in _messages(path, _Texts()):
        connection.send(message)


def _messages(book: str | io.BytesIO, texts: _Texts) -> Iterator[Message]:
    from python_calamine import CalamineError, PasswordError, SheetVisibleEnum

    try:
        workbook = _opened(book)
        for sheet in workbook.sheets_metadata:
            if sheet.visible is SheetVisibleEnum.Visible:
                yield from _sheet_messages(workbook.get_sheet_by_name(sheet.name), texts)
    except PasswordError:
        yield "fault", "FILE_PASSWORD"
    except CalamineError:
        yield "fault", "FILE_DAMAGED"
    else:
        yield "end", None


def _opened(book: str | io.BytesIO) -> CalamineWorkbook:
    """Return a workbook by its name, or as what it is where the name says something else."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    if not isinstance(book, str):
        return CalamineWorkbook.from_filelike(book)
    try:
        return CalamineWorkbook.from_path(book)
    except PasswordError:
        raise
    except CalamineError:
        with open(book, "rb") as stream:  # noqa: PTH123 - pathlib is a wait at the start
            return CalamineWorkbook.from_filelike(stream)


def _sheet_messages(sheet: CalamineSheet, texts: _Texts) -> Iterator[Message]:
    yield "sheet", (sheet.name, sheet.end[0] + 1 if sheet.end else 0)
    if ranges := sheet.merged_cell_ranges:
        yield "merges", (sheet.name, ranges)
    if sheet.start is None:
        return
    first, left = sheet.start
    # Of a part the rows above it are empty, however many: they are not even looked at.
    rows = iter(sheet.to_python()) if first else sheet.iter_rows()
    while portion := list(islice(rows, ROWS_A_BLOCK)):
        # The parser leaves out empty columns on the left.
        blank = pack([""] * len(portion))
        columns = (pack(texts.of(column)) for column in zip(*portion, strict=True))
        block = Block(len(portion), (*(blank for _ in range(left)), *columns))
        yield "rows", (sheet.name, first, block.looked_over())
        first += len(portion)


class _Texts(dict[CellValue, str]):
    """The texts of values; a workforce has few dates and wages."""

    def __missing__(self, value: CellValue) -> str:
        if isinstance(value, str) and value:
            return value
        text = cell_text(value)
        if len(self) < _MOST_KNOWN:
            self[value] = text
        return text

    def of(self, column: Sequence[CellValue]) -> Sequence[str]:
        """Return the texts of cells."""
        try:
            "".join(cast(Sequence[str], column))
        except TypeError:
            pass
        else:
            return cast(Sequence[str], column)
        if bool in set(map(type, column)):  # True is 1, but not in a sheet
            return list(map(cell_text, column))
        return list(map(self.__getitem__, column))
