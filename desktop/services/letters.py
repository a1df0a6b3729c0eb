"""The letter before it is finalised: logo, opinion of the workers, how it is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.domain.bilingual import Bilingual
from desktop.domain.letter import LetterDraft, Opinion, Paper, PrintChoices
from desktop.errors import UserError
from desktop.services.assessments import AssessmentService
from desktop.services.changes import LETTER, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.unreadable import unreadable
from desktop.storage.letters import LetterRepository

_LOGO_FAULTS = {
    "TOO_LARGE": Bilingual(
        "lebih besar dari 512 KB. Pilih gambar yang lebih kecil.",
        "is larger than 512 KB. Choose a smaller picture.",
    ),
    "TOO_MANY": Bilingual(
        "mempunyai lebih dari empat juta piksel. Perkecil gambarnya dahulu.",
        "has more than four million pixels. Make the picture smaller first.",
    ),
    "NO_PICTURE": Bilingual(
        "bukan gambar PNG atau JPEG yang utuh. Pilih berkas gambar yang lain.",
        "is no whole PNG or JPEG picture. Choose another picture file.",
    ),
}


class LetterService:
    """Keeps what the user enters about the letter of the day that is assessed."""

    def __init__(
        self,
        repository: LetterRepository,
        employers: EmployerService,
        assessments: AssessmentService,
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._assessments = assessments

    def draft(self) -> LetterDraft:
        """Return what was entered; before anything was, paper and columns of the last letter."""
        employer = self._employers.current()
        if employer is None:
            return LetterDraft()
        stored = self._repository.draft(employer.employer_id, self._assessments.as_of)
        return stored or LetterDraft(choices=self._repository.latest_choices(employer.employer_id))

    def save(self, draft: LetterDraft) -> ChangeSet:
        """Store what was entered; raises ``UserError`` where an opinion lacks its words."""
        opinion, text = draft.representative.opinion, draft.representative.text.strip()
        if opinion in {Opinion.AGREES_WITH_NOTES, Opinion.REFUSES} and not text:
            raise UserError(
                "OPINION_WITHOUT_TEXT",
                "Tulis catatan atau alasan wakil pekerja, atau pilih pendapat lain.",
                english="Write the remark or the reason of the workers' representative, or choose"
                " another opinion.",
            )
        self._repository.save_draft(
            self._employers.required().employer_id, self._assessments.as_of, draft
        )
        return ChangeSet.of(LETTER)

    def choices(self) -> PrintChoices:
        """Return how the letter is to be printed."""
        return self.draft().choices

    def save_paper(self, paper: Paper) -> ChangeSet:
        """Print on this paper from now on, the letter of the day that is assessed included."""
        draft = self.draft()
        return self.save(replace(draft, choices=replace(draft.choices, paper=paper)))

    def logo(self) -> bytes:
        """Return the picture of the letterhead; empty without one."""
        employer = self._employers.current()
        return b"" if employer is None else self._repository.logo(employer.employer_id)

    def choose_logo(self, path: Path) -> ChangeSet:
        """Keep a picture file for the letterhead; raises ``UserError`` for one that cannot be."""
        return self.save_logo(self.read_logo(path))

    def read_logo(self, path: Path) -> bytes:
        """Return a picture file that can stand in a letterhead; raises ``UserError`` for others."""
        from desktop.report.logo import MOST_BYTES, UnusableLogo, read_logo

        try:
            with path.open("rb") as file:
                logo = read_logo(file.read(MOST_BYTES + 1))
        except OSError as error:
            raise unreadable(path) from error
        except UnusableLogo as error:
            words = _LOGO_FAULTS[error.code]
            raise UserError(
                f"LOGO_{error.code}",
                f"Berkas {path.name} {words.id}",
                english=f"The file {path.name} {words.en}",
            ) from error
        return logo.data

    def save_logo(self, picture: bytes) -> ChangeSet:
        """Print the letterhead with this picture from now on; without one where it is empty."""
        self._repository.save_logo(self._employers.required().employer_id, picture)
        return ChangeSet.of(LETTER)

    def remove_logo(self) -> ChangeSet:
        """Print the letterhead without a picture from now on."""
        return self.save_logo(b"")
