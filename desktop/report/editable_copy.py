"""The letter as a DOCX to work on; every page says that it is not the declaration."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.identity import format_npwp
from desktop.domain.letter import Paper
from desktop.domain.money import format_rupiah
from desktop.report.first_page import (
    nothing_open,
    pressing,
    score_sentence,
    status_counts,
    unsure_sentence,
    workers_of,
)
from desktop.report.sheet import SHEETS
from desktop.report.signature import approval_sentence, remarks_of, statements
from desktop.report.words import (
    DOTS,
    MISSING,
    OPINION_WORDS,
    PROMISE_WORDS,
    STATUS_WORDS,
    count,
    program_key,
    table_date,
)

NOTICE = "SALINAN YANG DAPAT DISUNTING. Bukan deklarasi; yang berlaku hanya PDF yang difinalkan."
_POINTS_PER_MM = 72 / 25.4
_MARKUP = re.compile(r"</?b>")


def editable_copy(snapshot: DeclarationSnapshot, paper: Paper = Paper.A4) -> bytes:
    """Return the letter without its annexes as DOCX bytes, the same for the same snapshot."""
    document = Document()
    _set_up(document, snapshot, paper)
    _head(document, snapshot)
    _first_page(document, snapshot)
    _second_page(document, snapshot)
    made = BytesIO()
    document.save(made)
    return _undated(made.getvalue())


def _undated(archive: bytes) -> bytes:
    """Return the archive without the moment at which it was packed."""
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(archive)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in source.namelist():
            packed.writestr(
                zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED, compresslevel=9
            )
    return target.getvalue()


def _set_up(document: Docx, snapshot: DeclarationSnapshot, paper: Paper) -> None:
    sheet, section = SHEETS[paper], document.sections[0]
    section.page_width = Mm(round(sheet.width / _POINTS_PER_MM))
    section.page_height = Mm(round(sheet.height / _POINTS_PER_MM))
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(25)
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    for part in (section.header, section.footer):
        line = part.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(NOTICE).bold = True
    properties, moment = document.core_properties, snapshot.finalised_at.replace(tzinfo=None)
    properties.title = f"Salinan surat pernyataan {snapshot.document_number}"
    properties.author = properties.last_modified_by = snapshot.employer.name[:255]
    properties.created = properties.modified = moment
    properties.language = "id-ID"
    properties.comments = NOTICE


def _head(document: Docx, snapshot: DeclarationSnapshot) -> None:
    employer = snapshot.employer
    place = ", ".join(p for p in (employer.address, employer.city, employer.province) if p)
    _centred(document, employer.name.upper(), is_bold=True)
    _centred(document, place or DOTS)
    _centred(document, "SURAT PERNYATAAN KEPATUHAN", is_bold=True)
    _centred(document, "PROGRAM JAMINAN SOSIAL TENAGA KERJA", is_bold=True)
    _centred(document, f"Nomor: {snapshot.document_number or DOTS}")
    if snapshot.amends:
        reason = snapshot.amends_reason.rstrip(". ")
        document.add_paragraph(f"Perbaikan atas Nomor {snapshot.amends}, karena {reason}.")
        for sentence in snapshot.differences:
            document.add_paragraph(sentence)
    document.add_paragraph(f"Kepada Yth. {employer.addressee or DOTS}")
    document.add_paragraph(f"di {employer.addressee_city or DOTS}")
    document.add_paragraph("Yang bertanda tangan di bawah ini:")
    rows = (
        ("Nama", employer.signatory_name),
        ("Jabatan", employer.signatory_position),
        ("Perusahaan", employer.name),
        ("Alamat", place),
        ("NIB", employer.nib),
        ("NPWP", format_npwp(employer.npwp)),
        ("NPP", employer.npp),
        ("Kode badan usaha", employer.health_entity_code),
    )
    _table(document, (), [(name, value or MISSING) for name, value in rows])
    document.add_paragraph(
        "bertindak untuk dan atas nama perusahaan tersebut, dengan ini menyatakan keadaan per "
        f"{long_date(snapshot.as_of)} berdasarkan penilaian mandiri perusahaan, sebagai berikut."
    )


def _centred(document: Docx, text: str, *, is_bold: bool = False) -> None:
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(text).bold = is_bold


def _table(document: Docx, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Add a table; a row of titles repeats on every page."""
    listed = [*([titles] if titles else []), *rows]
    if not listed:
        return
    made = document.add_table(rows=0, cols=len(listed[0]))
    made.style = "Table Grid"
    for place, row in enumerate(listed):
        added = made.add_row()
        if titles and place == 0:
            added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
        cells = added.cells
        for cell, text in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = bool(titles) and place == 0


