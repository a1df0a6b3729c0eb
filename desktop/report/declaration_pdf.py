"""The printed declaration as one PDF: letter, annexes, foot of each page, proof.

Pages are laid out twice, first only to count them, so that every foot can say "x dari y"; the
worker annex, which makes up nearly all of a long document, draws nothing the first time.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak, Spacer

from desktop.domain.calendar import long_date
from desktop.domain.declaration import DeclarationSnapshot, snapshot_digest
from desktop.domain.inspection_pack import masked_numbers
from desktop.domain.letter import USUAL_PRINT, PrintChoices
from desktop.domain.progress import Progress, quiet
from desktop.report import (
    assessment_table,
    contribution_table,
    explanation_annex,
    first_page,
    letterhead,
    plan_table,
    proof_page,
    qr,
    rule_table,
    signature,
    verify,
    worker_annex,
)
from desktop.report.archive import Description
from desktop.report.blocks import AnnexHead, Fixed
from desktop.report.canvas import CountingCanvas, DeclarationCanvas, Target
from desktop.report.fonts import REGULAR, printable
from desktop.report.page import Annex, Pages
from desktop.report.proof import Proof
from desktop.report.proof_slot import ProofSlot
from desktop.report.references import References
from desktop.report.sheet import SHEETS
from desktop.report.style import TEXT_WIDTH, forget_texts
from desktop.report.worker_layout import WorkerLayout
from desktop.report.worker_rows import WorkerRows

TITLE = "Surat Pernyataan Kepatuhan Program Jaminan Sosial Tenaga Kerja"


def render(
    snapshot: DeclarationSnapshot,
    progress: Progress = quiet,
    *,
    draft: bool = False,
    choices: PrintChoices = USUAL_PRINT,
    is_short: bool = False,
    is_copy: bool = False,
    proof: Proof | None = None,
    code: str = "",
) -> bytes:
    """Return the declaration as PDF bytes, the same for the same arguments always and everywhere.

    A draft is marked on every page and carries no proof; a final one without ``proof`` is sealed
    but not signed. ``is_short`` leaves the annexes out, and with them the seal; ``is_copy`` only
    the seal and the data, for a print whose identities are masked afterwards. Such a print is not
    the declaration, but ``code``, the text of its QR code, leads to it. ``progress`` counts pages
    and may raise ``Cancelled``.
    """
    is_whole = not (draft or is_short or is_copy)
    carried = proof if is_whole else None
    shown = "" if draft else carried.text if carried else code
    printer = _Printer(
        snapshot,
        choices,
        is_draft=draft,
        is_short=is_short,
        is_copy=is_copy,
        proof=carried,
        code=shown,
        digest=carried.digest if carried else snapshot_digest(snapshot),
    )
    if not is_whole:
        return printer.print(progress)
    return verify.seal(printer.print(progress), carried.sign if carried else None)


_MANY_PAGES = 100


class _Printer:
    """Lays out one snapshot: once to count pages, once to draw them."""

    def __init__(
        self,
        snapshot: DeclarationSnapshot,
        choices: PrintChoices,
        *,
        is_draft: bool,
        is_short: bool,
        is_copy: bool,
        proof: Proof | None,
        code: str,
        digest: str,
    ) -> None:
        self._snapshot = snapshot
        self._is_draft = is_draft
        self._is_short = is_short
        self._is_copy = is_copy
        self._proof = proof
        self._code = code
        self._sheet = SHEETS[choices.paper]
        self._digest = digest
        if choices.is_masked:
            self._snapshot = snapshot = _with_masked_evidence(snapshot)
        self._references = References(snapshot, are_shown=not is_short)
        self._rows: WorkerRows | None = None
        if not is_short:
            layout = WorkerLayout.of(self._sheet.wide_width, choices.columns)
            self._rows = WorkerRows(snapshot, mask_identity=choices.is_masked, layout=layout)
        self._pages = 0
        self._progress: Progress = quiet

    def print(self, progress: Progress) -> bytes:
        try:
            self._pages = self._build(Target(), is_drawn=False)
            self._collect()
            self._progress = progress
            target = Target()
            self._build(target, is_drawn=True)
            self._collect()
        finally:
            forget_texts()
        return target.data

    def _collect(self) -> None:
        """Free the pages now: they know their canvas and it knows them, so they would stay.

        A few are left to some later day, because nobody else gets a turn meanwhile.
        """
        if self._pages > _MANY_PAGES:
            gc.collect()

    def _build(self, target: Target, *, is_drawn: bool) -> int:
        annexes = self._annexes(is_drawn=is_drawn)
        pages = Pages(
            self._sheet,
            number=self._snapshot.document_number,
            digest=self._digest,
            pages=self._pages,
            progress=self._progress,
            is_draft=self._is_draft,
            kind=self._kind(),
        )
        about = self._describe()
        document = BaseDocTemplate(
            target,
            pagesize=self._sheet.size,
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
                pages.first(None if self._is_draft else self._proof_slot()),
                pages.letter(),
                *map(pages.annex, annexes),
            ],
        )
        maker = partial(self._canvas, about, is_drawn)
        document.build(self._story(annexes), canvasmaker=maker)
        return int(document.page)

    def _describe(self) -> Description:
        snapshot = self._snapshot
        return Description(
            title=printable(f"{TITLE} {snapshot.document_number}"),
            author=printable(snapshot.employer.name),
            subject=f"Keadaan per {long_date(snapshot.as_of)}",
            keywords=("BPJS Ketenagakerjaan", "BPJS Kesehatan"),
            creator=f"Patuh Jamsos {snapshot.app_version}",
            producer=self._producer(),
            moment=snapshot.finalised_at,
        )

    def _canvas(
        self,
        about: Description,
        is_drawn: bool,
        target: str | IO[bytes],
        **options: Any,  # noqa: ANN401 (reportlab's)
    ) -> Canvas:
        if not is_drawn:
            return CountingCanvas(target, **options)
        canvas = DeclarationCanvas(target, **options)
        canvas.describe(about)
        if not (self._is_draft or self._is_short or self._is_copy):
            key = self._proof.key if self._proof else b""
            canvas.reserve_seal(
                verify.blank_field(self._snapshot.document_number, self._digest, key)
            )
        if self._proof:
            canvas.carry(self._proof, about.moment)
        return canvas

    def _producer(self) -> str:
        if self._is_draft:
            return "Patuh Jamsos, draf"
        if self._is_copy:
            return verify.COPY_PRODUCER
        return verify.SHORT_PRODUCER if self._is_short else verify.PRODUCER

    def _kind(self) -> str:
        """Return what the foot of every page calls this print."""
        if self._is_copy:
            return "Cetakan samaran, nomor"
        return "Surat ringkas, nomor" if self._is_short else "Nomor"

    def _proof_slot(self) -> Fixed:
        """Return what stands in the reserved place at the foot of page 1."""
        if self._code:
            has_page = self._proof is not None
            return qr.ProofBlock(TEXT_WIDTH, self._code, is_text_printed=has_page)
        return ProofSlot(TEXT_WIDTH, self._digest)

    def _annexes(self, *, is_drawn: bool) -> tuple[Annex, ...]:
        """Return the annexes that have a body."""
        snapshot, signs = self._snapshot, self._references
        if self._rows is None:
            return ()
        workers = worker_annex.worker_annex(snapshot, self._rows, is_drawn=is_drawn)
        annexes = (
            Annex("I", assessment_table.TITLE, assessment_table.assessment_annex(snapshot, signs)),
            Annex(
                "II",
                contribution_table.TITLE,
                contribution_table.contribution_annex(snapshot, signs),
            ),
            Annex("III", plan_table.TITLE, plan_table.plan_annex(snapshot, signs)),
            Annex("IV", worker_annex.TITLE, workers, is_wide=True),
            Annex(
                "V",
                explanation_annex.TITLE,
                explanation_annex.explanation_annex(snapshot, signs),
            ),
            Annex("VI", rule_table.TITLE, rule_table.rule_annex(snapshot)),
        )
        return tuple(annex for annex in annexes if annex.body)

    def _story(self, annexes: tuple[Annex, ...]) -> list[Flowable]:
        snapshot, has_annexes = self._snapshot, not self._is_short
        story = [
            NextPageTemplate(Pages.LETTER),
            *letterhead.head_of_letter(snapshot),
            *first_page.sections(snapshot, self._references, has_annexes=has_annexes),
            *signature.statement_part(
                snapshot, has_annexes=has_annexes, room=self._sheet.height - 2 * self._sheet.edge
            ),
        ]
        for annex in annexes:
            room = self._sheet.wide_width if annex.is_wide else TEXT_WIDTH
            story += [NextPageTemplate(annex.letter), PageBreak()]
            story += [AnnexHead(room, annex.letter, annex.name), Spacer(1, 4), *annex.body]
        if self._proof:
            story += [
                NextPageTemplate(Pages.LETTER),
                PageBreak(),
                *proof_page.proof_part(self._proof),
            ]
        return story


def _with_masked_evidence(snapshot: DeclarationSnapshot) -> DeclarationSnapshot:
    """Return the snapshot for a masked print: files of proofs may be named after a NIK."""
    obligations = tuple(
        replace(item, evidence=shown)
        if (shown := tuple(map(masked_numbers, item.evidence))) != item.evidence
        else item
        for item in snapshot.obligations
    )
    return replace(snapshot, obligations=obligations)
