"""Strict reading of one rule document: plain dicts in, typed dated values out, one named error.

A document is what a TOML file under ``resources/rules/`` holds (decimals read as ``Decimal``).
Nothing is repaired: a figure of the law that is written wrongly must stop the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Final, NoReturn, TypeAlias

from desktop.domain.money import Rate, rupiah

RuleValue: TypeAlias = Rate | int | str | tuple[str, ...]
"""A rate, an amount in sen, a count, a text or a list of names, as the rule's unit says."""

REPEALED: Final = "repealed"
"""Written in place of a value, it ends a quantity."""

MONEY_UNITS: Final = frozenset({"IDR", "IDR/month"})
COUNT_UNITS: Final = frozenset(
    {"years", "months", "days", "working_days", "hours", "day_of_month", "count"}
)
UNITS: Final = MONEY_UNITS | COUNT_UNITS | {"fraction", "text", "list"}

_RULE_KEYS: Final = frozenset(
    {"id", "title_id", "title_en", "unit", "verified_on", "renew_by", "values"}
)
_VALUE_KEYS: Final = frozenset(
    {"from", "until", "value", "source", "article", "confidence", "note"}
)
_AMOUNT: Final = re.compile(r"\d+\.\d{2}")
_FRACTION: Final = re.compile(r"-?[01](\.\d+)?")
_LAST_DAY_OF_MONTH: Final = 31


class Confidence(Enum):
    """How well a figure is attested; ``USER`` marks a figure that the user typed in."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one-source"
    DERIVED = "derived"
    UNCONFIRMED = "unconfirmed"
    USER = "user"


_WRITABLE_CONFIDENCES: Final = tuple(
    item.value for item in Confidence if item is not Confidence.USER
)


class RuleDataError(ValueError):
    """A rule document is written wrongly: ``file``, ``key``, ``cure`` (what to write instead)."""

    def __init__(self, file: str, key: str, cure: str) -> None:
        super().__init__(f"{file}: {key}: {cure}")
        self.file = file
        self.key = key
        self.cure = cure


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One figure of the law with the days on which it holds (both ends inclusive)."""

    rule_id: str
    value: RuleValue
    in_force_from: date
    in_force_until: date | None
    source: str
    article: str
    confidence: Confidence
    note: str = ""
    renew_by: date | None = None
    """The day by which a later value was due, where it is not that of the whole quantity."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One quantity of the law: all its values in the order of their dates."""

    id: str
    unit: str
    verified_on: date
    renew_by: date | None
    values: tuple[DatedValue, ...]
    title_id: str = ""
    title_en: str = ""


