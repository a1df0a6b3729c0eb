"""Programs beyond the minimum: what they cost, who could join, what choosing them changes."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.offer import Offer, choose_programs, offers_for
from desktop.domain.program import ParticipationState, Program
from desktop.domain.progress import Cancelled
from desktop.domain.worker import Worker
from tests.domain.people import make_employer, make_worker, shipped_book

DAY = date(2026, 11, 22)
MICRO = make_employer(size="mikro")
WITHOUT = {"jht": "Tidak", "jp": "Tidak", "jkp": "Tidak"}


def offers(size: str, *workers: Worker) -> dict[Program, Offer]:
    """Return the offers of an employer of that size."""
    found = offers_for(make_employer(size=size), workers, shipped_book(), DAY)
    return {offer.program: offer for offer in found}


def test_a_micro_employer_is_offered_jht_jp_and_through_jht_jkp() -> None:
    """5,000,000 a month: JHT 3.7 % and 2 %, JP 2 % and 1 %, JKP nothing."""
    found = offers("mikro", make_worker(**WITHOUT))
    assert list(found) == [Program.JHT, Program.JP, Program.JKP]
    shares = {p.value: (o.employer_share, o.worker_share) for p, o in found.items()}
    assert shares == {
        "JHT": (185_000_00, 100_000_00),
        "JP": (100_000_00, 50_000_00),
        "JKP": (0, 0),
    }
    assert found[Program.JKP].needs == (Program.JHT,)
    assert [found[program].is_choice for program in found] == [True, True, False]


def test_a_small_employer_is_offered_jp_only() -> None:
    """JHT is compulsory, and with it JKP follows by itself; JP stops at its ceiling."""
    found = offers("kecil", make_worker(wage=20_000_000, **WITHOUT))
    assert list(found) == [Program.JP]
    assert (found[Program.JP].employer_share, found[Program.JP].worker_share) == (
        221_726_00,
        110_863_00,
    )


@pytest.mark.parametrize(
    ("day", "is_marked"), [(date(2027, 2, 28), False), (date(2027, 3, 1), True)]
)
def test_an_offer_by_last_years_ceiling_says_so(day: date, *, is_marked: bool) -> None:
    """JP has a new ceiling every March; JHT has none and is never marked."""
    found = offers_for(MICRO, [make_worker(**WITHOUT)], shipped_book(), day)
    marked = {offer.program: offer.is_past_renewal for offer in found}
    assert marked == {Program.JHT: False, Program.JP: is_marked, Program.JKP: False}


@pytest.mark.parametrize("size", ["menengah", "besar"])
def test_larger_employers_carry_everything(size: str) -> None:
    """Nothing is left to offer, whoever lacks what."""
    assert offers(size, make_worker(**WITHOUT)) == {}


def test_jkm_is_offered_to_interns_of_every_employer() -> None:
    """Elective since 24 February 2025; the other programs are not for interns."""
    intern = make_worker(kind="Magang", jkm="Tidak", wage=2_000_000, **WITHOUT)
    found = offers("besar", intern)
    assert list(found) == [Program.JKM]
    assert found[Program.JKM].employer_share == 6_000_00


def test_members_are_counted_and_not_offered_again() -> None:
    """Who has joined already costs nothing more."""
    found = offers("mikro", make_worker(), make_worker(**WITHOUT))
    jht = found[Program.JHT]
    assert (jht.members, len(jht.can_join), jht.employer_share) == (1, 1, 185_000_00)
    assert found[Program.JKP].members == 1


@pytest.mark.parametrize(
    ("program", "told", "reason"),
    [
        (Program.JP, {"birth_date": date(1960, 1, 1)}, "JP_PENSION_AGE"),
        (
            Program.JP,
            {"birth_date": date(1967, 12, 5), "start": date(2026, 11, 9)},
            "JP_STARTED_TOO_LATE",
        ),
        (Program.JP, {"birth_date": date(1967, 12, 1)}, "JP_PENSION_EDGE"),
        (Program.JP, {"citizenship": "WNA"}, "JP_FOREIGN_CONTESTED"),
        (Program.JHT, {"birth_date": date(1970, 11, 22)}, "JHT_AGE_CONTESTED"),
        (Program.JHT, {"kind": "Magang"}, "INTERN"),
        (Program.JKP, {"birth_date": date(1972, 11, 22)}, "JKP_AGE_AT_REGISTRATION"),
        (Program.JKP, {"kind": "Harian"}, "JKP_CONTRACT_KIND"),
        (Program.JKP, {"citizenship": "WNA"}, "JKP_INDONESIANS_ONLY"),
        (Program.JKP, {"birth_date": date(1970, 11, 22)}, "JKP_AGE_AT_REGISTRATION"),
    ],
)
def test_who_cannot_join_is_told_why(
    program: Program, told: dict[str, object], reason: str
) -> None:
    """The reason of the law stands beside the row of the sheet."""
    worker = make_worker(source_row=9, **WITHOUT, **told)
    found = offers("mikro", worker)[program]
    assert [(item.row, item.reason) for item in found.cannot_join] == [(9, reason)]
    assert (found.can_join, found.employer_share) == ((), 0)


def test_54_is_tested_on_the_day_of_joining() -> None:
    """A worker of 53 joins JKP today; a birthday later it is too late."""
    worker = make_worker(birth_date=date(1972, 11, 23), **WITHOUT)
    assert len(offers("mikro", worker)[Program.JKP].can_join) == 1
    late = offers_for(MICRO, [worker], shipped_book(), date(2026, 11, 23))
    assert late[-1].can_join == ()


def test_only_active_workers_are_asked() -> None:
    """Who left or is yet to come is not in the table."""
    left = make_worker(end=date(2026, 10, 31), **WITHOUT)
    coming = make_worker(start=date(2027, 1, 4), **WITHOUT)
    assert offers("mikro", left, coming) == {}


def test_choosing_jht_makes_members_from_the_day() -> None:
    """JHT and with it JKP are recorded as voluntary; JP stays as it was."""
    worker = make_worker(**WITHOUT)
    (changed,) = choose_programs(MICRO, [worker], shipped_book(), [Program.JHT], DAY)
    for program in (Program.JHT, Program.JKP):
        joined = changed.participation(program)
        assert (joined.state, joined.registered_on) == (ParticipationState.YES, DAY)
    assert changed.participation(Program.JP) == worker.participation(Program.JP)
    law = EmployerLaw(MICRO, shipped_book(), DAY)
    assert law.duty(changed, Program.JHT).kind is DutyKind.VOLUNTARY


def test_jkp_waits_for_the_other_prerequisites() -> None:
    """Without JKN through the employer JHT alone does not bring JKP."""
    worker = make_worker(jkn="none", **WITHOUT)
    (changed,) = choose_programs(MICRO, [worker], shipped_book(), [Program.JHT], DAY)
    assert changed.participation(Program.JHT).state is ParticipationState.YES
    assert changed.participation(Program.JKP).state is ParticipationState.NO


def test_choosing_changes_nobody_who_may_not_join() -> None:
    """Members, the elderly and those who left come back unchanged: they are not returned."""
    workers = [
        make_worker(),
        make_worker(birth_date=date(1960, 1, 1), **WITHOUT),
        make_worker(end=date(2026, 1, 31), **WITHOUT),
    ]
    chosen = [Program.JHT, Program.JP]
    assert choose_programs(MICRO, workers, shipped_book(), chosen, DAY) == ()
    large = make_employer()
    assert choose_programs(large, [make_worker(**WITHOUT)], shipped_book(), chosen, DAY) == ()


def test_before_jkp_was_in_force_nothing_follows() -> None:
    """In 2020 JHT brings no JKP, and JKP is not offered."""
    day = date(2020, 3, 2)
    worker = make_worker(**WITHOUT)
    (changed,) = choose_programs(MICRO, [worker], shipped_book(), [Program.JHT], day)
    assert changed.participation(Program.JKP) == worker.participation(Program.JKP)
    found = offers_for(MICRO, [worker], shipped_book(), day)
    assert [offer.program for offer in found] == [Program.JHT, Program.JP]


@pytest.mark.parametrize("program", [Program.JKN, Program.JKP])
def test_what_is_no_choice_cannot_be_chosen(program: Program) -> None:
    """JKN is owed by all and JKP follows."""
    with pytest.raises(ValueError, match="neither is chosen"):
        choose_programs(MICRO, [make_worker()], shipped_book(), [program], DAY)


def test_an_offer_equals_what_choosing_it_costs() -> None:
    """Once chosen, whoever could join is a member and the offer is empty."""
    workers = [make_worker(wage=wage, **WITHOUT) for wage in (3_000_000, 7_777_777)]
    programs = [Program.JHT, Program.JP]
    changed = choose_programs(MICRO, workers, shipped_book(), programs, DAY)
    for offer in offers("mikro", *changed).values():
        assert (offer.members, offer.can_join, offer.employer_share) == (2, (), 0)


def test_it_can_be_cancelled() -> None:
    """Progress is told and may stop the work."""

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        offers_for(MICRO, [make_worker()], shipped_book(), DAY, stop)
