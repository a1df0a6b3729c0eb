"""The JSON of a comparison."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.law_documents import law_change_document
from tests.services.conftest import make_worker


def test_the_document_says_it_all(services: Services, employer: Employer) -> None:
    """Amounts are exact text, sentences stand beside figures, an unknown value has its last one."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2))
    law = services.law_changes
    document: Any = law_change_document(
        law.compare(Month(2026, 2), Month(2027, 3)),
        law.upcoming(date(2026, 11, 22)),
        law.announced(),
    )
    assert (document["from"], document["to"], document["workers"]) == ("2026-02", "2027-03", 2)
    (cause,) = [item for item in document["causes"] if item["code"] == "jp.wage_ceiling"]
    assert cause["changes"][0]["after"]["value"] == "11086300.00"
    assert cause["says"].startswith("Sejak 1 Maret 2026: ")
    assert [item["rule_id"] for item in document["not_yet_known"]] == [
        "jp.wage_ceiling", "minimum_wage.18.71",
    ]  # fmt: skip
    assert document["not_yet_known"][0]["last"]["value"] == "11086300.00"
    assert document["difference"]["employer_total"] == "0.00"
    assert document["notes"][0]["code"] == "VALUE_PAST_RENEWAL"
