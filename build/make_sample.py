"""Make the shipped sample: 250 invented workers of PT Contoh Sejahtera, with typical faults.

``python build/make_sample.py`` writes resources/templates/sample anew. Nothing is drawn by
chance: the same source gives the same files. Nobody in it exists; the NIK are valid in form
only. The faults, by row of the sheet, stand in ``FAULTS``; all other rows are clean on
22 November 2026. What the employer answers stands in sample_answers.toml, with faults of its own.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.domain.calendar import Month, add_months  # noqa: E402 - the checkout comes first
from desktop.domain.contribution import month_contributions  # noqa: E402
from desktop.domain.employer import Employer  # noqa: E402
from desktop.domain.money import Sen, plain_amount, rupiah  # noqa: E402
from desktop.domain.program import (  # noqa: E402
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
    Program,
)
from desktop.domain.worker import (  # noqa: E402
    Citizenship,
    Employment,
    EmploymentKind,
    Sex,
    Worker,
)
from desktop.exchange.toml_input import read_employer  # noqa: E402
from desktop.exchange.worker_export import export_workforce  # noqa: E402
from desktop.exchange.worker_import import import_workforce  # noqa: E402
from desktop.services.rulebook import load_rulebook  # noqa: E402

AS_OF = date(2026, 11, 22)
NEW_SINCE = date(2025, 11, 22)
COUNT = 250
FOLDER = ROOT / "resources" / "templates" / "sample"
ANSWERS = ROOT / "build" / "sample_answers.toml"
"""What is answered by hand; the payments are computed and added."""
CITY = "Kota Bandar Lampung"
PROGRAMS = (Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKP)

FAULTS = {
    24: "without JKK",
    131: "without JKK",
    37: "without JP",
    68: "without JP",
    105: "without JP",
    172: "without JP",
    219: "without JP",
    88: "wage below the minimum",
    12: "over the pension age",
    150: "foreigner",
    200: "intern",
    61: "NIK disagrees with the birth date",
}
"""Row of the sheet (the header is row 1) and what is special in it."""

LATE_MONTH = Month(2026, 5)
"""Paid to BPJS Ketenagakerjaan a week late."""
DAILY_ROWS = (231, 232)
PART_TIME_ROW = 240
FIRST_PKWT_ROW = 180

MEN = ("Agus", "Bagas", "Candra", "Dimas", "Eko", "Fajar", "Gilang", "Hendra", "Indra", "Joko")
WOMEN = ("Ayu", "Bunga", "Citra", "Dewi", "Endah", "Fitri", "Gita", "Hesti", "Intan", "Kartika")
MIDDLE = ("Adi", "Bayu", "Cahya", "Dwi", "Esa", "Guna", "Hasta", "Jaya", "Karsa", "Laras")
LAST = (
    *("Contohwan", "Rekayasa", "Andaikan", "Misalnya", "Umpama", "Teladan", "Perumpamaan"),
    *("Cipta", "Khayali", "Santosa", "Wiranegara", "Mandala", "Pratamaya"),
)
JOBS = (
    ("Produksi", "Operator", 3_650_000, 0),
    ("Produksi", "Operator Senior", 3_900_000, 150_000),
    ("Pengemasan", "Operator Kemas", 3_600_000, 0),
    ("Pengemasan", "Pengawas Regu", 4_400_000, 300_000),
    ("Gudang", "Petugas Gudang", 3_700_000, 0),
    ("Mutu", "Analis Laboratorium", 4_850_000, 400_000),
    ("Pemeliharaan", "Teknisi", 4_600_000, 350_000),
    ("Pengiriman", "Pengemudi", 3_950_000, 200_000),
    ("Keuangan", "Staf Keuangan", 5_250_000, 500_000),
    ("Pemasaran", "Kepala Wilayah", 9_800_000, 1_500_000),
    ("Produksi", "Manajer Produksi", 14_500_000, 2_500_000),
)
JOB_ORDER = (0, 2, 0, 4, 0, 2, 1, 6, 0, 2, 7, 0, 5, 2, 3, 0, 8, 4, 2, 1, 0, 2, 9, 0, 10)
DISTRICTS = ("187101", "187103", "180106", "187112", "180214", "180905", "187201", "181003")


def make_workers() -> list[Worker]:
    """Return the 250 workers in the order of the sheet; the first one stands in row 2."""
    return [_with_dates(row, _special(row, _ordinary(row))) for row in range(2, COUNT + 2)]


def _ordinary(row: int) -> Worker:
    """Return a worker without any fault; everything follows from the row."""
    is_female = row % 5 in {1, 3}
    born = date(1974, 1, 9) + timedelta(days=(row * 2711) % 10_900)
    unit, position, wage, allowance = JOBS[JOB_ORDER[row % len(JOB_ORDER)]]
    first = (WOMEN if is_female else MEN)[row % 10]
    is_pkwt = row >= FIRST_PKWT_ROW and row % 2 == 0
    family = row % 4
    basic, fixed = rupiah(wage + row % 9 * 15_000), rupiah(allowance)
    return Worker(
        name=f"{first} {MIDDLE[row // 10 % 10]} {LAST[row % len(LAST)]}",
        nik=_nik(row, born, is_female=is_female),
        staff_number=f"CS-{row - 1:04d}",
        birth_date=born,
        sex=Sex.FEMALE if is_female else Sex.MALE,
        employment=_employment(row, born, unit, position, is_pkwt=is_pkwt),
        basic_wage=basic,
        fixed_allowances=fixed,
        employment_programs=(MEMBER,) * len(PROGRAMS),
        jkn_status=JknStatus.THIS_EMPLOYER,
        kpj=f"{20_010_000_000 + row * 104_729:011d}",
        jkn_number=f"{1_300_000_000 + row * 7_919:013d}",
        reported_wage_employment=basic + fixed,
        reported_wage_health=basic + fixed,
        family_members=family,
        family_registered=family,
        source_row=row,
    )


def _nik(row: int, born: date, *, is_female: bool) -> str:
    day = born.day + (40 if is_female else 0)
    return f"{DISTRICTS[row % len(DISTRICTS)]}{day:02d}{born:%m%y}{row:04d}"


def _employment(row: int, born: date, unit: str, position: str, *, is_pkwt: bool) -> Employment:
    if is_pkwt:
        start = date(2025, 2, 3) + timedelta(days=(row * 37) % 580)
        kind, contract_end = EmploymentKind.PKWT, add_months(start, 24) - timedelta(days=1)
    else:
        earliest = max(date(2012, 1, 2), add_months(born, 12 * 19))
        start = earliest + timedelta(days=(row * 613) % ((date(2026, 7, 1) - earliest).days))
        kind, contract_end = EmploymentKind.PKWTT, None
    return Employment(kind, start, None, contract_end, CITY, unit, position)


def _special(row: int, worker: Worker) -> Worker:
    fault = FAULTS.get(row, "")
    if fault in {"without JKK", "without JP"}:
        return _not_in(worker, Program(fault.removeprefix("without ")), Program.JKP)
    if fault == "wage below the minimum":
        low = rupiah(3_250_000)
        # BPJS Kesehatan bills no less than the minimum wage, so that is what it was told.
        reported = {**_reported(low), "reported_wage_health": rupiah(3_491_889)}
        return replace(worker, basic_wage=low, fixed_allowances=0, **reported)
    if fault == "NIK disagrees with the birth date":
        born = worker.birth_date
        return replace(worker, birth_date=born.replace(month=born.month % 12 + 1, day=9))
    changes = {
        "over the pension age": _elder,
        "foreigner": _foreigner,
        "intern": _intern,
    }
    if fault:
        return changes[fault](worker)
    if row in DAILY_ROWS:
        return _daily(worker)
    return _part_time(worker) if row == PART_TIME_ROW else worker


def _not_in(worker: Worker, *programs: Program) -> Worker:
    states = tuple(
        NOT_MEMBER if program in programs else state
        for program, state in zip(PROGRAMS, worker.employment_programs, strict=True)
    )
    return replace(worker, employment_programs=states)


def _reported(amount: Sen) -> dict[str, Sen]:
    return {"reported_wage_employment": amount, "reported_wage_health": amount}


def _with_dates(row: int, worker: Worker) -> Worker:
    """Give memberships their date, within 30 days of the start: of all who are new, and a third."""
    start = worker.employment.start
    if start < NEW_SINCE and (row % 3 or start < date(2021, 3, 1)):
        return worker
    member = Participation(ParticipationState.YES, start + timedelta(days=row % 21))
    states = tuple(member if state == MEMBER else state for state in worker.employment_programs)
    return replace(worker, employment_programs=states)


def _elder(worker: Worker) -> Worker:
    born = date(1966, 8, 17)
    is_female = worker.sex is Sex.FEMALE
    nik = _nik(worker.source_row, born, is_female=is_female)
    employment = replace(worker.employment, start=date(2008, 4, 1))
    elder = replace(worker, birth_date=born, nik=nik, employment=employment)
    return _not_in(elder, Program.JP, Program.JKP)


def _foreigner(worker: Worker) -> Worker:
    employment = Employment(
        EmploymentKind.PKWT, date(2026, 2, 1), None, date(2027, 1, 31), CITY, "Mutu", "Ahli Proses"
    )
    wage = rupiah(28_000_000)
    states = (MEMBER, MEMBER, MEMBER, UNKNOWN_PARTICIPATION, NOT_MEMBER)
    return replace(
        worker,
        name="Alex Invented",
        nik="",
        passport_number="X1234567",
        citizenship=Citizenship.FOREIGN,
        sex=Sex.MALE,
        employment=employment,
        basic_wage=wage,
        fixed_allowances=0,
        employment_programs=states,
        **_reported(wage),
    )


def _intern(worker: Worker) -> Worker:
    employment = Employment(
        EmploymentKind.INTERN, date(2026, 8, 3), None, date(2027, 1, 29), CITY, "Mutu", "Magang"
    )
    born = date(2004, 5, 20)
    nik = _nik(worker.source_row, born, is_female=worker.sex is Sex.FEMALE)
    intern = replace(
        worker,
        birth_date=born,
        nik=nik,
        employment=employment,
        basic_wage=rupiah(1_800_000),
        fixed_allowances=0,
        jkn_status=JknStatus.NONE,
        jkn_number="",
        reported_wage_employment=rupiah(1_800_000),
        reported_wage_health=None,
        family_members=None,
        family_registered=None,
    )
    return _not_in(intern, Program.JKM, Program.JHT, Program.JP, Program.JKP)


def _daily(worker: Worker) -> Worker:
    """Rp175,000 a day: above the minimum wage 25 and 21 times."""
    day = rupiah(175_000)
    terms = replace(worker.employment, kind=EmploymentKind.DAILY, contract_end=None)
    terms = replace(terms, unit="Gudang", position="Bongkar Muat")
    daily = replace(
        worker, employment=terms, basic_wage=day, fixed_allowances=0, **_reported(day * 25)
    )
    return _not_in(daily, Program.JKP)


def _part_time(worker: Worker) -> Worker:
    wage = rupiah(3_600_000)
    terms = replace(worker.employment, kind=EmploymentKind.PART_TIME, contract_end=None)
    worker = replace(
        worker, employment=terms, basic_wage=wage, fixed_allowances=0, **_reported(wage)
    )
    return _not_in(worker, Program.JKP)


EMPLOYER = """\
# Perusahaan contoh; semua nama dan nomor adalah rekaan.
name = "PT Contoh Sejahtera"
legal_form = "PT"
nib = "1234567890123"
npwp = "0123456789012345"
npp = "12345678"
health_entity_code = "01234567"
kbli = "10750"
kbli_version = "2020"
address = "Jl. Contoh Raya No. 1"
city = "Kota Bandar Lampung"
province = "Lampung"
phone = "0721000000"
email = "sdm@contoh.example"
founded_on = 2010-03-15
size = "menengah"
jkk_risk_group = 3
construction = false
labour_intensive_subsector = ""
jkk_paid_through_2025_01 = false
preparer = "Rina Contoh"
document_number = "012/HRD-SP/XI/2026"
addressee = "Kepala Dinas Tenaga Kerja Provinsi Lampung"
addressee_city = "Bandar Lampung"
# minimum_wage tidak diisi: upah minimum diambil dari tabel untuk tiap bulan.

