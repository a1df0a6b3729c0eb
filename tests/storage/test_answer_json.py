"""Facts, records and evidence as JSON."""

from __future__ import annotations

import json
from datetime import date

from desktop.domain.answers import Evidence
from desktop.storage.answer_json import (
    evidence_of,
    evidence_text,
    facts_of,
    facts_text,
    records_of,
    records_text,
)

FACTS = {"text": "2026-12-31", "day": date(2026, 12, 31), "count": 1, "yes": True, "no": False}


def test_a_text_like_a_day_stays_a_text() -> None:
    """Days are marked as such; a yes is no number."""
    read = facts_of(facts_text(FACTS))
    assert read == FACTS
    assert [type(value) for value in read.values()] == [str, date, int, bool, bool]


def test_not_told_and_none_are_different() -> None:
    """No records told is NULL, none there are is an empty list."""
    assert records_text(None) is None
    assert records_of(None) is None
    assert records_of(records_text(())) == ()
    assert records_of(records_text((FACTS, {}))) == (FACTS, {})


def test_evidence_keeps_its_dates_and_letters() -> None:
    """Names are stored readable; dates may be missing."""
    evidence = (Evidence("sertifikat é.pdf", date(2026, 1, 2), None, "a" * 64), Evidence("b"))
    text = evidence_text(evidence)
    assert "é" in text
    assert json.loads(text)[0]["dated"] == "2026-01-02"
    assert evidence_of(text) == evidence
