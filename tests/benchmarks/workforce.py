"""The invented workforce of the benchmarks, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.identity import FEMALE_DAY_OFFSET
from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus, Participation, ParticipationState
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker

AS_OF = date(2026, 11, 22)
EMPLOYER = Employer(
    name="PT Contoh Raya",
    stated_size=SizeClass.LARGE,
    jkk_risk_group=3,
    city="Kota Bandar Lampung",
    province="Lampung",
)
PLACES = ("", "Kota Bandar Lampung", "Kota Metro", "Kabupaten Lampung Selatan")
KINDS = {
    EmploymentKind.PKWTT: 60,
    EmploymentKind.PKWT: 28,
    EmploymentKind.DAILY: 6,
    EmploymentKind.PIECE_RATE: 2,
    EmploymentKind.SEASONAL: 1,
    EmploymentKind.PART_TIME: 1,
    EmploymentKind.INTERN: 2,
}


def invented_workers(number: int) -> Iterator[Worker]:
    """Yield a workforce as large employers have it: three in a hundred with some gap."""
    chance = random.Random(20_261_122)
    kinds = chance.choices(list(KINDS), list(KINDS.values()), k=number)
    for index, kind in enumerate(kinds):
        yield _invented(chance, index, kind)


def _invented(chance: random.Random, index: int, kind: EmploymentKind) -> Worker:
    born = date(1964, 1, 1) + timedelta(days=chance.randrange(43 * 365))
    adult = born.replace(year=born.year + 19, day=1)
    start = max(adult, date(2008, 1, 1)) + timedelta(days=chance.randrange(7 * 365))
    is_recent = chance.random() < 0.12 or start > AS_OF
    start = AS_OF - timedelta(days=chance.randrange(360)) if is_recent else start
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    is_foreign, has_gap = chance.random() < 0.01, chance.random() < 0.03
    basic = chance.randrange(3_200_000, 16_000_000, 50_000) * 100
    basic = basic // 25 if kind is EmploymentKind.DAILY else basic
    allowances = basic // 10 if chance.random() < 0.7 else 0
    month = (basic + allowances) * (25 if kind is EmploymentKind.DAILY else 1)
    reported = month * 8 // 10 if has_gap else month
    member = Participation(ParticipationState.YES, start + timedelta(days=7))
    member = member if chance.random() < 0.5 else MEMBER
    last = NOT_MEMBER if has_gap else member
    family = chance.randrange(5)
    return Worker(
        name=f"Pekerja Contoh {index}",
        birth_date=born,
        sex=sex,
        employment=Employment(
            kind=kind,
            start=start,
            contract_end=start + timedelta(days=700) if kind is EmploymentKind.PKWT else None,
            workplace=chance.choice(PLACES),
            position="Operator",
        ),
        basic_wage=basic,
        fixed_allowances=allowances,
        nik="" if is_foreign else _nik(born, sex, index),
        passport_number=f"X{index:07d}" if is_foreign else "",
        staff_number=f"K-{index:06d}",
        citizenship=Citizenship.FOREIGN if is_foreign else Citizenship.INDONESIAN,
        employment_programs=(member, member, member, last, last),
        jkn_status=JknStatus.NONE if has_gap else JknStatus.THIS_EMPLOYER,
        kpj=f"{index:011d}",
        jkn_number=f"{index:013d}",
        reported_wage_employment=reported,
        reported_wage_health=reported,
        family_members=family,
        family_registered=0 if has_gap else family,
        source_row=index + 2,
    )


def _nik(born: date, sex: Sex, index: int) -> str:
    """Return an invented NIK of an invented district that holds birth date and sex."""
    day = born.day + (FEMALE_DAY_OFFSET if sex is Sex.FEMALE else 0)
    district = f"1871{index // 9_999 % 90 + 1:02d}"
    return f"{district}{day:02d}{born.month:02d}{born.year % 100:02d}{index % 9_999 + 1:04d}"
