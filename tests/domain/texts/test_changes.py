"""What would change a result: something for every result, and never a remedy for an unknown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from desktop.domain.obligation import ComplianceStatus
from desktop.domain.texts.changes import change_lines
from tests.domain.cases import all_cases, assess_case

DAY = date(2026, 11, 22)
CASES = all_cases()


def _changes(obligation_id: str, case: Mapping[str, Any], language: str = "id") -> list[str]:
    found = assess_case(obligation_id, {"as_of": DAY, **case}).result(obligation_id)
    return list(change_lines(found, language))


@pytest.mark.parametrize(
    ("obligation_id", "case"),
    [(own, case) for own, _, case in CASES],
    ids=lambda item: str(item)[:40],
)
def test_every_result_says_what_would_change_it(
    obligation_id: str, case: Mapping[str, Any]
) -> None:
    """In both languages; the remedy stands beside gaps alone."""
    found = assess_case(obligation_id, case).result(obligation_id)
    is_gap = found.status in {ComplianceStatus.NOT_MET, ComplianceStatus.PARTLY_MET}
    for language in ("id", "en"):
        lines = change_lines(found, language)
        assert lines
        assert all(lines)
        assert (found.obligation.remedy.in_language(language) in lines) is is_gap


def test_an_open_question_asks_for_its_answer() -> None:
    """Nobody knows yet whether the employer is registered: registering is no advice."""
    (line,) = _changes("REG-01", {"workers": [{}]})
    assert "Jawablah pertanyaan" in line


def test_rows_are_named_as_far_as_a_line_carries_them() -> None:
    """Twelve rows, and how many more."""
    lines = _changes("REG-03", {"workers": [{"count": 15, "jkk": "Tidak"}]})
    assert lines[-1] == "Perbaiki baris 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 dan 3 lagi."


def test_a_duty_of_other_sizes_names_them() -> None:
    """JP becomes a duty when the enterprise grows."""
    case = {"employer": {"size": "kecil"}, "workers": [{}]}
    assert _changes("REG-05", case) == ["Dinilai bila ukuran usaha menjadi menengah atau besar."]
    assert _changes("REG-05", case, "en") == ["Judged once the enterprise is medium or large."]


def test_a_duty_not_yet_in_force_names_its_day() -> None:
    """Before JKP there was nothing to judge."""
    (line,) = _changes("REG-06", {"as_of": date(2020, 1, 1), "workers": [{}]})
    assert "2 Februari 2021" in line
