"""The head of the letter: employer, title, number, correction, addressee, undersigned."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotEmployer
from desktop.domain.identity import format_npwp
from desktop.report.blocks import DoubleRule
from desktop.report.fonts import REGULAR, SEMIBOLD
from desktop.report.style import (
    CENTRED,
    INK,
    JUSTIFIED,
    MIST,
    TEXT,
    TEXT_WIDTH,
    TITLE,
    marked,
    para,
    rich,
)
from desktop.report.words import DOTS, MISSING, risk_group, size_text

_NAME = TITLE.clone("letterhead name", fontSize=13, leading=17)
_ADDRESS = CENTRED.clone("letterhead address", fontSize=8.5, leading=11.5)


def head_of_letter(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return everything above the numbered sections."""
    return [
        *_letterhead(snapshot.employer),
        *_title(snapshot),
        *_correction(snapshot),
        *_addressee(snapshot.employer),
        para("Yang bertanda tangan di bawah ini:", TEXT),
        Spacer(1, 2),
        _undersigned(snapshot.employer),
        Spacer(1, 4),
        para(_opening(snapshot), JUSTIFIED),
    ]


def _letterhead(employer: SnapshotEmployer) -> list[Flowable]:
    place = [employer.address, employer.city, employer.province]
    contact = [
        _unbroken(f"Telepon {employer.phone}") if employer.phone else "",
        _unbroken(f"Surel {employer.email}") if employer.email else "",
    ]
    numbers = [
        _unbroken(f"NIB {employer.nib or MISSING}"),
        _unbroken(f"NPP {employer.npp or MISSING}"),
    ]
    return [
        para(employer.name.upper() or DOTS, _NAME),
        para(", ".join(part for part in place if part) or DOTS, _ADDRESS),
        para(" · ".join([*(part for part in contact if part), *numbers]), _ADDRESS),
        Spacer(1, 4),
        DoubleRule(TEXT_WIDTH),
        Spacer(1, 7),
    ]


def _unbroken(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _title(snapshot: DeclarationSnapshot) -> list[Flowable]:
    second = TITLE.clone("title 2", fontSize=12, leading=16)
    return [
        para("SURAT PERNYATAAN KEPATUHAN", TITLE),
        para("PROGRAM JAMINAN SOSIAL TENAGA KERJA", second),
        para(f"Nomor: {snapshot.document_number or DOTS}", CENTRED),
        Spacer(1, 8),
    ]


def _correction(snapshot: DeclarationSnapshot) -> list[Flowable]:
    if not snapshot.amends:
        return []
    reason = snapshot.amends_reason.rstrip(". ") or MISSING
    text = rich(
        f"<b>Perbaikan atas Nomor {marked(snapshot.amends)}, karena {marked(reason)}.</b> "
        "Surat ini menggantikan surat tersebut; surat yang lama tetap disimpan.",
        JUSTIFIED,
    )
    box = Table(
        [[text]],
        colWidths=[TEXT_WIDTH],
        style=TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), MIST),
                ("LINEBEFORE", (0, 0), (0, -1), 2, INK),
                ("FONT", (0, 0), (-1, -1), REGULAR, 10),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        ),
    )
    return [box, Spacer(1, 8)]


def _addressee(employer: SnapshotEmployer) -> list[Flowable]:
    return [
        para("Kepada Yth.", TEXT),
        para(employer.addressee or DOTS, TEXT),
        para(f"di {employer.addressee_city or DOTS}", TEXT),
        Spacer(1, 7),
    ]


def _undersigned(employer: SnapshotEmployer) -> Flowable:
    address = ", ".join(
        part for part in (employer.address, employer.city, employer.province) if part
    )
    rows: list[list[Any]] = [
        _wide("Nama", employer.signatory_name),
        _wide("Jabatan", employer.signatory_position),
        _wide("Perusahaan", employer.name),
        _wide("Alamat", address),
        _pair("NIB", employer.nib, "NPWP", format_npwp(employer.npwp)),
        _pair("NPP", employer.npp, "Kode badan usaha", employer.health_entity_code),
        _wide("Skala usaha", "; ".join(filter(None, (size_text(employer), _risk(employer))))),
    ]
    commands = [("SPAN", (2, row), (5, row)) for row in (0, 1, 2, 3, 6)]
    return Table(
        rows,
        colWidths=[68, 10, 155, 88, 10, TEXT_WIDTH - 331],
        hAlign="LEFT",
        style=TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), REGULAR, 10),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                *commands,
            ]
        ),
    )


_LABEL = TEXT.clone("label", fontSize=9.5, leading=13)
_VALUE = TEXT.clone("value", fontSize=9.5, leading=13)
_NAME_VALUE = _VALUE.clone("name value", fontName=SEMIBOLD)


def _wide(label: str, value: str) -> list[Any]:
    style = _NAME_VALUE if label in {"Nama", "Perusahaan"} and value else _VALUE
    return [para(label, _LABEL), para(":", _LABEL), para(value or DOTS, style), "", "", ""]


def _pair(label: str, value: str, other: str, other_value: str) -> list[Any]:
    return [
        para(label, _LABEL),
        para(":", _LABEL),
        para(value or MISSING, _VALUE),
        para(other, _LABEL),
        para(":", _LABEL),
        para(other_value or MISSING, _VALUE),
    ]


def _risk(employer: SnapshotEmployer) -> str:
    scheme = "jasa konstruksi" if employer.is_construction else ""
    group = risk_group(employer.jkk_risk_group)
    risk = f"kelompok risiko JKK {group}" if group else ""
    return "; ".join(part for part in (risk, scheme) if part)


def _opening(snapshot: DeclarationSnapshot) -> str:
    return (
        "bertindak untuk dan atas nama perusahaan tersebut, dengan ini menyatakan keadaan per "
        f"{_unbroken(long_date(snapshot.as_of))} berdasarkan penilaian mandiri perusahaan, "
        "sebagai berikut."
    )
