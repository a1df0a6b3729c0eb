"""Before the first row is read: what each column means, and how it writes dates and amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.identity import are_faultless_niks, check_nik
from desktop.domain.issue import Issue, Severity
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.choices import AUTOMATIC, FormatQuestion, ImportChoices
from desktop.exchange.column_guess import holds_card_numbers, role_of_values
from desktop.exchange.columns import (
    CONTRIBUTION_ROLES,
    EMPLOYMENT_STATE,
    KNOWN_UNUSED,
    MEMBERSHIP_DATE,
    NAME_PARTS,
    ROW_NUMBER,
    SUMMED,
    Column,
    declared_order,
    normalise,
)
from desktop.exchange.import_result import Finding
from desktop.exchange.styles import SAMPLES, DateDecision, decide_amounts, decide_dates
from desktop.exchange.templates import Template
from desktop.exchange.text_rows import NumberedRow, NumberedRows
from desktop.exchange.word_questions import WordQuestion, are_codes, unknown_words, with_rows

_NIK = re.compile(r"\d[\d\s.\-]{14,22}\d")
_SHORT_CODE_LENGTH = 12
_SMALL = 10_000_00
"""Sen: less than a tenth of the lowest daily wage of any region."""
_LONGEST_SMALL = len("Rp 9.999,99")
_MANY_VALUES = {*CONTRIBUTION_ROLES, *SUMMED, EMPLOYMENT_STATE, KNOWN_UNUSED, ROW_NUMBER, ""}
_PROVIDERS = {
    "name": set(NAME_PARTS),
    "start": {MEMBERSHIP_DATE},
    "citizenship": {"citizenship.country"},
}


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """The columns that are read, with a parser for each, and what there is to say of them.

    ``questions`` are the columns whose writing nothing settles, ``word_questions`` those with words
    that nobody has explained; they are read as said in ``findings`` until somebody answers.
    """

    columns: tuple[Column, ...]
    parsers: tuple[CellParser, ...]
    findings: tuple[Finding, ...]
    mapping: dict[str, str]
    questions: tuple[FormatQuestion, ...] = ()
    word_questions: tuple[WordQuestion, ...] = ()

    def heading_of(self, field: str) -> str:
        """Return the user's heading for a field, else the template's."""
        for column in self.columns:
            if column.target == field:
                return column.heading
        spec = FIELDS_BY_KEY.get(field)
        return spec.header_id if spec else ""


def plan_columns(
    columns: Sequence[Column],
    template: Template,
    rows: Sequence[NumberedRow],
    header_row: int,
    choices: ImportChoices = AUTOMATIC,
) -> ColumnPlan:
    """Decide the meaning and the writing of every column from its heading and its values."""
    planner = _Planner(template, rows, header_row, choices)
    if template.is_converted_print:
        columns = planner.shifted(columns)
    chosen = planner.choose(columns)
    planner.learn_order(chosen)
    parsers = tuple(planner.parser(column) for column in chosen)
    planner.ask_words(chosen, parsers)
    planner.report_missing(chosen)
    mapping = {column.heading: column.target for column in chosen if column.target}
    return ColumnPlan(
        tuple(chosen),
        parsers,
        tuple(planner.findings),
        mapping,
        tuple(planner.questions),
        tuple(planner.word_questions),
    )


class _Planner:
    def __init__(
        self,
        template: Template,
        rows: Sequence[NumberedRow],
        header_row: int,
        choices: ImportChoices,
    ) -> None:
        self._template = template
        self._rows = NumberedRows.of(rows)
        self._header_row = header_row
        self._choices = choices
        self._by_index: dict[int, list[str]] = {}
        self._distinct_by_index: dict[int, list[str]] = {}
        self._is_month_first = False
        self.findings: list[Finding] = []
        self.questions: list[FormatQuestion] = []
        self.word_questions: list[WordQuestion] = []

    def _values(self, index: int) -> list[str]:
        if index not in self._by_index:
            self._by_index[index] = self._rows.column(index)
        return self._by_index[index]

    def _distinct(self, index: int) -> list[str]:
        """Return the filled cells of a column, each text once."""
        if index not in self._distinct_by_index:
            self._distinct_by_index[index] = list(dict.fromkeys(self._values(index)))
        return self._distinct_by_index[index]

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
        columns = self._proposed(columns)
        chosen: list[Column] = []
        for column in columns:
            rivals = [other for other in columns if other.role == column.role]
            if not column.role:
                if column.index in self._choices.roles:
                    continue
                self._report("COLUMN_UNKNOWN", Severity.NOTICE, column)
            elif len(rivals) == 1 or column.role in _MANY_VALUES or column is self._best(rivals):
                chosen.append(column)
            else:
                field = column.target
                level = Severity.WARNING if self._values(column.index) else Severity.NOTICE
                self._report("COLUMN_DUPLICATE", level, column, field=field)
        self._tell_sums(chosen)
        unused = [column.heading for column in chosen if column.role == KNOWN_UNUSED]
        if unused:
            self._report("COLUMNS_NOT_USED", Severity.NOTICE, None, value=", ".join(unused))
        return chosen

    def _tell_sums(self, chosen: Sequence[Column]) -> None:
        for role in SUMMED:
            headings = [column.heading for column in chosen if column.role == role]
            if len(headings) > 1:
                value = ", ".join(headings)
                self._report("COLUMNS_ADDED", Severity.NOTICE, None, field=role, value=value)

    def _best(self, rivals: list[Column]) -> Column:
        """Return the fullest column; of equally full ones the template's heading, the first."""
        return max(rivals, key=lambda c: (bool(self._values(c.index)), c.is_official, -c.index))

    def _proposed(self, columns: Sequence[Column]) -> list[Column]:
        """Give columns of unknown heading the meaning that their values leave no doubt of."""
        taken = {column.role for column in columns}
        result = []
        for column in columns:
            role = ""
            if not column.role and column.index not in self._choices.roles:
                role = role_of_values(self._values(column.index))
            role = "" if role in taken else role
            if role:
                taken.add(role)
                self._report("COLUMN_PROPOSED", Severity.NOTICE, column, field=role)
            result.append(replace(column, role=role or column.role))
        return result

    def _told_by_content(self, column: Column, columns: Sequence[Column]) -> Column:
        """Read a column headed ``NIK`` as the staff number when it holds short codes.

        And one headed ``Status`` as what it is when it holds no kind of contract at all, one
        headed ``BPJS Kesehatan`` as the number of the card when it holds these.
        """
        if column.role == "jkn_status" and column.index not in self._choices.roles:
            return self._membership_or_number(column, columns)
        if column.role == "kind" and column.index not in self._choices.roles:
            return self._kind_or_state(column)
        if normalise(column.heading) != "NIK" or column.index in self._choices.roles:
            return column
        values = self._values(column.index)
        if are_faultless_niks(values):
            return column
        codes = [text for text in values if not _NIK.fullmatch(text) and _is_short_code(text)]
        if len(codes) * 2 <= len(values):
            return column
        samples = ", ".join(codes[:SAMPLES])
        self._report(
            "COLUMN_NIK_IS_STAFF_NUMBER", Severity.WARNING, column, field="nik", value=samples
        )
        is_taken = any(other.role == "staff_number" for other in columns)
        return replace(column, role="" if is_taken else "staff_number")

    def _membership_or_number(self, column: Column, columns: Sequence[Column]) -> Column:
        if not holds_card_numbers(column.role, self._values(column.index)):
            return column
        self._report("COLUMN_JKN_IS_NUMBER", Severity.NOTICE, column, field="jkn_number")
        is_taken = any(other.role == "jkn_number" for other in columns)
        return replace(column, role="" if is_taken else "jkn_number")

    def _kind_or_state(self, column: Column) -> Column:
        parser = self.parser(column)
        distinct = self._distinct(column.index)
        if not distinct or any(parser.parse(text).value is not None for text in distinct):
            return column
        # "Status" alone may be anything, also married or not; a list of codes it mostly is not.
        if are_codes(distinct) or not column.is_official:
            self._ask_words(column, parser)
        samples = ", ".join(distinct[:SAMPLES])
        self._report("COLUMN_NO_KIND", Severity.WARNING, column, field="kind", value=samples)
        return replace(column, role=EMPLOYMENT_STATE)

    def ask_words(self, chosen: Sequence[Column], parsers: Sequence[CellParser]) -> None:
        """Ask what the words stand for that a field of few words does not know."""
        for column, parser in zip(chosen, parsers, strict=True):
            self._ask_words(column, parser)

    def _ask_words(self, column: Column, parser: CellParser) -> None:
        told = self._choices.words.get(column.index, {})
        unknown = unknown_words(parser, lambda: self._distinct(column.index), told)
        if unknown:
            texts = with_rows(unknown, self._values(column.index))
            question = WordQuestion(column.index, column.heading, column.role, texts)
            self.word_questions.append(question)

    def learn_order(self, chosen: Sequence[Column]) -> None:
        """Look whether dates of this sheet prove that it writes the month first.

        One program writes all the dates of a sheet alike, so a column that leaves the order open
        is not day first by custom beside one that is certainly not.
        """
        proven = [
            decision.order
            for column in chosen
            if (spec := _spec_of(column)) is not None and spec.kind in _DATED_KINDS
            if (decision := decide_dates(self._distinct(column.index), is_official=True)).is_certain
        ]
        self._is_month_first = set(proven) == {DateOrder.MONTH_FIRST}

    def parser(self, column: Column) -> CellParser:
        """Return the parser of a column, its writing decided from all of its values."""
        spec = _spec_of(column)
        style, order, is_fixed = AmountStyle.INDONESIAN, DateOrder.DAY_FIRST, False
        if column.role in CONTRIBUTION_ROLES:
            key = CONTRIBUTION_ROLES[column.role]
            spec = replace(FIELDS_BY_KEY["basic_wage"], key=key)
        if spec is not None and spec.kind is FieldKind.MONEY:
            style = self._amount_style(column)
        elif spec is not None and spec.kind in _DATED_KINDS:
            order, is_fixed = self._date_order(column)
        told = self._choices.words.get(column.index, {})
        words = {**self._template.words.get(column.role, {}), **told}
        parser = CellParser(spec, style, order, words=words, is_order_fixed=is_fixed)
        if column.role == "basic_wage":
            self._doubt_small(column, parser)
        return parser

    def _doubt_small(self, column: Column, parser: CellParser) -> None:
        """Report wages that nobody is paid for a day: lists for directors leave out thousands."""
        short = (text for text in self._distinct(column.index) if len(text) <= _LONGEST_SMALL)
        read = ((text, parser.parse(text).value) for text in short)
        small = [text for text, amount in read if isinstance(amount, int) and 0 < amount < _SMALL]
        if small:
            self._doubt(column, "WAGE_SMALL", small[:SAMPLES])

    def _amount_style(self, column: Column) -> AmountStyle:
        if (chosen := self._choices.styles.get(column.index)) is not None:
            return chosen
        decision = decide_amounts(self._values(column.index))
        if decision.code and column.spec:
            self._doubt(column, decision.code, decision.samples)
            self._ask(column, decision.samples, is_date=False)
        return decision.style

    def _date_order(self, column: Column) -> tuple[DateOrder, bool]:
        """Return the order, and whether it is the rule of the sheet rather than a reading."""
        if (chosen := self._choices.orders.get(column.index)) is not None:
            return chosen, False
        fixed = declared_order(column.heading) or self._template.date_order
        values = self._distinct(column.index)
        if fixed is not None and not self._template.trusts_evidence:
            return fixed, True
        is_official = column.is_official and not self._is_month_first
        decision = decide_dates(values, is_official=is_official)
        if fixed is not None:
            return self._fixed_unless_told(column, fixed, decision), True
        if self._is_month_first and decision.code == "DATE_ORDER_ASSUMED":
            order = DateOrder.MONTH_FIRST
            decision = replace(decision, order=order, code="DATE_ORDER_AS_OTHERS")
        if decision.code:
            self._doubt(column, decision.code, decision.samples)
        if decision.code in _OPEN_DATES:
            self._ask(column, decision.samples, is_date=True)
        return decision.order, False

    def _fixed_unless_told(
        self, column: Column, fixed: DateOrder, decision: DateDecision
    ) -> DateOrder:
        """Two versions of a form differ in the order: what every date says goes before."""
        if not decision.is_certain or decision.order is fixed:
            return fixed
        is_month = decision.order is DateOrder.MONTH_FIRST
        code = "DATE_ORDER_MONTH_FIRST" if is_month else "DATE_ORDER_DAY_FIRST"
        self._doubt(column, code, decision.samples)
        return decision.order

    def _doubt(self, column: Column, code: str, samples: Sequence[str]) -> None:
        value = "; ".join(samples)
        self._report(code, Severity.WARNING, column, field=column.role, value=value)

    def _ask(self, column: Column, samples: Sequence[str], *, is_date: bool) -> None:
        index, wanted, found = column.index, set(samples), []
        for number, row in self._rows:
            if not wanted:
                break
            if index < len(row) and row[index] in wanted:
                wanted.remove(row[index])
                found.append((number, row[index]))
        self.questions.append(FormatQuestion(index, column.heading, is_date, tuple(found)))

    def report_missing(self, chosen: Sequence[Column]) -> None:
        """Report required fields without a column, and kinds of contract left unsaid."""
        roles = {column.role for column in chosen}
        if self._template.is_partial and (
            self._choices.match_only or not self._template.can_create
        ):
            return
        for spec in WORKER_FIELDS:
            is_given = spec.key in roles or bool(roles & _PROVIDERS.get(spec.key, set()))
            is_derived = spec.key == "sex" and self._template.sex_from_nik
            if spec.is_required and not is_given and not is_derived:
                self._report("COLUMN_MISSING", Severity.ERROR, None, field=spec.key)
        if not roles & {"nik", "passport_number"}:
            self._report("COLUMN_MISSING", Severity.ERROR, None, field="nik")
        kind = next((column for column in chosen if column.role == "kind"), None)
        if kind is None:
            self._report("KIND_ASSUMED", Severity.NOTICE, None, field="kind")
        elif any(c.spec and not c.is_official for c in chosen) and (
            empty := len(self._rows) - len(self._values(kind.index))
        ):  # the program's own template says that empty means permanent
            self._report("KIND_EMPTY", Severity.NOTICE, kind, field="kind", value=str(empty))


_DATED_KINDS = {FieldKind.DATE, FieldKind.PARTICIPATION}
_OPEN_DATES = {"DATE_ORDER_ASSUMED", "DATE_ORDER_AS_OTHERS", "DATE_ORDER_MIXED"}


def _spec_of(column: Column) -> FieldSpec | None:
    return FIELDS_BY_KEY.get("start" if column.role == MEMBERSHIP_DATE else column.role)


def _is_short_code(text: str) -> bool:
    # "1,87E+15" is short as well, but a NIK that went through a number.
    is_broken_nik = any(issue.code == "NIK_ROUNDED" for issue in check_nik(text)[1])
    return len(text) <= _SHORT_CODE_LENGTH and any(map(str.isdigit, text)) and not is_broken_nik
