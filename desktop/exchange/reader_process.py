"""Workbooks are parsed in processes of their own, which may die without taking ours along.

A child imports nothing but the standard library and the parser; it says nothing on standard
error. It is given the path of a workbook, or one part of a workbook after the other, and sends
names, sizes and rows over a pipe.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from desktop.domain.progress import Progress
from desktop.exchange.cell_text import CellValue, cell_text
from desktop.exchange.messages import user_error
from desktop.exchange.sheet_parts import NotInParts, Part, parts
from desktop.exchange.text_rows import ROWS_A_BLOCK, Block, TextRows, pack

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_POLL_SECONDS = 0.05
_MEMORY_LIMIT_BYTES = 3 * 1024**3
_PARSERS = 2
"""Children that read parts of a long sheet at the same time."""
_MOST_KNOWN = 50_000
_ZIP = b"PK\x03\x04"
"""So begins a part; no path does."""

_Message: TypeAlias = tuple[str, Any]


class Merge(NamedTuple):
    """Cells of one column, from one row to another, both included; counted from 0."""

    column: int
    first: int
    last: int


@dataclass(slots=True)
class SheetData:
    """One sheet; ``rows[0]`` is row 1 of the user's sheet and column 0 its column A."""

    name: str
    rows: Sequence[list[str]] = field(default_factory=list)
    merges: tuple[Merge, ...] = ()


def merges_of(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> tuple[Merge, ...]:
    """Return what is merged downwards alone out of the first and last cells of every area."""
    return tuple(
        Merge(left, top, bottom)
        for (top, left), (bottom, right) in ranges
        if left == right and bottom > top
    )


def read_in_child(path: Path, progress: Progress) -> list[SheetData]:
    """Return all visible sheets of a workbook as text.

    Raises ``UserError`` FILE_PASSWORD or FILE_DAMAGED (also when the parser dies), and lets
    ``Cancelled`` of ``progress`` through after ending the child.
    """
    with _children(path, 1) as (connection,):
        connection.send_bytes(os.fsencode(path))
        taken = _Taken(path)
        total = 0
        while True:
            progress(taken.height, total)
            if not connection.poll(_POLL_SECONDS):
                continue
            message = connection.recv()
            if message[0] == "sheet":
                total += message[1][1]
            taken.take(message)
            if message[0] == "end":
                return taken.sheets()


def read_in_parts(path: Path, progress: Progress) -> list[SheetData]:
    """Do the same with a workbook that has a long sheet, by several children at a time.

    Raises ``UserError`` SHEET_TOO_LARGE as well, and ``NotInParts`` where only the whole can be
    read.
    """
    taken = _Taken(path)
    with _children(path, _PARSERS) as connections:
        progress(0, 0)
        for part, messages in _answers(connections, parts(path)):
            for message in messages:
                taken.take(message)
            if part.done:
                progress(taken.height, taken.height * part.total // part.done)
    return taken.sheets()


@contextmanager
def _children(path: Path, number: int) -> Iterator[list[Connection]]:
    """Start children and yield the ends of their pipes; end them whatever happens."""
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(number)]
    children = [
        context.Process(target=_child_main, args=(end,), daemon=True) for _own, end in pipes
    ]
    try:
        for child, (_own, end) in zip(children, pipes, strict=True):
            child.start()
            end.close()
        yield [own for own, _end in pipes]
    except (EOFError, ConnectionError) as fault:
        raise user_error("FILE_DAMAGED", file=path.name) from fault
    finally:
        for child, (own, _end) in zip(children, pipes, strict=True):
            own.close()
            if child.pid is not None:
                child.kill()
                child.join()
            child.close()


def _answers(
    connections: Sequence[Connection], coming: Iterator[Part]
) -> Iterator[tuple[Part, list[_Message]]]:
    """Give each child the next part as soon as it is free; yield the answers in order.

    While the children parse, the part after those is made ready.
    """
    free = deque(connections)
    busy: deque[tuple[Connection, Part]] = deque()
    part = next(coming, None)
    while part is not None or busy:
        if part is not None and free:
            connection = free.popleft()
            connection.send_bytes(part.book)
            busy.append((connection, part))
            part = next(coming, None)
        else:
            connection, parsed = busy.popleft()
            wait([connection])
            messages = connection.recv()
            free.append(connection)
            yield parsed, messages


class _Taken:
    """What the children have told of a workbook so far."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[str, TextRows] = {}
        self._merges: dict[str, tuple[Merge, ...]] = {}

    @property
    def height(self) -> int:
        """How many rows have come."""
        return sum(map(len, self._rows.values()))

    def take(self, message: _Message) -> None:
        """Take one message: a sheet, the rows of one, its merged cells, or a fault."""
        kind, content = message
        if kind == "fault":
            raise user_error(content, file=self._path.name)
        if kind == "sheet":
            self._rows.setdefault(content[0], TextRows())
        elif kind == "merges":
            name, ranges = content
            self._merges[name] = merges_of(ranges)
        elif kind == "rows":
            name, first, block = content
            rows = self._rows[name]
            if first < len(rows):
                raise NotInParts  # the rows of the sheet are in no order
            if first > len(rows):
                rows.add(Block(first - len(rows), ()))
            rows.add(block)

    def sheets(self) -> list[SheetData]:
        """Return the sheets in the order in which they came."""
        merges = self._merges
        return [SheetData(name, rows, merges.get(name, ())) for name, rows in self._rows.items()]


# --- in the child ---------------------------------------------------------------------------------


def _child_main(connection: Connection) -> None:
    """Run in the child: be silent, be bounded, send what is in each book that comes."""
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


def _messages(book: str | io.BytesIO, texts: _Texts) -> Iterator[_Message]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        is_path = isinstance(book, str)
        make = CalamineWorkbook.from_path if is_path else CalamineWorkbook.from_filelike
        workbook = make(book)  # type: ignore[arg-type]
        for sheet in workbook.sheets_metadata:
            if sheet.visible is SheetVisibleEnum.Visible:
                yield from _sheet_messages(workbook.get_sheet_by_name(sheet.name), texts)
    except PasswordError:
        yield "fault", "FILE_PASSWORD"
    except CalamineError:
        yield "fault", "FILE_DAMAGED"
    else:
        yield "end", None


def _sheet_messages(sheet: CalamineSheet, texts: _Texts) -> Iterator[_Message]:
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
    """The texts of values that are none; a workforce has few dates and wages."""

    def __missing__(self, value: CellValue) -> str:
        text = cell_text(value)
        if len(self) < _MOST_KNOWN:
            self[value] = text
        return text

    def of(self, column: Sequence[CellValue]) -> Sequence[str]:
        """Return the texts of cells."""
        kinds = set(map(type, column))
        if kinds == {str}:
            return cast(Sequence[str], column)
        if bool in kinds:  # True is 1, but not in a sheet
            return list(map(cell_text, column))
        return [value if isinstance(value, str) else self[value] for value in column]
