"""Strict reading of obligation files."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.domain.employer import SizeClass
from desktop.domain.facts import FactChoice, FactKind, FactSpec, RecordSpec
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


CHOICE = {"value": "a", **text("A")}


def fact(**changed: Any) -> dict[str, Any]:
    """Return the description of a fact, changed."""
    return {"key": "some_day", "kind": "date", "label": text("day"), **changed}


def test_facts_and_records_are_described() -> None:
    """Kinds, labels and choices arrive as their types; nothing is required unless told."""
    (found,) = parse_obligations(
        {
            "TES-01.toml": document(
                facts=[fact(), fact(key="kind", kind="choice", choices=[CHOICE], required=True)],
                records={"label": text("list"), "fields": [fact()]},
            )
        }
    )
    day, kind = found.facts
    assert day == FactSpec("some_day", FactKind.DATE, Bilingual("day", "day in English"))
    assert kind.is_required
    assert kind.choices == (FactChoice("a", Bilingual("A", "A in English")),)
    assert found.records == RecordSpec(Bilingual("list", "list in English"), (day,))


def test_an_obligation_may_ask_nothing_more() -> None:
    """Without descriptions there are no facts and no list."""
    (found,) = parse_obligations({"TES-01.toml": document()})
    assert (found.facts, found.records) == ((), None)


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
        ({"since": datetime(2015, 7, 1)}, "since"),
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
        ({"facts": {}}, "facts"),
        ({"facts": ["x"]}, "facts"),
        ({"facts": [{"key": "a", "kind": "date"}]}, "facts"),
        ({"facts": [fact(extra=1)]}, "facts"),
        ({"facts": [fact(key="Valid-Until")]}, "facts"),
        ({"facts": [fact(), fact()]}, "facts"),
        ({"facts": [fact(kind="number")]}, "facts.some_day"),
        ({"facts": [fact(required="yes")]}, "facts.some_day"),
        ({"facts": [fact(label="x")]}, "facts.some_day.label"),
        ({"facts": [fact(kind="choice")]}, "facts.some_day"),
        ({"facts": [fact(choices=[CHOICE])]}, "facts.some_day"),
        ({"facts": [fact(kind="choice", choices={})]}, "facts.some_day"),
        ({"facts": [fact(kind="choice", choices=["x"])]}, "facts.some_day"),
        ({"facts": [fact(kind="choice", choices=[{"value": "a"}])]}, "facts.some_day"),
        ({"records": []}, "records"),
        ({"records": {"label": text("l")}}, "records"),
        ({"records": {"label": text("l"), "fields": []}}, "records.fields"),
        ({"records": {"label": "l", "fields": [fact()]}}, "records.label"),
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
