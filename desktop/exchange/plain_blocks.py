"""Blocks of rows to workers, every block by itself: it need not wait for the rows after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.domain.worker import Worker
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.choices import Repair
from desktop.exchange.columns import Column
from desktop.exchange.plain_rows import PlainRows, empty_value
from desktop.exchange.text_rows import Block, Cells


class ReadBlock(NamedTuple):
    """What came of a block, by the places of its rows.

    ``workers`` has ``None`` where ``RowReader`` must look at the row by itself. The ``row`` of the
    ``repairs`` is the place as well.
    """

    workers: Sequence[Worker | None]
    repairs: Mapping[int, Sequence[Repair]]


class PlainBlocks:
    """Reads the blocks of one table, whose columns are ``columns``, each with a parser."""

    def __init__(
        self, columns: Sequence[Column], parsers: Sequence[CellParser], reported_wage: str
    ) -> None:
        self._columns = tuple(columns)
        self._parsers = tuple(parsers)
        self._reported_wage = reported_wage
        self._rows = PlainRows(columns, reported_wage)

    def reads_as(self, other: PlainBlocks) -> bool:
        """Tell whether both make the same of every block."""
        return (
            self._columns == other._columns
            and self._reported_wage == other._reported_wage
            and all(
                one.reads_as(two) for one, two in zip(self._parsers, other._parsers, strict=True)
            )
        )

    def texts(self, block: Block) -> list[Cells]:
        """Return the cells of the columns that are read."""
        return [block.column(column.index) for column in self._columns]

    def read(self, numbers: Sequence[int], block: Block) -> ReadBlock:
        """Return what comes of rows with these numbers."""
        texts = self.texts(block)
        values: list[list[object]] = []
        odd: set[int] = set()
        repairs: dict[int, list[Repair]] = {}
        for column, parser, written in zip(self._columns, self._parsers, texts, strict=True):
            empty = empty_value(column.role)
            values.append(parser.column(written, empty))
            odd.update(parser.odd_places(values[-1], empty))
            for place, repair in _repairs(column, parser, written):
                repairs.setdefault(place, []).append(repair)
        return ReadBlock(self._rows.workers(numbers, texts, values, odd), repairs)


def _repairs(column: Column, parser: CellParser, texts: Cells) -> Iterator[tuple[int, Repair]]:
    for place, text in enumerate(texts) if parser.repaired else ():
        if text in parser.repaired:
            parsed = parser.parse(text)
            yield place, Repair(place, column.index, parsed.repair, text, parsed.after)
