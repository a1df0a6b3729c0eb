"""Answers to obligations and what only people know."""

from __future__ import annotations

from desktop.domain.answers import Accident, Answer, Answers, AnswerValue, Headcounts


def test_an_answer_is_found_by_its_obligation() -> None:
    """What was not asked or answered is nothing."""
    answer = Answer(AnswerValue.NOT_APPLICABLE, reason="tidak ada TKA")
    answers = Answers({"REG-10": answer})
    assert answers.answer_to("REG-10") == answer
    assert answers.answer_to("REG-01") is None


def test_nothing_told_is_not_the_same_as_none() -> None:
    """No accidents known is ``None``; an empty tuple says that there were none."""
    assert Answers().accidents is None
    assert Answers(accidents=()).accidents == ()
    assert Answers().headcounts == Headcounts(None, None, None)
    assert Answers.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert Accident.__dataclass_params__.frozen  # type: ignore[attr-defined]
