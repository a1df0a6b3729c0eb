"""From typed text to a field's value and back: one door for form, paste and import."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TypeAlias

from desktop.domain.calendar import short_date
from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.identity import check_jkn_number, check_kpj, check_nik, check_passport
from desktop.domain.issue import Issue, error
from desktop.domain.parsing import NotADate, parse_date
from desktop.domain.program import MEMBER, NOT_MEMBER, Participation, ParticipationState
from desktop.domain.typed_text import (
    NO_WORDS,
    YES_WORDS,
    read_amount,
    read_count,
    read_date,
    read_text,
    read_yes_no,
    write_amount,
)

MAX_COUNT = 99

_Parsed: TypeAlias = tuple[object, list[Issue]]
_Parser: TypeAlias = Callable[[FieldSpec, str], _Parsed]


def parse_value(spec: FieldSpec, text: str) -> tuple[object, list[Issue]]:
    """Turn a typed text into the field's value (``None`` when empty) and its issues."""
    text = text.strip()
    if not text:
        return None, []
    return _PARSERS[spec.kind](spec, text)


def _parse_choice(spec: FieldSpec, text: str) -> _Parsed:
    value = _CHOICES[spec.key].get(_word(text))
    if value is not None:
        return value, []
    expected = ", ".join(choice.words[0] for choice in spec.choices)
    return None, [error("CHOICE_UNKNOWN", spec.key, text, expected)]


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
    FieldKind.TEXT: lambda _spec, text: read_text(text),
    FieldKind.NIK: lambda spec, text: check_nik(text, spec.key),
    FieldKind.PASSPORT: lambda spec, text: check_passport(text, spec.key),
    FieldKind.KPJ: lambda spec, text: check_kpj(text, spec.key),
    FieldKind.JKN_NUMBER: lambda spec, text: check_jkn_number(text, spec.key),
    FieldKind.DATE: lambda spec, text: read_date(spec.key, text),
    FieldKind.MONEY: lambda spec, text: read_amount(spec.key, text),
    FieldKind.COUNT: lambda spec, text: read_count(spec.key, text, MAX_COUNT),
    FieldKind.CHOICE: _parse_choice,
    FieldKind.YES_NO: lambda spec, text: read_yes_no(spec.key, text),
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
        return write_amount(value)
    return str(value)


def _format_participation(value: Participation) -> str:
    if value.state is ParticipationState.UNKNOWN:
        return ""
    if value.state is ParticipationState.NO:
        return "Tidak"
    return short_date(value.registered_on) if value.registered_on else "Ya"
