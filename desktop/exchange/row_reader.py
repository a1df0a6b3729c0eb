"""Reads row after row: typed values, the checks of a worker, repairs, duplicates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.identity import NIK_LENGTH
from desktop.domain.issue import Issue, error, warning
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import build_worker
from desktop.exchange.cell_parser import CellParser, Parsed
from desktop.exchange.choices import (
    DUPLICATE_ROW,
    HARMLESS_REPAIRS,
    NAME_CASE,
    SHORT_YEAR,
    ImportChoices,
    Repair,
)
from desktop.exchange.column_plan import ColumnPlan
from desktop.exchange.columns import (
    CONTRIBUTION_ROLES,
    IDENTITY_TYPE,
    ROW_NUMBER,
    SUMMED,
    TRAY_NUMBER,
    Column,
)
from desktop.exchange.import_result import MARKS, Finding, RowUpdate, marks_of
from desktop.exchange.plain_blocks import PlainBlocks, ReadBlock
from desktop.exchange.plain_rows import PlainRows
from desktop.exchange.row_rules import Values, finish_values, is_passport_row
from desktop.exchange.templates import Template
from desktop.exchange.text_rows import Block, Cells, NumberedRow, NumberedRows

Key = TypeVar("Key")
_MAX_ROWS_NAMED = 3
_WHOLE_ROW = -1
_TELLING = frozenset({"nik", "kpj", "staff_number", "jkn_number", "name"})
"""Columns that may tell every row from all others."""


class RowReader:
    """Reads rows and keeps what came of them.

    ``cleaned`` are the repairs that already went before, while the cells were cleaned. ``rows``
    are all that will be read: with them those that are like no other need not be remembered.
    """

    def __init__(
        self,
        plan: ColumnPlan,
        template: Template,
        choices: ImportChoices,
        cleaned: Iterable[Repair] = (),
        rows: NumberedRows | None = None,
        uncomputed: Mapping[tuple[int, int], str] = MappingProxyType({}),
    ) -> None:
        self.workers: list[Worker] = []
        self.updates: list[RowUpdate] = []
        self.rejected: list[int] = []
        self.rejected_marks: set[str] = set()
        self.dropped: list[int] = []
        self.findings: list[Finding] = []
        self.repairs: list[Repair] = []
        self.tray_numbers: dict[int, int] = {}
        self._plan = plan
        self._template = template
        self._choices = choices
        self._builds = template.can_create and not (template.is_partial and choices.match_only)
        self._passport = CellParser(
            FIELDS_BY_KEY["passport_number"], AmountStyle.INDONESIAN, DateOrder.DAY_FIRST
        )
        self._headings = {key: plan.heading_of(key) for key in FIELDS_BY_KEY}
        columns = plan.columns
        self._readers = [(c, c.role, p.parse) for c, p in zip(columns, plan.parsers, strict=True)]
        self._indices = [column.index for column in columns]
        self._nik = next((n for n, c in enumerate(columns) if c.role == "nik"), None)
        self._has_document = any(column.role == IDENTITY_TYPE for column in columns)
        self._tray = next((n for n, c in enumerate(columns) if c.role == TRAY_NUMBER), None)
        self._counted = [n for n, c in enumerate(columns) if c.role not in _UNCOUNTED]
        self._rows_by_nik = _RowsBy[str]()
        self._rows_by_content = _RowsBy[tuple[str, ...]]()
        self._telling, self._repeated = self._told_apart(rows)
        self._refused = self._refused_while_cleaned(cleaned)
        self._uncomputed = uncomputed
        self._plain: PlainBlocks | None = None
        if self._is_plain():
            self._plain = PlainBlocks(columns, plan.parsers, template.reported_wage)

    def _is_plain(self) -> bool:
        is_whole = self._builds and not self._template.is_partial and not self._uncomputed
        is_whole = is_whole and bool(self._counted) and not self._choices.refuses_cleaning
        return is_whole and PlainRows.fits(self._plan.columns)

    def _told_apart(self, rows: NumberedRows | None) -> tuple[int, frozenset[str] | None]:
        """Return the column that tells most rows apart, and the texts that several have in it."""
        found: tuple[int, frozenset[str] | None] = 0, None
        most = 0
        for place in self._counted:
            column = self._plan.columns[place]
            if rows is None or column.role not in _TELLING or 2 * most > len(rows):
                continue
            counts = Counter(rows.column(column.index))
            repeated = [text for text, count in counts.items() if count > 1]
            if len(counts) - len(repeated) > most:
                most = len(counts) - len(repeated)
                found = place, frozenset(("", *repeated))
        return found

    def _refused_while_cleaned(self, cleaned: Iterable[Repair]) -> dict[int, list[Repair]]:
        refused: dict[int, list[Repair]] = {}
        if self._choices.refuses_cleaning:
            mapped = {column.index for column in self._plan.columns}
            for repair in cleaned:
                if repair.column in mapped and self._choices.refuses(*repair.key):
                    refused.setdefault(repair.row, []).append(repair)
        return refused

    @property
    def plain(self) -> PlainBlocks | None:
        """Who reads whole blocks, if this table allows of that."""
        return self._plain

    def read_all(self, rows: Sequence[NumberedRow]) -> None:
        """Do what ``read`` does with each row, several times as quick: by whole columns."""
        for numbers, block in NumberedRows.of(rows).blocks():
            self.read_block(numbers, block)

    def read_block(
        self, numbers: Sequence[int], block: Block, known: ReadBlock | None = None
    ) -> None:
        """Do what ``read_all`` does with the rows of a block, of which ``known`` came already."""
        if self._plain is None:
            for number, cells in zip(numbers, block.rows(), strict=True):
                self.read(number, cells)
            return
        workers, repairs = known or self._plain.read(numbers, block)
        again = self._places_alike(block)
        if self._tray is None and not again and not repairs and all(workers):
            made = [worker for worker in workers if worker is not None]
            self.workers += made
            pairs = zip(made, numbers, strict=True)
            self._rows_by_nik.note_all([(w.nik, number) for w, number in pairs if w.nik])
            return
        texts, columns = self._plain.texts(block), block.cells()
        trays = [""] * block.height if self._tray is None else texts[self._tray]
        for place, (number, worker) in enumerate(zip(numbers, workers, strict=True)):
            if worker is None or (place in again and not self._is_new(number, texts, place)):
                self.read(number, [cells[place] for cells in columns])
                continue
            if place in repairs:
                self.repairs += (repair._replace(row=number) for repair in repairs[place])
            self.workers.append(worker)
            if worker.nik:
                self._rows_by_nik.note(worker.nik, number)
            if trays[place].isdigit():
                self.tray_numbers[number] = int(trays[place])

    def _places_alike(self, block: Block) -> Collection[int]:
        """Return the places of the rows that another one may be like."""
        repeated = self._repeated
        if repeated is None:
            return range(block.height)
        telling = block.column(self._indices[self._telling])
        return {place for place, text in enumerate(telling) if text in repeated}

    def _is_new(self, number: int, texts: Sequence[Cells], place: int) -> bool:
        """Note the content of a row unless a row before it has the same."""
        content = tuple(texts[n][place] for n in self._counted)
        return self._rows_by_content.first.setdefault(content, number) == number

    def read(self, number: int, cells: Sequence[str]) -> None:
        """Turn one row into a worker or an update, or into findings that keep it out."""
        texts = self._texts(cells)
        if not self._is_first(number, texts):
            return
        by_role, issues = self._parse(number, texts)
        values, conclusions = finish_values(by_role, self._template)
        issues += self._refusals(number) + self._without_result(number)
        is_update = self._template.is_partial and self._read_update(number, values, issues)
        if self._builds:
            self._build(number, values, issues, conclusions)
        elif not is_update:
            self._reject(number, values)
        self._remember(number, values.get("nik"), texts)
        self.findings += [self.placed(issue, number) for issue in issues]

    def _build(
        self, number: int, values: Values, issues: list[Issue], conclusions: list[Issue]
    ) -> None:
        issues += conclusions
        failed = {issue.field for issue in issues if issue.is_error}
        worker, checks = build_worker(values, source_row=number)
        issues += [i for i in checks if not (i.code == "REQUIRED" and i.field in failed)]
        if worker is None or failed:
            self._reject(number, values)
        else:
            self.workers.append(worker)

    def _reject(self, number: int, values: Values) -> None:
        self.rejected.append(number)
        self.rejected_marks |= marks_of(values.get(key) for key in MARKS)

    def _read_update(self, number: int, values: Values, issues: list[Issue]) -> bool:
        """Keep the row as an update when it reads well and says who is meant."""
        has_person = values.get("name") and values.get("birth_date")
        is_known = has_person or any(values.get(key) for key in ("nik", "kpj", "staff_number"))
        if not is_known and not self._builds:
            issues.append(error("WHO_UNKNOWN"))
        if not is_known or any(issue.is_error for issue in issues):
            return False
        given = {key: value for key, value in values.items() if value not in (None, "")}
        self.updates.append(RowUpdate(number, given))
        return True

    def _texts(self, cells: Sequence[str]) -> list[str]:
        width = len(cells)
        return [cells[index] if index < width else "" for index in self._indices]

    def _is_first(self, number: int, texts: Sequence[str]) -> bool:
        """Note the content of a row; a second one alike is told, and dropped when asked."""
        if self._repeated is not None and texts[self._telling] not in self._repeated:
            return True
        first = self._rows_by_content.note(tuple(texts[n] for n in self._counted), number)
        if first == number:
            return True
        self.repairs.append(Repair(number, _WHOLE_ROW, DUPLICATE_ROW, str(first), ""))
        is_refused = self._choices.refuses(number, _WHOLE_ROW, DUPLICATE_ROW)
        if not self._choices.drop_duplicates or is_refused:
            return True
        self.dropped.append(number)
        return False

    def _parse(self, number: int, texts: Sequence[str]) -> tuple[dict[str, object], list[Issue]]:
        by_role: dict[str, object] = {}
        issues: list[Issue] = []
        is_passport = self._is_passport(texts)
        for (column, role, parse), text in zip(self._readers, texts, strict=True):
            if not text:
                continue
            if role == "nik" and is_passport:
                role, parse = "passport_number", self._passport.parse  # noqa: PLW2901 - this row's
            value, faults, repair, _after = parsed = parse(text)
            if repair:
                value, faults, _repair, _after = self.accepted(number, column, text, parsed)
            if role in CONTRIBUTION_ROLES:
                value = _greater(by_role.get(role), value)
            elif role in SUMMED:
                value = _added(by_role.get(role), value)
            if value is not None or role not in by_role:
                by_role[role] = value
            if faults:
                issues.extend(faults)
        return by_role, issues

    def _is_passport(self, texts: Sequence[str]) -> bool:
        """Tell whether the number under the NIK's heading is a passport; mostly it is not."""
        nik = self._nik
        if nik is None or (not self._has_document and texts[nik].isdigit()):
            return False
        columns = self._plan.columns
        named = {column.role: text for column, text in zip(columns, texts, strict=True)}
        return is_passport_row(named)

    def accepted(self, number: int, column: Column, text: str, parsed: Parsed) -> Parsed:
        """Note a repair; one that was not accepted keeps the row out, or the cell as it is."""
        if not parsed.repair:
            return parsed
        repair = Repair(number, column.index, parsed.repair, text, parsed.after)
        self.repairs.append(repair)
        if not self._choices.refuses_any or not self._choices.refuses(*repair.key):
            return parsed
        if parsed.repair == NAME_CASE:
            return Parsed(" ".join(text.split()))
        if parsed.repair == SHORT_YEAR:
            return Parsed(None, (error("DATE_FORM", column.target, text),))
        return parsed if parsed.repair in HARMLESS_REPAIRS else _refused(column, text)

    def _refusals(self, number: int) -> list[Issue]:
        return [
            error("REPAIR_REFUSED", self._role_at(repair.column), repair.before)
            for repair in self._refused.get(number, ())
            if repair.kind not in HARMLESS_REPAIRS
        ]

    def _without_result(self, number: int) -> list[Issue]:
        """Return an error for each cell that looks empty for want of a result."""
        if not self._uncomputed:
            return []
        cells = ((c.target, self._uncomputed.get((number, c.index))) for c in self._plan.columns)
        return [
            error("FORMULA_FAULT" if fault else "FORMULA_NO_RESULT", target, fault)
            for target, fault in cells
            if target and fault is not None
        ]

    def _role_at(self, index: int) -> str:
        return next(column.target for column in self._plan.columns if column.index == index)

    def placed(self, issue: Issue, number: int) -> Finding:
        """Place an issue of a row under the user's heading."""
        return Finding.of(issue, number, self._headings.get(issue.field, issue.field))

    def _remember(self, number: int, nik: object, texts: Sequence[str]) -> None:
        # Broken numbers look alike when they have lost their digits: they are told as broken.
        if isinstance(nik, str) and len(nik) == NIK_LENGTH and nik.isdigit():
            self._rows_by_nik.note(nik, number)
        if self._tray is not None and texts[self._tray].isdigit():
            self.tray_numbers[number] = int(texts[self._tray])

    def duplicates(self) -> Iterable[Finding]:
        """Return a warning on every row whose NIK or whole content stands in another row too."""
        dropped = set(self.dropped)
        for nik, rows in self._rows_by_nik.alike.items():
            for row in rows:
                yield self.placed(warning("NIK_DUPLICATE", "nik", nik, _others(rows, row)), row)
        for rows in self._rows_by_content.alike.values():
            for row in rows:
                if not dropped.issuperset(other for other in rows if other != row):
                    issue = warning("ROW_DUPLICATE", "", "", _others(rows, row))
                    yield self.placed(issue, row)


