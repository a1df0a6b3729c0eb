"""Puts figures into sentences, in the manner of the language."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from desktop.domain.calendar import Month, long_date
from desktop.domain.counts import grouped
from desktop.domain.money import format_rupiah, rupiah
from desktop.domain.obligation import Bilingual

_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SIZES = {
    "mikro": Bilingual("mikro", "micro"),
    "kecil": Bilingual("kecil", "small"),
    "menengah": Bilingual("menengah", "medium"),
    "besar": Bilingual("besar", "large"),
}
_OFFICES = {
    "BPJSTK": Bilingual("BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan"),
    "JKN": Bilingual("BPJS Kesehatan", "BPJS Kesehatan"),
}
_NOT_TOLD = Bilingual("belum diisi", "not told yet")
_AND = Bilingual("dan", "and")
_MORE = Bilingual("; {} lagi perlu dikonfirmasi", "; {} more need confirmation")
_GRACE = Bilingual(
    "; {} pekerja baru masih dalam 30 hari pertama",
    "; {} new workers are still within their first 30 days",
)


def _day(text: str, language: str) -> str:
    day = date.fromisoformat(text)
    if language == "en":
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return long_date(day)


def _money(text: str, _language: str) -> str:
    """Rupiah are written in one way: an English sentence stands beside tables and fields."""
    return format_rupiah(rupiah(text), decimals=False)


def _change(text: str, language: str) -> str:
    amount = _money(text, language)
    return amount if text.startswith("-") else f"+{amount}"


def _month(text: str, language: str) -> str:
    month = Month.parse(text)
    return f"{_ENGLISH_MONTHS[month.number - 1]} {month.year}" if language == "en" else month.title


def _months(text: str, language: str) -> str:
    return ", ".join(_month(month, language) for month in text.split())


def _list(text: str, language: str) -> str:
    return join(text.split(), language)


def _offices(text: str, language: str) -> str:
    return join([_OFFICES[word].in_language(language) for word in text.split()], language)


def _size(text: str, language: str) -> str:
    return _SIZES[text].in_language(language)


def _told(text: str, language: str) -> str:
    return _count(text, language) if text else _NOT_TOLD.in_language(language)


def _more(text: str, language: str) -> str:
    """A clause of its own: left out where there is nobody."""
    return "" if text == "0" else _MORE.in_language(language).format(_count(text, language))


def _grace(text: str, language: str) -> str:
    return "" if text == "0" else _GRACE.in_language(language).format(_count(text, language))


def _count(text: str, _language: str) -> str:
    """Thousands with points in both languages, as the tables beside the sentence have them."""
    return grouped(int(text)) if text.isascii() and text.isdigit() else text


_FORMS: Mapping[str, Callable[[str, str], str]] = {
    "date": _day,
    "money": _money,
    "change": _change,
    "month": _month,
    "months": _months,
    "list": _list,
    "offices": _offices,
    "size": _size,
    "told": _told,
    "more": _more,
    "grace": _grace,
    "count": _count,
}
_COUNTS = frozenset(
    {
        "active", "affected", "contracts", "count", "counted", "failed", "in_jkk", "jkn_elsewhere",
        "registered", "reported", "reported_employment", "reported_health", "told",
        "unconfirmed", "uncertain", "vacancies", "without", "workers",
    }
)  # fmt: skip
"""Figures that count people, contracts or vacancies wherever a sentence has them plain."""


def join(words: Sequence[str], language: str) -> str:
    """Return words as a sentence lists them: ``JKK, JHT, dan JP``."""
    link = _AND.in_language(language)
    if len(words) < 3:
        return f" {link} ".join(words)
    return f"{', '.join(words[:-1])}, {link} {words[-1]}"


class _Filler(string.Formatter):
    """Fills ``{name}`` and ``{name:form}``; an English figure ``name_en`` wins in English."""

    def __init__(self, language: str) -> None:
        self._language = language

    def get_value(
        self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        if self._language == "en" and f"{key}_en" in kwargs:
            return kwargs[f"{key}_en"]
        return super().get_value(key, args, kwargs)

    def parse(self, format_string: str) -> Iterator[tuple[str, str | None, str | None, str | None]]:
        for literal, name, form, conversion in super().parse(format_string):
            yield literal, name, form or ("count" if name in _COUNTS else form), conversion

    def format_field(self, value: object, format_spec: str) -> str:
        form = _FORMS.get(format_spec)
        return form(str(value), self._language) if form else str(value)


def fill(sentence: Bilingual, figures: Mapping[str, str], language: str) -> str:
    """Return the sentence with its figures; raises ``KeyError`` when one is missing."""
    return _Filler(language).vformat(sentence.in_language(language), (), figures)
