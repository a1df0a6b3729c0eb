"""A plain paper of headings, pairs and boxes to tick: registers, copies of data, check lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    LongTable,
    PageTemplate,
    Spacer,
    TableStyle,
)

from desktop.domain.letter import Paper
from desktop.report.agenda_pdf import TickBox
from desktop.report.canvas import DeclarationCanvas
from desktop.report.counted import counted, page_of
from desktop.report.fonts import REGULAR
from desktop.report.sheet import SHEETS
from desktop.report.style import (
    CELL,
    CELL_INK,
    HAIR,
    HEADING,
    HINT,
    INK,
    SMALL,
    TEXT_WIDTH,
    TITLE,
    para,
    table,
)

_A4 = SHEETS[Paper.A4]
_SOURCE = "Dicetak dari Patuh Jamsos."
_TITLE_WIDTH = 128.0
_TICK_WIDTH = 22.0
_DONE_WIDTH = 110.0
_GAP = 5.0
_ROOM = 90.0
"""A heading, its sentence and the first lines stay together."""
_PAIRS = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, INK),
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, HAIR),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 1.8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.8),
        # The small words of the first column stand on the line of the others.
        ("TOPPADDING", (0, 0), (0, -1), 3.2),
    ]
)


@dataclass(frozen=True, slots=True)
class PaperSection:
    """One heading with a sentence; below it blocks of pairs, or lines to tick."""

    heading: str
    text: str
    blocks: tuple[tuple[tuple[str, str], ...], ...] = ()
    ticks: tuple[str, ...] = ()


def render_paper(
    title: str, intro: Sequence[str], sections: Sequence[PaperSection], made_at: datetime
) -> bytes:
    """Return the paper as PDF bytes; the same input gives the same bytes."""
    return counted(lambda pages: _print(title, intro, sections, made_at, pages))


def _print(
    title: str,
    intro: Sequence[str],
    sections: Sequence[PaperSection],
    made_at: datetime,
    pages: int,
) -> tuple[bytes, int]:
    stream = BytesIO()
    frame = Frame(_A4.left, _A4.edge, TEXT_WIDTH, _A4.height - 2 * _A4.edge, 0, 0, 0, 0)
    document = BaseDocTemplate(stream, pagesize=_A4.size, title=title, lang="id-ID", invariant=1)
    document.addPageTemplates(PageTemplate("paper", [frame], onPage=_foot_of(made_at, pages)))
    document.build(_story(title, intro, sections), canvasmaker=_canvas_of(made_at))
    return stream.getvalue(), int(document.page)


def _canvas_of(made_at: datetime) -> type[DeclarationCanvas]:
    class Dated(DeclarationCanvas):
        """Carries the moment of the paper as its one date."""

        def save(self) -> None:
            self.date_by(made_at)
            super().save()

    return Dated


def _story(title: str, intro: Sequence[str], sections: Sequence[PaperSection]) -> list[Flowable]:
    story: list[Flowable] = [para(title, TITLE), Spacer(1, 8)]
    for text in intro:
        story += [para(text, SMALL), Spacer(1, 3)]
    for section in sections:
        story += [CondPageBreak(_ROOM), para(section.heading, HEADING)]
        if section.text:
            story += [para(section.text, SMALL), Spacer(1, 3)]
        for block in section.blocks:
            if block:
                story += [_block(block), Spacer(1, _GAP)]
        if section.ticks:
            story.append(_ticks(section.ticks))
    return story


def _block(pairs: tuple[tuple[str, str], ...]) -> Flowable:
    rows = [[para(name, CELL_INK), para(value, CELL)] for name, value in pairs]
    widths = [_TITLE_WIDTH, TEXT_WIDTH - _TITLE_WIDTH]
    return LongTable(rows, colWidths=widths, hAlign="LEFT", style=_PAIRS)


def _ticks(lines: tuple[str, ...]) -> Flowable:
    """Return lines with a box, and room for day, hour and name."""
    head: list[Any] = [para("", CELL), para("", CELL), para("Tanggal, jam, oleh", CELL_INK)]
    rows: list[list[Any]] = [head]
    rows += [[TickBox(), para(line, CELL), para("", CELL)] for line in lines]
    widths = [_TICK_WIDTH, TEXT_WIDTH - _TICK_WIDTH - _DONE_WIDTH, _DONE_WIDTH]
    return table(rows, widths, padding=4)


def _foot_of(made_at: datetime, pages: int) -> Callable[[Canvas, BaseDocTemplate], None]:
    def foot(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, 7)
        canvas.setFillColor(HINT)
        text = f"{_SOURCE} {made_at:%d-%m-%Y %H.%M}"
        canvas.drawString(_A4.left, _A4.edge / 2, text)
        right, words = _A4.width - _A4.right, page_of(document.page, pages)
        canvas.drawRightString(right, _A4.edge / 2, words)
        canvas.restoreState()

    return foot