class _RowsBy(Generic[Key]):
    """The rows that have something in common: the first of each, and all where there are more."""

    def __init__(self) -> None:
        self.first: dict[Key, int] = {}
        self.alike: dict[Key, list[int]] = {}

    def note_all(self, pairs: Sequence[tuple[Key, int]]) -> None:
        """Take several rows with their keys, quickly where all of these are new."""
        fresh = dict(pairs)
        if len(fresh) == len(pairs) and self.first.keys().isdisjoint(fresh):
            self.first.update(fresh)
            return
        for key, row in pairs:
            self.note(key, row)

    def note(self, key: Key, row: int) -> int:
        """Take a row and return the first one with this key."""
        first = self.first.setdefault(key, row)
        if first != row:
            self.alike.setdefault(key, [first]).append(row)
        return first


_UNCOUNTED = {ROW_NUMBER, TRAY_NUMBER}


def _refused(column: Column, text: str) -> Parsed:
    return Parsed(None, (error("REPAIR_REFUSED", column.target, text),))


def _greater(first: object, second: object) -> object:
    amounts = [amount for amount in (first, second) if isinstance(amount, int)]
    return max(amounts) if amounts else None


def _added(first: object, second: object) -> object:
    amounts = [amount for amount in (first, second) if isinstance(amount, int)]
    return sum(amounts) if amounts else None


def _others(rows: Sequence[int], row: int) -> str:
    named = [str(other) for other in rows if other != row]
    more = "" if len(named) <= _MAX_ROWS_NAMED else ", …"
    return ", ".join(named[:_MAX_ROWS_NAMED]) + more
