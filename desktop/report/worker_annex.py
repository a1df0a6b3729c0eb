"""Annex IV: all workers with the figures of the month, as one flowable that splits lazily.

A platypus table of many thousand rows takes more than linear time and much memory; this draws
each page straight into one text object and keeps nothing of it.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from desktop.domain.declaration import DeclarationSnapshot, SnapshotWorker
from desktop.domain.letter import WorkerColumn
from desktop.domain.money import Sen, format_rupiah
from desktop.report.canvas import DeclarationCanvas
from desktop.report.fonts import REGULAR, SEMIBOLD, shortened, width
from desktop.report.row_text import RowText
from desktop.report.style import (
    CELL,
    CELL_RIGHT,
    HAIR,
    HEADING,
    INK,
    MIST,
    SMALL,
    head_row,
    para,
    rich,
    table,
)
from desktop.report.words import (
    PROGRAM_ORDER,
    month_title,
    table_date,
)
from desktop.report.worker_figures import LEADING, SIZE, amount, width_of_length
from desktop.report.worker_layout import (
    KIND_ROOM,
    NAME_LEFT,
    NUMBER_RIGHT,
    PROGRAM_GAP,
    ROW_RIGHT,
    WorkerLayout,
)
from desktop.report.worker_rows import FAILED_MARK, PADDING, UNSURE_MARK, WorkerRows, totals

TITLE = "Daftar pekerja dan iurannya"
_HEAD_HEIGHT = 31.0

_LEGEND = SMALL.clone("legend", fontSize=7.5, leading=10)
_FIGURES = (
    "“Dasar” adalah upah yang menjadi dasar iuran; PK bagian pemberi kerja, TK bagian pekerja; "
    "pada JKP: bagian di dalam iuran JKK dan JKM serta bagian Pemerintah (Pem), bukan tambahan. "
    "Upah pekerja harian adalah upah sehari."
)
_SIGNS = (
    "Kepesertaan: ✓ terdaftar, ✗ tidak terdaftar, ? belum diketahui, – tidak tercatat; JKN: PL "
    "lewat pemberi kerja lain, TG tanggungan, MD mandiri, PBI penerima bantuan iuran."
)
_FAILED = "diikuti nomor kewajiban (Lampiran I) yang belum terpenuhi untuk pekerja itu;"
_UNSURE = "kewajiban yang perlu konfirmasi. “Baris” adalah baris pada lembar kerja perusahaan."


class WorkerTable(Flowable):
    """The rows from ``start`` up to ``stop``; splits at any row, draws page by page."""

    def __init__(self, rows: WorkerRows, start: int, stop: int, *, is_drawn: bool = True) -> None:
        super().__init__()
        self._rows = rows
        self._start = start
        self._stop = stop
        self._is_drawn = is_drawn

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return the size of all rows with their head."""
        self.width = self._rows.layout.width
        self.height = _HEAD_HEIGHT + self._rows.height(self._start, self._stop)
        return self.width, self.height

    def split(self, _room: float, height: float) -> list[Flowable]:
        """Return what fits and the rest; nothing when not even one row fits."""
        stop = min(self._stop, self._rows.stop_for(self._start, height - _HEAD_HEIGHT))
        if stop <= self._start:
            return []
        return [self._part(self._start, stop), self._part(stop, self._stop)]

    def _part(self, start: int, stop: int) -> WorkerTable:
        return WorkerTable(self._rows, start, stop, is_drawn=self._is_drawn)

    def draw(self) -> None:
        """Draw head, rules and rows, unless pages are only being counted."""
        if not self._is_drawn:
            return
        tops = self._draw_rules()
        workers = self._rows.workers[self._start : self._stop]
        identities = [self._rows.identity(worker) for worker in workers]
        _draw_head(self.canv, self.height, self._rows.layout)
        self.canv.setFillColorRGB(0, 0, 0)
        canvas = self.canv
        text = RowText(canvas, canvas.signs if isinstance(canvas, DeclarationCanvas) else None)
        text.begin(SEMIBOLD, SIZE)
        for identity, top in zip(identities, tops, strict=True):
            _put_lines(text, identity.lines[: identity.names], top)
        text.begin(REGULAR, SIZE)
        for identity, top in zip(identities, tops, strict=True):
            _put_lines(text, identity.lines[identity.names :], top - identity.names * LEADING)
        for index, (worker, top) in enumerate(zip(workers, tops, strict=True), self._start + 1):
            _put_row(text, index, worker, top, self._rows)
        text.flush()
        self.canv.drawText(text)

    def _draw_rules(self) -> list[float]:
        canvas = self.canv
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.3)
        tops = []
        y = self.height - _HEAD_HEIGHT
        for index in range(self._start, self._stop):
            tops.append(y - PADDING / 2 - SIZE)
            y -= self._rows.height(index, index + 1)
            canvas.line(0, y, self.width, y)
        layout = self._rows.layout
        for index in range(len(PROGRAM_ORDER) * layout.shows(WorkerColumn.PROGRAMS)):
            x = layout.program_left + index * layout.program_step - PROGRAM_GAP / 2
            canvas.line(x, 0, x, self.height - _HEAD_HEIGHT)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        canvas.line(0, 0, self.width, 0)
        return tops


def _put_lines(text: RowText, lines: tuple[str, ...], y: float) -> None:
    for place, line in enumerate(lines):
        text.put(NAME_LEFT, y - place * LEADING, line)


