"""Matching rows of a sheet with stored workers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.worker import Citizenship, Worker
from desktop.domain.worker_history import ChangeKind, WorkerChange
from desktop.domain.worker_matching import Doubt, Matches, match_workers
from tests.domain.people import make_worker


def person(number: int, name: str, **changes: object) -> Worker:
    """Return a worker with a NIK of this number."""
    given = {"worker_id": number, "name": name, "nik": f"187101010190{number:04d}"}
    return replace(make_worker(), **(given | changes))


ANI, BUDI = person(1, "Ani"), person(2, "Budi", kpj="12345678901", birth_date=date(1985, 3, 4))


def row(worker: Worker, **changes: object) -> Worker:
    """Return the worker as a sheet would bring it."""
    return replace(worker, worker_id=0, source_row=worker.worker_id + 10, **changes)


def doubts(matches: Matches) -> list[Doubt]:
    """Return the doubts and expect nothing else."""
    assert (matches.pairs, matches.new) == ((), ())
    return [item.doubt for item in matches.ambiguous]


def test_the_nik_comes_first() -> None:
    """A NIK decides, whatever the name says."""
    married = row(ANI, name="Ani Wijaya")
    assert match_workers([ANI, BUDI], [married]).pairs == ((ANI, married),)


def test_the_kpj_comes_second() -> None:
    """A corrected NIK is found by the KPJ, as name or birth date agree."""
    corrected = row(BUDI, nik="1871010403850002", name="BUDI  S.")
    assert match_workers([ANI, BUDI], [corrected]).pairs == ((BUDI, corrected),)


def test_name_and_birth_date_come_third() -> None:
    """A foreigner with a new passport is found by name and birth date, letter case aside."""
    expatriate = person(
        3, "John Doe", nik="", passport_number="X1", citizenship=Citizenship.FOREIGN
    )
    renewed = row(expatriate, passport_number="X2", name="JOHN  DOE")
    assert match_workers([ANI, expatriate], [renewed]).pairs == ((expatriate, renewed),)


def test_nobody_known_is_new() -> None:
    """Another NIK, KPJ and birth date make somebody new."""
    stranger = row(ANI, nik="1871010101900077", birth_date=date(1999, 9, 9))
    assert match_workers([ANI], [stranger]).new == (stranger,)
    assert match_workers([], [stranger, ANI]) == Matches((), (stranger, ANI), ())


def test_a_foreign_kpj_is_asked() -> None:
    """One KPJ with another name and birth date is a typing error somewhere."""
    other = row(BUDI, nik="1871010403850077", name="Citra", birth_date=date(1999, 9, 9))
    assert doubts(match_workers([BUDI], [other])) == [Doubt.OTHER_PERSON]


def test_a_namesake_born_on_the_same_day_is_asked() -> None:
    """A wrong NIK or another person: nobody guesses."""
    assert doubts(match_workers([ANI], [row(ANI, nik="1871010101900077")])) == [Doubt.OTHER_NIK]


def test_two_that_fit_are_asked() -> None:
    """One NIK stored twice leaves the choice to the user, who sees both."""
    twin = replace(ANI, worker_id=9)
    matches = match_workers([ANI, twin], [row(ANI)])
    assert doubts(matches) == [Doubt.SEVERAL]
    assert matches.ambiguous[0].candidates == (ANI, twin)


def test_nobody_is_matched_twice() -> None:
    """A row by KPJ cannot take whom another row names by NIK, in whatever order they stand."""
    by_kpj, by_nik = row(BUDI, nik="1871010403850077"), row(BUDI, kpj="")
    matches = match_workers([BUDI], [by_kpj, by_nik])
    assert matches.pairs == ((BUDI, by_nik),)
    assert [item.doubt for item in matches.ambiguous] == [Doubt.TAKEN]


def test_a_former_nik_finds_its_worker() -> None:
    """The pair carries the NIK that was put right."""
    history = (
        WorkerChange(date(2026, 1, 1), {"nik": "1871010101900088"}, ChangeKind.IDENTITY),
        WorkerChange(date(2026, 2, 1), {"name": "Any"}, ChangeKind.IDENTITY),
    )
    old_sheet = row(ANI, nik="1871010101900088", name="Any")
    ((stored, found),) = match_workers([ANI, BUDI], [old_sheet], {1: history}).pairs
    assert (stored, found.nik) == (ANI, ANI.nik)


def test_a_former_nik_of_two_is_asked() -> None:
    """A number that two records once had is nobody's."""
    history = (WorkerChange(date(2026, 1, 1), {"nik": "1871010101900088"}, ChangeKind.IDENTITY),)
    old_sheet = row(ANI, nik="1871010101900088")
    matches = match_workers([ANI, BUDI], [old_sheet], {1: history, 2: history})
    assert doubts(matches) == [Doubt.SEVERAL]
