"""One cell to one typed value, in the writing of its column, with the repairs it needed."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.field_values import parse_value
from desktop.domain.fields import FieldKind, FieldSpec
from desktop.domain.issue import Issue, Severity, error
from desktop.domain.parsing import (
    AmountStyle,
    DateOrder,
    NotADate,
    NotAnAmount,
    parse_amount,
    parse_date,
)

_EMPTY_WORDS = {"-", "--", "–", "—", "n/a", "#n/a", "null", "nihil"}
_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u200e": ""})
_FORMULA_TEXT = re.compile(r'="(.*)"')
_APOSTROPHE = re.compile(r"'(?='*[=+\-@\d])")
_LONG_DECIMALS = re.compile(r"-?\d+\.\d{4,}")
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d{1,2})?")
_SEN = Decimal("0.01")

Parsed = tuple[object, tuple[Issue, ...], str]
"""The value, its issues, and the kind of repair (empty when it was read as written)."""


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


class CellParser:
    """Parses the cells of one column; texts of kinds that repeat are parsed once."""

    def __init__(self, spec: FieldSpec | None, style: AmountStyle, order: DateOrder) -> None:
        self.spec = spec
        self._style = style
        self._order = order
        self._remembers = spec is not None and spec.kind in _REPEATING_KINDS
        self._known: dict[str, Parsed] = {}

    def parse(self, text: str) -> Parsed:
        """Return the typed value of a cleaned cell; text as it stands for other roles."""
        if not self._remembers:
            return self._parse(text)
        if text not in self._known:
            self._known[text] = self._parse(text)
        return self._known[text]

    def _parse(self, text: str) -> Parsed:
        if self.spec is None or not text:
            return text or None, (), ""
        if self.spec.kind is FieldKind.MONEY:
            return self._parse_money(self.spec, text)
        if self._order is DateOrder.MONTH_FIRST:
            return self._parse_month_first(self.spec, text)
        value, issues = parse_value(self.spec, text)
        return value, tuple(issues), _separators_repaired(self.spec, text, value)

    def _parse_money(self, spec: FieldSpec, text: str) -> Parsed:
        if _LONG_DECIMALS.fullmatch(text):
            exact = Decimal(text).quantize(_SEN, rounding=ROUND_HALF_UP)
            value, issues = parse_value(spec, str(exact))
            notice = Issue("AMOUNT_ROUNDED", Severity.NOTICE, spec.key, text)
            return value, (*issues, notice), "amount_rounded"
        try:
            amount = parse_amount(text, self._style)
        except NotAnAmount:
            return None, (error("AMOUNT_FORM", spec.key, text),), ""
        if amount < 0:
            return None, (error("AMOUNT_NEGATIVE", spec.key, text),), ""
        return amount, (), "" if _PLAIN_NUMBER.fullmatch(text) else "amount_format"

    def _parse_month_first(self, spec: FieldSpec, text: str) -> Parsed:
        try:
            iso = parse_date(text, self._order).isoformat()
        except NotADate as fault:
            if spec.kind is FieldKind.DATE:
                code = "DATE_NOT_IN_CALENDAR" if fault.has_form else "DATE_FORM"
                return None, (error(code, spec.key, text),), ""
            value, issues = parse_value(spec, text)
            return value, tuple(issues), ""
        value, issues = parse_value(spec, iso)
        return value, tuple(issues), "month_first" if iso != text else ""


def _separators_repaired(spec: FieldSpec, text: str, value: object) -> str:
    is_number = spec.kind in {FieldKind.NIK, FieldKind.KPJ, FieldKind.JKN_NUMBER}
    return "number_separators" if is_number and isinstance(value, str) and value != text else ""
