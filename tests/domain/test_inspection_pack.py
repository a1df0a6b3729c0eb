"""Names, order and validity within a pack."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Evidence
from desktop.domain.inspection_pack import (
    EvidenceState,
    PackedFile,
    digest_list,
    masked_numbers,
    pack_name,
    safe_part,
    safe_suffix,
    state_of,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("012/HRD-SP/XI/2026", "012-HRD-SP-XI-2026"),
        ("CON", "x-CON"),
        ("lpt1", "x-lpt1"),
        ("..", "x-"),
        ("a" * 90, "a" * 40),
        ("nomor: 1 <dua>", "nomor-1-dua"),
    ],
)
def test_a_name_is_safe_on_any_system(text: str, safe: str) -> None:
    """Nothing reserved, nothing long, letters and digits only."""
    assert safe_part(text) == safe


def test_a_pack_is_named_by_declaration_and_day() -> None:
    """So the name says what it is and nothing of people."""
    assert pack_name("012/XI/2026", TODAY) == "berkas-pemeriksaan-012-XI-2026-20261124"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("KTP.PDF", ".pdf"),
        ("foto.jpeg", ".jpeg"),
        ("tanpa", ".bin"),
        ("a.p d", ".bin"),
        ("x.berkas-panjang", ".bin"),
    ],
)
def test_an_ending_is_kept_where_it_is_plain(name: str, suffix: str) -> None:
    """An odd one says nothing about the file and goes."""
    assert safe_suffix(name) == suffix


@pytest.mark.parametrize(
    ("until", "is_found", "is_same", "state"),
    [
        (None, False, False, EvidenceState.MISSING),
        (None, True, False, EvidenceState.CHANGED),
        (None, True, True, EvidenceState.NO_END),
        (date(2026, 11, 23), True, True, EvidenceState.EXPIRED),
        (TODAY, True, True, EvidenceState.VALID),
    ],
)
def test_a_proof_holds_through_its_last_day(
    until: date | None, is_found: bool, is_same: bool, state: EvidenceState
) -> None:
    """What is not there or not the same does not hold at all."""
    item = Evidence("a.pdf", valid_until=until)
    assert state_of(item, TODAY, is_found=is_found, is_same=is_same) is state
    assert state.is_sound == (state in {EvidenceState.VALID, EvidenceState.NO_END})


def test_numbers_as_long_as_a_nik_are_masked() -> None:
    """Shorter and longer ones are something else."""
    text = "KTP 1871010101900001, 187101010190000, 18710101019000012"
    assert masked_numbers(text) == "KTP 187101******0001, 187101010190000, 18710101019000012"


def test_the_list_of_digests_is_read_by_other_tools() -> None:
    """Digest, two blanks, name; a line each."""
    files = [PackedFile("a/b.pdf", "Isi", 1, "0" * 64), PackedFile("c.pdf", "Isi", 1, "1" * 64)]
    assert digest_list(files).decode() == f"{'0' * 64}  a/b.pdf\n{'1' * 64}  c.pdf\n"
