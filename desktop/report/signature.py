"""Page 2: remarks, statements, the workers' opinion, the signature, the receipt of the office."""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table, TableStyle

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotApproval, SnapshotOpinion
from desktop.report.blocks import BlankLine, StampBox, UnderlinedName
from desktop.report.first_page import INDICATIVE
from desktop.report.fonts import REGULAR
from desktop.report.style import (
    CELL,
    HAIR,
    HEAD,
    HEADING,
    INK,
    JUSTIFIED,
    NUMBERED,
    SMALL,
    SMALL_NUMBERED,
    TEXT,
    TEXT_WIDTH,
    bare_style,
    marked,
    para,
    rich,
)
from desktop.report.words import DOTS, OPINION_WORDS, rule_of

_SIGNATURE_WIDTH = 250.0
_LEAST_ROOM = 300.0
"""What remarks and statements need; below this room the second part begins on a new page."""
_MORE_THAN_A_PAGE = 10_000.0
_LONG = 260
"""Characters of an opinion that still stand beside the signature."""

_CLOSING = (
    "Demikian surat pernyataan ini dibuat dengan sebenarnya dan tanpa paksaan dari pihak mana pun, "
    "untuk dipergunakan sebagaimana mestinya."
)
_PROMISES = (
    (
        "perubahan data perusahaan, pekerja, dan upah akan kami laporkan menurut keadaan yang "
        "sebenarnya dan dalam tenggang yang ditetapkan;"
    ),
    (
        "kewajiban yang belum terpenuhi pada angka 4 dan dalam rencana tindak lanjut akan kami "
        "perbaiki paling lambat pada tanggal yang tertulis di sana;"
    ),
    (
        "kami bersedia diperiksa sewaktu-waktu oleh pengawas ketenagakerjaan dan petugas pemeriksa "
        "BPJS, serta memperlihatkan data dan bukti yang mendasari surat ini;"
    ),
    (
        "apabila pernyataan ini tidak benar, kami bersedia dikenai sanksi menurut peraturan "
        "perundang-undangan (UU 24/2011 Pasal 17 dan PP 86/2013)."
    ),
)


class _Setting(NamedTuple):
    """How close the second part is set; ``gap`` shrinks the room between its pieces."""

    numbered: ParagraphStyle
    remark: ParagraphStyle
    gap: float


_USUAL = _Setting(NUMBERED, SMALL_NUMBERED, 1.0)
_CLOSE = _Setting(
    NUMBERED.clone("close numbered", leading=12.6, spaceAfter=2),
    SMALL_NUMBERED.clone("close remark", leading=10.6, spaceAfter=0.8),
    0.5,
)


def statement_part(
    snapshot: DeclarationSnapshot, *, has_annexes: bool = True, room: float = 0.0
) -> list[Flowable]:
    """Return remarks, statements, signature and receipt; two statements stay with the signature.

    Where a page of ``room`` just fails to hold it all, the lines are set a little closer rather
    than on two pages that are half empty.
    """
    usual, close = (
        _second_part(snapshot, setting, has_annexes=has_annexes) for setting in (_USUAL, _CLOSE)
    )
    is_close = _height(usual) > room >= _height(close)
    statements_first, signed = close if is_close else usual
    return [_BehindFirstPage(_LEAST_ROOM), *statements_first, KeepTogether(signed)]


def _second_part(
    snapshot: DeclarationSnapshot, setting: _Setting, *, has_annexes: bool
) -> tuple[list[Flowable], list[Flowable]]:
    """Return what may run over a page, and what stays together with the signature."""
    numbered = [
        para(text, setting.numbered, bullet=f"{number}.")
        for number, text in enumerate(statements(snapshot), start=1)
    ]
    opinion = snapshot.opinion
    first = [
        *_remarks(snapshot, setting.remark),
        para("Pernyataan", HEADING),
        para("Dengan ini saya menyatakan bahwa:", TEXT),
        Spacer(1, 3 * setting.gap),
        *numbered[:-2],
        *(_opinion_part(opinion) if opinion is not None and len(opinion.text) > _LONG else []),
    ]
    signed = [
        *numbered[-2:],
        Spacer(1, 3 * setting.gap),
        para(_CLOSING, JUSTIFIED),
        Spacer(1, 8 * setting.gap),
        _signatures(snapshot),
        *_approval(snapshot),
        Spacer(1, 10 * setting.gap),
        _receipt(),
        Spacer(1, 6 * setting.gap),
        para(_annexes(snapshot, has_annexes=has_annexes), SMALL),
    ]
    return first, signed


