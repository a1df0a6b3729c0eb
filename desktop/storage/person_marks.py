"""Finding a person in texts and in rows of sheets, without taking somebody else for them.

A number counts as a whole, with or without its points and blanks; a name as whole words. In a row
of a sheet the name alone counts only where the row has no NIK: two people share a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NUMBERS = ("nik", "passport_number", "kpj", "jkn_number")
"""Columns of a worker that nobody else has the same of."""

_NOT_A_SIGN = re.compile(r"[\W_]+")
_WRITTEN_TOGETHER = re.compile(r"[\w.\-/]+")
_NIK = re.compile(r"\d{16}")
_SHORTEST_NUMBER = 6
_SHORTEST_NAME = 4


def bare_text(text: str) -> str:
    """Return a number or a word without blanks, points and dashes, for comparing."""
    return _NOT_A_SIGN.sub("", text).casefold()


@dataclass(frozen=True, slots=True)
class PersonMarks:
    """Names and numbers of some people; too short ones do not count."""

    names: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> PersonMarks:
        """Return the marks of rows of the table of workers."""
        people = list(rows)
        names = {" ".join(str(row["name"]).casefold().split()) for row in people}
        numbers = {bare_text(str(row[key])) for row in people for key in NUMBERS}
        return cls(
            frozenset(name for name in names if len(name) >= _SHORTEST_NAME),
            frozenset(number for number in numbers if len(number) >= _SHORTEST_NUMBER),
        )

    def without(self, others: PersonMarks) -> PersonMarks:
        """Return the marks that nobody among the others has too."""
        return PersonMarks(self.names - others.names, self.numbers - others.numbers)

    def has_number(self, text: str) -> bool:
        """Tell whether one of the numbers stands in a text."""
        if bare_text(text) in self.numbers:
            return True
        return any(bare_text(part) in self.numbers for part in _WRITTEN_TOGETHER.findall(text))

    def is_named_in(self, text: str) -> bool:
        """Tell whether a name or a number stands in a text."""
        said = " ".join(text.casefold().split())
        for name in self.names:
            if name in said and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
                return True
        return self.has_number(text)

    def is_row(self, cells: Iterable[str]) -> bool:
        """Tell whether a row of a sheet is about one of the people."""
        bare = [bare_text(cell) for cell in cells]
        if not self.numbers.isdisjoint(bare):
            return True
        if any(_NIK.fullmatch(cell) for cell in bare):
            return False
        return not {bare_text(name) for name in self.names}.isdisjoint(bare)
