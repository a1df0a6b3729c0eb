"""A person is found by whole numbers and whole words, and nobody else for them."""

from __future__ import annotations

import pytest

from desktop.storage.person_marks import PersonMarks

NIK = "1871010101900007"
ROW = {"name": "Budi  Santoso", "nik": NIK, "passport_number": "", "kpj": "12.345-678"}
BUDI = PersonMarks.of([{**ROW, "jkn_number": "1"}])


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Surat BUDI SANTOSO.pdf", True),
        ("budi\nsantoso", True),
        ("Budi Santosowati", False),
        ("Ambudi Santoso", False),
        ("NIK 1871 0101 0190 0007", False),
        ("NIK 1871.0101.0190.0007, KPJ -", True),
        ("kpj 12345678", True),
        ("99123456789", False),
        ("1", False),
        ("", False),
    ],
)
def test_a_text_names_a_person(text: str, is_named: bool) -> None:
    """Words and numbers count as wholes; blanks within a number only where it stands alone."""
    assert BUDI.is_named_in(text) is is_named


@pytest.mark.parametrize(
    ("cells", "is_theirs"),
    [
        (("Budi S.", "1871 0101 0190 0007"), True),
        (("Budi Santoso", "tanpa NIK"), True),
        (("Budi Santoso", "1871010101900008"), False),
        (("Santoso", ""), False),
    ],
)
def test_a_row_is_about_a_person(cells: tuple[str, ...], is_theirs: bool) -> None:
    """Who has the name and another NIK is somebody else."""
    assert BUDI.is_row(cells) is is_theirs
