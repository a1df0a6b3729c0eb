"""What a strip says of a worker, from the data and from a frozen declaration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.contribution import WorkerContribution
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    Participation,
    ParticipationState,
    Program,
)
from desktop.domain.slip import masked_identity, slip_of, slip_of_frozen
from desktop.services.snapshots import frozen_workers
from tests.services.conftest import make_worker

SINCE = Participation(ParticipationState.YES, date(2020, 2, 1), "11122233344")
ITEM = WorkerContribution(
    worker=make_worker(
        1,
        employment_programs=(SINCE, MEMBER, NOT_MEMBER, MEMBER, MEMBER),
        kpj="99988877766",
        jkn_number="0001112223334",
        reported_wage_employment=4_000_000_00,
    ),
    base={Program.JKK: 4_500_000_00, Program.JHT: 4_500_000_00, Program.JKP: 4_500_000_00},
    employer_share={Program.JKK: 40_050_00, Program.JHT: 166_500_00},
    worker_share={Program.JHT: 90_000_00},
    inside={"JKP_from_JKK": 6_300_00, "JKP_government": 9_900_00},
    notes=(),
)


def test_a_strip_has_every_program_with_number_day_and_shares() -> None:
    """A number of its own wins over that of the card; who is no member has none."""
    slip = slip_of(ITEM)
    lines = {line.program: line for line in slip.lines}
    assert list(lines) == list(Program)
    assert (lines[Program.JKK].membership, lines[Program.JKK].number) == (
        "2020-02-01", "11122233344",
    )  # fmt: skip
    assert (lines[Program.JKM].membership, lines[Program.JKM].number) == ("yes", "99988877766")
    assert (lines[Program.JHT].membership, lines[Program.JHT].number) == ("no", "")
    assert lines[Program.JHT].worker_share == 90_000_00
    assert lines[Program.JKP].inside == ("JKK",)
    assert lines[Program.JKN].number == "0001112223334"
    assert lines[Program.JP].base is None
    assert (slip.wage, slip.reported_employment) == (4_500_000_00, 4_000_000_00)


def test_identities_are_masked() -> None:
    """A NIK keeps its ends; so does a passport number, and a short one nothing."""
    assert slip_of(ITEM).identity == "187101******0001"
    assert masked_identity("", "A1234567") == "A*****67"
    assert masked_identity("", "AB1") == "***"
    assert masked_identity("", "") == ""


def test_a_frozen_strip_says_the_same_but_for_what_was_not_frozen() -> None:
    """Numbers of membership and reported wages are no part of a declaration."""
    now, frozen = slip_of(ITEM), slip_of_frozen(*frozen_workers([ITEM]))
    without = tuple(replace(line, number="") for line in now.lines)
    assert frozen == replace(now, lines=without, reported_employment=None)
