"""Where each worker works, among the establishments of the employer.

One definition for minimum wages, JKK rates and head counts: nothing else links the place of work
of a sheet to an establishment. A place that fits none, or more than one, is never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment, place_key
from desktop.domain.minimum_wage import kind_and_key
from desktop.domain.worker import Worker


@dataclass(frozen=True, slots=True)
class Place:
    """A place of work: an establishment, or ``None`` for the employer's own address.

    ``number`` is the establishment's place in the employer's list, from 1, and 0 for the
    employer. ``is_known`` is ``False`` where the text fits no establishment.
    """

    establishment: Establishment | None
    number: int = 0
    is_known: bool = True


OWN_ADDRESS = Place(None)
UNKNOWN_PLACE = Place(None, is_known=False)


class PlacesOfWork:
    """Finds the establishment of each worker of one employer."""

    def __init__(self, employer: Employer) -> None:
        self._employer = employer
        self.establishments = tuple(
            Place(item, number) for number, item in enumerate(employer.establishments, start=1)
        )
        heads = [place for place in self.establishments if _is_head(place)]
        self.home = heads[0] if len(heads) == 1 else OWN_ADDRESS
        self._by_text: dict[str, Place] = {}

    def of(self, worker: Worker) -> Place:
        """Return the place where the worker works."""
        return self.at(worker.employment.workplace)

    def at(self, text: str) -> Place:
        """Return the place that a text of a sheet names; no text means the head office.

        The name of an establishment counts before its city. Without establishments every text
        stands for the employer's own address.
        """
        if not self.establishments:
            return OWN_ADDRESS
        if text not in self._by_text:
            self._by_text[text] = self._find(text)
        return self._by_text[text]

    def risk_group(self, worker: Worker) -> int:
        """Return the JKK risk group at the worker's place of work, 0 when it is not known."""
        if not self.establishments:
            return self._employer.jkk_risk_group
        establishment = self.of(worker).establishment
        own = establishment.jkk_risk_group if establishment else 0
        return own or self._employer.jkk_risk_group

    def _find(self, text: str) -> Place:
        key = place_key(text)
        if not key:
            return self.home
        named = [place for place in self.establishments if place_key(_of(place).name) == key]
        if named:
            return named[0] if len(named) == 1 else UNKNOWN_PLACE
        there = [place for place in self.establishments if _is_same_city(_of(place).city, text)]
        if there:
            return there[0] if len(there) == 1 else UNKNOWN_PLACE
        if key == place_key(self._employer.name) or _is_same_city(self._employer.city, text):
            return self.home
        return UNKNOWN_PLACE


def _of(place: Place) -> Establishment:
    if place.establishment is None:
        raise TypeError("the employer's own address is no establishment")
    return place.establishment


def _is_head(place: Place) -> bool:
    return _of(place).is_head_office


def _is_same_city(city: str, text: str) -> bool:
    """Compare ``Kab. Bekasi`` with ``Bekasi``; a city and a regency of one name differ."""
    kind, key = kind_and_key(city)
    other_kind, other_key = kind_and_key(text)
    return bool(key) and key == other_key and (not kind or not other_kind or kind == other_kind)


def risk_groups(employer: Employer) -> frozenset[int]:
    """Return the JKK risk groups that the employer's workers may fall under, 0 left out."""
    own = {item.jkk_risk_group for item in employer.establishments}
    return frozenset({employer.jkk_risk_group, *own} - {0})


def highest_risk_group(employer: Employer) -> int:
    """Return the highest risk group of the employer and its establishments, 0 when unknown."""
    return max(risk_groups(employer), default=0)


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many workers work where, and which places of a sheet fit no establishment.

    ``at`` counts by the number of the establishment, those of the employer's own address at 0;
    ``unknown`` by the text that fits none.
    """

    at: Mapping[int, int]
    unknown: Mapping[str, int]


def staffing(employer: Employer, workers_by_text: Mapping[str, int]) -> Staffing:
    """Sort the numbers of workers of each place of work, as the sheet writes it, by place."""
    places = PlacesOfWork(employer)
    at: Counter[int] = Counter()
    unknown: dict[str, int] = {}
    for text, number in workers_by_text.items():
        place = places.at(text)
        if place.is_known:
            at[place.number] += number
        else:
            unknown[text] = number
    return Staffing(at, unknown)


def by_workplace(workers: Iterable[Worker]) -> Mapping[str, int]:
    """Count workers by their place of work as it is written, in the order of the first ones."""
    return Counter(worker.employment.workplace for worker in workers)
