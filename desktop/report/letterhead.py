"""The head of the letter: employer, title, number, correction, addressee, undersigned."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import Any

from reportlab.platypus import Flowable, Image, Spacer, Table, TableStyle

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotEmployer
from desktop.domain.identity import format_npwp
from desktop.report.blocks import DoubleRule
from desktop.report.fonts import REGULAR, SEMIBOLD
from desktop.report.logo import UnusableLogo, read_logo
from desktop.report.style import (
    CENTRED,
    INK,
    MIST,
    TEXT,
    TEXT_WIDTH,
    TITLE,
    bare_style,
    marked,
    para,
    rich,
)
from desktop.report.words import DOTS, MISSING, risk_group, size_text

_NAME = TITLE.clone("letterhead name", fontSize=13, leading=16)
_ADDRESS = CENTRED.clone("letterhead address", fontSize=8.2, leading=10.6)
_SECOND = TITLE.clone("title 2", fontSize=11.5, leading=14.5)
_NUMBER = CENTRED.clone("number", fontSize=9.5, leading=12.5)
_BODY = TEXT.clone("letter head text", fontSize=9.2, leading=11.8)
_OPENING = TEXT.clone("opening", fontSize=9.2, leading=11.8)
"""Not justified: the day stays in one piece, and its line before would be drawn apart."""
_DIFFERENCE = TEXT.clone("difference", fontSize=8.2, leading=10.4)
_LOGO_WIDTH = 78.0
_LOGO_HEIGHT = 46.0


def head_of_letter(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return everything above the numbered sections."""
    return [
        *_letterhead(snapshot),
        *_title(snapshot),
        *_correction(snapshot),
        *_addressee(snapshot.employer),
        para("Yang bertanda tangan di bawah ini:", _BODY),
        Spacer(1, 1),
        _undersigned(snapshot.employer),
        Spacer(1, 2),
        para(_opening(snapshot), _OPENING),
    ]


def _letterhead(snapshot: DeclarationSnapshot) -> list[Flowable]:
    employer = snapshot.employer
    place = [employer.address, employer.city, employer.province]
    contact = [
        _unbroken(f"Telepon {employer.phone}") if employer.phone else "",
        _unbroken(f"Surel {employer.email}") if employer.email else "",
    ]
    numbers = [
        _unbroken(f"NIB {employer.nib or MISSING}"),
        _unbroken(f"NPP {employer.npp or MISSING}"),
    ]
    words: list[Flowable] = [
        para(employer.name.upper() or DOTS, _NAME),
        para(", ".join(part for part in place if part) or DOTS, _ADDRESS),
        para(" · ".join([*(part for part in contact if part), *numbers]), _ADDRESS),
    ]
    logo = _logo(snapshot.logo)
    head = [_beside(logo, words)] if logo is not None else words
    return [*head, Spacer(1, 3), DoubleRule(TEXT_WIDTH), Spacer(1, 4)]


def _logo(encoded: str) -> Flowable | None:
    """Return the picture in its place; a damaged one of an old snapshot is left out."""
    if not encoded:
        return None
    try:
        logo = read_logo(base64.b64decode(encoded))
    except (UnusableLogo, ValueError):
        return None
    scale = min(_LOGO_WIDTH / logo.width, _LOGO_HEIGHT / logo.height)
    size = logo.width * scale, logo.height * scale
    return Image(BytesIO(logo.data), *size, mask="auto", hAlign="LEFT")


def _beside(logo: Flowable, words: list[Flowable]) -> Flowable:
    return Table(
        [[logo, words, ""]],
        colWidths=[_LOGO_WIDTH, TEXT_WIDTH - 2 * _LOGO_WIDTH, _LOGO_WIDTH],
        style=TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), REGULAR, 8),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        ),
    )


def _unbroken(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _title(snapshot: DeclarationSnapshot) -> list[Flowable]:
    return [
        para("SURAT PERNYATAAN KEPATUHAN", TITLE),
        para("PROGRAM JAMINAN SOSIAL TENAGA KERJA", _SECOND),
        para(f"Nomor: {snapshot.document_number or DOTS}", _NUMBER),
        Spacer(1, 5),
    ]


def _correction(snapshot: DeclarationSnapshot) -> list[Flowable]:
    if not snapshot.amends:
        return []
    reason = snapshot.amends_reason.rstrip(". ") or MISSING
    lines: list[Flowable] = [
        rich(
            f"<b>Perbaikan atas Nomor {marked(snapshot.amends)}, karena {marked(reason)}.</b> "
            "Surat ini menggantikan surat tersebut; surat yang lama tetap disimpan.",
            _DIFFERENCE,
        ),
        *(para(sentence, _DIFFERENCE) for sentence in snapshot.differences),
    ]
    box = Table(
        [[line] for line in lines],
        colWidths=[TEXT_WIDTH],
        style=TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), MIST),
                ("LINEBEFORE", (0, 0), (0, -1), 2, INK),
                ("FONT", (0, 0), (-1, -1), REGULAR, 8.2),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ]
        ),
    )
    return [box, Spacer(1, 5)]


def _addressee(employer: SnapshotEmployer) -> list[Flowable]:
    return [
        para(f"Kepada Yth. {employer.addressee or DOTS}", _BODY),
        para(f"di {employer.addressee_city or DOTS}", _BODY),
        Spacer(1, 3),
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
        colWidths=[58, 9, 160, 82, 9, TEXT_WIDTH - 318],
        hAlign="LEFT",
        style=bare_style(*commands, right=4, below=0.4),
    )


_LABEL = TEXT.clone("label", fontSize=8.8, leading=11.2)
_VALUE = TEXT.clone("value", fontSize=8.8, leading=11.2)
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
