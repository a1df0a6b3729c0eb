"""Two declarations line by line: people by name, programs, results, money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.declaration_comparison import (
    ComparisonLine,
    LineKind,
    Part,
    compare_in_detail,
)
from desktop.domain.declaration_difference import compare_declarations
from desktop.domain.texts.declaration_comparison import (
    field_text,
    kind_word,
    part_word,
    subject_text,
    value_text,
)
from tests.report.factories import a_snapshot, a_worker, an_obligation


def test_equal_declarations_have_no_lines() -> None:
    """Another number and a shifted row are no difference."""
    before = a_snapshot(workers=(a_worker(0), a_worker(1)))
    after = replace(before, document_number="2", workers=(a_worker(1, row=9), a_worker(0, row=8)))
    found = compare_in_detail(before, after)
    assert (found.lines, found.joined, found.left, found.changed) == ((), 0, 0, 0)
    assert (found.before, found.after) == (before.document_number, "2")


def test_people_who_join_leave_and_change_are_named() -> None:
    """Each field that changed is a line; people count once, as in the printed difference."""
    before = a_snapshot(workers=(a_worker(0), a_worker(1), a_worker(2)))
    wage, married = a_worker(1).basic_wage_sen, "Budi S."
    participation = {**a_worker(1).participation, "JP": "2026-11-01"}
    changed = a_worker(1, name=married, basic_wage_sen=wage + 1, participation=participation)
    after = a_snapshot(workers=(a_worker(0), changed, a_worker(3)))
    found = compare_in_detail(before, after)
    people = [line for line in found.lines if line.part is Part.PEOPLE]
    assert people == [
        ComparisonLine(Part.PEOPLE, LineKind.JOINED, a_worker(3).name, number="P00003"),
        ComparisonLine(Part.PEOPLE, LineKind.LEFT, a_worker(2).name, number="P00002"),
        *(
            ComparisonLine(Part.PEOPLE, LineKind.CHANGED, married, field, old, new, "P00001")
            for field, old, new in (
                ("name", a_worker(1).name, married),
                ("basic_wage", wage, wage + 1),
                ("participation.JP", "yes", "2026-11-01"),
            )
        ),
    ]
    counted = compare_declarations(before, after)
    assert (found.joined, found.left, found.changed) == (
        counted.added,
        counted.removed,
        counted.changed,
    )


def test_contributions_of_a_person_are_one_line_unless_the_sum_hides_them() -> None:
    """A new wage moves every base and share; a base that moved alone is still told."""
    worker = a_worker(0)
    grown = {**worker.employer_share_sen, "JP": worker.employer_share_sen["JP"] + 5}
    base = {**worker.base_sen, "JP": 7}
    for changes, fields in (
        ({"employer_share_sen": grown, "base_sen": base}, ["contributions"]),
        ({"base_sen": base}, ["base.JP"]),
    ):
        before = a_snapshot(workers=(worker,))
        after = replace(before, workers=(a_worker(0, **changes),))
        found = compare_in_detail(before, after)
        assert [line.field for line in found.lines if line.subject == worker.name] == fields
        assert found.changed == compare_declarations(before, after).changed == 1


def test_figures_of_the_employer() -> None:
    """Headcounts, membership, shares and results, also of what only one of them knows."""
    before = a_snapshot(2)
    first = before.programs[0]
    line = replace(first, registered=first.registered + 1, employer_share_sen=0)
    after = replace(
        before,
        headcount_wlkp=None,
        programs=(line, *before.programs[2:]),
        obligations=(an_obligation(1, "NOT_MET"), *before.obligations[1:11]),
    )
    found = compare_in_detail(before, after)
    told = [(entry.part, entry.subject, entry.field) for entry in found.lines]
    assert told[0] == (Part.PEOPLE, "", "headcount_wlkp")
    assert (Part.PROGRAMS, "JKK", "registered") in told
    assert (Part.PROGRAMS, before.programs[1].program, "expected") in told
    assert (Part.MONEY, "JKK", "employer_share") in told
    results = [entry for entry in found.lines if entry.part is Part.RESULTS]
    assert [(entry.subject[:6], entry.before, entry.after) for entry in results] == [
        ("REG-01", "MET", "NOT_MET"),
        ("REG-12", "MET", None),
    ]
    assert found.total_before > found.total_after


@pytest.mark.parametrize(
    ("field", "value", "indonesian", "english"),
    [
        ("active_workers", 1250, "1.250", "1.250"),
        ("basic_wage", 450_000_000, "Rp4.500.000,00", "Rp4.500.000,00"),
        ("base.JP", None, "–", "–"),
        ("participation.JP", "2026-11-01", "01-11-2026", "01-11-2026"),
        ("participation.JP", "unknown", "belum diketahui", "not known"),
        ("participation.JKN", "this_employer", "ya", "This employer"),
        ("sex", "P", "Perempuan", "Female"),
        ("birth_date", date(1990, 1, 2), "02-01-1990", "02-01-1990"),
        ("name", "Siti", "Siti", "Siti"),
        ("status", "NOT_MET", "Belum", "Not met"),
        ("status", None, "tidak dinilai", "not assessed"),
    ],
)
def test_values_are_told_in_words(field: str, value: object, indonesian: str, english: str) -> None:
    """Money as rupiah, counts with points, codes in both languages."""
    assert value_text(field, value) == indonesian
    assert value_text(field, value, "en") == english


def test_every_line_can_be_told() -> None:
    """Whatever the comparison finds has words for its part, subject and field."""
    before = a_snapshot(workers=(a_worker(0), a_worker(1)))
    other = a_worker(
        0, base_sen={}, employer_share_sen={}, worker_share_sen={}, sex="L", kind="PKL"
    )
    after = a_snapshot(3, headcount_wlkp=9, workers=(other, a_worker(2)))
    lines = compare_in_detail(before, after).lines
    assert len(lines) > 12
    for line in lines:
        for language in ("id", "en"):
            assert part_word(line.part, language)
            assert kind_word(line.kind, language)
            assert subject_text(line, language)
            assert bool(field_text(line.field, language)) == bool(line.field)
