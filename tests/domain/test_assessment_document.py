"""The assessment as JSON."""

from __future__ import annotations

import json
from datetime import date

from desktop.domain.answers import Answers
from desktop.domain.assess import assess
from desktop.domain.assessment_document import assessment_document
from tests.domain.cases import make_workers, shipped_obligations
from tests.domain.people import make_employer, shipped_book


def document(language: str = "id") -> dict[str, object]:
    """Return the document of an employer with one gap and one remark."""
    employer = make_employer(npp="12345678")
    workers = make_workers([{}, {"jht": "Tidak"}, {"birth_date": date(1960, 1, 1)}])
    found = assess(
        employer, workers, Answers(), shipped_obligations(), shipped_book(), date(2026, 11, 22)
    )
    return assessment_document(found, employer, language)


def entry(obligation_id: str, language: str = "id") -> dict[str, object]:
    """Return one obligation of the document."""
    obligations = document(language)["obligations"]
    assert isinstance(obligations, list)
    return next(item for item in obligations if item["id"] == obligation_id)


def test_it_is_json_without_floats() -> None:
    """The whole document survives JSON, and no number in it is a float."""

    def refuse(text: str) -> float:
        raise AssertionError(text)

    again = json.loads(json.dumps(document()), parse_float=refuse)
    assert set(again) == {"as_of", "employer", "rules", "obligations", "score", "summary"}
    assert again["as_of"] == "2026-11-22"
    assert again["employer"]["size"] == "besar"
    assert len(again["rules"]["digest"]) == 64


def test_rows_lead_back_to_the_sheet() -> None:
    """Failures and remarks name the rows of the user's sheet."""
    found = entry("REG-04")
    assert (found["status"], found["failed"], found["rows"]) == ("PARTLY_MET", 1, [3])
    assert entry("REG-05")["warnings"] == [{"code": "JP_AFTER_PENSION_AGE", "rows": [4]}]
    assert entry("REG-06")["caused_by"] == ["REG-04"]


def test_each_result_explains_itself() -> None:
    """Sentence, legal basis, confidence, figures and rules stand with the status."""
    found = entry("REG-04")
    assert "1 dari 3" in str(found["explanation"])
    assert "1 of 3" in str(entry("REG-04", "en")["explanation"])
    assert found["legal_basis"]
    assert found["confidence"] == "confirmed"
    assert found["inputs"]["as_of"] == "2026-11-22"  # type: ignore[index]
    assert "jht.contested_age" in found["rules_used"]  # type: ignore[operator]


def test_the_summary_counts_every_status() -> None:
    """Five counts that add up to the obligations; the score stands beside."""
    found = document()
    summary, score = found["summary"], found["score"]
    assert isinstance(summary, dict)
    assert isinstance(score, dict)
    assert set(summary) == {
        "MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE", "NEEDS_CONFIRMATION"
    }  # fmt: skip
    assert sum(summary.values()) == len(shipped_obligations())
    assert score["unknown"] == summary["NEEDS_CONFIRMATION"]
