"""The printed declaration as one PDF: letter, annexes, foot of each page, proof.

Pages are laid out twice, first only to count them, so that every foot can say "x dari y"; the
worker annex, which makes up nearly all of a long document, draws nothing the first time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from desktop.domain.declaration import (
    DeclarationSnapshot,
    canonical_json,
    digest_of,
    short_digest,
)
from desktop.domain.progress import Progress, quiet
from desktop.report import (
    assessment_table,
    contribution_table,
    letterhead,
    proof_page,
    qr,
    rule_table,
    signature,
    summary,
    verify,
    worker_annex,
)
from desktop.report.archive import Description
from desktop.report.blocks import AnnexHead
from desktop.report.canvas import DeclarationCanvas
from desktop.report.fonts import REGULAR, SEMIBOLD, printable, shortened, width
from desktop.report.proof import Proof
from desktop.report.style import (
    BLACK,
    BOTTOM,
    HAIR,
    INK,
    LANDSCAPE,
    LEFT,
    PORTRAIT,
    RIGHT,
    TEXT_WIDTH,
    TOP,
    WIDE_BOTTOM,
    WIDE_SIDE,
    WIDE_TOP,
    WIDE_WIDTH,
)
from desktop.report.worker_rows import WorkerRows

TITLE = "Surat Pernyataan Kepatuhan Program Jaminan Sosial Tenaga Kerja"
_LETTER = "letter"
_FOOT = 6.8


def render(
    snapshot: DeclarationSnapshot,
    progress: Progress = quiet,
    *,
    draft: bool = False,
    mask_identity: bool = True,
    proof: Proof | None = None,
) -> bytes:
    """Return the declaration as PDF bytes, the same for the same snapshot always and everywhere.

    A draft is marked on every page and carries no proof; a final one without ``proof`` is sealed
    but not signed. ``progress`` counts pages and may raise ``Cancelled``.
    """
    proof = None if draft else proof
    printer = _Printer(snapshot, is_draft=draft, mask_identity=mask_identity, proof=proof)
    pdf = printer.print(progress)
    return pdf if draft else verify.seal(pdf, proof.sign if proof else None)


class _Annex:
    """One annex: its letter, name, and what it holds."""

    def __init__(self, letter: str, name: str, *, is_wide: bool = False) -> None:
        self.letter = letter
        self.name = name
        self.is_wide = is_wide
        self.first_page = 0


class _Printer:
    """Lays out one snapshot: once to count pages, once to draw them."""

    def __init__(
        self,
        snapshot: DeclarationSnapshot,
        *,
        is_draft: bool,
        mask_identity: bool,
        proof: Proof | None,
    ) -> None:
        self._snapshot = snapshot
        self._is_draft = is_draft
        self._proof = proof
        self._digest = digest_of(canonical_json(snapshot))
        self._rows = WorkerRows(snapshot, mask_identity=mask_identity)
        self._pages = 0
        self._progress: Progress = quiet

    def print(self, progress: Progress) -> bytes:
        self._pages = self._build(BytesIO(), is_drawn=False)
        self._progress = progress
        target = BytesIO()
        self._build(target, is_drawn=True)
        return target.getvalue()

    def _build(self, target: BytesIO, *, is_drawn: bool) -> int:
        annexes = (
            _Annex("A", assessment_table.TITLE),
            _Annex("B", contribution_table.TITLE),
            _Annex("C", worker_annex.TITLE, is_wide=True),
            _Annex("D", rule_table.TITLE),
        )
        about = self._describe()
        document = BaseDocTemplate(
            target,
            pagesize=PORTRAIT,
            invariant=1,
            pageCompression=0,
            lang="id-ID",
            initialFontName=REGULAR,
            title=about.title,
            author=about.author,
            subject=about.subject,
            keywords=list(about.keywords),
            creator=about.creator,
            producer=about.producer,
            pageTemplates=[
                self._template(_LETTER, None),
                *(self._template(annex.letter, annex) for annex in annexes),
            ],
        )
        maker = partial(self._canvas, about, is_drawn)
        document.build(self._story(annexes, is_drawn=is_drawn), canvasmaker=maker)
        return int(document.page)

    def _describe(self) -> Description:
        snapshot = self._snapshot
        return Description(
            title=printable(f"{TITLE} {snapshot.document_number}"),
            author=printable(snapshot.employer.name),
            subject=f"Keadaan per {snapshot.as_of.isoformat()}",
            keywords=("BPJS Ketenagakerjaan", "BPJS Kesehatan"),
            creator=f"Patuh Jamsos {snapshot.app_version}",
            producer="Patuh Jamsos, draf" if self._is_draft else verify.PRODUCER,
            moment=snapshot.finalised_at,
        )

    def _canvas(
        self,
        about: Description,
        is_drawn: bool,
        target: str | IO[bytes],
        **options: Any,  # noqa: ANN401 (reportlab's)
    ) -> Canvas:
        canvas = DeclarationCanvas(target, **options)
        canvas.describe(about)
        if is_drawn and not self._is_draft:
            key = self._proof.key if self._proof else b""
            canvas.reserve_seal(
                verify.blank_field(self._snapshot.document_number, self._digest, key)
            )
        if is_drawn and self._proof:
            canvas.carry(self._proof, about.moment)
        return canvas

    def _story(self, annexes: tuple[_Annex, ...], *, is_drawn: bool) -> list[Flowable]:
        snapshot = self._snapshot
        story = [
            *letterhead.head_of_letter(snapshot),
            *summary.sections(snapshot),
            *qr.proof_block(self._proof, TEXT_WIDTH),
            *signature.statement_part(snapshot),
        ]
        bodies: tuple[list[Flowable], ...] = (
            assessment_table.assessment_annex(snapshot),
            contribution_table.contribution_annex(snapshot),
            worker_annex.worker_annex(snapshot, self._rows, is_drawn=is_drawn),
            rule_table.rule_annex(snapshot),
        )
        for annex, body in zip(annexes, bodies, strict=True):
            room = WIDE_WIDTH if annex.is_wide else TEXT_WIDTH
            story += [NextPageTemplate(annex.letter), PageBreak()]
            story += [AnnexHead(room, annex.letter, annex.name), Spacer(1, 4), *body]
        if self._proof:
            story += [NextPageTemplate(_LETTER), PageBreak(), *proof_page.proof_part(self._proof)]
        return story

    def _template(self, name: str, annex: _Annex | None) -> PageTemplate:
        size, left, right, top, bottom = PORTRAIT, LEFT, RIGHT, TOP, BOTTOM
        if annex is not None and annex.is_wide:
            size, left, right = LANDSCAPE, WIDE_SIDE, WIDE_SIDE
            top, bottom = WIDE_TOP, WIDE_BOTTOM
        frame = Frame(
            left,
            bottom,
            size[0] - left - right,
            size[1] - top - bottom,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        return PageTemplate(
            id=name,
            frames=[frame],
            pagesize=size,
            onPage=partial(self._begin_page, size),
            onPageEnd=self._page_end(annex, frame),
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

    def _page_end(
        self, annex: _Annex | None, frame: Frame
    ) -> Callable[[Canvas, BaseDocTemplate], None]:
        left, right = frame.x1, frame.x1 + frame.width
        foot, top = frame.y1 - 26, frame.y1 + frame.height

        def finish(canvas: Canvas, _document: BaseDocTemplate) -> None:
            page = canvas.getPageNumber()
            self._progress(page, max(page, self._pages))
            self._draw_foot(canvas, left, right, foot)
            if annex is None:
                return
            annex.first_page = annex.first_page or page
            if page != annex.first_page:
                _draw_running_head(canvas, annex, right, top)

        return finish

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
        number = printable(self._snapshot.document_number) or "tanpa nomor"
        start = left
        if self._is_draft:
            canvas.setFont(SEMIBOLD, _FOOT + 1)
            canvas.setFillColor(INK)
            canvas.drawString(left, y, "DRAF")
            canvas.setFont(REGULAR, _FOOT)
            canvas.setFillColor(BLACK)
            start += width("DRAF", SEMIBOLD, _FOOT + 1) + 6
        shown = shortened(f"Nomor {number}", REGULAR, _FOOT, centre - start - 10)
        canvas.drawString(start, y, shown)


def _draw_running_head(canvas: Canvas, annex: _Annex, right: float, top: float) -> None:
    canvas.setFillColor(INK)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(right, top + 8, f"Lampiran {annex.letter} · {annex.name} (lanjutan)")
