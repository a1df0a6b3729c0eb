"""The rows of a sheet as text, kept by columns: a fifth of the memory of as many single cells.

A block holds some rows; of each column it has one text, in which a sign that no cell holds parts
the cells. Reading a block apart again takes less time than looking after every cell.
"""

from __future__ import annotations

import pickle
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeAlias, overload

from desktop.exchange.cell_text import cleaned_cells, needs_no_cleaning

_BETWEEN = "\x1f"
"""Parts the cells of a column; XML knows no such sign."""
ROWS_A_BLOCK = 1_000
_QUICKLY = 1

Packed: TypeAlias = str | tuple[str, ...]
"""The cells of one column of a block; single ones only where one of them holds the sign."""
Cells: TypeAlias = Sequence[str]
NumberedRow: TypeAlias = tuple[int, Cells]
"""The number that a row has in the user's sheet, and its cells."""


def pack(cells: Cells) -> Packed:
    """Return cells of one column as a block keeps them."""
    joined = _BETWEEN.join(cells)
    return joined if joined.count(_BETWEEN) == len(cells) - 1 else tuple(cells)


def cleaned(packed: Packed) -> Packed:
    """Return the cells without what spreadsheets leave around them, the same where nothing is."""
    if _is_clean(packed):
        return packed
    cells = unpack(packed)
    clean = cleaned_cells(cells)
    return packed if clean is cells else pack(clean)


def _is_clean(packed: Packed) -> bool:
    return isinstance(packed, str) and needs_no_cleaning(packed, _BETWEEN)


def unpack(packed: Packed) -> Cells:
    """Return the cells again."""
    return packed.split(_BETWEEN) if isinstance(packed, str) else packed


class Block(NamedTuple):
    """Some rows that follow each other; every column has ``height`` cells.

    ``clean`` are the places of columns of which whoever read them knows that they are clean.
    """

    height: int
    columns: tuple[Packed, ...]
    clean: frozenset[int] = frozenset()

    @classmethod
    def of(cls, rows: Sequence[Cells]) -> Block:
        """Return rows as a block; short ones are filled up."""
        return cls(len(rows), tuple(map(pack, zip_longest(*rows, fillvalue=""))))

    def looked_over(self) -> Block:
        """Return the block with the places of its clean columns."""
        clean = frozenset(n for n, column in enumerate(self.columns) if _is_clean(column))
        return self._replace(clean=clean)

    def cleaned(self) -> Block:
        """Return the block without what spreadsheets leave around cells."""
        columns = enumerate(self.columns)
        return self._replace(
            columns=tuple(c if n in self.clean else cleaned(c) for n, c in columns)
        )

    def cells(self) -> list[Cells]:
        """Return the cells by columns."""
        return [unpack(column) for column in self.columns]

    def column(self, index: int) -> Cells:
        """Return the cells of one column, empty ones where the block is not so wide."""
        is_there = index < len(self.columns)
        return unpack(self.columns[index]) if is_there else ("",) * self.height

    def rows(self) -> list[list[str]]:
        """Return the cells by rows."""
        if not self.columns:
            return [[] for _ in range(self.height)]
        return list(map(list, zip(*self.cells(), strict=True)))


class _Folded(NamedTuple):
    """A block as it is sent and lies in the window, which only counts: a fifth of the room."""

    height: int
    content: bytes
    clean: frozenset[int]

    @classmethod
    def of(cls, block: Block | _Folded) -> _Folded:
        if isinstance(block, _Folded):
            return block
        whole = pickle.dumps(block.columns, pickle.HIGHEST_PROTOCOL)
        return cls(block.height, zlib.compress(whole, _QUICKLY), block.clean)

    def opened(self) -> Block:
        columns = pickle.loads(zlib.decompress(self.content))  # noqa: S301 - our own
        return Block(self.height, columns, self.clean)


def _opened(block: Block | _Folded) -> Block:
    return block.opened() if isinstance(block, _Folded) else block


