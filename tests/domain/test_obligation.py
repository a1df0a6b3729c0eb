"""Strict reading of obligation files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.domain.employer import SizeClass
from desktop.domain.obligation import (
    Bilingual,
    Judge,
    ObligationDataError,
    ObligationSeverity,
    parse_obligations,
)
from desktop.domain.rules import Confidence


def text(word: str) -> dict[str, str]:
    """Return a text in two languages."""
    return {"id": word, "en": f"{word} in English"}


def document(**changed: Any) -> dict[str, Any]:
    """Return a complete file, changed; ``None`` leaves a key out."""
    whole: dict[str, Any] = {
        "id": "TES-01",
        **{
            key: text(key)
            for key in ("group", "title", "explanation", "applies_to", "sanction", "remedy")
        },
        "legal_basis": ["UU 1/2000"],
        "applies_sizes": ["mikro", "besar"],
        "since": date(2015, 7, 1),
        "judge": "both",
        "check": "some_check",
        "evidence": [text("proof")],
        "severity": "kritis",
        "confidence": "one-source",
        **changed,
    }
    return {key: value for key, value in whole.items() if value is not None}


def test_a_whole_file_becomes_an_obligation() -> None:
    """Every key arrives as its type."""
    (found,) = parse_obligations({"a/TES-01.toml": document(note=text("n"), params={"p": "JKK"})})
    assert found.title.in_language("en") == "title in English"
    assert found.title.in_language("id") == found.title.in_language("fr") == "title"
    assert found.applies_sizes == {SizeClass.MICRO, SizeClass.LARGE}
    assert found.judge is Judge.BOTH
    assert found.confidence is Confidence.ONE_SOURCE
    assert found.note == Bilingual("n", "n in English")
    assert (found.question, found.params, found.since_is_date_of_text) == (
        None,
        {"p": "JKK"},
        False,
    )


def test_the_date_may_be_that_of_the_text() -> None:
    """Only a plain yes says so."""
    (found,) = parse_obligations({"TES-01.toml": document(since_is_date_of_text=True)})
    assert found.since_is_date_of_text


def test_files_come_in_the_order_of_their_names() -> None:
    """Whatever order they were read in."""
    files = {f"{key}.toml": document(id=key) for key in ("B-1", "A-1", "C-1")}
    assert [item.id for item in parse_obligations(files)] == ["A-1", "B-1", "C-1"]


def test_weights_fall_with_severity() -> None:
    """4, 3, 2, 1."""
    assert [severity.weight for severity in ObligationSeverity] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"extra": 1}, "extra"),
        ({"severity": None}, "severity"),
        ({"id": "OTHER"}, "id"),
        ({"id": 7}, "id"),
        ({"check": " "}, "check"),
        ({"since": "2015-07-01"}, "since"),
        ({"legal_basis": []}, "legal_basis"),
        ({"legal_basis": "UU"}, "legal_basis"),
        ({"legal_basis": ["UU", 1]}, "legal_basis"),
        ({"title": "only one"}, "title"),
        ({"title": {"id": "x"}}, "title"),
        ({"title": {"id": "x", "en": " "}}, "title"),
        ({"title": {"id": "x", "en": 1}}, "title"),
        ({"evidence": []}, "evidence"),
        ({"evidence": {"id": "x", "en": "y"}}, "evidence"),
        ({"evidence": ["x"]}, "evidence"),
        ({"params": ["x"]}, "params"),
        ({"params": {"x": 1}}, "params"),
        ({"applies_sizes": ["raksasa"]}, "applies_sizes"),
        ({"judge": "guessed"}, "judge"),
        ({"question": "x"}, "question"),
    ],
)
def test_a_fault_names_file_key_and_cure(changed: dict[str, Any], key: str) -> None:
    """What is written wrongly is refused, never mended."""
    with pytest.raises(ObligationDataError) as raised:
        parse_obligations({"TES-01.toml": document(**changed)})
    assert (raised.value.file, raised.value.key) == ("TES-01.toml", key)
    assert raised.value.cure in str(raised.value)


def test_an_id_stands_once() -> None:
    """Two folders with the same file are a fault."""
    with pytest.raises(ObligationDataError, match="twice"):
        parse_obligations({"a/TES-01.toml": document(), "b/TES-01.toml": document()})
