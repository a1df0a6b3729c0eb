"""What the employer decides about its letter: number, paper, columns, the workers' opinion."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from desktop.domain.calendar import Month

NUMBER_SIGN = "{nomor}"
MONTH_SIGN = "{bulan}"
YEAR_SIGN = "{tahun}"
DEFAULT_PATTERN = f"{NUMBER_SIGN}/PJ/{MONTH_SIGN}/{YEAR_SIGN}"


_SIGNS = frozenset({NUMBER_SIGN, MONTH_SIGN, YEAR_SIGN})
_SIGN = re.compile(r"\{[^{}]*\}?|\}")


class Paper(Enum):
    """The sheet on which the letter is printed."""

    A4 = "a4"
    F4 = "f4"
    """Folio, 215 by 330 mm."""


class Opinion(Enum):
    """What the workers' representative says about the declaration."""

    NOT_ASKED = "not_asked"
    AGREES = "agrees"
    AGREES_WITH_NOTES = "agrees_with_notes"
    REFUSES = "refuses"


class WorkerColumn(Enum):
    """A part of the worker annex that may be left out; number, row and name always stand."""

    IDENTITY = "identity"
    TERMS = "terms"
    WAGE = "wage"
    PROGRAMS = "programs"


ALL_COLUMNS = tuple(WorkerColumn)


@dataclass(frozen=True, slots=True)
class Representative:
    """The workers' representative: name, union or office, opinion and its words."""

    name: str = ""
    body: str = ""
    opinion: Opinion = Opinion.NOT_ASKED
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoices:
    """How the letter is printed; none of it changes what the declaration says."""

    paper: Paper = Paper.A4
    columns: tuple[WorkerColumn, ...] = ALL_COLUMNS
    is_masked: bool = True
    """Whether NIK and passport numbers are printed with their middle hidden."""


NOT_ASKED = Representative()
USUAL_PRINT = PrintChoices()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """Everything that is entered about the letter before it is finalised."""

    representative: Representative = NOT_ASKED
    choices: PrintChoices = USUAL_PRINT


def is_pattern(number: str) -> bool:
    """Tell whether a number of the employer is a pattern that counts on by itself."""
    return NUMBER_SIGN in number


def unknown_signs(pattern: str) -> tuple[str, ...]:
    """Return what stands in braces in a pattern and means nothing, as it was typed."""
    return tuple(sign for sign in _SIGN.findall(pattern) if sign not in _SIGNS)


def next_number(pattern: str, month: Month, taken: Collection[str]) -> str:
    """Return the first number of the pattern that is not taken: ``012/HRD-SP/XI/2026``.

    ``{nomor}`` becomes three digits, ``{bulan}`` the month in Roman numerals, ``{tahun}`` the year.
    """
    filled = pattern.replace(MONTH_SIGN, month.roman).replace(YEAR_SIGN, str(month.year))
    for number in range(1, len(taken) + 2):
        proposal = filled.replace(NUMBER_SIGN, f"{number:03d}")
        if proposal not in taken:
            return proposal
    raise AssertionError("one of n + 1 numbers is always free")