[signatory]
name = "Surya Contoh"
position = "Direktur"

# Bila pekerja bekerja di lebih dari satu tempat, tulis setiap tempat seperti ini:
# [[establishments]]
# name = "Pabrik Metro"
# city = "Kota Metro"
# province = "Lampung"
# jkk_risk_group = 4
# minimum_wage = 3050498
"""


def make_answers(employer: Employer, workers: list[Worker]) -> str:
    """Return answers.toml: the answers, and thirteen months of bills for those who are registered.

    BPJS Kesehatan is paid by the tenth of the month itself, BPJS Ketenagakerjaan by the fifteenth
    of the next one but for ``LATE_MONTH``; the current month has no bill of the latter yet.
    """
    text = ANSWERS.read_text(encoding="utf-8")
    current = Month.of(AS_OF)
    for offset in range(-12, 1):
        month = current.plus(offset)
        employment, health = _bills(employer, workers, month)
        text += _payment("JKN", month, health, month.first + timedelta(days=5 + month.number % 4))
        if month != current:
            day = 22 if month == LATE_MONTH else 9 + month.number % 5
            paid_on = month.plus(1).first.replace(day=day)
            text += _payment("BPJSTK", month, employment, paid_on)
    return text


def _bills(employer: Employer, workers: list[Worker], month: Month) -> tuple[Sen, Sen]:
    """Return both bills of a month, both shares together; who is recorded as no member is free."""
    employment = health = 0
    for item in month_contributions(employer, workers, load_rulebook(), month).workers:
        for program in item.base:
            if _is_not_billed(item.worker.participation(program), month):
                continue
            amount = item.employer_share.get(program, 0) + item.worker_share.get(program, 0)
            health += amount if program is Program.JKN else 0
            employment += 0 if program is Program.JKN else amount
    return employment, health


def _is_not_billed(participation: Participation, month: Month) -> bool:
    registered_on = participation.registered_on
    is_later = registered_on is not None and registered_on > month.last
    return is_later or participation.state is ParticipationState.NO


def _payment(program: str, month: Month, amount: Sen, paid_on: date) -> str:
    return (
        f'\n[[payments]]\nprogram = "{program}"\nmonth = "{month}"\n'
        f'amount = "{plain_amount(amount)}"\npaid_on = {paid_on.isoformat()}\n'
    )


def main() -> None:
    """Write the three files of the sample."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "employer.toml").write_text(EMPLOYER, encoding="utf-8", newline="\n")
    export_workforce(FOLDER / "sample_workforce.xlsx", make_workers())
    employer = read_employer(FOLDER / "employer.toml")
    workers = list(import_workforce(FOLDER / "sample_workforce.xlsx").workers)
    answers = make_answers(employer, workers)
    (FOLDER / "answers.toml").write_text(answers, encoding="utf-8", newline="\n")
    print(f"{len(workers)} workers written to {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
