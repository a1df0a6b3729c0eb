"""The two papers of an inspection pack: its index, and the record of the hand-over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Spacer,
    Table,
)

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.inspection_pack import EvidenceState, HandOver, PackedFile, ProofLine
from desktop.domain.letter import Paper
from desktop.domain.number_words import date_words, number_words
from desktop.report.blocks import UnderlinedName
from desktop.report.canvas import DeclarationCanvas, Target
from desktop.report.counted import counted, page_of
from desktop.report.fonts import REGULAR, printable, shortened
from desktop.report.sheet import SHEETS
from desktop.report.style import (
    BLACK,
    CELL,
    CELL_INK,
    CELL_RIGHT,
    CELL_SMALL,
    CENTRED,
    HEAD_RIGHT,
    HEADING,
    JUSTIFIED,
    NUMBERED,
    SMALL,
    TEXT,
    TEXT_WIDTH,
    TITLE,
    bare_style,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import DOTS, MISSING, status, table_date

INDEX_TITLE = "INDEKS BERKAS PEMERIKSAAN"
RECORD_TITLE = "BERITA ACARA SERAH TERIMA"

_STATES = {
    EvidenceState.VALID: "✓ berlaku",
    EvidenceState.NO_END: "– masa berlaku tidak dicatat",
    EvidenceState.EXPIRED: "✗ KEDALUWARSA",
    EvidenceState.CHANGED: "? BERUBAH: bukan berkas yang sidiknya dicatat",
    EvidenceState.MISSING: "✗ TIDAK ADA: berkas tidak ditemukan",
    EvidenceState.NONE: "✗ TIDAK ADA: belum ada bukti yang dicatat",
}
_REMARK = TEXT.clone("pack remark", leftIndent=12, bulletIndent=0, spaceAfter=2)
_LOOSE_HEADING = HEADING.clone("pack heading before a long table", keepWithNext=0)
_HEADING_ROOM = 130.0
_HALF = (TEXT_WIDTH - 20) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPapers:
    """What both papers speak of; ``remarks`` are sentences on what is left out and why.

    ``superseded_by`` is the number of the correction that replaced the declaration, or empty.
    """

    snapshot: DeclarationSnapshot
    given: HandOver
    files: tuple[PackedFile, ...]
    proofs: tuple[ProofLine, ...] = ()
    remarks: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    superseded_by: str = ""


def render_index(papers: PackPapers) -> bytes:
    """Return the index in the inspector's order as PDF: files first, then proof by proof."""
    return counted(lambda pages: _print(papers, INDEX_TITLE, _index(papers), pages))


def render_record(papers: PackPapers, digest: str) -> bytes:
    """Return the record to sign as PDF; ``digest`` is the SHA-256 of the list of digests."""
    return counted(lambda pages: _print(papers, RECORD_TITLE, _record(papers, digest), pages))


def _print(papers: PackPapers, title: str, story: list[Flowable], pages: int) -> tuple[bytes, int]:
    sheet, target = SHEETS[papers.paper], Target()
    across, down = TEXT_WIDTH, sheet.height - 2 * sheet.edge
    frame = Frame(sheet.left, sheet.edge, across, down, 0, 0, 0, 0)
    about = f"{title}, {papers.snapshot.employer.name}"

    def foot(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, 6.8)
        canvas.setFillColor(BLACK)
        y = sheet.edge - 24
        left = shortened(printable(about), REGULAR, 6.8, across - 70)
        canvas.drawString(sheet.left, y, left)
        canvas.drawRightString(sheet.left + across, y, page_of(document.page, pages))
        canvas.restoreState()

    document = BaseDocTemplate(
        target,
        pagesize=sheet.size,
        invariant=1,
        lang="id-ID",
        initialFontName=REGULAR,
        title=about,
        pageTemplates=[PageTemplate("pack", [frame], onPage=foot)],
    )
    document.build(story, canvasmaker=_canvas_of(papers.given.handed_on))
    return target.data, int(document.page)


def _canvas_of(day: date) -> type[DeclarationCanvas]:
    class Dated(DeclarationCanvas):
        """Carries the day of the hand-over as its one date."""

        def save(self) -> None:
            self.date_by(datetime.combine(day, datetime.min.time()))
            super().save()

    return Dated


# --- the index ------------------------------------------------------------------------------


