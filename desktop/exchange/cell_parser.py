"""One cell to one typed value, in the writing of its column, with the repairs it needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from desktop.domain.calendar import short_date
from desktop.domain.field_values import format_value, parse_value
from desktop.domain.fields import FieldKind, FieldSpec
from desktop.domain.identity import JKN_LENGTH, KPJ_LENGTH
from desktop.domain.issue import Issue, Severity, error
from desktop.domain.parsing import (
    AmountStyle,
    DateOrder,
    NotADate,
    NotAnAmount,
    parse_amount,
    parse_date,
)
from desktop.domain.program import Participation, ParticipationState
from desktop.exchange.date_text import date_of_serial, date_of_words

_EMPTY_WORDS = {"-", "--", "–", "—", "n/a", "#n/a", "null", "nihil", "nan", "nat", "<na>"}
_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u200e": ""})
_FORMULA_TEXT = re.compile(r'="(.*)"')
_APOSTROPHE = re.compile(r"'(?='*[=+\-@\d])")
_LONG_DECIMALS = re.compile(r"-?\d+\.\d{4,}")
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d{1,2})?")
_USUAL_DATE = re.compile(r"\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{1,2}-\d{1,2}.*")
_SEN = Decimal("0.01")
_LOST_ZEROS = {FieldKind.KPJ: (KPJ_LENGTH, 2), FieldKind.JKN_NUMBER: (JKN_LENGTH, 3)}
"""The length of a number, and how many zeros it begins with at most."""


class Parsed(NamedTuple):
    """The value, its issues, and how it was read when not as written (else both empty)."""

    value: object
    issues: tuple[Issue, ...] = ()
    repair: str = ""
    after: str = ""


_NOTHING = Parsed(None)


@lru_cache(maxsize=65_536)
def clean_cell(text: str) -> tuple[str, str]:
    """Return a cell without what spreadsheets leave around a value, and the kind of repair."""
    cleaned = text.strip() if text.isascii() else text.translate(_INVISIBLE).strip()
    if not cleaned:
        return "", ""
    if cleaned[0] == "'" and _APOSTROPHE.match(cleaned):
        return cleaned[1:].strip(), "apostrophe"
    if match := _FORMULA_TEXT.fullmatch(cleaned):
        return match[1].strip(), "formula_text"
    if cleaned.lower() in _EMPTY_WORDS:
        return "", "placeholder"
    return cleaned, "" if cleaned == text else "spaces"


_REPEATING_KINDS = {
    FieldKind.DATE,
    FieldKind.MONEY,
    FieldKind.COUNT,
    FieldKind.CHOICE,
    FieldKind.YES_NO,
    FieldKind.PARTICIPATION,
}
_DATED_KINDS = {FieldKind.DATE, FieldKind.PARTICIPATION}
_WORD_KINDS = {FieldKind.CHOICE, FieldKind.YES_NO}


class CellParser:
    """Parses the cells of one column; texts of kinds that repeat are parsed once.

    ``words`` are the codes of a layout. ``is_order_fixed``: reading a date in the order of the
    layout is no repair.
    """

    def __init__(
        self,
        spec: FieldSpec | None,
        style: AmountStyle,
        order: DateOrder,
        *,
        words: Mapping[str, str] | None = None,
        is_order_fixed: bool = False,
    ) -> None:
        self.spec = spec
        self._style = style
        self._order = order
        self._words = words or {}
        self._is_order_fixed = is_order_fixed
        self._remembers = spec is not None and spec.kind in _REPEATING_KINDS
        self._known: dict[str, Parsed] = {}

    def parse(self, text: str) -> Parsed:
        """Return the typed value of a cleaned cell; text as it stands for other roles."""
        if not text:
            return _NOTHING
        known = self._known.get(text)
        if known is None:
            known = self._parse(text)
            if self._remembers:
                self._known[text] = known
        return known

    def _parse(self, text: str) -> Parsed:
        spec = self.spec
        if spec is None:
            return Parsed(text)
        if spec.kind is FieldKind.MONEY:
            return self._parse_money(spec, text)
        if spec.kind in _DATED_KINDS:
            return self._parse_dated(spec, text)
        if spec.kind in _WORD_KINDS:
            return self._parse_word(spec, text)
        if spec.kind in _LOST_ZEROS:
            return _parse_number(spec, text)
        if spec.key == "name":
            return _parse_name(spec, text)
        value, issues = parse_value(spec, text)
        return _with_separators(spec, text, value, issues)

    def _parse_money(self, spec: FieldSpec, text: str) -> Parsed:
        if _LONG_DECIMALS.fullmatch(text):
            exact = Decimal(text).quantize(_SEN, rounding=ROUND_HALF_UP)
            value, issues = parse_value(spec, str(exact))
            notice = Issue("AMOUNT_ROUNDED", Severity.NOTICE, spec.key, text)
            return Parsed(value, (*issues, notice), "amount_rounded", format_value(spec, value))
        try:
            amount = parse_amount(text, self._style)
        except NotAnAmount:
            return Parsed(None, (error("AMOUNT_FORM", spec.key, text),))
        if amount < 0:
            return Parsed(None, (error("AMOUNT_NEGATIVE", spec.key, text),))
        if _PLAIN_NUMBER.fullmatch(text):
            return Parsed(amount)
        return Parsed(amount, (), "amount_format", format_value(spec, amount))

    def _parse_dated(self, spec: FieldSpec, text: str) -> Parsed:
        """Read a date in the order of the column; what is no date may be Yes or No."""
        try:
            day = parse_date(text, self._order)
        except NotADate as fault:
            if (found := date_of_serial(text)) is not None:
                return _as_date(spec, found, "date_serial", short_date(found))
            if (found := date_of_words(text)) is not None:
                return _as_date(spec, found, "date_words", short_date(found))
            if spec.kind is FieldKind.DATE:
                code = "DATE_NOT_IN_CALENDAR" if fault.has_form else "DATE_FORM"
                return Parsed(None, (error(code, spec.key, text),))
            return self._parse_word(spec, text)
        kind = ""
        if not self._is_order_fixed and not text.startswith(str(day.year)):
            is_month_first = self._order is DateOrder.MONTH_FIRST
            kind = "month_first" if is_month_first else "date_format"
            kind = "" if not is_month_first and _USUAL_DATE.fullmatch(text) else kind
        return _as_date(spec, day, kind, short_date(day) if kind else "")

    def _parse_word(self, spec: FieldSpec, text: str) -> Parsed:
        code = self._words.get(text.upper())
        value, issues = parse_value(spec, code or text)
        if code is not None or issues or value is None:
            return Parsed(value, tuple(issues))
        after = format_value(spec, value)
        if after == text:
            return Parsed(value)
        is_case = after.casefold() == text.casefold()
        return Parsed(value, (), "letter_case" if is_case else "words", after)


def _as_date(spec: FieldSpec, day: date, kind: str, after: str) -> Parsed:
    is_date = spec.kind is FieldKind.DATE
    value = day if is_date else Participation(ParticipationState.YES, day)
    return Parsed(value, (), kind, after)


def _parse_number(spec: FieldSpec, text: str) -> Parsed:
    """Give a card number the zeros back that it lost as a number."""
    length, most = _LOST_ZEROS[spec.kind]
    if text.isascii() and text.isdigit() and length - most <= len(text) < length:
        full = text.zfill(length)
        return Parsed(full, (), "leading_zeros", full)
    value, issues = parse_value(spec, text)
    return _with_separators(spec, text, value, issues)


def _parse_name(spec: FieldSpec, text: str) -> Parsed:
    """Give a name written small its capitals; one all in capitals is as on the identity card."""
    value, issues = parse_value(spec, text)
    if isinstance(value, str) and value[:1].islower() and value[1:] in _small_or_large(value[1:]):
        proper = " ".join(part.capitalize() for part in value.split())
        return Parsed(proper, tuple(issues), "name_case", proper)
    return Parsed(value, tuple(issues))


def _small_or_large(text: str) -> tuple[str, str]:
    return text.lower(), text.upper()


def _with_separators(spec: FieldSpec, text: str, value: object, issues: list[Issue]) -> Parsed:
    is_number = spec.kind in {FieldKind.NIK, FieldKind.KPJ, FieldKind.JKN_NUMBER}
    is_repaired = is_number and isinstance(value, str) and value != text
    if not is_repaired or any(issue.is_error for issue in issues):
        return Parsed(value, tuple(issues))
    return Parsed(value, tuple(issues), "number_separators", str(value))
