"""What an obligation asks beside yes or no: typed facts, described by data.

An obligation file declares its facts and at most one list of records; forms, storage and the
reading of files work from the descriptions, and no question is coded one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias, TypeVar

from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import short_date
from desktop.domain.field_values import NO_WORDS, YES_WORDS
from desktop.domain.issue import Issue, error
from desktop.domain.money import SEN_PER_RUPIAH, Sen
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date

FactValue: TypeAlias = str | date | int | bool
"""A text, a day, a whole number, an amount in sen, or a yes (``True``) or no."""
Facts: TypeAlias = Mapping[str, FactValue]
"""Values by the key of their description; what nobody told is absent."""

MAX_COUNT = 999_999_999

_T = TypeVar("_T", str, date, int, bool)
_COUNT = re.compile(r"0*(\d{1,9})", re.ASCII)


class FactKind(Enum):
    """The kind of a fact; the value is the word in obligation files."""

    TEXT = "text"
    DATE = "date"
    COUNT = "count"
    AMOUNT = "amount"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FactChoice:
    """One of the words that a choice allows, with what the form shows for it."""

    value: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class FactSpec:
    """One fact that an obligation asks for; ``choices`` belongs to the kind of that name."""

    key: str
    kind: FactKind
    label: Bilingual
    is_required: bool = False
    choices: tuple[FactChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordSpec:
    """A list that an obligation asks for: projects, notes, dismissals, each with its fields."""

    label: Bilingual
    fields: tuple[FactSpec, ...]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Facts read by their type; ``None`` is what nobody told.

    Every reading raises ``TypeError`` for a value of another kind than asked.
    """

    values: Facts

    def text(self, key: str) -> str:
        """Return a text or the word of a choice, empty when it is not told."""
        return self._get(key, str) or ""

    def day(self, key: str) -> date | None:
        """Return a day."""
        return self._get(key, date)

    def number(self, key: str) -> int | None:
        """Return a whole number, or an amount in sen."""
        return self._get(key, int)

    def flag(self, key: str) -> bool | None:
        """Return a yes or no."""
        return self._get(key, bool)

    def _get(self, key: str, kind: type[_T]) -> _T | None:
        value = self.values.get(key)
        if value is None:
            return None
        # A yes is no number, though Python counts it as one.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise TypeError(f"the fact {key} is no {kind.__name__}")
        return value


_Parsed: TypeAlias = tuple[FactValue | None, list[Issue]]


def parse_fact(spec: FactSpec, text: str) -> _Parsed:
    """Turn a typed text into the fact's value (``None`` when empty) and its issues."""
    text = text.strip()
    if not text:
        return None, [error("REQUIRED", spec.key)] if spec.is_required else []
    return _PARSERS[spec.kind](spec, text)


def _parse_text(_spec: FactSpec, text: str) -> _Parsed:
    return " ".join(text.split()), []


def _parse_date(spec: FactSpec, text: str) -> _Parsed:
    try:
        return parse_date(text), []
    except NotADate as fault:
        code = "DATE_NOT_IN_CALENDAR" if fault.has_form else "DATE_FORM"
        return None, [error(code, spec.key, text)]


def _parse_count(spec: FactSpec, text: str) -> _Parsed:
    if match := _COUNT.fullmatch(text):
        return int(match[1]), []
    return None, [error("COUNT_FORM", spec.key, text, str(MAX_COUNT))]


def _parse_amount(spec: FactSpec, text: str) -> _Parsed:
    try:
        amount = parse_amount(text)
    except NotAnAmount:
        return None, [error("AMOUNT_FORM", spec.key, text)]
    if amount < 0:
        return None, [error("AMOUNT_NEGATIVE", spec.key, text)]
    return amount, []


def _parse_yes_no(spec: FactSpec, text: str) -> _Parsed:
    word = text.casefold()
    if word in YES_WORDS:
        return True, []
    if word in NO_WORDS:
        return False, []
    return None, [error("CHOICE_UNKNOWN", spec.key, text, "Ya, Tidak")]


def _parse_choice(spec: FactSpec, text: str) -> _Parsed:
    word = text.casefold()
    for choice in spec.choices:
        if word in (choice.value, choice.label.id.casefold(), choice.label.en.casefold()):
            return choice.value, []
    expected = ", ".join(choice.label.id for choice in spec.choices)
    return None, [error("CHOICE_UNKNOWN", spec.key, text, expected)]


_PARSERS: Mapping[FactKind, Callable[[FactSpec, str], _Parsed]] = {
    FactKind.TEXT: _parse_text,
    FactKind.DATE: _parse_date,
    FactKind.COUNT: _parse_count,
    FactKind.AMOUNT: _parse_amount,
    FactKind.YES_NO: _parse_yes_no,
    FactKind.CHOICE: _parse_choice,
}


def format_fact(spec: FactSpec, value: FactValue | None, language: str = "id") -> str:
    """Return the text that ``parse_fact`` reads back as the same value, empty for ``None``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("Yes" if value else "No") if language == "en" else ("Ya" if value else "Tidak")
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, int):
        return _plain_rupiah(value) if spec.kind is FactKind.AMOUNT else str(value)
    labels = {choice.value: choice.label for choice in spec.choices}
    return labels[value].in_language(language) if value in labels else value


def _plain_rupiah(amount: Sen) -> str:
    whole, rest = divmod(amount, SEN_PER_RUPIAH)
    return f"{whole},{rest:02d}" if rest else str(whole)