def _index(papers: PackPapers) -> list[Flowable]:
    snapshot, given = papers.snapshot, papers.given
    employer = snapshot.employer
    return [
        para(INDEX_TITLE, TITLE),
        para(
            f"Deklarasi {snapshot.document_number}, keadaan per {long_date(snapshot.as_of)}",
            CENTRED,
        ),
        Spacer(1, 8),
        _facts(
            ("Pemberi kerja", employer.name),
            (
                "Alamat",
                ", ".join(filter(None, (employer.address, employer.city, employer.province))),
            ),
            ("NIB, NPP", f"{employer.nib or MISSING}, {employer.npp or MISSING}"),
            ("Untuk", ", ".join(filter(None, (given.office, given.officer)))),
            ("Tanggal", long_date(given.handed_on)),
            ("Data pribadi", _masking(given)),
        ),
        para("Perlu diketahui", HEADING),
        *(para(text, _REMARK, bullet="·") for text in _remarks(papers)),
        para("Isi", HEADING),
        _files(papers.files),
        CondPageBreak(_HEADING_ROOM),
        para("Bukti menurut kewajiban", _LOOSE_HEADING),
        *_proofs(papers.proofs),
        para("Cara memeriksa keutuhan", HEADING),
        para(
            "Berkas 06-sidik-sha256.txt memuat SHA-256 setiap berkas. Pada Linux: sha256sum -c"
            " 06-sidik-sha256.txt. Pada Windows: Get-FileHash di PowerShell, lalu bandingkan.",
            SMALL,
        ),
    ]


def _remarks(papers: PackPapers) -> list[str]:
    """Return what must be known, first that the declaration does not hold any more."""
    told = [*papers.remarks, *_warnings(papers.proofs)]
    if papers.superseded_by:
        number = papers.snapshot.document_number
        told.insert(
            0,
            f"Deklarasi {number} tidak berlaku lagi: sudah digantikan oleh pembetulan nomor"
            f" {papers.superseded_by}.",
        )
    return told


def _masking(given: HandOver) -> str:
    if given.is_masked:
        return "NIK dan nomor paspor disamarkan; berkas bukti disertakan apa adanya"
    return f"NIK lengkap, karena {given.reason}"


def _warnings(proofs: Sequence[ProofLine]) -> list[str]:
    """Return what cannot be relied on, counted."""
    counted = (
        (EvidenceState.EXPIRED, "bukti sudah kedaluwarsa pada tanggal penyerahan"),
        (EvidenceState.CHANGED, "bukti bukan lagi berkas yang sidiknya dicatat"),
        (EvidenceState.MISSING, "bukti dicatat tetapi berkasnya tidak ditemukan"),
        (EvidenceState.NONE, "kewajiban dinyatakan terpenuhi tanpa bukti yang dicatat"),
    )
    found = []
    for state, words in counted:
        ids = [line.obligation.id for line in proofs if line.state is state]
        if ids:
            found.append(f"{len(ids)} {words}: {', '.join(dict.fromkeys(ids))}.")
    return found or ["Semua bukti yang dicatat disertakan dan berlaku."]


def _files(files: Sequence[PackedFile]) -> Flowable:
    head = [*head_row("No.", "Berkas", "Isi"), para("Ukuran", HEAD_RIGHT), *head_row(_DIGEST_HEAD)]
    rows: list[list[Any]] = [head]
    for number, item in enumerate(files, start=1):
        rows.append(
            [
                para(str(number), CELL),
                para(item.name, CELL),
                para(item.title, CELL),
                para(_size(item.size), CELL_RIGHT),
                para(item.digest[:16], CELL_SMALL),
            ]
        )
    return table(rows, [26.0, 142.0, TEXT_WIDTH - 308, 54.0, 86.0])


_DIGEST_HEAD = "SHA-256 (awal)"


def _size(size: int) -> str:
    return f"{max(1, round(size / 1024)):,} KB".replace(",", ".")


def _proofs(proofs: Sequence[ProofLine]) -> list[Flowable]:
    if not proofs:
        return [para("Tidak ada kewajiban yang memerlukan bukti dalam deklarasi ini.", SMALL)]
    rows: list[list[Any]] = [head_row("Kewajiban", "Bukti", "Tanggal, berlaku sampai", "Keadaan")]
    before = ""
    for line in proofs:
        item = line.obligation
        # Each row names its obligation: the next proof may stand on the next page.
        name = f"<b>{marked(item.id)}</b>"
        title = [rich(name, CELL)]
        if item.id != before:
            told = rich(f"{name}  {marked(item.title)}", CELL)
            title = [told, para(status(item.status), CELL_INK)]
        before = item.id
        proof = [para(line.packed or "–", CELL)]
        if line.original:
            proof.append(para(f"nama asli: {line.original}", CELL_SMALL))
        days = [table_date(line.dated), f"s.d. {table_date(line.valid_until)}"]
        known = [para(day, CELL) for day in days if not day.endswith("–")] or [para("–", CELL)]
        rows.append([title, proof, known, para(_STATES[line.state], CELL)])
    return [table(rows, [150.0, TEXT_WIDTH - 336, 76.0, 110.0])]


# --- the record -----------------------------------------------------------------------------