def _put_row(text: RowText, index: int, worker: SnapshotWorker, y: float, rows: WorkerRows) -> None:
    layout = rows.layout
    _put_right(text, NUMBER_RIGHT, y, str(index))
    _put_right(text, ROW_RIGHT, y, str(worker.row) if worker.row else "-")
    if layout.shows(WorkerColumn.TERMS):
        for place, line in enumerate(_terms(worker)):
            text.put(layout.kind_left, y - place * LEADING, line)
    if layout.shows(WorkerColumn.WAGE):
        _put_wage(text, worker, y, layout)
    if layout.shows(WorkerColumn.PROGRAMS):
        rows.figures.put(text, worker, y)


def _put_right(text: RowText, right: float, y: float, digits: str) -> None:
    text.put(right - width(digits, REGULAR, SIZE), y, digits)


def _put_amount(text: RowText, right: float, y: float, sen: Sen) -> None:
    shown = amount(sen)
    text.put(right - width_of_length(len(shown), is_negative=sen < 0), y, shown)


def _terms(worker: SnapshotWorker) -> tuple[str, str, str]:
    return (
        worker.kind if len(worker.kind) < 11 else shortened(worker.kind, REGULAR, SIZE, KIND_ROOM),
        table_date(worker.start),
        table_date(worker.birth_date),
    )


def _put_wage(text: RowText, worker: SnapshotWorker, y: float, layout: WorkerLayout) -> None:
    total = worker.basic_wage_sen + worker.fixed_allowances_sen
    _put_amount(text, layout.wage_right, y, total)
    if worker.fixed_allowances_sen:
        for label, sen in (("P", worker.basic_wage_sen), ("T", worker.fixed_allowances_sen)):
            y -= LEADING
            text.put(layout.wage_left, y, label)
            _put_amount(text, layout.wage_right, y, sen)


def _draw_head(canvas: Canvas, top: float, layout: WorkerLayout) -> None:
    canvas.setFillColor(MIST)
    canvas.rect(0, top - _HEAD_HEIGHT, layout.width, _HEAD_HEIGHT, stroke=0, fill=1)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.line(0, top, layout.width, top)
    canvas.setLineWidth(0.5)
    canvas.line(0, top - _HEAD_HEIGHT, layout.width, top - _HEAD_HEIGHT)
    canvas.setFillColor(INK)
    _head_cell(canvas, NUMBER_RIGHT, top, ("No.",), is_right=True)
    _head_cell(canvas, ROW_RIGHT, top, ("Baris",), is_right=True)
    number = ("NIK atau paspor",) if layout.shows(WorkerColumn.IDENTITY) else ()
    _head_cell(canvas, NAME_LEFT, top, ("Nama", *number, "tanda dan catatan"))
    if layout.shows(WorkerColumn.TERMS):
        _head_cell(canvas, layout.kind_left, top, ("Jenis", "mulai", "lahir"))
    if layout.shows(WorkerColumn.WAGE):
        wages = ("Upah", "pokok (P)", "tunjangan (T)")
        _head_cell(canvas, layout.wage_right, top, wages, is_right=True)
    if layout.shows(WorkerColumn.PROGRAMS):
        _draw_program_heads(canvas, top, layout)


def _draw_program_heads(canvas: Canvas, top: float, layout: WorkerLayout) -> None:
    for index, program in enumerate(PROGRAM_ORDER):
        left = layout.program_left + index * layout.program_step
        lower = ("bagian di", "dalam iuran") if program == "JKP" else ("PK", "TK")
        _head_cell(canvas, left, top, (program,))
        right = left + layout.program_step - PROGRAM_GAP
        _head_cell(canvas, right, top, ("dasar", *lower), is_right=True)


def _head_cell(
    canvas: Canvas, x: float, top: float, lines: tuple[str, ...], *, is_right: bool = False
) -> None:
    for place, line in enumerate(lines):
        canvas.setFont(SEMIBOLD if place == 0 else REGULAR, SIZE)
        y = top - 9.5 - place * LEADING
        (canvas.drawRightString if is_right else canvas.drawString)(x, y, line)


def worker_annex(
    snapshot: DeclarationSnapshot, rows: WorkerRows, *, is_drawn: bool
) -> list[Flowable]:
    """Return legend, table and totals of the annex."""
    if not len(rows):
        return [para("Tidak ada pekerja dalam deklarasi ini.", SMALL)]
    return [
        *_legend(snapshot, rows),
        Spacer(1, 6),
        WorkerTable(rows, 0, len(rows), is_drawn=is_drawn),
        *_totals(snapshot, rows.layout),
    ]


def _legend(snapshot: DeclarationSnapshot, rows: WorkerRows) -> list[Flowable]:
    lines = []
    if rows.layout.shows(WorkerColumn.PROGRAMS):
        month = month_title(snapshot.contribution_month)
        lines = [
            f"Iuran bulan {month}, dalam rupiah; perhitungan indikatif. {_FIGURES}",
            _SIGNS,
        ]
    lines.append(f"{FAILED_MARK} {_FAILED} {UNSURE_MARK} {_UNSURE}")
    if rows.note_letters:
        lines.append(f"Catatan (cat.): {'; '.join(rows.legend())}.")
    return [para(line, _LEGEND) for line in lines]


def _totals(snapshot: DeclarationSnapshot, layout: WorkerLayout) -> list[Flowable]:
    sums = totals(snapshot.workers)
    rows: list[list[Any]] = [head_row("", *sums, "Jumlah", right_from=1)]
    for name, part in (("Pemberi kerja", 0), ("Pekerja", 1)):
        parts = [sums[program][part] for program in sums]
        cells = [para(format_rupiah(sen), CELL_RIGHT) for sen in (*parts, sum(parts))]
        rows.append([rich(f"<b>{name}</b>", CELL), *cells])
    each = (layout.width - 70) / (len(sums) + 1)
    return [
        para("Jumlah iuran seluruh pekerja dalam lampiran ini", HEADING),
        table(rows, [70.0, *([each] * (len(sums) + 1))]),
    ]
