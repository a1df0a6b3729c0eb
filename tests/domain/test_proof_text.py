"""The text of the code: written, taken apart again, and refused where it is no proof."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.proof_text import (
    Coverage,
    ProofFigures,
    ProofUnreadable,
    decode,
    encode,
    figures_of,
    fingerprint,
    signed_part,
    split_for_code,
)

KEY, SIGNATURE = bytes(range(32)), bytes(range(64))
FIGURES = ProofFigures(
    document_number="012/HRD-SP/XI/2026",
    employer="PT Sinar Pesisir Makmur",
    npp="12345678",
    as_of=date(2026, 11, 20),
    headcount=250,
    coverage=(Coverage("JKK", 248, 250), Coverage("JKN", 250, 250)),
    employer_share=123_456_789_01,
    worker_share=45_678_00,
    rules_digest="ab" * 32,
    snapshot_digest="0f" * 32,
)
TEXT = encode(FIGURES, KEY, SIGNATURE)


def test_a_text_comes_back_whole() -> None:
    """Figures, key and signature are what was written; what is signed ends before it."""
    proof = decode(TEXT)

    assert (proof.figures, proof.key, proof.signature) == (FIGURES, KEY, SIGNATURE)
    assert proof.signed == signed_part(FIGURES, KEY).encode()
    assert TEXT.startswith(proof.signed.decode())


def test_a_typed_text_may_be_broken_and_lower_case() -> None:
    """Lines, blanks between groups, small letters in the codes and 0 for O do no harm."""
    parts = TEXT.split("*")
    codes = [" ".join(part[i : i + 4] for i in range(0, len(part), 4)) for part in parts[8:]]
    typed = "*\n".join([*parts[:8], *(code.lower().replace("o", "0") for code in codes)])

    assert decode(f"  {typed}\n") == decode(TEXT)


def test_figures_of_a_snapshot_in_plain_form() -> None:
    """Programs stand in one order, sums are those of all programs, long names are cut."""
    document = {
        "document_number": " 012/HRD-SP/XI/2026 ",
        "employer": {"name": "PT " + "Panjang " * 20, "npp": "1"},
        "as_of": "2026-11-20",
        "active_workers": 3,
        "programs": [
            _program("JKN", 3, 3, 400, 100),
            _program("JKK", 2, 3, 50, 0),
        ],
        "rules_digest": "ab" * 32,
    }
    figures = figures_of(document, "cd" * 32)

    assert [c.program for c in figures.coverage] == ["JKK", "JKN"]
    assert (figures.employer_share, figures.worker_share) == (450, 100)
    assert len(figures.employer) <= 60
    assert figures.document_number == "012/HRD-SP/XI/2026"


def _program(
    program: str, registered: int, expected: int, employer: int, worker: int
) -> dict[str, object]:
    return {
        "program": program,
        "registered": registered,
        "expected": expected,
        "employer_share_sen": employer,
        "worker_share_sen": worker,
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PJ1",
        "PJ9" + TEXT[3:],
        TEXT[:-1],
        TEXT + "A",
        TEXT.replace("JKK:248", "XYZ:248"),
        TEXT.replace("2026-11-20", "2026-02-30"),
        TEXT.replace("*250*", "*dua*"),
        TEXT.replace("*250*", f"*{'9' * 400}*"),
        TEXT.replace("45678.00", "45678"),
        TEXT.replace("/45678.00", ""),
        "*" * 5_000,
    ],
)
def test_what_is_no_proof_is_refused(text: str) -> None:
    """A part that is missing, mistyped or far too long is one named error."""
    with pytest.raises(ProofUnreadable):
        decode(text)


@pytest.mark.parametrize(
    "change",
    [
        {"employer": None},
        {"programs": ["x"]},
        {"programs": {}},
        {"active_workers": True},
        {"active_workers": -1},
        {"as_of": "besok"},
        {"document_number": 7},
    ],
)
def test_a_snapshot_of_another_shape_is_refused(change: dict[str, object]) -> None:
    """Data from a stranger never raise anything else."""
    document: dict[str, object] = {
        "document_number": "1",
        "employer": {"name": "PT", "npp": ""},
        "as_of": "2026-11-20",
        "active_workers": 0,
        "programs": [],
        "rules_digest": "",
    }
    with pytest.raises(ProofUnreadable):
        figures_of({**document, **change}, "cd" * 32)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 10**17))
def test_any_words_come_back(name: str, number: str, amount: int) -> None:
    """Asterisks, percents, line ends and any letters survive; the signed part is the same."""
    document = {
        "document_number": number,
        "employer": {"name": name, "npp": "*%2A"},
        "as_of": "2026-11-20",
        "active_workers": 1,
        "programs": [_program("JP", 1, 1, amount, amount)],
        "rules_digest": "ab" * 32,
    }
    figures = figures_of(document, "cd" * 32)
    proof = decode(encode(figures, KEY, SIGNATURE))

    assert proof.figures == figures
    assert proof.signed == signed_part(figures, KEY).encode()


def test_the_codes_need_the_small_alphabet_alone() -> None:
    """Words and codes are told apart, and together they are the text."""
    words, codes = split_for_code(TEXT)

    assert words + codes == TEXT
    assert words.endswith("*12345678*")
    assert set(codes) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_a_fingerprint_is_eight_groups_of_the_digest() -> None:
    """Another key has another fingerprint."""
    assert fingerprint(KEY) == "630d cd29 66c4 3366 9112 5448 bbb2 5b4f"
    assert fingerprint(bytes(32)) != fingerprint(KEY)


def test_a_changed_figure_changes_what_is_signed() -> None:
    """No two declarations share the signed part."""
    assert signed_part(replace(FIGURES, headcount=251), KEY) != signed_part(FIGURES, KEY)