def _height(parts: tuple[list[Flowable], list[Flowable]]) -> float:
    """Return the height that all parts take below each other."""
    canvas, height, after = Canvas(BytesIO()), 0.0, 0.0
    for part in (*parts[0], *parts[1]):
        height += part.wrapOn(canvas, TEXT_WIDTH, _MORE_THAN_A_PAGE)[1]
        height += max(after, part.getSpaceBefore())
        after = part.getSpaceAfter()
    return height + after


class _BehindFirstPage(CondPageBreak):
    """Ends page 1 in any case, and a page on which its sections went on if little room is left."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Ask for another page, or for nothing."""
        is_first = self.canv.getPageNumber() == 1
        self.height = _MORE_THAN_A_PAGE if is_first else _LEAST_ROOM
        return super().wrap(availWidth, availHeight)


def _approval(snapshot: DeclarationSnapshot) -> list[Flowable]:
    text = approval_sentence(snapshot.approval)
    return [Spacer(1, 6), para(text, SMALL)] if text else []


def approval_sentence(approval: SnapshotApproval | None) -> str:
    """Return who filled the letter in and who approved it, or that nobody did.

    A letter from before approvals were kept says nothing of them.
    """
    if approval is None:
        return ""
    filled_in = f"Disusun oleh {approval.filled_in_by}. " if approval.filled_in_by else ""
    if not approval.approved_by or approval.approved_at is None:
        return f"{filled_in}Tidak ada orang kedua yang menyetujui surat ini sebelum difinalkan."
    day = long_date(approval.approved_at.date())
    return f"{filled_in}Isinya disetujui oleh {approval.approved_by} pada {day}."


def _remarks(snapshot: DeclarationSnapshot, style: ParagraphStyle) -> list[Flowable]:
    heading = para("Catatan bagi pembaca", HEADING)
    return [heading, *(para(text, style, bullet="·") for text in remarks_of(snapshot))]


def remarks_of(snapshot: DeclarationSnapshot) -> tuple[str, ...]:
    """Return what the reader must know: indicative sums, then the snapshot's own remarks."""
    says_it = any("indikatif" in text.lower() for text in snapshot.remarks)
    return snapshot.remarks if says_it else (INDICATIVE, *snapshot.remarks)


def statements(snapshot: DeclarationSnapshot) -> list[str]:
    """Return the numbered statements; every time limit comes from the snapshot's rules."""
    return [
        (
            "keterangan dalam surat ini dan lampirannya diberikan dengan sebenarnya menurut data "
            f"perusahaan per {long_date(snapshot.as_of)}, sebagai hasil penilaian mandiri; surat "
            "ini bukan sertifikat dan tidak menggantikan keterangan BPJS atau instansi pemerintah;"
        ),
        f"setiap pekerja baru akan kami daftarkan pada program wajibnya {_days(snapshot)};",
        f"iuran akan kami bayar dan setorkan tepat waktu, {_payment_days(snapshot)};",
        *_PROMISES,
    ]


def _days(snapshot: DeclarationSnapshot) -> str:
    days = rule_of(snapshot, "deadline.registration_days")
    if not days:
        return "dalam tenggang menurut peraturan perundang-undangan"
    return f"paling lambat {days} hari sejak mulai bekerja"


def _payment_days(snapshot: DeclarationSnapshot) -> str:
    known = [
        f"{office} paling lambat tanggal {day}{when}"
        for office, rule_id, when in (
            ("BPJS Ketenagakerjaan", "deadline.employment_payment_day", " bulan berikutnya"),
            ("BPJS Kesehatan", "deadline.health_payment_day", " setiap bulan"),
        )
        if (day := rule_of(snapshot, rule_id))
    ]
    return " dan ".join(known) or "dalam tenggang menurut peraturan perundang-undangan"


