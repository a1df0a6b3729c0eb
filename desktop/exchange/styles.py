"""How a column writes its dates and amounts; decided once per column, never per cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import filterfalse
from typing import TypeAlias

from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.date_text import tidy_date

_DATE = re.compile(r"([0-3]?\d)[-/. ]([0-3]?\d)[-/. ](?:\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"\d{4}-\d\d-\d\d")
"""So dates come out of a workbook's own date cells; they say nothing of the order of others."""
_CURRENCY = re.compile(r"rp\.?|idr|[\s\u00a0]|,-+$", re.IGNORECASE)
_TWO_SIGNS = re.compile(r"-?[\d.]*(?:\.\d{3})+,\d{1,2}|-?[\d,]*(?:,\d{3})+\.\d{1,2}")
_GROUPS = re.compile(r"-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+")
_ONE_GROUP = re.compile(r"-?\d{1,3}([.,])\d{3}")
_DECIMALS = re.compile(r"-?\d{1,3}([.,])\d{2}")
SAMPLES = 3
_Votes: TypeAlias = dict[AmountStyle, list[str]]
"""The texts, each once, that speak for a style."""


@dataclass(frozen=True, slots=True)
class AmountDecision:
    """The style of a column; ``code`` names the doubt, ``samples`` show it."""

    style: AmountStyle
    code: str = ""
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateDecision:
    """The order of a column; ``code`` names the doubt, ``samples`` show it.

    ``is_certain``: some dates exist in this order only, and none in the other only.
    """

    order: DateOrder
    code: str = ""
    samples: tuple[str, ...] = ()
    is_certain: bool = False


def decide_amounts(texts: Iterable[str]) -> AmountDecision:
    """Decide which sign groups thousands.

    Two different signs or two equal ones decide; then a last sign with exactly two digits. A
    column of nothing but ``4,500`` is read as thousands, as nobody pays thousandths of a rupiah,
    and the reading is reported.
    """
    strong: _Votes = {}
    weak: _Votes = {}
    groups: _Votes = {}
    counted = Counter(texts)
    for text in counted:
        bare = _CURRENCY.sub("", text)
        if style := _strong_style(bare):
            strong.setdefault(style, []).append(text)
        elif match := _DECIMALS.fullmatch(bare):
            weak.setdefault(_style_of_decimal(match[1]), []).append(text)
        elif match := _ONE_GROUP.fullmatch(bare):
            groups.setdefault(_style_of_group(match[1]), []).append(text)
    return _amount_decision(strong or weak, groups, counted)


def _amount_decision(votes: _Votes, groups: _Votes, counted: Counter[str]) -> AmountDecision:
    if len(votes) == 1:
        return AmountDecision(next(iter(votes)))
    if votes:
        samples = tuple(texts[0] for texts in votes.values())
        return AmountDecision(_majority(votes, counted), "AMOUNT_STYLE_MIXED", samples)
    if len(groups) > 1:
        samples = tuple(texts[0] for texts in groups.values())
        return AmountDecision(AmountStyle.INDONESIAN, "AMOUNT_STYLE_MIXED", samples)
    if groups:
        style, texts = next(iter(groups.items()))
        return AmountDecision(style, "AMOUNT_STYLE_ASSUMED", _samples(texts))
    return AmountDecision(AmountStyle.INDONESIAN)


def _majority(votes: _Votes, counted: Counter[str]) -> AmountStyle:
    indonesian = sum(counted[text] for text in votes.get(AmountStyle.INDONESIAN, ()))
    other = sum(counted[text] for text in votes.get(AmountStyle.INTERNATIONAL, ()))
    return AmountStyle.INTERNATIONAL if other > indonesian else AmountStyle.INDONESIAN


def _strong_style(bare: str) -> AmountStyle | None:
    if _TWO_SIGNS.fullmatch(bare):
        return _style_of_decimal(bare[max(bare.rfind("."), bare.rfind(","))])
    match = _GROUPS.fullmatch(bare)
    return _style_of_group(match[1]) if match else None


def _style_of_decimal(sign: str) -> AmountStyle:
    return AmountStyle.INDONESIAN if sign == "," else AmountStyle.INTERNATIONAL


def _style_of_group(sign: str) -> AmountStyle:
    return AmountStyle.INDONESIAN if sign == "." else AmountStyle.INTERNATIONAL


def decide_dates(texts: Iterable[str], *, is_official: bool) -> DateDecision:
    """Decide whether day or month stands in front; any number above twelve decides.

    ``is_official``: the heading is the template's own, whose dates are day first when nothing
    speaks against it; under any other heading the reading is reported.
    """
    day_first: list[str] = []
    month_first: list[str] = []
    open_texts: list[str] = []
    for text in filterfalse(_YEAR_FIRST.fullmatch, dict.fromkeys(texts)):
        if match := _DATE.fullmatch(text) or _DATE.fullmatch(tidy_date(text)):
            first, second = int(match[1]), int(match[2])
            target = day_first if first > 12 else month_first if second > 12 else open_texts
            target.append(text)
    if day_first and month_first:
        mixed = (day_first[0], month_first[0])
        return DateDecision(DateOrder.DAY_FIRST, "DATE_ORDER_MIXED", mixed)
    if month_first:
        samples = _samples(month_first)
        return DateDecision(
            DateOrder.MONTH_FIRST, "DATE_ORDER_MONTH_FIRST", samples, is_certain=True
        )
    if day_first:
        return DateDecision(DateOrder.DAY_FIRST, "", _samples(day_first), is_certain=True)
    if is_official or not open_texts:
        return DateDecision(DateOrder.DAY_FIRST)
    return DateDecision(DateOrder.DAY_FIRST, "DATE_ORDER_ASSUMED", _samples(open_texts))


def _samples(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))[:SAMPLES]
