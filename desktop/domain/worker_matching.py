"""Which row of a sheet is which stored worker: by NIK, then KPJ, then name and birth date.

Nothing is guessed: where the data allow two answers, the row comes back as ambiguous with those
it may mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from desktop.domain.worker import Worker
from desktop.domain.worker_history import ChangeKind, History


class Doubt(Enum):
    """Why a row is not matched without asking."""

    SEVERAL = "MATCH_SEVERAL"
    """More than one stored worker fits equally well."""
    OTHER_NIK = "MATCH_OTHER_NIK"
    """Name and birth date agree, the NIK differs: a wrong NIK, or another person."""
    OTHER_PERSON = "MATCH_OTHER_PERSON"
    """The KPJ agrees, but neither the name nor the birth date does."""
    TAKEN = "MATCH_TAKEN"
    """Another row of the sheet is that worker already."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A row of the sheet that may be one of the ``candidates``, or somebody new."""

    worker: Worker
    candidates: tuple[Worker, ...]
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Matches:
    """The rows of a sheet beside the stored workers; pairs are (stored, row)."""

    pairs: tuple[tuple[Worker, Worker], ...]
    new: tuple[Worker, ...]
    ambiguous: tuple[Ambiguous, ...]


def match_workers(
    stored: Sequence[Worker], rows: Iterable[Worker], histories: Mapping[int, History] | None = None
) -> Matches:
    """Match the rows of a sheet with the stored workers, none of whom is taken twice.

    ``histories`` (by ``worker_id``) makes a former NIK find its worker; the pair then carries the
    identity that was put right since.
    """
    if not stored:
        return Matches((), tuple(rows), ())
    matcher = _Matcher(stored, histories or {})
    rest = [row for row in rows if not matcher.takes_identity(row)]
    for row in rest:
        matcher.look_further(row)
    return Matches(tuple(matcher.pairs), tuple(matcher.new), tuple(matcher.ambiguous))


class _Matcher:
    def __init__(self, stored: Sequence[Worker], histories: Mapping[int, History]) -> None:
        self.pairs: list[tuple[Worker, Worker]] = []
        self.new: list[Worker] = []
        self.ambiguous: list[Ambiguous] = []
        self._stored = stored
        self._by_identity = _index((worker.identity_number, worker) for worker in stored)
        self._former = _former_numbers(stored, histories)
        self._by_kpj: dict[str, list[Worker]] | None = None
        self._by_person: dict[tuple[str, date], list[Worker]] = {}
        self._taken: set[int] = set()

    def takes_identity(self, row: Worker) -> bool:
        """Settle a row whose NIK or passport number is stored; tell whether it was."""
        found = self._by_identity.get(row.identity_number)
        if found is None or not row.identity_number:
            return False
        self._settle(row, found)
        return True

    def look_further(self, row: Worker) -> None:
        """Settle a row whose identity number is new."""
        former = self._former.get(row.identity_number)
        if former:
            self._settle(_put_right(row, former[0]) if len(former) == 1 else row, former)
            return
        if self._by_kpj is None:
            self._index_the_rest()
        same_kpj = (self._by_kpj or {}).get(row.kpj) if row.kpj else None
        if same_kpj:
            is_known = len(same_kpj) > 1 or _is_alike(same_kpj[0], row)
            self._settle(row, same_kpj, None if is_known else Doubt.OTHER_PERSON)
            return
        same_person = self._by_person.get(_person(row))
        if same_person:
            is_other = all(_has_other_nik(worker, row) for worker in same_person)
            self._settle(row, same_person, Doubt.OTHER_NIK if is_other else None)
        else:
            self.new.append(row)

    def _index_the_rest(self) -> None:
        # Most sheets bring known numbers alone and never get here.
        self._by_kpj = _index((worker.kpj, worker) for worker in self._stored)
        for worker in self._stored:
            self._by_person.setdefault(_person(worker), []).append(worker)

    def _settle(self, row: Worker, found: Sequence[Worker], doubt: Doubt | None = None) -> None:
        if doubt is None and len(found) > 1:
            doubt = Doubt.SEVERAL
        if doubt is None and found[0].worker_id in self._taken:
            doubt = Doubt.TAKEN
        if doubt is not None:
            self.ambiguous.append(Ambiguous(row, tuple(found), doubt))
            return
        self._taken.add(found[0].worker_id)
        self.pairs.append((found[0], row))


def _index(pairs: Iterable[tuple[str, Worker]]) -> dict[str, list[Worker]]:
    found: dict[str, list[Worker]] = {}
    for key, worker in pairs:
        if key:
            found.setdefault(key, []).append(worker)
    return found


def _former_numbers(
    stored: Sequence[Worker], histories: Mapping[int, History]
) -> dict[str, list[Worker]]:
    if not histories:
        return {}
    found: dict[str, list[Worker]] = {}
    for worker in stored:
        numbers = {
            number
            for change in histories.get(worker.worker_id, ())
            if change.kind is ChangeKind.IDENTITY
            for number in (change.before.get("nik"), change.before.get("passport_number"))
            if isinstance(number, str)
        }
        for number in numbers:
            found.setdefault(number, []).append(worker)
    return found


def _put_right(row: Worker, stored: Worker) -> Worker:
    return replace(row, nik=stored.nik, passport_number=stored.passport_number)


def _person(worker: Worker) -> tuple[str, date]:
    return " ".join(worker.name.casefold().split()), worker.birth_date


def _is_alike(stored: Worker, row: Worker) -> bool:
    name, born = _person(stored)
    other_name, other_born = _person(row)
    return name == other_name or born == other_born


def _has_other_nik(stored: Worker, row: Worker) -> bool:
    return bool(stored.nik and row.nik and stored.nik != row.nik)
