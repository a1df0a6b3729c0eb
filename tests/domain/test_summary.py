"""Who should take part in each program, who does, what it costs."""

from __future__ import annotations

from datetime import date

from desktop.domain.calendar import Month
from desktop.domain.contribution import month_contributions
from desktop.domain.duty import EmployerLaw
from desktop.domain.program import Program
from desktop.domain.summary import ProgramSummary, summarise_programs
from desktop.domain.worker import Worker
from tests.domain.people import make_employer, make_worker, shipped_book

DAY = date(2026, 11, 15)


def summary(program: Program, *workers: Worker, **told: object) -> ProgramSummary:
    """Return one program's summary on the fifteenth, with the contributions of the month."""
    employer = make_employer(**told)
    law = EmployerLaw(employer, shipped_book(), DAY)
    contributions = month_contributions(employer, workers, shipped_book(), Month.of(DAY))
    summaries = summarise_programs(law, workers, contributions)
    assert [item.program for item in summaries] == list(Program)
    return next(item for item in summaries if item.program is program)


def counts(item: ProgramSummary) -> tuple[int, int, int, int]:
    """Return expected, registered, missing, unconfirmed."""
    return item.expected, item.registered, item.missing, item.unconfirmed


def test_members_missing_and_unknown_are_told_apart() -> None:
    """Whom the law asks for is a member, is none, or is unknown."""
    workers = [make_worker(), make_worker(jkm="Tidak"), make_worker(jkm="")]
    item = summary(Program.JKM, *workers)
    assert counts(item) == (3, 1, 1, 1)
    assert item.is_compulsory
    assert (item.employer_share, item.worker_share) == (45_000_00, 0)


def test_a_registration_in_the_future_is_missing_today() -> None:
    """Recorded for a later day is not registered on this one."""
    assert counts(summary(Program.JKK, make_worker(jkk=date(2026, 11, 16)))) == (1, 0, 1, 0)
    assert counts(summary(Program.JKK, make_worker(jkk=date(2026, 11, 15)))) == (1, 1, 0, 0)


def test_only_who_is_active_on_the_day_counts() -> None:
    """Who left in the month pays for it but is not counted on a later day."""
    gone = make_worker(end=date(2026, 11, 14))
    item = summary(Program.JKK, make_worker(), gone)
    assert counts(item) == (1, 1, 0, 0)
    assert item.employer_share == 2 * 44_500_00


def test_a_contested_duty_is_never_missing() -> None:
    """Without membership it needs confirmation, with membership it counts as expected."""
    foreigner = make_worker(citizenship="WNA", jp="Tidak")
    member = make_worker(citizenship="WNA", jp="Ya")
    assert counts(summary(Program.JP, foreigner, member)) == (1, 1, 0, 1)


def test_a_voluntary_program_expects_nobody() -> None:
    """JP of a small employer: members are counted, others are not missed."""
    item = summary(Program.JP, make_worker(jp="Ya"), make_worker(jp="Tidak"), size="kecil")
    assert counts(item) == (0, 1, 0, 0)
    assert not item.is_compulsory
    assert item.employer_share == 100_000_00


def test_jkp_is_compulsory_where_somebody_has_its_prerequisites() -> None:
    """It costs nothing, and is no duty of an employer whose workers cannot have it."""
    item = summary(Program.JKP, make_worker())
    assert (item.is_compulsory, item.employer_share, item.worker_share) == (True, 0, 0)
    assert not summary(Program.JKP, make_worker(kind="Paruh Waktu")).is_compulsory


def test_nobody_employed_leaves_the_duty_but_no_counts() -> None:
    """An empty workforce has no totals."""
    item = summary(Program.JHT)
    assert counts(item) == (0, 0, 0, 0)
    assert (item.is_compulsory, item.employer_share, item.worker_share) == (True, 0, 0)
