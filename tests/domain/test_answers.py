"""Answers to obligations and what only people know."""

from __future__ import annotations

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    AnswerValue,
    Evidence,
    Headcounts,
)


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


def test_an_answer_may_stand_without_a_word() -> None:
    """Facts alone are an answer; records not told are not the same as none."""
    answer = Answer(facts={"count": 3})
    assert answer.value is None
    assert answer.records is None
    assert Answer(records=()) != Answer()


def test_names_of_files_are_evidence() -> None:
    """Where only names are known, the dates are not."""
    assert Evidence.files("a.pdf", "b.pdf") == (Evidence("a.pdf"), Evidence("b.pdf"))
    assert Evidence.files() == ()
    assert (Evidence("a.pdf").dated, Evidence("a.pdf").digest) == (None, "")
