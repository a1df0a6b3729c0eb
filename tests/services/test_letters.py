"""What is entered about a letter is kept for its day, checked, and frozen with the declaration."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain.employer import Employer
from desktop.domain.letter import (
    LetterDraft,
    Opinion,
    Paper,
    PrintChoices,
    Representative,
    WorkerColumn,
)
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services.changes import LETTER
from desktop.services.container import Services
from tests.services.conftest import make_worker

PERSON = Representative("Tuti Contoh", "Serikat Contoh", Opinion.REFUSES, "Upah belum dibayar.")
DRAFT = LetterDraft(
    representative=PERSON,
    choices=PrintChoices(paper=Paper.F4, columns=(WorkerColumn.WAGE,), is_masked=False),
)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and a worker."""
    services.employers.save(employer)
    services.workforce.save(make_worker())
    return services


def picture(folder: Path, kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> Path:
    """Write an invented picture and return where it lies."""
    path = folder / f"logo.{kind.lower()}"
    Image.new("RGB", size, (31, 78, 121)).save(path, kind)
    return path


def test_before_an_employer_there_is_what_is_usual(services: Services) -> None:
    """Without an employer there is neither draft nor logo."""
    assert services.letters.draft() == LetterDraft()
    assert services.letters.logo() == b""


def test_a_draft_is_kept_for_its_day(staffed: Services) -> None:
    """Another day asks the workers anew; going back finds the draft again."""
    changes = staffed.letters.save(DRAFT)
    assert changes.kinds == {LETTER}
    assert staffed.letters.draft() == DRAFT
    day = staffed.assessments.as_of
    staffed.assessments.start(date(2026, 12, 31))
    assert staffed.letters.draft().representative == Representative()
    staffed.assessments.start(day)
    assert staffed.letters.draft() == DRAFT


@pytest.mark.parametrize("opinion", [Opinion.AGREES_WITH_NOTES, Opinion.REFUSES])
def test_an_opinion_needs_its_words(staffed: Services, opinion: Opinion) -> None:
    """Notes without notes and a refusal without a reason are not kept."""
    with pytest.raises(UserError) as fault:
        staffed.letters.save(LetterDraft(representative=Representative(opinion=opinion, text=" ")))
    assert fault.value.code == "OPINION_WITHOUT_TEXT"
    assert staffed.letters.draft() == LetterDraft()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_kept_as_it_is_and_taken_away(
    staffed: Services, tmp_path: Path, kind: str
) -> None:
    """The bytes of the file are stored, printed in the letter, and gone when removed."""
    path = picture(tmp_path, kind)
    staffed.letters.choose_logo(path)
    assert staffed.letters.logo() == path.read_bytes()
    stored, _ = staffed.declarations.finalise("1")
    assert base64.b64decode(json.loads(stored.snapshot)["logo"]) == path.read_bytes()
    assert b"/Subtype /Image" in stored.pdf
    staffed.letters.remove_logo()
    assert staffed.letters.logo() == b""
    assert b"/Subtype /Image" not in staffed.declarations.finalise("2")[0].pdf


def test_what_is_no_usable_picture_is_refused(staffed: Services, tmp_path: Path) -> None:
    """Another format, a cut file, too many bytes or pixels, no file: each has its sentence."""
    gif = picture(tmp_path, "GIF")
    cut = tmp_path / "cut.png"
    cut.write_bytes(picture(tmp_path, size=(400, 400)).read_bytes()[:300])
    heavy = tmp_path / "heavy.png"
    heavy.write_bytes(b"\x89PNG" + b"0" * 600_000)
    broad = BytesIO()
    Image.new("1", (4000, 1001)).save(broad, "PNG")
    wide = tmp_path / "wide.png"
    wide.write_bytes(broad.getvalue())
    for path, code in (
        (gif, "LOGO_NO_PICTURE"),
        (cut, "LOGO_NO_PICTURE"),
        (heavy, "LOGO_TOO_LARGE"),
        (wide, "LOGO_TOO_MANY"),
        (tmp_path / "none.png", "FILE_NOT_READ"),
    ):
        with pytest.raises(UserError) as fault:
            staffed.letters.choose_logo(path)
        assert fault.value.code == code, path.name
    assert staffed.letters.logo() == b""


def test_draft_goes_into_the_declaration(staffed: Services) -> None:
    """Opinion, paper, columns and the open NIK stand in what is finalised."""
    staffed.letters.save(DRAFT)
    stored, _ = staffed.declarations.finalise("1")
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert json.loads(stored.snapshot)["opinion"]["opinion"] == "refuses"
    assert "Menolak Upah belum dibayar. Tuti Contoh" in text
    assert "tunjangan (T)" in text
    assert "dalam iuran TK" not in text


def test_numbers_follow_the_employers_pattern(staffed: Services) -> None:
    """The pattern counts on for each declaration; month and year are those of the day."""
    stored = staffed.employers.current()
    assert stored is not None
    staffed.employers.save(replace(stored, document_number="{nomor}/HRD-SP/{bulan}/{tahun}"))
    assert staffed.declarations.suggested_number() == "001/HRD-SP/XI/2026"
    staffed.declarations.finalise("001/HRD-SP/XI/2026")
    assert staffed.declarations.suggested_number() == "002/HRD-SP/XI/2026"


def test_paper_and_columns_go_on_to_the_next_day(staffed: Services) -> None:
    """What was chosen once is usual from then on; identities are masked anew."""
    staffed.letters.save(DRAFT)
    staffed.assessments.start(date(2026, 12, 31))
    choices = staffed.letters.choices()
    assert (choices.paper, choices.columns) == (DRAFT.choices.paper, DRAFT.choices.columns)
    assert choices.is_masked
    other = Paper.A4 if choices.paper is Paper.F4 else Paper.F4
    staffed.letters.save_paper(other)
    assert staffed.letters.choices().paper is other