def _record(papers: PackPapers, digest: str) -> list[Flowable]:
    given = papers.given
    place = given.place or DOTS
    clauses = [
        para(text, NUMBERED, bullet=f"{number}.")
        for number, text in enumerate(_clauses(given), start=1)
    ]
    return [
        para(RECORD_TITLE, TITLE),
        para("Berkas pemeriksaan kepatuhan jaminan sosial tenaga kerja", CENTRED),
        Spacer(1, 10),
        para(
            f"Pada hari ini, {date_words(given.handed_on)}, bertempat di {place}, kami yang"
            " bertanda tangan di bawah ini:",
            JUSTIFIED,
        ),
        Spacer(1, 4),
        *_parties(papers),
        para("III. Dasar", HEADING),
        para(f"{given.ground}; surat: {given.reference or DOTS}", TEXT),
        para("IV. Yang diserahkan", HEADING),
        para(_handed(papers), JUSTIFIED),
        Spacer(1, 4),
        _files(papers.files),
        Spacer(1, 4),
        rich(f"SHA-256 daftar sidik (06-sidik-sha256.txt): <b>{digest}</b>", SMALL),
        para("V. Pernyataan", HEADING),
        *clauses[:-2],
        KeepTogether([*clauses[-2:], Spacer(1, 8), *_signatures(papers)]),
    ]


def _parties(papers: PackPapers) -> list[Flowable]:
    given, employer = papers.given, papers.snapshot.employer
    address = ", ".join(filter(None, (employer.address, employer.city, employer.province)))
    return [
        para("I. Yang menyerahkan", HEADING),
        _facts(
            ("Nama", given.giver),
            ("Jabatan", given.giver_position or DOTS),
            ("Pemberi kerja", employer.name),
            ("Alamat", address or DOTS),
            ("NPP", employer.npp or MISSING),
        ),
        para("II. Yang menerima", HEADING),
        _facts(
            ("Nama", given.officer),
            ("NIP atau nomor pegawai", given.officer_number or DOTS),
            ("Kantor", given.office),
        ),
    ]


def _handed(papers: PackPapers) -> str:
    count, newer = len(papers.files), papers.superseded_by
    replaced = f", yang sudah digantikan oleh pembetulan nomor {newer}" if newer else ""
    return (
        f"Sebanyak {count} ({number_words(count)}) berkas, dengan pokok deklarasi nomor"
        f" {papers.snapshot.document_number} keadaan per {long_date(papers.snapshot.as_of)}"
        f"{replaced}."
        " Berita acara ini disertakan di samping berkas-berkas itu."
    )


def _clauses(given: HandOver) -> tuple[str, ...]:
    identities = (
        "NIK dan nomor paspor dalam dokumen buatan pemberi kerja disamarkan; berkas bukti"
        " diserahkan apa adanya."
        if given.is_masked
        else f"NIK diserahkan lengkap dan tidak disamarkan, karena {given.reason.rstrip('. ')}."
    )
    return (
        "Berkas diserahkan dalam bentuk elektronik dan telah diterima menurut daftar di atas.",
        identities,
        (
            "Data pribadi di dalamnya diserahkan untuk memenuhi kewajiban hukum dan pelaksanaan"
            " tugas pemeriksaan (UU 27/2022 Pasal 20 ayat (2) huruf c dan huruf e, belum"
            " dikonfirmasi), hanya untuk keperluan menurut dasar pada angka III,"
            " dan penerima menjaga kerahasiaannya."
        ),
        (
            "Penyerahan ini bukan pengakuan atas pelanggaran dan tidak menggantikan penetapan"
            " pejabat yang berwenang."
        ),
    )


def _signatures(papers: PackPapers) -> list[Flowable]:
    given = papers.given
    sides = (
        ("Yang menyerahkan,", given.giver, given.giver_position),
        ("Yang menerima,", given.officer, f"NIP {given.officer_number or DOTS}"),
    )
    cells = [
        [
            para(heading, TEXT),
            Spacer(1, 52),
            UnderlinedName(_HALF, name),
            para(below or DOTS, SMALL),
        ]
        for heading, name, below in sides
    ]
    return [
        para(
            "Demikian berita acara ini dibuat dalam rangkap dua untuk dipergunakan sebagaimana"
            " mestinya.",
            JUSTIFIED,
        ),
        Spacer(1, 10),
        _bare([[cells[0], "", cells[1]]], [_HALF, 20, _HALF]),
    ]


def _facts(*pairs: tuple[str, str]) -> Flowable:
    rows = [
        [para(label, TEXT), para(":", TEXT), para(value or DOTS, TEXT)] for label, value in pairs
    ]
    return _bare(rows, [126.0, 10.0, TEXT_WIDTH - 136])


def _bare(rows: list[list[Any]], widths: list[float]) -> Flowable:
    return Table(
        rows,
        colWidths=widths,
        hAlign="LEFT",
        style=bare_style(right=4, below=1),
    )
