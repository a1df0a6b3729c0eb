"""The dated list on paper: what is due, in boxes to tick, for the wall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from desktop.domain.calendar import long_date
from desktop.domain.letter import Paper
from desktop.report.blocks import Fixed
from desktop.report.canvas import DeclarationCanvas
from desktop.report.counted import counted, page_of
from desktop.report.fonts import REGULAR
from desktop.report.sheet import SHEETS
from desktop.report.style import (
    BLACK,
    CELL,
    CELL_SMALL,
    HINT,
    TEXT_WIDTH,
    TITLE,
    head_row,
    para,
    table,
)
from desktop.report.words import table_date

_A4 = SHEETS[Paper.A4]
_TITLE = "Daftar jatuh tempo"
_BOX = 9.0
_SOURCE = "Dicetak dari Patuh Jamsos, bukan dokumen resmi."
_WIDTHS = [58.0, 48.0, TEXT_WIDTH - 266, 120.0, 40.0]


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line: its day, whether that has passed, what to do, and the article that sets it."""

    due: date
    is_past: bool
    text: str
    article: str


class TickBox(Fixed):
    """A small box to tick by hand."""

    def __init__(self) -> None:
        super().__init__(_BOX, _BOX)

    def draw(self) -> None:
        """Draw the outline."""
        self.canv.setStrokeColor(BLACK)
        self.canv.setLineWidth(0.6)
        self.canv.rect(0, 0, _BOX, _BOX)


def render_agenda(employer: str, today: date, lines: Sequence[AgendaLine]) -> bytes:
    """Return the list as PDF bytes; names nobody but the employer."""
    return counted(lambda pages: _print(employer, today, lines, pages))


def _print(
    employer: str, today: date, lines: Sequence[AgendaLine], pages: int
) -> tuple[bytes, int]:
    stream = BytesIO()
    frame = Frame(_A4.left, _A4.edge, TEXT_WIDTH, _A4.height - 2 * _A4.edge, 0, 0, 0, 0)
    document = BaseDocTemplate(stream, pagesize=_A4.size, title=_TITLE, lang="id-ID", invariant=1)
    document.addPageTemplates(PageTemplate("list", [frame], onPage=_foot_of(pages)))
    document.build(_story(employer, today, lines), canvasmaker=_canvas_of(today))
    return stream.getvalue(), int(document.page)


def _canvas_of(today: date) -> type[DeclarationCanvas]:
    class Dated(DeclarationCanvas):
        """Carries the day of the list as its one date."""

        def save(self) -> None:
            self.date_by(datetime.combine(today, datetime.min.time()))
            super().save()

    return Dated


def _story(employer: str, today: date, lines: Sequence[AgendaLine]) -> list[Flowable]:
    intro = f"{employer}, keadaan per {long_date(today)}. Tanggal yang sudah lewat ditandai."
    if not lines:
        return [para(_TITLE, TITLE), Spacer(1, 8), para(f"{intro} Tidak ada yang jatuh tempo.")]
    head = head_row("Tanggal", "", "Yang jatuh tempo", "Dasar", "Selesai")
    rows = [head, *map(_row, lines)]
    return [para(_TITLE, TITLE), Spacer(1, 8), para(intro), Spacer(1, 8), table(rows, _WIDTHS)]


def _row(line: AgendaLine) -> list[Any]:
    return [
        para(table_date(line.due), CELL),
        para("sudah lewat" if line.is_past else "", CELL_SMALL),
        para(line.text, CELL),
        para(line.article or "–", CELL_SMALL),
        TickBox(),
    ]


def _foot_of(pages: int) -> Callable[[Canvas, BaseDocTemplate], None]:
    def foot(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, 7)
        canvas.setFillColor(HINT)
        canvas.drawString(_A4.left, _A4.edge / 2, _SOURCE)
        right, words = _A4.width - _A4.right, page_of(document.page, pages)
        canvas.drawRightString(right, _A4.edge / 2, words)
        canvas.restoreState()

    return foot
