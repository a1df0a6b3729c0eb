"""The sections of the letter: actions with their day, what became of former promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.declaration import SnapshotAction, SnapshotPromise
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_snapshot

ACTION = SnapshotAction(
    obligation_id="REG-02",
    action="Daftarkan Budi & Siti <besok>",
    owner="Ratna Lestari",
    start=None,
    due=date(2026, 12, 15),
    budget_sen=1_250_000_00,
    state="open",
    carried_from=None,
)
PROMISE = SnapshotPromise(
    obligation_id="REG-09",
    title="Iuran dibayar tepat waktu",
    action="Bayar sebelum tanggal 15",
    owner="",
    due=None,
    outcome="still_open",
)


def text_of(**changes: object) -> str:
    """Return the words of a declaration on one line."""
    pdf = render(replace(a_snapshot(2), **changes))  # type: ignore[arg-type]
    return " ".join(" ".join(page_texts(pdf)).split())


def test_an_action_takes_the_place_of_the_remedy() -> None:
    """With who does it and by when; a gap without an action keeps its remedy and its line."""
    text = text_of(actions=(ACTION,))
    words = "Daftarkan Budi & Siti <besok> penanggung jawab: Ratna Lestari belum dimulai"
    assert f"{words} Rp1.250.000,00 15-12-2026" in text
    assert "nomor 2 2 dari 10 15-12-2026" in text.split("LAMPIRAN")[0]
    assert text.count("Daftarkan pekerja yang tersisa") == 1


def test_an_action_without_owner_and_day() -> None:
    """Nothing is invented: the line to fill in stays."""
    text = text_of(actions=(replace(ACTION, owner=" ", due=None),))
    assert "Daftarkan Budi & Siti <besok>" in text
    assert "penanggung jawab" not in text


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("met", "✓ Sudah terpenuhi"),
        ("still_open", "✗ Masih terbuka"),
        ("not_applicable", "– Tidak berlaku lagi"),
        ("unconfirmed", "? Perlu konfirmasi"),
    ],
)
def test_what_became_of_promises(outcome: str, words: str) -> None:
    """By mark and word: counted on page 1, each one in Annex III."""
    text = text_of(promises=(replace(PROMISE, outcome=outcome),))
    first, plan = text.split("LAMPIRAN III")
    assert f"5. Janji sebelumnya {words}: 1 (REG-09)." in first
    heading = "Janji sebelumnya Kewajiban Tindakan yang dijanjikan Paling lambat Sekarang"
    assert heading in plan
    assert f"Bayar sebelum tanggal 15 – {words}" in plan


def test_without_promises_there_is_no_section_of_them() -> None:
    """A first declaration, and every one of the first format, goes on with the remarks."""
    text = text_of(format=1)
    assert "Janji sebelumnya" not in text
    assert "Catatan bagi pembaca" in text
