"""Rows in which every cell says just its value become workers by whole columns.

Most rows of most sheets are like that. What they must not be is anything of which there is
something to tell: such a row is left to ``RowReader``, which knows all of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, fields
from datetime import date
from itertools import repeat
from typing import Any, TypeVar, cast

from desktop.domain.identity import FEMALE_DAY_OFFSET
from desktop.domain.program import EMPLOYMENT_PROGRAMS, UNKNOWN_PARTICIPATION
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.exchange.cell_parser import ODD
from desktop.exchange.columns import (
    COUNTRY,
    EMPLOYMENT_STATE,
    FAMILY_CARD,
    FAMILY_RELATION,
    HELPER_ROLES,
    IDENTITY_TYPE,
    KNOWN_UNUSED,
    MEMBERSHIP_DATE,
    NAME_PARTS,
    ROW_NUMBER,
    SUMMED,
    TRAY_NUMBER,
    Column,
)
from desktop.exchange.row_rules import citizenship_of, says_left, says_passport

T = TypeVar("T")

_PROGRAMS = tuple(program.value.lower() for program in EMPLOYMENT_PROGRAMS)
_SAYS_NOTHING = {ROW_NUMBER, TRAY_NUMBER, KNOWN_UNUSED, FAMILY_RELATION, FAMILY_CARD}
_CONCLUDED_HERE = {*NAME_PARTS, COUNTRY, IDENTITY_TYPE, MEMBERSHIP_DATE, EMPLOYMENT_STATE}
"""A day of membership stands in only where the start is missing, and then the row is odd."""
_CONCLUDING = HELPER_ROLES - _SAYS_NOTHING - _CONCLUDED_HERE
_TERMS = tuple(item.name for item in fields(Employment))
_OWN = (
    "name", "birth_date", "sex", "basic_wage", "nik", "passport_number", "staff_number",
    "citizenship", "fixed_allowances", "jkn_status", "kpj", "jkn_number",
    "reported_wage_employment", "reported_wage_health", "family_members", "family_registered",
    "extra_jkn_members",
)  # fmt: skip
_COMPARED = (
    "sex", "birth_date", "start", "end", "contract_end", "basic_wage", "nik", "passport_number",
    "citizenship",
)  # fmt: skip
"""The fields that ``check_worker`` compares with each other."""
_DEFAULTS: Mapping[str, object] = {
    **{item.name: item.default for kind in (Worker, Employment) for item in fields(kind)},
    "kind": EmploymentKind.PKWTT,
    **dict.fromkeys(_PROGRAMS, UNKNOWN_PARTICIPATION),
}
_NECESSARY = {key for key, value in _DEFAULTS.items() if value is MISSING and key != "employment"}
_FOREIGN = Citizenship.FOREIGN
_YOUNGEST, _OLDEST = 17, 99
"""Years between birth and start of which no check has anything to say, whatever the days."""


def empty_value(role: str) -> object:
    """Return what a worker has where the cell of this role is empty; ``ODD`` where one must be."""
    value = _DEFAULTS.get(role)
    return ODD if value is MISSING else value


class PlainRows:
    """Makes workers of the rows of one table.

    ``reported_wage`` is the field that has the basic wage where its cell is empty.
    """

    def __init__(self, columns: Sequence[Column], reported_wage: str) -> None:
        told = _DEFAULTS.keys() | _CONCLUDED_HERE
        self._place_of = {c.role: n for n, c in enumerate(columns) if c.role in told}
        self._summed = {
            role: [n for n, c in enumerate(columns) if c.role == role] for role in SUMMED
        }
        self._states = [n for n, c in enumerate(columns) if c.role == EMPLOYMENT_STATE]
        self._name_parts = [self._place_of[part] for part in NAME_PARTS if part in self._place_of]
        self._reported_wage = reported_wage
        self._known_programs: dict[tuple[str, ...], tuple[object, ...]] = {}
        self._men, self._women = _DaysOfNik(0), _DaysOfNik(FEMALE_DAY_OFFSET)

    @staticmethod
    def fits(columns: Iterable[Column]) -> bool:
        """Tell whether all necessary fields have columns, and none follows from contributions."""
        roles = {column.role for column in columns}
        if roles & set(NAME_PARTS):
            roles.add("name")
        return roles.isdisjoint(_CONCLUDING) and roles >= _NECESSARY

    def workers(
        self,
        numbers: Sequence[int],
        texts: Sequence[Sequence[str]],
        values: Sequence[Sequence[object]],
        odd: AbstractSet[int],
    ) -> Sequence[Worker | None]:
        """Return for each row its worker, or ``None`` where there may be something to tell.

        ``texts`` and ``values`` are whole columns; the rows at the places in ``odd`` are left.
        """
        at = {key: self._column(key, values) for key in (*_TERMS, *_OWN)}
        odd = odd | self._conclude(at, texts, values) | self._odd_by_words(texts)
        if told := self._reported_wage:
            pairs = zip(at[told], at["basic_wage"], strict=False)
            at[told] = [wage if value is None else value for value, wage in pairs]
        loud = odd | self._loud(at, range(len(numbers)), odd)
        terms = _made(Employment, len(numbers), {key: at[key] for key in _TERMS})
        told_of = {
            **{key: at[key] for key in _OWN},
            "employment": terms,
            "employment_programs": self._memberships(texts, values),
            "source_row": numbers,
        }
        made = _made(Worker, len(numbers), told_of)
        if not loud:
            return made
        return [None if place in loud else worker for place, worker in enumerate(made)]

    def _column(self, key: str, values: Sequence[Sequence[Any]]) -> Iterable[Any]:
        place = self._place_of.get(key)
        return repeat(empty_value(key)) if place is None else values[place]

    def _conclude(
        self,
        at: dict[str, Iterable[Any]],
        texts: Sequence[Sequence[str]],
        values: Sequence[Sequence[Any]],
    ) -> set[int]:
        """Put in sums, the name out of its parts, and the citizenship out of the country.

        Returns the places of rows in which no part of a name stands.
        """
        for role, places in self._summed.items():
            if len(places) > 1:
                rows = zip(*(values[place] for place in places), strict=True)
                at[role] = [0 if ODD in row else sum(row) for row in rows]
        nameless: set[int] = set()
        if self._name_parts:
            parts = zip(*(texts[place] for place in self._name_parts), strict=True)
            joined = (" ".join(" ".join(row).split()) for row in parts)
            names = at["name"] if "name" in self._place_of else repeat("")
            at["name"] = [
                name if name and name is not ODD else together
                for name, together in zip(names, joined, strict=False)
            ]
            nameless = {place for place, name in enumerate(at["name"]) if not name}
        if (place := self._place_of.get(COUNTRY)) is not None:
            known = self._column("citizenship", values)
            countries = zip(texts[place], known, strict=False)
            at["citizenship"] = [
                citizenship_of(country) if country else value for country, value in countries
            ]
        return nameless

    def _odd_by_words(self, texts: Sequence[Sequence[str]]) -> set[int]:
        """Return the places where a passport stands under the NIK's heading, or somebody left."""
        odd: set[int] = set()
        told: list[tuple[int, Callable[[str], bool]]]
        told = [(place, says_left) for place in self._states]
        if (place := self._place_of.get(IDENTITY_TYPE)) is not None:
            told.append((place, says_passport))
        for column, says in told:
            meant = {text for text in set(texts[column]) if says(text)}
            odd.update(n for n, text in enumerate(texts[column] if meant else ()) if text in meant)
        return odd

    def _memberships(
        self, texts: Sequence[Sequence[str]], values: Sequence[Sequence[object]]
    ) -> Iterator[tuple[object, ...]]:
        """Yield the memberships of each row; a workforce joins in few combinations."""
        places = [self._place_of[key] for key in _PROGRAMS if key in self._place_of]
        if not places:
            return repeat((UNKNOWN_PARTICIPATION,) * len(_PROGRAMS))
        written = zip(*(texts[place] for place in places), strict=True)
        meant = zip(*(self._column(key, values) for key in _PROGRAMS), strict=False)
        return map(self._known_programs.setdefault, written, meant)

    def _loud(
        self, at: Mapping[str, Iterable[Any]], places: Sequence[int], odd: AbstractSet[int]
    ) -> set[int]:
        """Return the places of which ``_is_silent`` is not true, those in ``odd`` left out."""
        doubtful: Collection[int] = places if odd else self._doubtful(at)
        if not doubtful:
            return set()
        compared = zip(places, *(at[key] for key in _COMPARED), strict=False)
        return {
            place
            for place, *row in compared
            if place in doubtful and place not in odd and not self._is_silent(row)
        }

    def _doubtful(self, at: Mapping[str, Iterable[Any]]) -> set[int]:
        """Return the places where ``_is_silent`` may not be true, by columns without ``ODD``."""
        births, starts = at["birth_date"], at["start"]
        days = {Sex.FEMALE: self._women, Sex.MALE: self._men}
        told = [days[sex][born] for sex, born in zip(at["sex"], births, strict=False)]
        doubtful = {n for n, (nik, day) in _pairs(at["nik"], told) if nik[6:12] != day}
        doubtful.update(n for n, (who, _) in _pairs(at["citizenship"], told) if who is _FOREIGN)
        doubtful.update(n for n, (wage, _) in _pairs(at["basic_wage"], told) if not wage)
        doubtful.update(
            n
            for n, (start, born) in _pairs(starts, births)
            if not _YOUNGEST <= start.year - born.year <= _OLDEST
        )
        for key in ("end", "contract_end"):
            days_and_starts = _pairs(at[key], starts)
            doubtful.update(n for n, (last, start) in days_and_starts if last and last < start)
        return doubtful

    def _is_silent(self, compared: Sequence[Any]) -> bool:
        """Tell whether ``check_worker`` has nothing to say, for certain; else it may have."""
        sex, born, start, end, contract_end, wage, nik, passport, citizenship = compared
        is_foreign = citizenship is _FOREIGN
        if nik:
            days = self._women if sex is Sex.FEMALE else self._men
            is_known = nik[6:12] == days[born] and (not is_foreign or passport)
        else:
            is_known = is_foreign and passport
        return bool(
            is_known
            and _YOUNGEST <= start.year - born.year <= _OLDEST
            and (end is None or end >= start)
            and (contract_end is None or contract_end >= start)
            and wage
        )


def _pairs(first: Iterable[Any], second: Iterable[Any]) -> Iterator[tuple[int, tuple[Any, Any]]]:
    """Yield the values of two columns with their places."""
    return enumerate(zip(first, second, strict=False))


def _made(kind: type[T], number: int, columns: Mapping[str, Iterable[object]]) -> list[T]:
    """Make very many objects at once, field by field: four times as quick as one by one."""
    made = list(map(kind.__new__, repeat(kind, number)))
    for item in fields(cast(Any, kind)):
        values = columns.get(item.name, repeat(item.default))
        deque(map(getattr(kind, item.name).__set__, made, values), maxlen=0)
    return made


class _DaysOfNik(dict[date, str]):
    """The six digits that a NIK has for a day of birth, with what it adds for a woman."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self._offset = offset

    def __missing__(self, born: date) -> str:
        digits = f"{born.day + self._offset:02d}{born.month:02d}{born.year % 100:02d}"
        self[born] = digits
        return digits
