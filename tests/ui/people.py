"""Invented workers for the tests of pages, dialogs and models."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus, Program
from desktop.domain.worker import Employment, EmploymentKind, Sex, Worker

_ALL = (MEMBER,) * 5


def worker(name: str, nik: str = "1871011405900001", **fields: object) -> Worker:
    """Return a man born on 14 May 1990 who is a member of everything."""
    basis = Worker(
        name=name,
        nik=nik,
        birth_date=date(1990, 5, 14),
        sex=Sex.MALE,
        employment=Employment(EmploymentKind.PKWTT, date(2020, 2, 1)),
        basic_wage=450_000_000,
        employment_programs=_ALL,
        jkn_status=JknStatus.THIS_EMPLOYER,
    )
    return replace(basis, **fields)


def without(program: Program) -> tuple[object, ...]:
    """Return participations in all programs of BPJS Ketenagakerjaan but one."""
    programs = [MEMBER] * 5
    programs[list(Program).index(program)] = NOT_MEMBER
    return tuple(programs)


def five_people() -> list[Worker]:
    """Return five workers of whom one misses JKK, one JP, and one is paid too little."""
    return [
        worker("Citra Rekaan", "1871011405900001", source_row=2, staff_number="K-1"),
        worker("Agus Misal", "1871011405900002", source_row=3, basic_wage=500_000_000),
        worker(
            "Dewi Umpama", "1871011405900003", source_row=4,
            employment_programs=without(Program.JKK), kpj="12345678901",
        ),
        worker(
            "Budi Andai", "1871011405900004", source_row=5,
            employment_programs=without(Program.JP), basic_wage=600_000_000,
        ),
        worker("Eka Contoh", "1871011405900005", source_row=6, basic_wage=300_000_000),
    ]  # fmt: skip
