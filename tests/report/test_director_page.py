"""The note for the director: one page, whatever the size of the company."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.declaration import SnapshotAction, SnapshotScore
from desktop.domain.director_note import DirectorNote, ExposureLine, Step
from desktop.report.director_page import render_note
from desktop.report.preview import page_texts
from tests.report.factories import a_snapshot

HUGE = 161_127_591_676_32
REMEDY = (
    "Daftarkan pekerja yang tersisa terhitung sejak hari pertama bekerja dan bayar iuran"
    " bulan-bulan yang kurang."
)


def test_large_amounts_and_long_remedies_stay_whole_on_one_page() -> None:
    """An amount stands on one line and a remedy is not cut, though the plan is long too."""
    lines = (ExposureLine("Program belum lengkap", 100_000, HUGE, HUGE, HUGE),) * 3
    note = DirectorNote(
        exposure=lines,
        exposure_notes=("Upah harian dikalikan 25 untuk semua program.",) * 3,
        steps=(Step("REG-03", "Seluruh pekerja terdaftar", REMEDY, 1_355_298_900),) * 9,
        is_green=False,
        planned=40,
        budget=HUGE,
    )
    action = SnapshotAction(
        obligation_id="REG-03",
        action=REMEDY,
        owner="Ratna Lestari",
        start=None,
        due=None,
        budget_sen=HUGE,
        state="open",
        carried_from=None,
    )
    (text,) = page_texts(render_note(replace(a_snapshot(2), actions=(action,) * 40), note))
    assert text.count("Rp161.127.591.676,32") == 10
    assert " ".join(text.split()).count(REMEDY) == 6
    assert "dan 3 langkah lain dalam rencana." in text
    assert "tindakan lain." in text


def test_a_green_score_of_a_few_answers_is_no_end() -> None:
    """The director reads what is left to find out, and that nobody has planned anything yet."""
    note = DirectorNote(
        exposure=(), exposure_notes=(), steps=(), is_green=True, planned=0, budget=0
    )
    score = SnapshotScore(value=100, lowest=30, highest=100, unknown=23, colour="green")
    (text,) = page_texts(render_note(replace(a_snapshot(2), score=score, actions=()), note))
    words = " ".join(text.split())
    assert "Langkah berikutnya: pastikan 23 kewajiban yang belum pasti." in words
    assert "Belum ada tindakan dalam rencana." in words
    assert "0 tindakan" not in words


def test_what_may_be_claimed_is_named_on_two_lines_at_most() -> None:
    """Small amounts leave their room to the words; every figure of a row is of one size."""
    name = "Upah dilaporkan lebih rendah daripada yang dibayar"
    line = ExposureLine(name, 12, 125_000_000_00, 0, 1_250_000_00)
    note = DirectorNote(
        exposure=(line,), exposure_notes=(), steps=(), is_green=False, planned=0, budget=0
    )
    (text,) = page_texts(render_note(a_snapshot(2), note))
    lines = [words.strip() for words in text.splitlines()]
    first = next(words for words in lines if words.startswith("Upah dilaporkan"))
    rest = name.removeprefix(first.split(" 12")[0]).strip()
    assert any(words.startswith(rest) for words in lines)
