"""Workbooks are parsed in processes of their own, which may die without taking ours along.

A child is given the path of a workbook, or one part of a workbook after the other, and sends
names, sizes and rows over a pipe.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple, TypeAlias

from desktop.domain.progress import Progress
from desktop.exchange.messages import user_error
from desktop.exchange.parser_child import Message, child_main
from desktop.exchange.sheet_parts import NotInParts, Part, parts
from desktop.exchange.text_rows import Block, TextRows

_POLL_SECONDS = 0.05
_PARSERS = 2
"""Children that read parts of a long sheet at the same time."""
_PARTS_AHEAD = _PARSERS + 1

_SPAWNING = multiprocessing.get_context("spawn")
_Pipe: TypeAlias = tuple[Connection, Connection]
RowsCame: TypeAlias = Callable[[str, TextRows], None]


class Merge(NamedTuple):
    """Cells of one column, from one row to another, both included; counted from 0."""

    column: int
    first: int
    last: int


@dataclass(slots=True)
class SheetData:
    """One sheet; ``rows[0]`` is row 1 of the user's sheet and column 0 its column A.

    ``uncomputed`` are cells with a formula and no result: the row as counted there, the column
    from 0.
    """

    name: str
    rows: Sequence[list[str]] = field(default_factory=list)
    merges: tuple[Merge, ...] = ()
    uncomputed: frozenset[tuple[int, int]] = frozenset()


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
    with _pipes(1) as pipes, _children(path, pipes) as (connection,):
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


def unheard(name: str, rows: TextRows) -> None:
    """Do nothing with rows that came."""


def read_in_parts(path: Path, progress: Progress, hear: RowsCame = unheard) -> list[SheetData]:
    """Do the same with a workbook that has a long sheet, by several children at a time.

    ``hear`` is told the name of a sheet and all rows of it so far, while the children go on.
    Raises ``UserError`` SHEET_TOO_LARGE as well, and ``NotInParts`` where only the whole can be
    read.
    """
    taken = _Taken(path)
    with (
        _pipes(_PARSERS) as pipes,
        ThreadPoolExecutor(_PARSERS) as threads,  # ends after the children, for which it waits
        _children(path, pipes) as connections,
    ):
        progress(0, 0)
        for part, messages in _answers(connections, threads, parts(path)):
            for message in messages:
                taken.take(message)
            for name, rows in taken.longer():
                hear(name, rows)
            if part.done:
                progress(taken.height, taken.height * part.total // part.done)
    return taken.sheets()


@contextmanager
def _pipes(number: int) -> Iterator[list[_Pipe]]:
    """Make pipes; close our ends when nobody can be reading from them any more."""
    pipes = [_SPAWNING.Pipe() for _ in range(number)]
    try:
        yield pipes
    finally:
        for own, _end in pipes:
            own.close()


@contextmanager
def _children(path: Path, pipes: Sequence[_Pipe]) -> Iterator[list[Connection]]:
    """Start a child for each pipe and yield our ends; end the children whatever happens."""
    children = [
        _SPAWNING.Process(target=child_main, args=(end,), daemon=True) for _own, end in pipes
    ]
    try:
        for child, (_own, end) in zip(children, pipes, strict=True):
            child.start()
            end.close()
        yield [own for own, _end in pipes]
    except (EOFError, ConnectionError) as fault:
        raise user_error("FILE_DAMAGED", file=path.name) from fault
    finally:
        for child in children:
            if child.pid is not None:
                child.kill()
                child.join()
            child.close()


def _answers(
    connections: Sequence[Connection], threads: ThreadPoolExecutor, coming: Iterator[Part]
) -> Iterator[tuple[Part, list[Message]]]:
    """Give each child the next part as soon as it is free; yield the answers in order.

    Threads hand over and fetch, so that no child waits while the rows of another are looked at.
    """
    free: SimpleQueue[Connection] = SimpleQueue()
    for connection in connections:
        free.put(connection)
    busy: deque[tuple[Part, Future[bytes]]] = deque()
    for part in coming:
        busy.append((part, threads.submit(_answer, free, part)))
        if len(busy) > _PARTS_AHEAD:
            yield _unpacked(*busy.popleft())
    while busy:
        yield _unpacked(*busy.popleft())


def _answer(free: SimpleQueue[Connection], part: Part) -> bytes:
    connection = free.get()
    try:
        connection.send_bytes(part.book)
        return connection.recv_bytes()
    finally:
        free.put(connection)


def _unpacked(part: Part, answer: Future[bytes]) -> tuple[Part, list[Message]]:
    return part, pickle.loads(answer.result())  # noqa: S301 - from our own child


class _Taken:
    """What the children have told of a workbook so far."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[str, TextRows] = {}
        self._merges: dict[str, tuple[Merge, ...]] = {}
        self._longer: dict[str, None] = {}

    @property
    def height(self) -> int:
        """How many rows have come."""
        return sum(map(len, self._rows.values()))

    def take(self, message: Message) -> None:
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
            self._longer[name] = None

    def longer(self) -> list[tuple[str, TextRows]]:
        """Return the sheets that have become longer since the last time, by their names."""
        names, self._longer = self._longer, {}
        return [(name, self._rows[name]) for name in names]

    def sheets(self) -> list[SheetData]:
        """Return the sheets in the order in which they came."""
        merges = self._merges
        return [SheetData(name, rows, merges.get(name, ())) for name, rows in self._rows.items()]