def _first_page(document: Docx, snapshot: DeclarationSnapshot) -> None:
    document.add_heading("1. Tenaga kerja", 2)
    numbers = (
        snapshot.active_workers,
        snapshot.headcount_wlkp,
        snapshot.headcount_bpjs_employment,
        snapshot.headcount_bpjs_health,
    )
    titles = ("Pekerja aktif", "WLKP", "BPJS Ketenagakerjaan", "BPJS Kesehatan")
    _table(document, titles, [[MISSING if n is None else count(n) for n in numbers]])
    document.add_heading("2. Kepesertaan dan iuran per program", 2)
    _table(document, _PROGRAM_TITLES, _program_rows(snapshot))
    document.add_heading("3. Hasil penilaian mandiri", 2)
    told = "; ".join(f"{words.lower()} {number}" for _, words, number in status_counts(snapshot))
    document.add_paragraph(f"{told}. {_MARKUP.sub('', score_sentence(snapshot))}")
    document.add_heading("4. Yang belum terpenuhi dan janji perbaikannya", 2)
    if gaps := _gap_rows(snapshot):
        _table(document, _GAP_TITLES, gaps)
    else:
        document.add_paragraph(nothing_open(snapshot))
    if unsure := unsure_sentence(snapshot):
        document.add_paragraph(unsure)
    if snapshot.promises:
        document.add_heading("5. Janji sebelumnya", 2)
        rows = [
            (item.obligation_id, item.action, PROMISE_WORDS.get(item.outcome, item.outcome))
            for item in snapshot.promises
        ]
        _table(document, ("Kewajiban", "Tindakan", "Sekarang"), rows)


_PROGRAM_TITLES = ("Program", "Seharusnya", "Sudah", "Belum", "Perlu konf.", "Iuran sebulan")
_GAP_TITLES = ("Kewajiban", "Status", "Tenaga kerja", "Tindakan", "Paling lambat")


def _program_rows(snapshot: DeclarationSnapshot) -> list[tuple[str, ...]]:
    return [
        (
            line.program,
            *map(count, (line.expected, line.registered, line.missing, line.unconfirmed)),
            format_rupiah(line.employer_share_sen + line.worker_share_sen),
        )
        for line in sorted(snapshot.programs, key=lambda line: program_key(line.program))
    ]


def _gap_rows(snapshot: DeclarationSnapshot) -> list[tuple[str, ...]]:
    actions = {action.obligation_id: action for action in snapshot.actions}
    rows: list[tuple[str, ...]] = []
    for item in pressing(snapshot):
        action = actions.get(item.id)
        rows.append(
            (
                f"{item.id} {item.title}",
                STATUS_WORDS.get(item.status, item.status),
                workers_of(item),
                action.action if action else item.remedy,
                table_date(action.due if action else None),
            )
        )
    return rows


def _second_page(document: Docx, snapshot: DeclarationSnapshot) -> None:
    document.add_heading("Catatan bagi pembaca", 2)
    for remark in remarks_of(snapshot):
        document.add_paragraph(remark, style="List Bullet")
    document.add_heading("Pernyataan", 2)
    for statement in statements(snapshot):
        document.add_paragraph(statement, style="List Number")
    if snapshot.opinion is not None:
        opinion = snapshot.opinion
        words = OPINION_WORDS.get(opinion.opinion, opinion.opinion)
        document.add_paragraph(f"Pendapat wakil pekerja ({opinion.name}): {words}. {opinion.text}")
    place = snapshot.place.removeprefix("Kota ") or DOTS
    document.add_paragraph(f"{place}, {long_date(snapshot.finalised_at.date())}")
    document.add_paragraph("Yang membuat pernyataan,")
    document.add_paragraph("METERAI Rp10.000")
    document.add_paragraph(snapshot.employer.signatory_name or DOTS)
    document.add_paragraph(snapshot.employer.signatory_position or DOTS)
    if sentence := approval_sentence(snapshot.approval):
        document.add_paragraph(sentence)
