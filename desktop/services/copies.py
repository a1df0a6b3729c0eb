"""Other papers from the data of the declaration: short letter, editable copy, director's note."""

from __future__ import annotations

from desktop.domain.action_plan import GREEN
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.declaration_reading import UnreadableSnapshot, read_snapshot
from desktop.domain.director_note import DirectorNote, director_note
from desktop.domain.exposure.report import ExposureReport
from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.services.action_plan import ActionPlanService
from desktop.services.assessments import AssessmentService
from desktop.services.declarations import DeclarationService
from desktop.services.exposure import ExposureService
from desktop.services.letters import LetterService


class CopyService:
    """Makes the papers; stores nothing.

    Each takes the id of a finalised declaration, or 0 for the data as they are now, and raises
    ``NotReady`` while these may not be declared.
    """

    def __init__(
        self,
        declarations: DeclarationService,
        letters: LetterService,
        assessments: AssessmentService,
        plan: ActionPlanService,
        exposure: ExposureService,
    ) -> None:
        self._declarations = declarations
        self._letters = letters
        self._assessments = assessments
        self._plan = plan
        self._exposure = exposure

    def short_letter(self, declaration_id: int = 0, progress: Progress = quiet) -> bytes:
        """Return the letter without its annexes as PDF, marked as a draft while it is one.

        It carries the code of its declaration but no seal: it is a print of it, not itself.
        """
        from desktop.report.declaration_pdf import render

        return render(
            self._snapshot(declaration_id, progress),
            progress,
            draft=not declaration_id,
            choices=self._letters.choices(),
            is_short=True,
            code=self._declarations.proof_text(declaration_id) if declaration_id else "",
        )

    def editable(self, declaration_id: int = 0, progress: Progress = quiet) -> bytes:
        """Return the letter as DOCX, marked on every page as a copy that is no declaration."""
        from desktop.report.editable_copy import editable_copy

        snapshot = self._snapshot(declaration_id, progress)
        return editable_copy(snapshot, self._letters.choices().paper)

    def director_note(self, progress: Progress = quiet) -> bytes:
        """Return the note for the director as a PDF of one page, from the data as they are now."""
        from desktop.report.director_page import render_note

        snapshot = self._snapshot(0, progress)
        return render_note(snapshot, self._note(progress), self._letters.choices().paper)

    def _note(self, progress: Progress) -> DirectorNote:
        assessment = self._assessments.assess(progress)
        overview = self._plan.overview(assessment)
        value = assessment.score.value
        return director_note(
            self._exposure_of(progress),
            overview.missing,
            tuple(line.action for line in overview.lines),
            is_green=value is not None and value >= GREEN,
        )

    def _exposure_of(self, progress: Progress) -> ExposureReport | None:
        try:
            return self._exposure.report(self._assessments.as_of, progress)
        except ContributionImpossible:
            return None

    def _snapshot(self, declaration_id: int, progress: Progress) -> DeclarationSnapshot:
        if not declaration_id:
            return self._declarations.draft_snapshot(progress)
        return frozen_snapshot(self._declarations, declaration_id)


def frozen_snapshot(declarations: DeclarationService, declaration_id: int) -> DeclarationSnapshot:
    """Return what a finalised declaration froze; raises ``UserError`` SNAPSHOT_UNREADABLE."""
    try:
        return read_snapshot(declarations.get(declaration_id).snapshot)
    except UnreadableSnapshot as error:
        raise UserError(
            "SNAPSHOT_UNREADABLE",
            "Isi deklarasi itu tidak dapat dibaca oleh versi program ini. Pasang versi yang"
            " terbaru, lalu ulangi; PDF-nya tetap dapat disimpan seperti semula.",
            english="This version of the program cannot read the content of that declaration."
            " Install the latest version and try again; its PDF can still be saved as it was.",
        ) from error
