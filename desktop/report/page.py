"""The pages of a declaration: frames, foot, running head, mark of a draft, place of the proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from desktop.domain.declaration import short_digest
from desktop.domain.progress import Progress
from desktop.report.blocks import Fixed
from desktop.report.fonts import REGULAR, SEMIBOLD, printable, shortened, width
from desktop.report.qr import SIDE
from desktop.report.sheet import Sheet
from desktop.report.style import BLACK, HAIR, INK

_FOOT = 6.8
_SLOT_GAP = 8.0


@dataclass(slots=True)
class Annex:
    """One annex: its letter, name, and what it holds."""

    letter: str
    name: str
    body: list[Flowable]
    is_wide: bool = False
    first_page: int = 0


class Pages:
    """Makes the page templates of one document; ``pages`` is how many there are, 0 unknown.

    ``kind`` stands before the number in the foot of every page.
    """

    FIRST: ClassVar[str] = "first"
    LETTER: ClassVar[str] = "letter"

    def __init__(
        self,
        sheet: Sheet,
        *,
        number: str,
        digest: str,
        pages: int,
        progress: Progress,
        is_draft: bool,
        kind: str = "Nomor",
    ) -> None:
        self._sheet = sheet
        self._number = printable(number) or "tanpa nomor"
        self._digest = digest
        self._pages = pages
        self._progress = progress
        self._is_draft = is_draft
        self._kind = kind

    def first(self, slot: Fixed | None) -> PageTemplate:
        """Return page 1, whose foot is kept for the proof even while there is none."""
        frame = self._upright_frame(SIDE + _SLOT_GAP)
        bottom = self._sheet.edge

        def draw_slot(canvas: Canvas) -> None:
            if slot is not None:
                slot.wrapOn(canvas, frame.width, slot.height)
                slot.drawOn(canvas, frame.x1, bottom)

        return self._template(self.FIRST, frame, None, self._sheet.size, draw_slot)

    def letter(self) -> PageTemplate:
        """Return the further pages of the letter."""
        return self._template(self.LETTER, self._upright_frame(0), None, self._sheet.size)

    def annex(self, annex: Annex) -> PageTemplate:
        """Return the pages of an annex, upright or across."""
        if not annex.is_wide:
            return self._template(annex.letter, self._upright_frame(0), annex, self._sheet.size)
        edge, (across, down) = self._sheet.wide_edge, self._sheet.across
        frame = _frame(edge, edge, across - 2 * edge, down - 2 * edge)
        return self._template(annex.letter, frame, annex, self._sheet.across)

    def _upright_frame(self, kept: float) -> Frame:
        sheet = self._sheet
        across = sheet.width - sheet.left - sheet.right
        return _frame(sheet.left, sheet.edge + kept, across, sheet.height - 2 * sheet.edge - kept)

    def _template(
        self,
        name: str,
        frame: Frame,
        annex: Annex | None,
        size: tuple[float, float],
        draw_more: Callable[[Canvas], None] | None = None,
    ) -> PageTemplate:
        edge = self._sheet.edge if size == self._sheet.size else self._sheet.wide_edge

        def finish(canvas: Canvas, _document: BaseDocTemplate) -> None:
            page = canvas.getPageNumber()
            self._progress(page, max(page, self._pages))
            if draw_more is not None:
                draw_more(canvas)
            left, right = frame.x1, frame.x1 + frame.width
            self._draw_foot(canvas, left, right, edge - 26)
            if annex is None:
                return
            annex.first_page = annex.first_page or page
            if page != annex.first_page:
                _draw_running_head(canvas, annex, right, frame.y1 + frame.height)

        return PageTemplate(
            id=name,
            frames=[frame],
            pagesize=size,
            onPage=partial(self._begin_page, size),
            onPageEnd=finish,
        )

    def _begin_page(
        self, size: tuple[float, float], canvas: Canvas, _document: BaseDocTemplate
    ) -> None:
        if not self._is_draft:
            return
        canvas.saveState()
        canvas.transform(1, 0, 0, 1, size[0] / 2, size[1] / 2)
        canvas.rotate(40)
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.8)
        canvas.setFont(SEMIBOLD, 170)
        canvas.drawCentredString(0, -60, "DRAF", mode=1)
        canvas.restoreState()

    def _draw_foot(self, canvas: Canvas, left: float, right: float, y: float) -> None:
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.5)
        canvas.line(left, y + 11, right, y + 11)
        canvas.setFillColor(BLACK)
        canvas.setFont(REGULAR, _FOOT)
        digest = f"Sidik data {short_digest(self._digest)}"
        middle = f"halaman {canvas.getPageNumber()} dari {self._pages}"
        canvas.drawRightString(right, y, digest)
        centre = right - width(digest, REGULAR, _FOOT) - width(middle, REGULAR, _FOOT) - 18
        canvas.drawString(centre, y, middle)
        start = left
        if self._is_draft:
            canvas.setFont(SEMIBOLD, _FOOT + 1)
            canvas.setFillColor(INK)
            canvas.drawString(left, y, "DRAF")
            canvas.setFont(REGULAR, _FOOT)
            canvas.setFillColor(BLACK)
            start += width("DRAF", SEMIBOLD, _FOOT + 1) + 6
        room = centre - start - 10
        canvas.drawString(start, y, shortened(f"{self._kind} {self._number}", REGULAR, _FOOT, room))


def _frame(left: float, bottom: float, across: float, up: float) -> Frame:
    return Frame(
        left, bottom, across, up, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


def _draw_running_head(canvas: Canvas, annex: Annex, right: float, top: float) -> None:
    canvas.setFillColor(INK)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(right, top + 8, f"Lampiran {annex.letter} · {annex.name} (lanjutan)")
