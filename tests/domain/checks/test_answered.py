"""Answers with facts; the cases are those of DAT-06, LOK-01 and UPH-03."""

from __future__ import annotations

import pytest

from desktop.domain.assessment import ObligationResult
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


def judged(obligation_id: str, answer: str | None, size: str = "besar", **facts: object) -> str:
    """Return status and reason of an answer with facts."""
    told: dict[str, object] = {"facts": facts} if answer is None else {
        "answer": answer, "facts": facts,
    }  # fmt: skip
    found: ObligationResult = assess_one(
        obligation_id,
        workers=[make_worker(), make_worker()],
        told={"answers": {obligation_id: told}},
        size=size,
    ).result(obligation_id)
    return f"{found.status.value} {found.reason}"


@pytest.mark.parametrize("answer", ["yes", "no", "not_yet", None])
def test_a_number_outweighs_the_answer(answer: str | None) -> None:
    """Whatever was ticked, the workers counted without a card decide."""
    assert judged("DAT-06", answer, without_card=1) == "PARTLY_MET CARDS_SOME_MISSING"
    assert judged("DAT-06", answer, without_card=5) == "NOT_MET CARDS_MISSING"
    assert judged("LOK-01", answer, vacancies=3, reported=0) == "NOT_MET VACANCIES_NOT_REPORTED"


def test_one_number_alone_leaves_it_to_the_answer() -> None:
    """Without knowing how many were reported, yes and no count as they are."""
    assert judged("LOK-01", "yes", vacancies=3) == "MET VACANCIES_REPORTED"
    assert judged("LOK-01", "no", vacancies=3) == "NOT_MET ANSWERED_NO"
    assert judged("LOK-01", None, vacancies=3) == "NEEDS_CONFIRMATION NOT_ANSWERED"


@pytest.mark.parametrize("size", ["mikro", "kecil"])
@pytest.mark.parametrize("answer", ["no", "not_yet"])
def test_an_unconfirmed_duty_is_never_not_met(size: str, answer: str) -> None:
    """Whether micro and small employers owe a wage structure is not confirmed."""
    assert judged("UPH-03", answer, size) == "NEEDS_CONFIRMATION WAGE_STRUCTURE_OF_SMALL"
    assert judged("UPH-03", answer, "menengah") == "NOT_MET ANSWERED_NO"
