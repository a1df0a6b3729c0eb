"""Workbooks are parsed in processes of their own, which may die without taking ours along.

A child is given the path of a workbook, or one part of a workbook after the other, and sends
names, sizes and rows over a pipe.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple, TypeAlias

from desktop.domain.progress import Progress
from desktop.exchange.child_pipe import has_come
from desktop.exchange.messages import user_error
from desktop.exchange.parser_child import Message, child_main
from desktop.exchange.sheet_parts import NotInParts, Part, parts
from desktop.exchange.text_rows import Block, TextRows

_POLL_SECONDS = 0.05
_PARSERS = 2
"""Children that read parts of a long sheet at the same time."""
_PARTS_AHEAD = _PARSERS + 1

_SPAWNING = multiprocessing.get_context("spawn")
RowsCame: TypeAlias = Callable[[str, TextRows], None]


class Merge(NamedTuple):
    """Cells of one column, from one row to another, both included; counted from 0."""

    column: int
    first: int
    last: int


@dataclass(slots=True)
class SheetData:
    """One sheet; ``rows[0]`` is row 1 of the user's sheet and column 0 its column A.

    ``uncomputed`` are cells that look empty for want of a result: the row as counted there and
    the column from 0, with the fault that Excel shows, empty where nobody computed the formula.
    """

    name: str
    rows: Sequence[list[str]] = field(default_factory=list)
    merges: tuple[Merge, ...] = ()
    uncomputed: Mapping[tuple[int, int], str] = field(default_factory=dict)


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
    with _made(1) as children, _running(path, children):
        (child,) = children
        taken = _Taken(path)
        for message in _told(child, path, lambda: progress(taken.height, taken.announced)):
            taken.take(message)
    return taken.sheets()


def _told(child: _Child, path: Path, tick: Callable[[], None]) -> Iterator[Message]:
    """Hand a path to a child and yield what it says of the workbook, to its end."""
    connection = child.own
    tick()
    while not child.has_come(_POLL_SECONDS):
        tick()
    connection.recv_bytes()
    connection.send_bytes(os.fsencode(path))
    while True:
        tick()
        if child.has_come(_POLL_SECONDS):
            message = connection.recv()
            yield message
            if message[0] == "end":
                return


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
        _made(_PARSERS) as children,
        ThreadPoolExecutor(_PARSERS) as threads,  # ends after the children, for which it waits
        _running(path, children),
    ):
        progress(0, 0)
        for part, messages in _answers(children, threads, parts(path)):
            for message in messages:
                taken.take(message)
            for name, rows in taken.longer():
                hear(name, rows)
            if part.done:
                progress(taken.height, taken.height * part.total // part.done)
    return taken.sheets()


class _Child(NamedTuple):
    """A process that parses, with our end of the pipe to it and its own."""

    process: SpawnProcess
    own: Connection
    end: Connection

    def has_come(self, seconds: float | None) -> bool:
        """Tell whether it has sent something; raises ``EOFError`` where it never will."""
        return has_come(self.own, self.process.sentinel, seconds)


@contextmanager
def _made(number: int) -> Iterator[list[_Child]]:
    """Make children; let go of them when nobody can be waiting for them any more."""
    children = []
    for _ in range(number):
        own, end = _SPAWNING.Pipe()
        process = _SPAWNING.Process(target=child_main, args=(end,), daemon=True)
        children.append(_Child(process, own, end))
    try:
        yield children
    finally:
        for child in children:
            child.own.close()
            child.process.close()


@contextmanager
def _running(path: Path, children: Sequence[_Child]) -> Iterator[None]:
    """Start the children, and end them whatever happens."""
    try:
        for child in children:
            child.process.start()
            child.end.close()
        yield
    except (EOFError, ConnectionError) as fault:
        raise user_error("FILE_DAMAGED", file=path.name) from fault
    finally:
        for child in children:
            if child.process.pid is not None:
                child.process.kill()
                child.process.join()


_Free: TypeAlias = SimpleQueue[Connection | None]
"""Pipes to children that have nothing to do; ``None`` stands for one that died."""


def _answers(
    children: Sequence[_Child], threads: ThreadPoolExecutor, coming: Iterator[Part]
) -> Iterator[tuple[Part, list[Message]]]:
    """Give each child the next part as soon as it is free; yield the answers in order.

    Threads hand over and fetch, so that no child waits while the rows of another are looked at.
    """
    free: _Free = SimpleQueue()
    for child in children:
        threads.submit(_welcome, child, free)
    busy: deque[tuple[Part, Future[bytes]]] = deque()
    for part in coming:
        busy.append((part, threads.submit(_answer, free, part)))
        if len(busy) > _PARTS_AHEAD:
            yield _unpacked(*busy.popleft())
    while busy:
        yield _unpacked(*busy.popleft())


def _welcome(child: _Child, free: _Free) -> None:
    """Let a child take part once it holds its end: from then on the pipe ends with it."""
    try:
        child.has_come(None)
        child.own.recv_bytes()
    except (EOFError, OSError):
        free.put(None)
    else:
        free.put(child.own)


def _answer(free: _Free, part: Part) -> bytes:
    connection = free.get()
    try:
        if connection is None:
            raise EOFError
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
        self.announced = 0
        """How many rows the sheets so far have said to have."""

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
            self.announced += content[1]
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
