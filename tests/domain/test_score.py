"""The weighted score of an assessment."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.assessment import ObligationResult
from desktop.domain.obligation import ComplianceStatus, ObligationSeverity
from desktop.domain.score import score_of
from tests.domain.cases import obligation

S = ComplianceStatus
V = ObligationSeverity


def result(
    status: ComplianceStatus, severity: ObligationSeverity, *causes: str
) -> ObligationResult:
    """Return a result of that status and severity."""
    judged = replace(obligation("REG-01"), severity=severity)
    return ObligationResult(obligation=judged, status=status, reason="X", caused_by=causes)


def test_only_what_is_met_in_full_counts_as_met() -> None:
    """A partly met duty weighs like one that is not met."""
    score = score_of([result(S.MET, V.CRITICAL), result(S.PARTLY_MET, V.HIGH)])
    assert (score.met_weight, score.judged_weight, score.value) == (4, 7, 57)


def test_halves_are_rounded_up() -> None:
    """One of eight is 12.5 percent and reads 13."""
    score = score_of(
        [result(S.MET, V.LOW), result(S.NOT_MET, V.CRITICAL), result(S.NOT_MET, V.HIGH)]
    )
    assert score.value == 13


def test_unknown_duties_make_a_range() -> None:
    """They leave the score alone and show what it may become."""
    score = score_of([result(S.MET, V.CRITICAL), result(S.NEEDS_CONFIRMATION, V.CRITICAL)])
    assert (score.value, score.lowest, score.highest) == (100, 50, 100)
    assert (score.unknown, score.unknown_weight) == (1, 4)


def test_what_another_duty_caused_does_not_count_twice() -> None:
    """Neither does what is not applicable."""
    score = score_of(
        [
            result(S.MET, V.LOW),
            result(S.NOT_MET, V.MEDIUM, "REG-04"),
            result(S.NOT_APPLICABLE, V.HIGH),
        ]
    )
    assert (score.value, score.judged_weight) == (100, 1)


@pytest.mark.parametrize("statuses", [[], [S.NOT_APPLICABLE]])
def test_nothing_judged_is_no_score(statuses: list[ComplianceStatus]) -> None:
    """Without anything to judge there is no number, not zero."""
    score = score_of(result(status, V.HIGH) for status in statuses)
    assert (score.value, score.lowest, score.highest, score.colour) == (None, None, None, "none")


def test_only_unknown_duties_still_make_a_range() -> None:
    """Nothing judged yet, but all may turn out well or badly."""
    score = score_of([result(S.NEEDS_CONFIRMATION, V.HIGH)])
    assert (score.value, score.lowest, score.highest) == (None, 0, 100)


@pytest.mark.parametrize(
    ("met", "colour"), [(91, "green"), (90, "yellow"), (71, "yellow"), (70, "red")]
)
def test_bands(met: int, colour: str) -> None:
    """The colours are the bands of Norma 100."""
    results = [result(S.MET, V.LOW)] * met + [result(S.NOT_MET, V.LOW)] * (100 - met)
    assert score_of(results).colour == colour


@given(st.lists(st.tuples(st.sampled_from(list(S)), st.sampled_from(list(V)))))
def test_the_score_lies_in_its_range(
    drawn: list[tuple[ComplianceStatus, ObligationSeverity]],
) -> None:
    """Lowest, value and highest come in that order."""
    score = score_of(result(*item) for item in drawn)
    if score.value is not None and score.lowest is not None and score.highest is not None:
        assert 0 <= score.lowest <= score.value <= score.highest <= 100
