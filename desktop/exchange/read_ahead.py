"""Rows of a long sheet are checked while the rest of it is still being read.

What a column means and how it writes is only certain once its last cell is there. Nearly always the
first thousand rows say the same, so the others are read as these say while the parsers are at
work. Once all rows are there, what came of a block is taken where the whole table says the
same and the block is the same; everything else is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.errors import UserError
from desktop.exchange.choices import ImportChoices
from desktop.exchange.header import Header, Table
from desktop.exchange.plain_blocks import PlainBlocks, ReadBlock
from desktop.exchange.reader_process import SheetData
from desktop.exchange.table_reading import TableReading, header_of
from desktop.exchange.text_rows import Block, TextRows

_ENOUGH_ROWS = 1_000


class _Known(NamedTuple):
    numbers: Sequence[int]
    block: Block
    read: ReadBlock


class KnownBlocks:
    """What came of the blocks of a sheet, each by the number of its first row."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}

    def add(self, numbers: Sequence[int], block: Block, read: ReadBlock) -> None:
        """Take what came of a block."""
        self._known[numbers[0]] = _Known(numbers, block, read)

    def of(self, numbers: Sequence[int], block: Block) -> ReadBlock | None:
        """Return what came of just these rows, if they were read; it is given only once."""
        known = self._known.pop(numbers[0], None)
        if known is None or known.numbers != numbers or known.block.columns != block.columns:
            return None
        return known.read


class _Sheet:
    """A sheet whose rows come; ``reader`` reads them if anybody can by whole blocks."""

    def __init__(self, reader: PlainBlocks | None, start: int) -> None:
        self.reader = reader
        self.known = KnownBlocks()
        self._start = start

    def take(self, rows: TextRows) -> None:
        """Read the blocks that came since the last time."""
        if self.reader is None:
            return
        for first, block in rows.blocks(self._start):
            clean = block.cleaned()
            self._start = first + block.height
            numbers = range(first + 1, self._start + 1)
            self.known.add(numbers, clean, self.reader.read(numbers, clean))


class ReadAhead:
    """Reads the rows of sheets as they come; ``choices_of`` tells the choices for a sheet."""

    def __init__(self, choices_of: Callable[[SheetData, Header], ImportChoices]) -> None:
        self._choices_of = choices_of
        self._sheets: dict[str, _Sheet] = {}

    def take(self, name: str, rows: TextRows) -> None:
        """Look at the rows of a sheet that came so far; each time there are more."""
        if name not in self._sheets:
            if len(rows) < _ENOUGH_ROWS:
                return
            self._sheets[name] = self._begun(SheetData(name, rows))
        self._sheets[name].take(rows)

    def _begun(self, sheet: SheetData) -> _Sheet:
        header = header_of(sheet)
        if header is None:
            return _Sheet(None, 0)
        try:
            choices = self._choices_of(sheet, header)
            reader = TableReading.of(Table(sheet, header), sheet.name, choices).reader
        except UserError:  # it is told when all rows are there, if it still holds then
            return _Sheet(None, 0)
        return _Sheet(reader.plain, header.last_row)

    def known(self, name: str, reader: PlainBlocks | None) -> KnownBlocks:
        """Return what is known of a sheet for one who reads it; nothing if it reads otherwise."""
        found = self._sheets.get(name)
        if found is None or found.reader is None or reader is None:
            return KnownBlocks()
        return found.known if found.reader.reads_as(reader) else KnownBlocks()
