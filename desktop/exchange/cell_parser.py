"""One cell to one typed value, in the writing of its column, with the repairs it needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.domain.calendar import short_date
from desktop.domain.field_values import format_value, parse_value
from desktop.domain.fields import FieldKind, FieldSpec
from desktop.domain.identity import JKN_LENGTH, KPJ_LENGTH, are_faultless_niks, is_faultless_nik
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
from desktop.exchange.choices import SHORT_YEAR
from desktop.exchange.date_text import (
    date_of_digits,
    date_of_serial,
    date_of_short_year,
    date_of_words,
    tidy_date,
)

_LONG_DECIMALS = re.compile(r"-?\d+\.\d{4,}")
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d{1,2})?")
_USUAL_DATE = re.compile(r"\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{1,2}-\d{1,2}.*")
_YEAR_IN_FRONT = re.compile(r"[12]\d{3}-\d\d-\d\d\Z", re.ASCII)
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
ODD: Final = object()
"""Stands in a column for the value of a cell of which there is more to say than its value."""


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


class _Values(dict[str, object]):
    """The value of each text of a column, found when it is first asked for."""

    def __init__(self, find: Callable[[str], object]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> object:
        value = self[text] = self._find(text)
        return value


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
        self._values = _Values(self._value)
        self._is_never_odd = self._remembers or spec is None or spec.kind is FieldKind.TEXT
        self._is_never_odd = self._is_never_odd and (spec is None or spec.key != "name")
        self.repaired: set[str] = set()

    def reads_as(self, other: CellParser) -> bool:
        """Tell whether both parse every cell alike."""
        return (
            self.spec == other.spec
            and self._style is other._style
            and self._order is other._order
            and self._words == other._words
            and self._is_order_fixed is other._is_order_fixed
        )

    def odd_places(self, values: Sequence[object], empty: object) -> list[int]:
        """Return where ``ODD`` stands in what ``column`` returned; most columns need no look."""
        if self._is_never_odd and empty is not ODD:
            return []
        return [place for place, value in enumerate(values) if value is ODD]

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

    def column(self, texts: Sequence[str], empty: object) -> list[object]:
        """Return the values of many cleaned cells: ``empty`` for empty ones, else as ``parse``.

        Where ``parse`` has an issue to tell stands ``ODD``; so it may where it has none. Cells
        that were read with a repair have their value, and their texts are in ``repaired``.
        """
        spec = self.spec
        if spec is None:
            return list(texts)
        if self._remembers:
            self._values[""] = empty
            return list(map(self._values.__getitem__, texts))
        if spec.kind is FieldKind.NIK:
            is_quick = are_faultless_niks(list(filter(None, texts)))
            parse = str if is_quick else _nik_or_odd
            return [parse(text) if text else empty for text in texts]
        if spec.kind in _LOST_ZEROS:
            length = _LOST_ZEROS[spec.kind][0]
            return [_digits_or_odd(text, length) if text else empty for text in texts]
        if spec.key == "name":
            texts = texts if _has_single_blanks(texts) else [" ".join(t.split()) for t in texts]
            return [(ODD if text[0].islower() else text) if text else empty for text in texts]
        if spec.kind is FieldKind.TEXT:
            if empty == "" and _has_single_blanks(texts):
                return list(texts)
            return [" ".join(text.split()) if text else empty for text in texts]
        return [self._value(text) if text else empty for text in texts]

    def _value(self, text: str) -> object:
        kind = self.spec.kind if self.spec is not None else None
        if kind in _DATED_KINDS and (told := _of_usual_day(text, kind)) is not None:
            return told
        value, issues, repair, _after = self.parse(text)
        if issues or value is None or repair == SHORT_YEAR:
            self._is_never_odd = False
            return ODD
        if repair:
            self.repaired.add(text)
        return value

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
        if (found := date_of_digits(text)) is not None:
            return _as_date(spec, found, "date_format", short_date(found))
        try:
            day = parse_date(text, self._order)
        except NotADate as fault:
            if (loose := self._loose_date(spec, text)) is not None:
                return loose
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

    def _loose_date(self, spec: FieldSpec, text: str) -> Parsed | None:
        """Return the date of a text that is not written as dates usually are."""
        tidy = tidy_date(text)
        readings = (
            ("date_serial", date_of_serial(text)),
            ("date_words", date_of_words(tidy)),
            ("date_format", self._tidied(tidy) if tidy != text else None),
            (SHORT_YEAR, date_of_short_year(tidy, self._order, is_birth=spec.key == "birth_date")),
        )
        for kind, day in readings:
            if day is not None:
                return _as_date(spec, day, kind, short_date(day))
        return None

    def _tidied(self, tidy: str) -> date | None:
        try:
            return parse_date(tidy, self._order)
        except NotADate:
            return None

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


def _nik_or_odd(text: str) -> object:
    return text if is_faultless_nik(text) else ODD


def _digits_or_odd(text: str, length: int) -> object:
    return text if len(text) == length and text.isascii() and text.isdigit() else ODD


def _has_single_blanks(texts: Sequence[str]) -> bool:
    """Tell of many cleaned cells at once that no blank in them is to be folded, for certain."""
    joined = "".join(texts)
    return "  " not in joined and joined.isprintable()


@lru_cache(maxsize=65_536)
def _of_usual_day(text: str, kind: FieldKind) -> date | Participation | None:
    """Return what ``_parse_dated`` makes of ``1992-12-31``, whatever the order of the column.

    The columns of a workforce have many days in common.
    """
    if _YEAR_IN_FRONT.match(text) is None:
        return None
    try:
        return _of_day(kind, date.fromisoformat(text))
    except ValueError:
        return None


def _as_date(spec: FieldSpec, day: date, kind: str, after: str) -> Parsed:
    return Parsed(_of_day(spec.kind, day), (), kind, after)


def _of_day(kind: FieldKind, day: date) -> date | Participation:
    return day if kind is FieldKind.DATE else Participation(ParticipationState.YES, day)


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