def _signatures(snapshot: DeclarationSnapshot) -> Flowable:
    room = TEXT_WIDTH - _SIGNATURE_WIDTH - 24
    return Table(
        [[_representative(room, snapshot.opinion), "", _signatory(snapshot)]],
        colWidths=[room, 24, _SIGNATURE_WIDTH],
        style=bare_style(),
    )


def _representative(room: float, opinion: SnapshotOpinion | None) -> list[Flowable]:
    """Return what the workers' representative says, or the lines on which it can be written."""
    heading = para("Pendapat wakil pekerja atau serikat pekerja:", SMALL)
    if opinion is None:
        return [
            heading,
            *(BlankLine(room, 17) for _ in range(4)),
            Spacer(1, 6),
            para("Nama dan tanda tangan:", SMALL),
            BlankLine(room, 30),
        ]
    words = OPINION_WORDS.get(opinion.opinion, opinion.opinion)
    stands_above = len(opinion.text) > _LONG
    text = "tertulis di atas" if stands_above else opinion.text
    return [
        heading,
        rich(f"<b>{marked(words)}</b>", TEXT),
        *([para(text, SMALL)] if text else []),
        Spacer(1, 36),
        UnderlinedName(room, opinion.name),
        para(opinion.body, SMALL),
    ]


def _opinion_part(opinion: SnapshotOpinion) -> list[Flowable]:
    """Return the words of a long opinion, which may run over a page."""
    words = OPINION_WORDS.get(opinion.opinion, opinion.opinion)
    return [
        para(f"Pendapat wakil pekerja: {words.lower()}", HEADING),
        para(opinion.text, SMALL),
        Spacer(1, 6),
    ]


def _signatory(snapshot: DeclarationSnapshot) -> list[Flowable]:
    employer = snapshot.employer
    # A letter is written in Bandar Lampung, not in the Kota of that name.
    place = snapshot.place.removeprefix("Kota ") or "." * 24
    return [
        para(f"{place}, {long_date(snapshot.finalised_at.date())}", TEXT),
        para("Yang membuat pernyataan,", TEXT),
        para(employer.name or DOTS, TEXT),
        Spacer(1, 5),
        StampBox(_SIGNATURE_WIDTH),
        Spacer(1, 7),
        UnderlinedName(_SIGNATURE_WIDTH, employer.signatory_name),
        para(employer.signatory_position or DOTS, TEXT),
    ]


def _receipt() -> Flowable:
    half = TEXT_WIDTH / 2
    rows: list[list[Any]] = [
        [para("TELAH DITERIMA OLEH", HEAD), "", "", ""],
        [para("Kantor", CELL), BlankLine(half - 74), para("Nama", CELL), BlankLine(half - 86)],
        [para("Tanggal", CELL), BlankLine(half - 74), para("NIP", CELL), BlankLine(half - 86)],
        ["", "", para("Tanda tangan", CELL), BlankLine(half - 86, 30)],
    ]
    return Table(
        rows,
        colWidths=[62, half - 62, 74, half - 74],
        style=TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), REGULAR, 8.5),
                ("BOX", (0, 0), (-1, -1), 0.7, INK),
                ("LINEBELOW", (0, 0), (-1, 0), 0.4, HAIR),
                ("SPAN", (0, 0), (-1, 0)),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 6),
                ("RIGHTPADDING", (0, 0), (-1, -1), 6),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, -1), (-1, -1), 7),
            ]
        ),
    )


def _annexes(snapshot: DeclarationSnapshot, *, has_annexes: bool) -> str:
    if not has_annexes:
        return (
            "Surat ringkas: lampirannya ada pada deklarasi lengkap dengan nomor dan sidik data "
            "yang sama."
        )
    explanations = " · V Penjelasan angka" if snapshot.figures else ""
    return (
        "Lampiran: I Hasil penilaian per kewajiban · II Program dan iuran bulan ini · III Rencana "
        f"tindak lanjut · IV Daftar pekerja{explanations} · VI Peraturan yang dipakai"
    )
