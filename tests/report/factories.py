"""Invented employers, workers and declarations for the tests of the printed declaration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotAction,
    SnapshotApproval,
    SnapshotEmployer,
    SnapshotFigure,
    SnapshotGroup,
    SnapshotObligation,
    SnapshotOpinion,
    SnapshotProgram,
    SnapshotRule,
    SnapshotScore,
    SnapshotWorker,
)
from desktop.domain.money import Rate, rupiah

GIVEN = ("Siti", "Budi", "Ratna", "Agus", "Dewi", "Made", "Fransiskus", "Nurul", "Yohanes", "Tuti")
FAMILY = (
    "Rahmawati",
    "Santoso",
    "Lestari",
    "Wijaya",
    "Hutagalung",
    "Putra",
    "Nasution",
    "Anggraini",
)
KINDS = ("PKWTT", "PKWT", "PKWTT", "Harian", "Paruh Waktu")
CEILINGS = {"JP": rupiah(11_086_300), "JKP": rupiah(5_000_000), "JKN": rupiah(12_000_000)}
EMPLOYER_RATES = {"JKK": "0.0089", "JKM": "0.0030", "JHT": "0.037", "JP": "0.02", "JKN": "0.04"}
WORKER_RATES = {"JHT": "0.02", "JP": "0.01", "JKN": "0.01"}
INSIDE_RATES = {"JKP_from_JKK": "0.0014", "JKP_government": "0.0022"}
PROGRAMS = ("JKK", "JKM", "JHT", "JP", "JKP", "JKN")
ALL_STATUSES = ("MET", "PARTLY_MET", "NOT_MET", "NEEDS_CONFIRMATION", "NOT_APPLICABLE")


def an_employer(**changes: Any) -> SnapshotEmployer:
    """Return an invented employer of Bandar Lampung."""
    employer = SnapshotEmployer(
        name="PT Sinar Pesisir Makmur",
        legal_form="PT",
        address="Jalan Ikan Tenggiri Nomor 27, Teluk Betung",
        city="Kota Bandar Lampung",
        province="Lampung",
        phone="0721 555 0123",
        email="hrd@contoh.example",
        nib="1234567890123",
        npwp="012345678901234",
        npp="12345678",
        health_entity_code="01234567",
        kbli="10110",
        kbli_version="2020",
        size="menengah",
        size_criterion="capital",
        capital_sen=rupiah(7_500_000_000),
        annual_sales_sen=None,
        jkk_risk_group=3,
        is_construction=False,
        minimum_wage_sen=rupiah(3_491_889),
        signatory_name="Hasanuddin Prawiranegara",
        signatory_position="Direktur",
        preparer="Ratna Lestari",
        addressee="Kepala Dinas Tenaga Kerja Provinsi Lampung",
        addressee_city="Bandar Lampung",
    )
    return replace(employer, **changes)


def a_worker(index: int = 0, **changes: Any) -> SnapshotWorker:
    """Return the invented worker number ``index`` with the contributions of a month."""
    wage = rupiah(3_500_000 + index % 40 * 217_350)
    base = {program: min(wage, CEILINGS.get(program, wage)) for program in PROGRAMS}
    worker = SnapshotWorker(
        row=index + 2,
        staff_number=f"P{index:05d}",
        nik=_nik(index),
        passport_number="",
        name=f"{GIVEN[index % len(GIVEN)]} {FAMILY[index % len(FAMILY)]}",
        birth_date=date(1970 + index % 30, 1 + index % 12, 10 + index % 18),
        sex="P" if index % 2 == 0 else "L",
        citizenship="WNI",
        kind=KINDS[index % len(KINDS)],
        start=date(2015 + index % 11, 1 + index % 12, 1),
        end=None,
        workplace="Bandar Lampung",
        basic_wage_sen=wage - rupiah(250_000),
        fixed_allowances_sen=rupiah(250_000),
        participation={**dict.fromkeys(PROGRAMS, "yes"), "JKN": "this_employer"},
        base_sen=base,
        employer_share_sen=_shares(base, EMPLOYER_RATES),
        worker_share_sen=_shares(base, WORKER_RATES),
        inside_sen={key: Rate.of(rate).share_of(base["JKP"]) for key, rate in INSIDE_RATES.items()},
        notes=(),
    )
    return replace(worker, **changes)


def _nik(index: int) -> str:
    birth = f"{10 + index % 18:02d}{1 + index % 12:02d}{70 + index % 30:02d}"
    return f"187101{birth}{index % 9999 + 1:04d}"


def _shares(base: dict[str, int], rates: dict[str, str]) -> dict[str, int]:
    return {program: Rate.of(rate).share_of(base[program]) for program, rate in rates.items()}


def an_obligation(number: int = 1, status: str = "MET", **changes: Any) -> SnapshotObligation:
    """Return an invented obligation with a status."""
    obligation = SnapshotObligation(
        id=f"REG-{number:02d}",
        group="Pendaftaran" if number <= 6 else "Iuran",
        title=f"Seluruh pekerja terdaftar dalam program wajib nomor {number}",
        legal_basis=("UU 24/2011 Pasal 15 ayat (1)", "Perpres 109/2013 Pasal 6 ayat (2)-(4)"),
        severity="kritis",
        confidence="confirmed",
        status=status,
        explanation="Setiap pekerja yang sudah bekerja lebih dari 30 hari harus terdaftar.",
        counted=10,
        failed_rows=(),
        unconfirmed_rows=(),
        warnings=(),
        caused_by=(),
        inputs={},
        answer="",
        answer_reason="",
        evidence=(),
        sanction="Teguran tertulis, denda, lalu tidak mendapat pelayanan publik tertentu.",
        remedy="Daftarkan pekerja yang tersisa terhitung sejak hari pertama bekerja.",
        rule_ids=("deadline.registration_days",),
    )
    return replace(obligation, **changes)


def obligations() -> tuple[SnapshotObligation, ...]:
    """Return twelve obligations with every status among them."""
    open_ones = {
        2: an_obligation(2, "NOT_MET", failed_rows=(3, 5), unconfirmed_rows=(7,)),
        5: an_obligation(5, "PARTLY_MET", failed_rows=(4,), caused_by=("REG-02",)),
        8: an_obligation(
            8,
            "NEEDS_CONFIRMATION",
            confidence="one-source",
            counted=0,
            answer="not_yet",
            answer_reason="menunggu surat BPJS",
            evidence=("Bukti bayar September",),
            warnings=("Upah minimum belum dikonfirmasi.",),
        ),
        11: an_obligation(11, "NOT_APPLICABLE", counted=0),
    }
    return tuple(open_ones.get(number, an_obligation(number)) for number in range(1, 13))


_RULES = (
    (
        "deadline.registration_days",
        "Tenggang pendaftaran",
        "days",
        "30",
        "Perpres 109/2013",
        "one-source",
    ),
    (
        "deadline.employment_payment_day",
        "Tanggal bayar TK",
        "day_of_month",
        "15",
        "PP 44/2015",
        "confirmed",
    ),
    (
        "deadline.health_payment_day",
        "Tanggal bayar JKN",
        "day_of_month",
        "10",
        "Perpres 82/2018",
        "confirmed",
    ),
    (
        "jkk.rate_group_3",
        "Tarif JKK kelompok III",
        "fraction",
        "0.0089",
        "PP 44/2015 Ps 16",
        "confirmed",
    ),
    (
        "jkm.rate",
        "Tarif JKM",
        "fraction",
        "0.0030",
        "PP 44/2015",
        "confirmed",
    ),
    (
        "jp.wage_ceiling",
        "Batas atas upah JP",
        "IDR/month",
        "11086300.00",
        "PP 45/2015",
        "confirmed",
    ),
    ("assessment.pension_edge_months", "Tahun tepi pensiun", "months", "12", "", "unconfirmed"),
    (
        "minimum_wage.18.71",
        "Upah minimum",
        "IDR/month",
        "3491889.00",
        "Kep. Gub.",
        "unconfirmed",
    ),
)


def rules() -> tuple[SnapshotRule, ...]:
    """Return the dated values that an invented declaration rests on."""
    return tuple(
        SnapshotRule(
            rule_id=rule_id,
            title=title,
            unit=unit,
            value=value,
            in_force_from=date(2015, 7, 1),
            article=article,
            source="JDIH, dibaca 2026-11-20",
            confidence=confidence,
        )
        for rule_id, title, unit, value, article, confidence in _RULES
    )


def programs(workers: tuple[SnapshotWorker, ...]) -> tuple[SnapshotProgram, ...]:
    """Return the summary of programs whose sums are those of the workers."""
    return tuple(
        SnapshotProgram(
            program=program,
            is_compulsory=program != "JKP",
            expected=len(workers),
            registered=max(0, len(workers) - 3),
            missing=min(2, len(workers)),
            unconfirmed=max(0, min(3, len(workers)) - 2),
            employer_share_sen=sum(w.employer_share_sen.get(program, 0) for w in workers),
            worker_share_sen=sum(w.worker_share_sen.get(program, 0) for w in workers),
        )
        for program in PROGRAMS
    )


def a_snapshot(
    number_of_workers: int = 10,
    *,
    workers: tuple[SnapshotWorker, ...] | None = None,
    employer: SnapshotEmployer | None = None,
    **changes: Any,
) -> DeclarationSnapshot:
    """Return a whole invented declaration."""
    if workers is None:
        workers = tuple(a_worker(index) for index in range(number_of_workers))
    snapshot = DeclarationSnapshot(
        format=1,
        document_number="012/HRD-SP/XI/2026",
        amends="",
        amends_reason="",
        as_of=date(2026, 11, 20),
        finalised_at=datetime(2026, 11, 22, 9, 30, 15),
        operator="Ratna Lestari",
        place="Bandar Lampung",
        app_version="2026.11",
        rules_version="2026.11",
        rules_digest="ab" * 32,
        contribution_month="2026-10",
        employer=employer or an_employer(),
        active_workers=len(workers),
        headcount_wlkp=len(workers),
        headcount_bpjs_employment=len(workers) - 2,
        headcount_bpjs_health=None,
        programs=programs(workers),
        obligations=obligations(),
        score=SnapshotScore(value=88, lowest=82, highest=91, unknown=1, colour="yellow"),
        workers=workers,
        rules=rules(),
        remarks=("Upah minimum Kota Bandar Lampung belum terkonfirmasi dari dua sumber.",),
    )
    return replace(snapshot, **changes)


FIGURE_KEYS = (
    *(f"headcount.{name}" for name in ("active", "wlkp", "bpjs_employment", "bpjs_health")),
    *(f"program.{program}.members" for program in PROGRAMS),
    "results.counts",
    "score",
    *(f"obligation.REG-{number:02d}" for number in range(1, 13)),
    *(f"program.{program}.contribution" for program in PROGRAMS),
    "contribution.total",
    "contribution.inside",
    "group.sex",
    "action.REG-02",
)


def figures() -> tuple[SnapshotFigure, ...]:
    """Return an invented explanation for every figure of an invented declaration."""
    return tuple(
        SnapshotFigure(
            key=key,
            title=f"Angka {key}",
            value="12 dari 13",
            formula="Pekerja aktif dikurangi yang tidak dihitung.",
            terms=(("Pekerja aktif", "13"), ("Tidak dihitung", "1")),
            rule_ids=("deadline.registration_days",),
            rows=(0, 3, 5),
            law=("UU 24/2011 Pasal 15",),
        )
        for key in FIGURE_KEYS
    )


def groups(workers: tuple[SnapshotWorker, ...]) -> tuple[SnapshotGroup, ...]:
    """Return the workers by sex with their sums."""
    return tuple(
        SnapshotGroup(
            kind="sex",
            name=sex,
            workers=len(members),
            members={p: sum(p in w.base_sen for w in members) for p in PROGRAMS},
            employer_share_sen=_summed([w.employer_share_sen for w in members]),
            worker_share_sen=_summed([w.worker_share_sen for w in members]),
        )
        for sex in ("L", "P")
        if (members := [w for w in workers if w.sex == sex])
    )


def _summed(shares: list[Any]) -> dict[str, int]:
    names = {name for share in shares for name in share}
    return {name: sum(share.get(name, 0) for share in shares) for name in sorted(names)}


AN_ACTION = SnapshotAction(
    obligation_id="REG-02",
    action="Daftarkan dua pekerja",
    owner="Ratna Lestari",
    start=date(2026, 11, 23),
    due=date(2026, 12, 15),
    budget_sen=1_250_000_00,
    state="in_progress",
    carried_from=None,
)
AN_OPINION = SnapshotOpinion(
    opinion="agrees_with_notes",
    text="Dua pekerja segera didaftarkan.",
    name="Tuti Rahayu",
    body="Ketua Serikat Pekerja",
)


AN_APPROVAL = SnapshotApproval(
    filled_in_by="Ratna Lestari",
    approved_by="Yohanes Putra",
    approved_at=datetime(2026, 11, 21, 15, 0),
    is_required=True,
)


def a_full_snapshot(number_of_workers: int = 5, **changes: Any) -> DeclarationSnapshot:
    """Return a declaration of format 6 with everything that it can hold but a logo."""
    plain = a_snapshot(number_of_workers)
    full = replace(
        plain,
        format=6,
        figures=figures(),
        groups=groups(plain.workers),
        actions=(AN_ACTION,),
        opinion=AN_OPINION,
        approval=AN_APPROVAL,
    )
    return replace(full, **changes)
