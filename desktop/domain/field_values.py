"""From typed text to a field's value and back: one door for form, paste and import."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TypeAlias

from desktop.domain.calendar import short_date
from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.identity import check_jkn_number, check_kpj, check_nik, check_passport
from desktop.domain.issue import Issue, error
from desktop.domain.money import SEN_PER_RUPIAH
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date
from desktop.domain.program import MEMBER, NOT_MEMBER, Participation, ParticipationState

YES_WORDS = frozenset({"ya", "y", "yes", "true", "1", "ada", "aktif"})
NO_WORDS = frozenset({"tidak", "t", "no", "n", "false", "0", "belum", "tdk"})
MAX_COUNT = 99

_COUNT = re.compile(r"0*(\d{1,2})", re.ASCII)

_Parsed: TypeAlias = tuple[object, list[Issue]]
_Parser: TypeAlias = Callable[[FieldSpec, str], _Parsed]


def parse_value(spec: FieldSpec, text: str) -> tuple[object, list[Issue]]:
    """Turn a typed text into the field's value (``None`` when empty) and its issues."""
    text = text.strip()
    if not text:
        return None, []
    return _PARSERS[spec.kind](spec, text)


def _parse_text(_spec: FieldSpec, text: str) -> _Parsed:
    return " ".join(text.split()), []


def _parse_date(spec: FieldSpec, text: str) -> _Parsed:
    try:
        return parse_date(text), []
    except NotADate as fault:
        code = "DATE_NOT_IN_CALENDAR" if fault.has_form else "DATE_FORM"
        return None, [error(code, spec.key, text)]


def _parse_money(spec: FieldSpec, text: str) -> _Parsed:
    try:
        amount = parse_amount(text)
    except NotAnAmount:
        return None, [error("AMOUNT_FORM", spec.key, text)]
    if amount < 0:
        return None, [error("AMOUNT_NEGATIVE", spec.key, text)]
    return amount, []


def _parse_count(spec: FieldSpec, text: str) -> _Parsed:
    if match := _COUNT.fullmatch(text):
        return int(match[1]), []
    return None, [error("COUNT_FORM", spec.key, text, str(MAX_COUNT))]


def _parse_choice(spec: FieldSpec, text: str) -> _Parsed:
    value = _CHOICES[spec.key].get(_word(text))
    if value is not None:
        return value, []
    expected = ", ".join(choice.words[0] for choice in spec.choices)
    return None, [error("CHOICE_UNKNOWN", spec.key, text, expected)]


def _parse_yes_no(spec: FieldSpec, text: str) -> _Parsed:
    word = text.casefold()
    if word in YES_WORDS:
        return True, []
    if word in NO_WORDS:
        return False, []
    return None, [error("CHOICE_UNKNOWN", spec.key, text, "Ya, Tidak")]


def _parse_participation(spec: FieldSpec, text: str) -> _Parsed:
    word = text.casefold()
    if word in YES_WORDS:
        return MEMBER, []
    if word in NO_WORDS:
        return NOT_MEMBER, []
    try:
        return Participation(ParticipationState.YES, parse_date(text)), []
    except NotADate:
        return None, [error("PARTICIPATION_FORM", spec.key, text)]


def _word(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_CHOICES = {
    spec.key: {_word(word): choice.value for choice in spec.choices for word in choice.words}
    for spec in WORKER_FIELDS
    if spec.kind is FieldKind.CHOICE
}
_PARSERS: dict[FieldKind, _Parser] = {
    FieldKind.TEXT: _parse_text,
    FieldKind.NIK: lambda spec, text: check_nik(text, spec.key),
    FieldKind.PASSPORT: lambda spec, text: check_passport(text, spec.key),
    FieldKind.KPJ: lambda spec, text: check_kpj(text, spec.key),
    FieldKind.JKN_NUMBER: lambda spec, text: check_jkn_number(text, spec.key),
    FieldKind.DATE: _parse_date,
    FieldKind.MONEY: _parse_money,
    FieldKind.COUNT: _parse_count,
    FieldKind.CHOICE: _parse_choice,
    FieldKind.YES_NO: _parse_yes_no,
    FieldKind.PARTICIPATION: _parse_participation,
}


def format_value(spec: FieldSpec, value: object) -> str:
    """Return the text that ``parse_value`` reads back as the same value."""
    if value is None:
        return ""
    if isinstance(value, Participation):
        return _format_participation(value)
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, Enum):
        return next((c.words[0] for c in spec.choices if c.value is value), "")
    if spec.kind is FieldKind.MONEY and isinstance(value, int):
        whole, rest = divmod(value, SEN_PER_RUPIAH)
        return f"{whole},{rest:02d}" if rest else str(whole)
    return str(value)


def _format_participation(value: Participation) -> str:
    if value.state is ParticipationState.UNKNOWN:
        return ""
    if value.state is ParticipationState.NO:
        return "Tidak"
    return short_date(value.registered_on) if value.registered_on else "Ya"
