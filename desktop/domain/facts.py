"""What an obligation asks beside yes or no: typed facts, described by data.

An obligation file declares its facts and at most one list of records; forms, storage and the
reading of files work from the descriptions, and no question is coded one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias, TypeVar

from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import short_date
from desktop.domain.issue import Issue, error
from desktop.domain.typed_text import (
    read_amount,
    read_count,
    read_date,
    read_text,
    read_yes_no,
    write_amount,
)

FactValue: TypeAlias = str | date | int | bool
"""A text, a day, a whole number, an amount in sen, or a yes (``True``) or no."""
Facts: TypeAlias = Mapping[str, FactValue]
"""Values by the key of their description; what nobody told is absent."""

MAX_COUNT = 999_999_999

_T = TypeVar("_T", str, date, int, bool)


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


def _parse_choice(spec: FactSpec, text: str) -> _Parsed:
    word = text.casefold()
    for choice in spec.choices:
        if word in (choice.value, choice.label.id.casefold(), choice.label.en.casefold()):
            return choice.value, []
    expected = ", ".join(choice.label.id for choice in spec.choices)
    return None, [error("CHOICE_UNKNOWN", spec.key, text, expected)]


_PARSERS: Mapping[FactKind, Callable[[FactSpec, str], _Parsed]] = {
    FactKind.TEXT: lambda _spec, text: read_text(text),
    FactKind.DATE: lambda spec, text: read_date(spec.key, text),
    FactKind.COUNT: lambda spec, text: read_count(spec.key, text, MAX_COUNT),
    FactKind.AMOUNT: lambda spec, text: read_amount(spec.key, text),
    FactKind.YES_NO: lambda spec, text: read_yes_no(spec.key, text),
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
        return write_amount(value) if spec.kind is FactKind.AMOUNT else str(value)
    labels = {choice.value: choice.label for choice in spec.choices}
    return labels[value].in_language(language) if value in labels else value
