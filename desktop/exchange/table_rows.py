"""Sorts the rows below the header: workers, family members, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.issue import Issue, Severity, warning
from desktop.exchange.cell_text import clean_cell
from desktop.exchange.choices import Repair
from desktop.exchange.columns import FAMILY_RELATION, KNOWN_UNUSED, NAME_PARTS, ROW_NUMBER, Column
from desktop.exchange.header import (
    Table,
    filled_texts,
    is_numbering,
    is_other_header,
    is_total,
    names_total,
    repeats_header,
    title_rows,
)
from desktop.exchange.import_result import Finding
from desktop.exchange.text_rows import (
    Block,
    Cells,
    NumberedRow,
    NumberedRows,
    blocks_of,
    unpack,
)

REPORTED = ("reported_wage_employment", "end")
_PERSONAL = {"nik", "birth_date", "basic_wage", "passport_number", "start", "kpj", "sex", *REPORTED}
_FEW_COLUMNS = 2
_LEGEND_ROWS = 4
_NAMES = {"name", *NAME_PARTS}
_IN_BRACKETS = re.compile(r"\(.*\)", re.DOTALL)
_WORKER_RELATION = re.compile(
    r"|0|1|(1\W*)?(P(ESERTA)?|KARYAWAN|PEKERJA|PEGAWAI|TENAGA KERJA)\b.*", re.IGNORECASE
)


@dataclass(slots=True)
class SortedRows:
    """The cleaned rows of workers with their row numbers, and the numbers of all others."""

    workers: NumberedRows = field(default_factory=NumberedRows)
    skipped: list[int] = field(default_factory=list)
    family: list[NumberedRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def sort_rows(table: Table, columns: Sequence[Column] | None = None) -> SortedRows:
    """Return the rows below the header by what they are; empty rows are nowhere.

    ``columns`` are those of the header with other meanings than their headings have.
    """
    columns = table.header.columns if columns is None else columns
    sorter = _Sorter(columns)
    sorter.titles = title_rows(table)
    rows, start = table.sheet.rows, table.header.last_row
    legend = _legend_rows(rows[start : start + _LEGEND_ROWS])
    above = rows[start : start + legend]
    sorter.result.skipped += [start + n for n, cells in enumerate(above, start=1) if any(cells)]
    for first, block in blocks_of(rows, start + legend):
        sorter.take_block(first + 1, block)
    return sorter.result


def _legend_rows(near: Sequence[Cells]) -> int:
    """Return how many rows explain the headings: those above a row that numbers the columns."""
    return next((n for n, cells in enumerate(near) if is_numbering(cells)), 0)


class _Sorter:
    def __init__(self, columns: Sequence[Column]) -> None:
        self.result = SortedRows()
        self.titles: set[tuple[str, ...]] = set()
        self._columns = columns
        self._personal = [c.index for c in columns if c.role in _PERSONAL]
        self._names = [c.index for c in columns if c.role in _NAMES]
        self._name = self._names[0] if self._names else 0
        self._mapped = [
            c.index for c in columns if c.role and c.role not in {ROW_NUMBER, KNOWN_UNUSED}
        ]
        self._figures = [
            c.index for c in columns if c.role and c.role not in _NAMES | {KNOWN_UNUSED}
        ]
        self._telling = [c.index for c in columns if c.role in {"nik", "sex"}]
        self._relation = next((c.index for c in columns if c.role == FAMILY_RELATION), None)
        self._is_after_total = False
        self._kept: list[NumberedRow] = []

    def take_block(self, first: int, block: Block) -> None:
        """Put rows that follow each other where they belong; ``first`` is the number of one."""
        clean = block.cleaned()
        dirty = [n for n, column in enumerate(clean.columns) if column is not block.columns[n]]
        people: Sequence[int] = range(first, first + block.height)
        if self._are_workers(clean):
            self.result.workers.add(people, clean)
        else:
            people = self._take_rows(first, clean.cells())
        if dirty and people:
            raw = [unpack(block.columns[n]) for n in dirty]
            self._note_repairs(first, raw, dirty, set(people))

    def _take_rows(self, first: int, cells: Sequence[Cells]) -> list[int]:
        """Put row after row where it belongs; return the numbers of workers and families."""
        result = self.result
        relatives = len(result.family)
        for number, row in enumerate(zip(*cells, strict=True), start=first):
            self._take(number, row)
        numbers = [number for number, _row in self._kept]
        result.workers.add(numbers, Block.of([row for _number, row in self._kept]))
        self._kept = []
        return numbers + [number for number, _row in result.family[relatives:]]

    def _are_workers(self, block: Block) -> bool:
        """Tell whether ``_take`` finds a worker in each of these rows, for certain."""
        personal = map(block.column, self._personal)
        full = [cells for cells in personal if "" not in cells]
        names = block.column(self._name) if self._names else ("",)
        relation = self._relation
        is_there = relation is not None and relation < len(block.columns)
        relations = set(block.column(relation)) if relation is not None and is_there else ()
        return (
            len(full) > 1
            and "" not in names
            and "".join([text[0] for text in names]).isalpha()
            and any("".join([text[-1] for text in cells]).isdigit() for cells in full)
            and all(map(_WORKER_RELATION.fullmatch, relations))
        )

    def _take(self, number: int, cells: Cells) -> None:
        """Put one row where it belongs."""
        if not any(cells):
            return
        result = self.result
        has_identity = self._has(cells, self._personal, 2)
        is_person = has_identity and self._has(cells, self._names)
        is_named = is_person and self._name < len(cells) and cells[self._name][:1].isalpha()
        if not is_named and self._is_of_the_print(cells, is_person=is_person):
            result.skipped.append(number)
        elif not is_person and is_total(cells):
            self._is_after_total = True
            result.skipped.append(number)
        elif not self._has_figures(cells) and self._is_header(number, cells):
            result.skipped.append(number)
        elif self._is_in_words(cells) or (not has_identity and self._is_no_worker(cells)):
            self._remark(number, cells)
        else:
            rows = result.family if self._is_family(cells) else self._kept
            rows.append((number, cells))

    def _note_repairs(
        self, first: int, raw: Sequence[Cells], dirty: Sequence[int], people: set[int]
    ) -> None:
        for number, row in enumerate(zip(*raw, strict=True), start=first):
            for index, written in zip(dirty, row, strict=True):
                text, kind = clean_cell(written)
                if kind and number in people:
                    self.result.repairs.append(Repair(number, index, kind, written, text))

    def _has(self, cells: Cells, indices: Sequence[int], least: int = 1) -> bool:
        """Tell whether so many of these cells are filled."""
        width, found = len(cells), 0
        for index in indices:
            if index < width and cells[index]:
                found += 1
                if found == least:
                    return True
        return False

    def _is_sparse(self, cells: Cells) -> bool:
        """Tell whether a row fills one of several columns; of a few nobody can say."""
        return len(self._mapped) > _FEW_COLUMNS and not self._has(cells, self._mapped, 2)

    def _is_no_worker(self, cells: Cells) -> bool:
        """Tell whether a row without numbers and dates of a person is a remark or a sum."""
        return self._is_after_total or self._is_sparse(cells) or names_total(cells)

    def _is_in_words(self, cells: Cells) -> bool:
        """Tell whether a row explains or signs the table: in brackets, or words for dates and sums.

        Whose sex or NIK is filled in, in whatever words, may be a worker.
        """
        if all(_IN_BRACKETS.fullmatch(text) for text in cells if text):
            return True
        filled = [cells[index] for index in self._figures if index < len(cells)]
        has_figure = any(map(str.isdigit, "".join(filled)))
        has_words = not has_figure and self._has(cells, self._personal)
        return has_words and not self._has(cells, self._telling)

    def _has_figures(self, cells: Cells) -> bool:
        """Tell whether a number, date or wage ends in a digit, as no heading there does."""
        return any(index < len(cells) and cells[index][-1:].isdigit() for index in self._personal)

    def _is_of_the_print(self, cells: Cells, *, is_person: bool) -> bool:
        """Tell whether a row numbers the columns, or is one from above that a page repeats."""
        return is_numbering(cells) or (not is_person and filled_texts(cells) in self.titles)

    def _is_header(self, number: int, cells: Cells) -> bool:
        """Tell whether a row is headings again; those of another table are told of."""
        if is_other_header(cells, self._columns):
            finding = Finding.of(warning("TABLE_BELOW"), number, "")
            self.result.findings.append(finding)
            return True
        return repeats_header(cells, self._columns)

    def _remark(self, number: int, cells: Cells) -> None:
        self.result.skipped.append(number)
        text = next(text for text in cells if text)
        issue = Issue("ROW_SKIPPED", Severity.NOTICE, "", text)
        self.result.findings.append(Finding.of(issue, number, ""))

    def _is_family(self, cells: Cells) -> bool:
        if self._relation is None or self._relation >= len(cells):
            return False
        return _WORKER_RELATION.fullmatch(cells[self._relation]) is None
