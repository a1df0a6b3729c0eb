"""Before the first row is read: what each column means, and how it writes dates and amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldKind
from desktop.domain.issue import Issue, Severity
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.columns import (
    CONTRIBUTION_ROLES,
    KNOWN_UNUSED,
    MEMBERSHIP_DATE,
    NAME_PARTS,
    ROW_NUMBER,
    Column,
    normalise,
)
from desktop.exchange.import_result import Finding
from desktop.exchange.styles import SAMPLES, decide_amounts, decide_dates
from desktop.exchange.templates import Template

_NIK = re.compile(r"\d[\d\s.\-]{14,22}\d")
_SHORT_CODE_LENGTH = 12
_MANY_VALUES = {*CONTRIBUTION_ROLES, KNOWN_UNUSED, ROW_NUMBER, ""}
_PROVIDERS = {
    "name": set(NAME_PARTS),
    "start": {MEMBERSHIP_DATE},
    "citizenship": {"citizenship.country"},
}

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """The columns that are read, with a parser for each, and what there is to say of them."""

    columns: tuple[Column, ...]
    parsers: tuple[CellParser, ...]
    findings: tuple[Finding, ...]
    mapping: dict[str, str]

    def heading_of(self, field: str) -> str:
        """Return the user's heading for a field, else the template's."""
        for column in self.columns:
            if column.target == field:
                return column.heading
        spec = FIELDS_BY_KEY.get(field)
        return spec.header_id if spec else ""


def plan_columns(
    columns: Sequence[Column], template: Template, rows: Sequence[Row], header_row: int
) -> ColumnPlan:
    """Decide the meaning and the writing of every column from its heading and its values."""
    planner = _Planner(template, rows, header_row)
    if template.is_converted_print:
        columns = planner.shifted(columns)
    chosen = planner.choose(columns)
    parsers = tuple(planner.parser(column) for column in chosen)
    planner.report_missing(chosen)
    mapping = {column.heading: column.target for column in chosen if column.target}
    return ColumnPlan(tuple(chosen), parsers, tuple(planner.findings), mapping)


class _Planner:
    def __init__(self, template: Template, rows: Sequence[Row], header_row: int) -> None:
        self._template = template
        self._rows = rows
        self._header_row = header_row
        self._by_index: dict[int, list[str]] = {}
        self.findings: list[Finding] = []

    def _values(self, index: int) -> list[str]:
        if index not in self._by_index:
            cells = (row[index] for _, row in self._rows if index < len(row))
            self._by_index[index] = [text for text in cells if text]
        return self._by_index[index]

    def _report(
        self, code: str, level: Severity, column: Column | None, *, field: str = "", value: str = ""
    ) -> None:
        heading = column.heading if column else ""
        spec = FIELDS_BY_KEY.get(field)
        issue = Issue(code, level, field, value)
        named = spec.header_id if spec else heading
        self.findings.append(Finding.of(issue, self._header_row, heading, named))

    def shifted(self, columns: Sequence[Column]) -> list[Column]:
        """Move a heading over its values: under merged cells they may start beside it."""
        taken = {column.index for column in columns if self._values(column.index)}
        moved = []
        # Required fields first: an empty optional column must not take their values.
        for column in sorted(columns, key=lambda c: not (c.spec and c.spec.is_required)):
            index = column.index
            if column.role and index not in taken:
                near = (index + step for step in (1, -1, 2) if index + step >= 0)
                index = next((n for n in near if n not in taken and self._values(n)), index)
                taken.add(index)
            moved.append(replace(column, index=index))
        return sorted(moved, key=lambda column: column.index)

    def choose(self, columns: Sequence[Column]) -> list[Column]:
        """Return one column per role; the others are reported, none is lost silently."""
        columns = [self._told_by_content(column, columns) for column in columns]
        chosen: list[Column] = []
        for column in columns:
            rivals = [other for other in columns if other.role == column.role]
            if not column.role:
                self._report("COLUMN_UNKNOWN", Severity.NOTICE, column)
            elif column.role in _MANY_VALUES or column is self._best(rivals):
                chosen.append(column)
            else:
                field = column.target
                self._report("COLUMN_DUPLICATE", Severity.NOTICE, column, field=field)
        unused = [column.heading for column in chosen if column.role == KNOWN_UNUSED]
        if unused:
            self._report("COLUMNS_NOT_USED", Severity.NOTICE, None, value=", ".join(unused))
        return chosen

    def _best(self, rivals: list[Column]) -> Column:
        """Return the fullest column; of equally full ones the template's heading, the first."""
        return max(rivals, key=lambda c: (bool(self._values(c.index)), c.is_official, -c.index))

    def _told_by_content(self, column: Column, columns: Sequence[Column]) -> Column:
        """Read a column headed ``NIK`` as the staff number when it holds short codes."""
        if normalise(column.heading) != "NIK":
            return column
        values = self._values(column.index)
        codes = [text for text in values if not _NIK.fullmatch(text) and _is_short_code(text)]
        if len(codes) * 2 <= len(values):
            return column
        samples = ", ".join(codes[:SAMPLES])
        self._report(
            "COLUMN_NIK_IS_STAFF_NUMBER", Severity.WARNING, column, field="nik", value=samples
        )
        is_taken = any(other.role == "staff_number" for other in columns)
        return replace(column, role="" if is_taken else "staff_number")

    def parser(self, column: Column) -> CellParser:
        """Return the parser of a column, its writing decided from all of its values."""
        spec = FIELDS_BY_KEY.get("start" if column.role == MEMBERSHIP_DATE else column.role)
        style, order = AmountStyle.INDONESIAN, DateOrder.DAY_FIRST
        if column.role in CONTRIBUTION_ROLES:
            key = CONTRIBUTION_ROLES[column.role]
            spec = replace(FIELDS_BY_KEY["basic_wage"], key=key)
        if spec is not None and spec.kind is FieldKind.MONEY:
            style = self._amount_style(column)
        elif spec is not None and spec.kind in _DATED_KINDS:
            order = self._date_order(column)
        return CellParser(spec, style, order)

    def _amount_style(self, column: Column) -> AmountStyle:
        decision = decide_amounts(self._values(column.index))
        if decision.code and column.spec:
            self._doubt(column, decision.code, decision.samples)
        return decision.style

    def _date_order(self, column: Column) -> DateOrder:
        if self._template.has_fixed_dates:
            return DateOrder.DAY_FIRST
        values = self._values(column.index)
        decision = decide_dates(values, is_official=column.is_official)
        if decision.code:
            self._doubt(column, decision.code, decision.samples)
        return decision.order

    def _doubt(self, column: Column, code: str, samples: Sequence[str]) -> None:
        value = "; ".join(samples)
        self._report(code, Severity.WARNING, column, field=column.role, value=value)

    def report_missing(self, chosen: Sequence[Column]) -> None:
        """Report required fields without a column, and kinds of contract left unsaid."""
        roles = {column.role for column in chosen}
        for spec in WORKER_FIELDS:
            is_given = spec.key in roles or bool(roles & _PROVIDERS.get(spec.key, set()))
            is_derived = spec.key == "sex" and self._template.sex_from_nik
            if spec.is_required and not is_given and not is_derived:
                self._report("COLUMN_MISSING", Severity.ERROR, None, field=spec.key)
        if not roles & {"nik", "passport_number"}:
            self._report("COLUMN_MISSING", Severity.ERROR, None, field="nik")
        if "kind" not in roles:
            self._report("KIND_ASSUMED", Severity.NOTICE, None, field="kind")


_DATED_KINDS = {FieldKind.DATE, FieldKind.PARTICIPATION}


def _is_short_code(text: str) -> bool:
    return len(text) <= _SHORT_CODE_LENGTH and any(map(str.isdigit, text))