class TextRows(Sequence[list[str]]):
    """Rows in blocks, which read as a list of lists does."""

    def __init__(self, blocks: Iterable[Block | _Folded] = ()) -> None:
        self._blocks: list[Block | _Folded] = []
        self._starts: list[int] = []
        self._height = 0
        self._seen = -1
        self._rows: list[list[str]] = []
        for block in blocks:
            self.add(block)

    def __reduce__(self) -> tuple[type[TextRows], tuple[list[_Folded]]]:
        """Tell how it is sent to another process: folded, and it stays so there."""
        return TextRows, ([_Folded.of(block) for block in self._blocks],)

    def add(self, block: Block | _Folded) -> None:
        """Put rows below those that are there."""
        if block.height:
            self._blocks.append(block)
            self._starts.append(self._height)
            self._height += block.height

    def blocks(self, start: int = 0) -> Iterator[tuple[int, Block]]:
        """Yield the blocks from row ``start`` on, each with the place of its first row."""
        for first, block in zip(self._starts, self._blocks, strict=True):
            if first >= start:
                yield first, _opened(block)
            elif first + block.height > start:
                yield start, Block.of(_opened(block).rows()[start - first :])

    def __len__(self) -> int:
        return self._height

    @overload
    def __getitem__(self, place: int) -> list[str]: ...
    @overload
    def __getitem__(self, place: slice) -> list[list[str]]: ...
    def __getitem__(self, place: int | slice) -> list[str] | list[list[str]]:
        """Return a row, or several; rows near each other are quick to get."""
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(self._height))]
        number = place + self._height if place < 0 else place
        if not 0 <= number < self._height:
            raise IndexError("there is no such row")
        return self._rows_at(number)[number - self._starts[self._seen]]

    def _rows_at(self, number: int) -> list[list[str]]:
        found = bisect_right(self._starts, number) - 1
        if found != self._seen:
            self._seen, self._rows = found, _opened(self._blocks[found]).rows()
        return self._rows

    def __iter__(self) -> Iterator[list[str]]:
        for block in self._blocks:
            yield from _opened(block).rows()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TextRows):
            return list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]


def blocks_of(
    rows: Sequence[Cells], start: int = 0, height: int = ROWS_A_BLOCK
) -> Iterator[tuple[int, Block]]:
    """Yield any rows from ``start`` on as blocks, each with the place of its first row."""
    if isinstance(rows, TextRows):
        yield from rows.blocks(start)
        return
    for first in range(start, len(rows), height):
        yield first, Block.of(rows[first : first + height])


class NumberedRows(Sequence[NumberedRow]):
    """Some rows of a sheet with their numbers, in blocks."""

    def __init__(self) -> None:
        self._numbers: list[Sequence[int]] = []
        self._rows = TextRows()
        self._starts: list[int] = []

    @classmethod
    def of(cls, rows: Sequence[NumberedRow]) -> NumberedRows:
        """Return such rows as they are, or any others in blocks."""
        if isinstance(rows, cls):
            return rows
        made = cls()
        for first in range(0, len(rows), ROWS_A_BLOCK):
            some = rows[first : first + ROWS_A_BLOCK]
            made.add([number for number, _ in some], Block.of([cells for _, cells in some]))
        return made

    def add(self, numbers: Sequence[int], block: Block) -> None:
        """Put rows below those that are there."""
        if numbers:
            self._starts.append(len(self._rows))
            self._numbers.append(numbers)
            self._rows.add(block)

    def blocks(self) -> Iterator[tuple[Sequence[int], Block]]:
        """Yield the rows block by block, the numbers apart."""
        for numbers, (_first, block) in zip(self._numbers, self._rows.blocks(), strict=True):
            yield numbers, block

    def column(self, index: int) -> list[str]:
        """Return the filled cells of one column."""
        filled: list[str] = []
        for _first, block in self._rows.blocks():
            if index < len(block.columns):
                filled += filter(None, unpack(block.columns[index]))
        return filled

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> NumberedRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[NumberedRow]: ...
    def __getitem__(self, place: int | slice) -> NumberedRow | list[NumberedRow]:
        """Return a row, or several; rows near each other are quick to get."""
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        number = place + len(self) if place < 0 else place
        cells = self._rows[number]
        found = bisect_right(self._starts, number) - 1
        return self._numbers[found][number - self._starts[found]], cells

    def __iter__(self) -> Iterator[NumberedRow]:
        for numbers, block in self.blocks():
            yield from zip(numbers, block.rows(), strict=True)