class Table:
    """One table of a document, read key by key; every fault raises ``RuleDataError``."""

    def __init__(self, file: str, data: object, allowed: frozenset[str], where: str = "") -> None:
        self._file = file
        self._where = where
        if not isinstance(data, Mapping):
            raise RuleDataError(file, where or "file", "write a table here")
        self._data: Mapping[str, object] = data
        for key in data:
            if key not in allowed:
                self.fail(key, f"unknown key; write one of {', '.join(sorted(allowed))}")

    def fail(self, key: str, cure: str) -> NoReturn:
        """Raise the error that names this file, this table and ``key``."""
        raise RuleDataError(self._file, f"{self._where}{key}", cure)

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def raw(self, key: str) -> object:
        """Return what stands at ``key``, whatever it is; its absence is an error."""
        if key not in self._data:
            self.fail(key, "missing; every value needs it")
        return self._data[key]

    def text(self, key: str) -> str:
        """Return a text that is not blank."""
        value = self.raw(key)
        if not isinstance(value, str) or not value.strip():
            self.fail(key, "write a text that is not empty")
        return value

    def text_or_empty(self, key: str) -> str:
        """Return the text at ``key``, empty when the key is absent."""
        return self.text(key) if key in self else ""

    def day(self, key: str) -> date:
        """Return a date; a text or a date with a time is refused."""
        value = self.raw(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            self.fail(key, "write a date without quotes and without a time, such as 2026-03-01")
        return value

    def day_or_none(self, key: str) -> date | None:
        """Return the date at ``key``, or ``None`` when the key is absent."""
        return self.day(key) if key in self else None

    def number(self, key: str) -> int:
        """Return a whole number that is not negative."""
        value = self.raw(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fail(key, "write a whole number that is not negative")
        return value

    def boolean(self, key: str) -> bool:
        """Return ``true`` or ``false``."""
        value = self.raw(key)
        if not isinstance(value, bool):
            self.fail(key, "write true or false without quotes")
        return value

    def choice(self, key: str, choices: Iterable[str]) -> str:
        """Return a text that is one of ``choices``."""
        value = self.text(key)
        allowed = sorted(choices)
        if value not in allowed:
            self.fail(key, f"unknown {key} {value!r}; write one of {', '.join(allowed)}")
        return value

    def confidence(self) -> Confidence:
        """Return how well the figure is attested; ``user`` is not for files."""
        return Confidence(self.choice("confidence", _WRITABLE_CONFIDENCES))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts that are neither empty nor repeated; the list may be empty."""
        value = self.raw(key)
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            self.fail(key, 'write a list of texts: ["JKK", "JKM"]')
        if len(set(value)) != len(value):
            self.fail(key, "write each name once")
        return tuple(value)

    def tables(self, key: str, allowed: frozenset[str]) -> list[Table]:
        """Return the tables of the list at ``key``, of which there is at least one."""
        value = self.raw(key)
        if not isinstance(value, list) or not value:
            self.fail(key, "write a list of at least one table")
        return [
            Table(self._file, item, allowed, f"{self._where}{key}[{number}].")
            for number, item in enumerate(value, start=1)
        ]

    def rule_value(self, unit: str) -> RuleValue:
        """Return what stands at ``value``, read as ``unit`` demands."""
        return _READERS[unit](self, "value")


def _read_fraction(table: Table, key: str) -> Rate:
    value = table.raw(key)
    is_written_well = (isinstance(value, str) and _FRACTION.fullmatch(value)) or (
        isinstance(value, Decimal) and value.is_finite()
    )
    if not is_written_well or not -1 < Decimal(str(value)) <= 1:
        table.fail(key, 'write the rate as a fraction in quotes: "0.0024" for 0.24 percent')
    return Rate.of(Decimal(str(value)))


def _read_money(table: Table, key: str) -> int:
    value = table.raw(key)
    is_text = isinstance(value, str) and _AMOUNT.fullmatch(value) is not None
    is_whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if not isinstance(value, str | int) or not (is_text or is_whole):
        table.fail(key, 'write whole rupiah (7000000), or sen in quotes ("2327386.07")')
    return rupiah(value)


def _read_day_of_month(table: Table, key: str) -> int:
    value = table.number(key)
    if not 1 <= value <= _LAST_DAY_OF_MONTH:
        table.fail(key, "write a day of the month from 1 to 31")
    return value


_READERS: Final[Mapping[str, Callable[[Table, str], RuleValue]]] = {
    **dict.fromkeys(MONEY_UNITS, _read_money),
    **dict.fromkeys(COUNT_UNITS, Table.number),
    "fraction": _read_fraction,
    "day_of_month": _read_day_of_month,
    "text": Table.text,
    "list": Table.texts,
}


def parse_rule(file: str, document: Mapping[str, object]) -> Rule:
    """Return the rule that ``document`` states; ``file`` is its path below the rules folder.

    Raises ``RuleDataError`` naming file, key and what to write instead.
    """
    table = Table(file, document, _RULE_KEYS)
    rule_id = table.text("id")
    expected = file.removesuffix(".toml").replace("/", ".")
    if rule_id != expected:
        table.fail("id", f'disagrees with the path; write id = "{expected}" or move the file')
    unit = table.choice("unit", UNITS)
    entries = table.tables("values", _VALUE_KEYS)
    _refuse_disorder(entries)
    values = tuple(_read_values(rule_id, unit, entries))
    return Rule(
        id=rule_id,
        unit=unit,
        verified_on=table.day("verified_on"),
        renew_by=_read_renewal(table, values[-1]),
        values=values,
        title_id=table.text("title_id"),
        title_en=table.text("title_en"),
    )


def _read_renewal(table: Table, last: DatedValue) -> date | None:
    renew_by = table.day_or_none("renew_by")
    if renew_by is not None and renew_by <= last.in_force_from:
        table.fail("renew_by", f"write a date after {last.in_force_from}, or leave it out")
    return renew_by


def _refuse_disorder(entries: list[Table]) -> None:
    """Refuse dates that do not rise, overlaps, and a repeal of nothing."""
    if entries[0].raw("value") == REPEALED:
        entries[0].fail("value", "nothing to repeal yet; write the value that was in force first")
    for entry in entries:
        until = entry.day_or_none("until")
        if until is not None and until < entry.day("from"):
            entry.fail("until", "write a day on or after from")
        if until is not None and entry.raw("value") == REPEALED:
            entry.fail("until", "leave it out: a repeal has no end")
    for earlier, later in pairwise(entries):
        _refuse_overlap(earlier, later)


def _refuse_overlap(earlier: Table, later: Table) -> None:
    start = later.day("from")
    if start == earlier.day("from"):
        later.fail("from", f"two values begin on {start}; keep one")
    if start < earlier.day("from"):
        later.fail("from", "sort the values by from, oldest first")
    until = earlier.day_or_none("until")
    if until is not None and until >= start:
        earlier.fail("until", f"overlaps the value from {start}; leave it out or end it before")
    if earlier.raw("value") == later.raw("value") == REPEALED:
        later.fail("value", "already repealed; leave this entry out")


def _read_values(rule_id: str, unit: str, entries: list[Table]) -> Iterable[DatedValue]:
    ends = [eve_of(entry.day("from")) for entry in entries[1:]]
    for entry, eve in zip(entries, [*ends, None], strict=True):
        source, article, confidence = (
            entry.text("source"),
            entry.text("article"),
            entry.confidence(),
        )
        if entry.raw("value") != REPEALED:
            yield DatedValue(
                rule_id=rule_id,
                value=entry.rule_value(unit),
                in_force_from=entry.day("from"),
                in_force_until=entry.day_or_none("until") or eve,
                source=source,
                article=article,
                confidence=confidence,
                note=entry.text_or_empty("note"),
            )


def eve_of(day: date) -> date:
    """Return the day before ``day``: the last day of the value that ``day`` replaces."""
    return day - timedelta(days=1)
