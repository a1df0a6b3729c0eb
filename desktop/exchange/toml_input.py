"""``employer.toml`` and ``answers.toml``: the employer and the answers for the command line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypedDict

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import InvalidMonth, Month
from desktop.domain.employer import Employer, Signatory, SizeClass, SizeCriterion
from desktop.domain.establishment import Establishment
from desktop.domain.identity import check_kbli, check_nib, check_npp, check_npwp
from desktop.domain.money import Sen
from desktop.domain.obligation import Obligation
from desktop.exchange.toml_answer import read_answer
from desktop.exchange.toml_reader import TomlTable, read_toml

_OBLIGATION_ID = re.compile(r"[A-Z][A-Z0-9]{1,3}-\d{2}")
_LAST_RISK_GROUP = 5


def read_employer(path: Path, subsectors: Collection[str] = ()) -> Employer:
    """Return the employer that the file describes.

    ``subsectors`` are those that the law names for the relief of 2025; others are refused.

    Raises ``UserError`` naming file, key and cure. The forms of NIB, NPWP and KBLI are not
    refused here: they belong to the findings, as they do when typed into the window.
    """
    table = read_toml(path)
    employer = Employer(
        name=table.text("name", is_required=True),
        legal_form=table.text("legal_form"),
        nib=check_nib(table.text("nib"))[0],
        npwp=check_npwp(table.text("npwp"))[0],
        npp=check_npp(table.text("npp"))[0],
        health_entity_code=table.text("health_entity_code"),
        kbli=check_kbli(table.text("kbli"))[0],
        kbli_version=table.text("kbli_version"),
        address=table.text("address"),
        city=table.text("city"),
        province=table.text("province"),
        phone=table.text("phone"),
        email=table.text("email"),
        founded_on=table.day("founded_on"),
        jkk_risk_group=table.count("jkk_risk_group", first=1, last=_LAST_RISK_GROUP) or 0,
        is_construction=table.flag("construction"),
        minimum_wage=table.amount("minimum_wage"),
        labour_intensive_subsector=_subsector(table, subsectors),
        jkk_paid_through_2025_01=table.flag("jkk_paid_through_2025_01"),
        establishments=tuple(map(_establishment, table.tables("establishments") or ())),
        signatory=_signatory(table.table("signatory")),
        preparer=table.text("preparer"),
        document_number=table.text("document_number"),
        addressee=table.text("addressee"),
        addressee_city=table.text("addressee_city"),
        **_size(table),
    )
    table.finish()
    return employer


class _SizeFacts(TypedDict):
    stated_size: SizeClass | None
    capital: Sen | None
    annual_sales: Sen | None
    size_criterion: SizeCriterion | None


def _size(table: TomlTable) -> _SizeFacts:
    size = table.word("size", [size.value for size in SizeClass])
    criterion = table.word("size_criterion", ["capital", "annual_sales"])
    return _SizeFacts(
        stated_size=SizeClass(size) if size else None,
        capital=table.amount("capital"),
        annual_sales=table.amount("annual_sales"),
        size_criterion=SizeCriterion(criterion) if criterion else None,
    )


def _subsector(table: TomlTable, known: Collection[str]) -> str:
    key = "labour_intensive_subsector"
    return table.word(key, known) if known else table.text(key)


def _establishment(table: TomlTable) -> Establishment:
    unit = Establishment(
        name=table.text("name", is_required=True),
        address=table.text("address"),
        city=table.text("city"),
        province=table.text("province"),
        npp=check_npp(table.text("npp"))[0],
        jkk_risk_group=table.count("jkk_risk_group", first=1, last=_LAST_RISK_GROUP) or 0,
        minimum_wage=table.amount("minimum_wage"),
        is_head_office=table.flag("head_office"),
        headcount_wlkp=table.count("headcount_wlkp"),
    )
    table.finish()
    return unit


def _signatory(table: TomlTable) -> Signatory:
    signatory = Signatory(table.text("name"), table.text("position"))
    table.finish()
    return signatory


def read_answers(path: Path, obligations: Iterable[Obligation] = ()) -> Answers:
    """Return the answers that the file gives; raises ``UserError`` naming file, key and cure.

    Facts and records are read as the obligations describe them; others are refused.
    """
    table = read_toml(path)
    wlkp = table.table("wlkp")
    accidents = table.tables("accidents")
    answers = Answers(
        by_obligation=_answers(table.table("answers"), {item.id: item for item in obligations}),
        headcounts=_headcounts(table.table("headcounts")),
        payments=tuple(_payment(item) for item in table.tables("payments") or []),
        accidents=None if accidents is None else tuple(_accident(item) for item in accidents),
        wlkp_last_report=wlkp.day("last_report"),
    )
    wlkp.finish()
    table.finish()
    return answers


def _answers(table: TomlTable, obligations: Mapping[str, Obligation]) -> dict[str, Answer]:
    answers = {}
    for obligation_id in table.given_keys():
        if not _OBLIGATION_ID.fullmatch(obligation_id):
            cure = "Tulis nomor kewajiban seperti [answers.REG-01]."
            raise table.fault("TOML_KEY_UNKNOWN", obligation_id, cure)
        if obligations and obligation_id not in obligations:
            cure = f"Kewajiban yang dikenal: {', '.join(sorted(obligations))}."
            raise table.fault("TOML_KEY_UNKNOWN", obligation_id, cure)
        answers[obligation_id] = read_answer(
            table.table(obligation_id), obligations.get(obligation_id)
        )
    return answers


def _headcounts(table: TomlTable) -> Headcounts:
    counts = Headcounts(
        table.count("wlkp"), table.count("bpjs_employment"), table.count("bpjs_health")
    )
    table.finish()
    return counts


def _payment(table: TomlTable) -> Payment:
    program = table.word("program", [program.value for program in PaymentProgram])
    if not program:
        raise table.fault("TOML_KEY_MISSING", "program", 'Tulis "BPJSTK" atau "JKN".')
    amount = table.amount("amount")
    if amount is None:
        raise table.fault("TOML_KEY_MISSING", "amount", 'Tulis amount = "123456789.00".')
    payment = Payment(PaymentProgram(program), _month(table), amount, table.day("paid_on"))
    table.finish()
    return payment


def _month(table: TomlTable) -> Month:
    text = table.text("month", is_required=True)
    try:
        return Month.parse(text)
    except InvalidMonth as fault:
        cure = 'Tulis tahun dan bulan: month = "2026-09".'
        raise table.fault("TOML_VALUE", "month", cure) from fault


def _accident(table: TomlTable) -> Accident:
    happened = table.moment("happened_at")
    if happened is None:
        cure = "Tulis happened_at = 2026-08-01T10:00:00."
        raise table.fault("TOML_KEY_MISSING", "happened_at", cure)
    accident = Accident(
        happened,
        table.moment("reported_at"),
        table.moment("established_at"),
        table.moment("stage_two_reported_at"),
    )
    _refuse_disorder(table, accident)
    table.finish()
    return accident


def _refuse_disorder(table: TomlTable, accident: Accident) -> None:
    """Refuse a report before what it reports, and an outcome before the accident."""
    orders = (
        ("reported_at", accident.reported_at, accident.happened_at, "kejadian"),
        ("established_at", accident.established_at, accident.happened_at, "kejadian"),
        (
            "stage_two_reported_at",
            accident.stage_two_reported_at,
            accident.established_at or accident.happened_at,
            "penetapan sembuh, cacat, atau meninggal",
        ),
    )
    for key, later, earlier, what in orders:
        if later is not None and later < earlier:
            cure = f"Waktu ini tidak mungkin sebelum {what}; periksa keduanya."
            raise table.fault("TOML_VALUE", key, cure)
