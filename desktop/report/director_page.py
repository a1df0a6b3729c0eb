"""The note for the director as one page: an internal paper, no part of the declaration."""

from __future__ import annotations

from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from desktop.domain.calendar import long_date, short_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotAction
from desktop.domain.director_note import DirectorNote, ExposureLine, Step
from desktop.domain.letter import Paper
from desktop.domain.money import Sen, format_rupiah
from desktop.report.blocks import Fitting, StatusStrip
from desktop.report.canvas import DeclarationCanvas, Target
from desktop.report.first_page import score_sentence, status_counts
from desktop.report.fonts import REGULAR, SEMIBOLD, printable, shortened, width
from desktop.report.references import References
from desktop.report.sheet import SHEETS
from desktop.report.style import (
    BLACK,
    CELL,
    CELL_RIGHT,
    HEAD_RIGHT,
    HEADING,
    SMALL,
    TEXT_WIDTH,
    TITLE,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import count

WARNING = (
    "Catatan internal untuk direksi. Bukan bagian dari surat pernyataan dan bukan tagihan; semua "
    "jumlah adalah perhitungan indikatif."
)
_MOST_STEPS = 6
_MOST_NOTES = 3


def render_note(
    snapshot: DeclarationSnapshot, note: DirectorNote, paper: Paper = Paper.A4
) -> bytes:
    """Return the note as a PDF of one page, the same bytes for the same figures."""
    sheet, target = SHEETS[paper], Target()
    frame = Frame(
        sheet.left,
        sheet.edge,
        TEXT_WIDTH,
        sheet.height - 2 * sheet.edge,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document = BaseDocTemplate(
        target,
        pagesize=sheet.size,
        invariant=1,
        pageCompression=0,
        lang="id-ID",
        initialFontName=REGULAR,
        title=f"Catatan untuk direksi {snapshot.employer.name}",
        author=snapshot.employer.name,
        creator=f"Patuh Jamsos {snapshot.app_version}",
        producer="Patuh Jamsos, catatan",
        pageTemplates=[PageTemplate(id="note", frames=[frame], onPageEnd=_draw_foot)],
    )

    def canvas(file: str | IO[bytes], **options: Any) -> Canvas:  # noqa: ANN401 (reportlab's)
        made = DeclarationCanvas(file, **options)
        made.date_by(snapshot.finalised_at)
        return made

    document.build(_story(snapshot, note), canvasmaker=canvas)
    return target.data


def _draw_foot(canvas: Canvas, document: BaseDocTemplate) -> None:
    frame = document.pageTemplate.frames[0]
    canvas.setFillColor(BLACK)
    canvas.setFont(REGULAR, 6.8)
    canvas.drawString(frame.x1, frame.y1 - 26, WARNING)


def _story(snapshot: DeclarationSnapshot, note: DirectorNote) -> list[Flowable]:
    employer = snapshot.employer
    return [
        para("CATATAN UNTUK DIREKSI", TITLE),
        para(f"{employer.name}, keadaan per {long_date(snapshot.as_of)}", _CENTRED),
        Spacer(1, 4),
        para(WARNING, SMALL),
        para("1. Kedudukan", HEADING),
        StatusStrip(TEXT_WIDTH, status_counts(snapshot), References(snapshot, are_shown=False)),
        Spacer(1, 3),
        rich(score_sentence(snapshot), SMALL),
        *_exposure(note),
        *_steps(snapshot, note),
        _plan(snapshot, note),
    ]


_CENTRED = SMALL.clone("note centred", alignment=1)


def _exposure(note: DirectorNote) -> list[Flowable]:
    heading = para("2. Yang dapat ditagih bila pendaftaran belum lengkap", HEADING)
    if not note.exposure:
        return [heading, para("Belum dapat dihitung: data perusahaan belum lengkap.", SMALL)]
    head = head_row(*_EXPOSURE_HEAD, right_from=1)
    total = sum(line.total for line in note.exposure)
    rows = [head, *map(_exposure_row, note.exposure)]
    rows.append([rich("<b>Jumlah</b>", CELL), "", "", "", "", _money(total, is_bold=True)])
    shown = note.exposure_notes[:_MOST_NOTES]
    return [
        heading,
        table(rows, _exposure_widths(total), padding=2),
        Spacer(1, 2),
        *(para(text, _REMARK) for text in shown),
    ]


def _exposure_widths(total: Sen) -> list[float]:
    """Return amounts as wide as the largest of them, and all that is left for what is named."""
    amount = max(
        width(format_rupiah(total, decimals=False), SEMIBOLD, _AMOUNT.fontSize),
        *(width(title, SEMIBOLD, HEAD_RIGHT.fontSize) for title in _EXPOSURE_HEAD[2:]),
    )
    amount += _SIDES
    return [TEXT_WIDTH - _PEOPLE - 4 * amount, _PEOPLE, *[amount] * 4]


_PEOPLE = 40.0
_SIDES = 8.0
"""The room beside the words of a cell, as in every table."""
_REMARK = SMALL.clone("note remark", fontSize=7.2, leading=9.2)


_EXPOSURE_HEAD = ("", "Orang", "Pemberi kerja", "Pekerja", "Denda", "Jumlah")


def _exposure_row(line: ExposureLine) -> list[Any]:
    return [
        para(line.name, CELL),
        para(count(line.workers), _AMOUNT),
        *map(_money, (line.employer_share, line.worker_share, line.fine, line.total)),
    ]


_AMOUNT = CELL_RIGHT.clone("note amount", fontSize=7.2)
"""Hundreds of billions, as ten thousand workers make them, stay on one line."""


def _money(sen: Sen, *, is_bold: bool = False) -> Flowable:
    text = format_rupiah(sen, decimals=False)
    return rich(f"<b>{text}</b>" if is_bold else text, _AMOUNT)


def _steps(snapshot: DeclarationSnapshot, note: DirectorNote) -> list[Flowable]:
    heading = para("3. Langkah paling sedikit menuju hijau, yang termurah lebih dahulu", HEADING)
    if note.is_green:
        unknown = snapshot.score.unknown
        told = "Skor sudah hijau."
        if unknown:
            told = (
                "Skor dari yang dapat dinilai sudah hijau. Langkah berikutnya: pastikan "
                f"{count(unknown)} kewajiban yang belum pasti."
            )
        return [heading, para(told, SMALL)]
    if not note.steps:
        return [heading, para("Belum ada langkah yang dapat diusulkan.", SMALL)]
    head = head_row("Kewajiban", "Langkah", "Biaya", right_from=2)
    rows = [head, *map(_step_row, note.steps[:_MOST_STEPS])]
    parts: list[Flowable] = [heading, table(rows, list(_STEP_WIDTHS), padding=2)]
    rest = len(note.steps) - _MOST_STEPS
    return [*parts, para(f"dan {rest} langkah lain dalam rencana.", SMALL)] if rest > 0 else parts


_STEP_WIDTHS = (50.0, TEXT_WIDTH - 138, 88.0)
_STEP_LINES = 2
"""Six remedies in two lines leave room for the plan on the one page."""


def _step_row(step: Step) -> list[Any]:
    # A line breaks between words, so that not all of its width is used.
    room = (_STEP_WIDTHS[1] - 8) * (_STEP_LINES - 0.15)
    cost = "belum diketahui" if step.cost is None else format_rupiah(step.cost, decimals=False)
    return [
        rich(f"<b>{marked(step.obligation_id)}</b>", CELL),
        para(shortened(printable(step.remedy), REGULAR, CELL.fontSize, room), CELL),
        para(cost, CELL_RIGHT),
    ]


def _plan(snapshot: DeclarationSnapshot, note: DirectorNote) -> Flowable:
    actions = sorted(snapshot.actions, key=lambda action: (action.due is None, action.due))

    def build(shown: int) -> list[Flowable]:
        budget = format_rupiah(note.budget, decimals=False)
        told = f"{count(note.planned)} tindakan belum selesai; biaya yang diketahui {budget}."
        if not actions:
            told = "Belum ada tindakan dalam rencana."
        parts: list[Flowable] = [para("4. Rencana", HEADING), para(told, SMALL)]
        if shown:
            head = head_row("Kewajiban", "Tindakan", "Penanggung jawab", "Paling lambat")
            rows = [head, *map(_plan_row, actions[:shown])]
            parts += [Spacer(1, 2), table(rows, list(_PLAN_WIDTHS), padding=1.6)]
        rest = len(actions) - shown
        return [*parts, para(f"dan {rest} tindakan lain.", SMALL)] if rest else parts

    return Fitting(build, len(actions), 0)


_PLAN_WIDTHS = (50.0, TEXT_WIDTH - 216, 100.0, 66.0)


def _plan_row(action: SnapshotAction) -> list[Any]:
    def fit(text: str, room: float) -> Flowable:
        return para(shortened(printable(text), REGULAR, CELL.fontSize, room - 8), CELL)

    return [
        rich(f"<b>{marked(action.obligation_id)}</b>", CELL),
        fit(action.action, _PLAN_WIDTHS[1]),
        fit(action.owner or "–", _PLAN_WIDTHS[2]),
        para(short_date(action.due) if action.due else "–", CELL),
    ]
