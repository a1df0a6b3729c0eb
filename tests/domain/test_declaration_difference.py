"""A correction says what it changes: people, programs, results, rupiah."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.declaration_difference import (
    Change,
    compare_declarations,
    difference_sentences,
)
from tests.report.factories import a_snapshot, a_worker, an_obligation


def test_nothing_changed_says_so() -> None:
    """Two declarations of the same figures differ in nothing that is compared."""
    difference = compare_declarations(a_snapshot(3), a_snapshot(3, document_number="2"))
    assert difference.is_empty
    assert "tidak berubah" in difference_sentences(difference)[0]


def test_people_are_counted_by_identity_and_not_by_row() -> None:
    """One comes, one goes, one has another wage; a shifted row is no change."""
    before = a_snapshot(workers=(a_worker(0), a_worker(1), a_worker(2)))
    changed = a_worker(1, basic_wage_sen=1)
    after = a_snapshot(workers=(a_worker(0, row=99), changed, a_worker(3)))
    difference = compare_declarations(before, after)
    assert (difference.added, difference.removed, difference.changed) == (1, 1, 1)
    sentences = difference_sentences(difference)
    assert sentences[0] == ("Tenaga kerja: pekerja 1 ditambahkan, 1 dikeluarkan, 1 diubah datanya.")


def test_workers_without_numbers_are_known_by_staff_number_or_name() -> None:
    """Where NIK and passport lack, staff number, then name and days tell people apart."""
    bare = {"nik": "", "passport_number": ""}
    before = a_snapshot(workers=(a_worker(0, **bare), a_worker(1, staff_number="", **bare)))
    after = a_snapshot(
        workers=(a_worker(0, name="Nama Baru", **bare), a_worker(1, staff_number="", **bare))
    )
    difference = compare_declarations(before, after)
    assert (difference.added, difference.removed, difference.changed) == (0, 0, 1)


def test_programs_results_and_rupiah() -> None:
    """Each figure that moved is named with what it was and is, and the sums of the month."""
    before = a_snapshot(2)
    line = before.programs[0]
    grown = replace(line, registered=line.registered + 1, employer_share_sen=0)
    after = replace(
        before,
        headcount_wlkp=None,
        programs=(grown, *before.programs[1:]),
        obligations=(an_obligation(1, "NOT_MET"), *before.obligations[1:11]),
    )
    difference = compare_declarations(before, after)
    assert difference.headcounts == (Change("WLKP", "2", "belum diisi"),)
    assert Change("JKK sudah", "0", "1") in difference.programs
    assert difference.results == (
        Change("REG-01", "terpenuhi", "belum"),
        Change("REG-12", "terpenuhi", "tidak dinilai"),
    )
    assert [change.name for change in difference.money] == ["JKK"]
    sentences = difference_sentences(difference)
    assert "Program: JKK sudah 0 → 1." in sentences
    assert "Hasil penilaian: REG-01 terpenuhi → belum; REG-12 terpenuhi → tidak dinilai." in (
        sentences
    )
    assert sentences[-1].startswith("Iuran sebulan: JKK Rp")
    assert "jumlah Rp" in sentences[-1]
