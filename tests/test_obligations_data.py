"""Every shipped obligation is complete and can be judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from desktop.domain.obligation import Obligation
from desktop.domain.program import Program
from desktop.domain.rules import Confidence
from desktop.services.obligations import load_obligations

OBLIGATIONS = load_obligations()
SHIPPED = {
    *(f"REG-{number:02d}" for number in range(1, 14)),
    *(f"DAT-{number:02d}" for number in range(1, 7)),
    *(f"IUR-{number:02d}" for number in range(1, 9)),
    "KK-01", "PHK-01", "WLK-01", "UPH-01", "UPH-02", "UPH-03", "K3-01", "K3-02", "HI-01", "HI-02",
    "ALH-01", "LOK-01", "WAS-01",
}  # fmt: skip

# As compiled: what a duty weighs, how sure its law is and since when it holds is no detail.
SEVERITY = {
    "kritis": "REG-01 REG-02 REG-03 REG-07 DAT-01 DAT-02 IUR-06 IUR-07 UPH-01 WAS-01",
    "tinggi": (
        "REG-04 REG-05 REG-10 REG-12 REG-13 IUR-01 IUR-02 "
        "IUR-03 IUR-04 KK-01 WLK-01 K3-01 K3-02 ALH-01"
    ),
    "sedang": (
        "REG-06 REG-08 REG-09 REG-11 DAT-03 DAT-04 DAT-05 "
        "IUR-05 IUR-08 PHK-01 UPH-02 UPH-03 HI-01 HI-02"
    ),
    "rendah": "DAT-06 LOK-01",
}
LESS_THAN_CONFIRMED = {
    "one-source": (
        "REG-09 REG-11 DAT-04 DAT-06 PHK-01 UPH-02 UPH-03 K3-01 K3-02 HI-01 ALH-01 WAS-01"
    ),
    "unconfirmed": "HI-02",
}
SINCE = {
    date(2015, 7, 1): (
        "REG-01 REG-03 REG-04 REG-05 REG-09 REG-10 REG-12 REG-13 DAT-04 "
        "DAT-05 DAT-06 IUR-01 IUR-02 IUR-03 IUR-05 IUR-06 KK-01"
    ),
    date(2014, 1, 1): "REG-02 DAT-01 DAT-02 DAT-03 IUR-07",
    date(2021, 2, 2): "REG-06 UPH-01 UPH-02 HI-01",
    date(2015, 1, 1): "REG-07 REG-08",
    date(2021, 4, 1): "REG-11",
    date(2018, 12, 17): "IUR-04",
    date(2025, 2, 1): "IUR-08",
    date(2025, 2, 7): "PHK-01",
    date(1981, 7, 31): "WLK-01",
    date(2017, 10, 23): "UPH-03",
    date(2012, 4, 12): "K3-01",
    date(2025, 11, 19): "K3-02",
    date(2003, 3, 25): "HI-02",
    date(2026, 4, 30): "ALH-01",
    date(2023, 9, 25): "LOK-01",
    date(2026, 7, 3): "WAS-01",
}
OF_TODAYS_TEXT = {"ALH-01", "IUR-04", "K3-02", "PHK-01", "WAS-01"}
"""Their date is that of today's text: the duty is older."""

each = pytest.mark.parametrize("obligation", OBLIGATIONS, ids=lambda item: item.id)


def test_none_vanishes_silently() -> None:
    """The obligations are exactly those agreed."""
    assert {item.id for item in OBLIGATIONS} == SHIPPED
    assert len(SHIPPED) == 40


@each
def test_texts_are_whole_sentences_in_two_languages(obligation: Obligation) -> None:
    """Explanation, sanction, remedy and note end like sentences; the languages differ."""
    texts = [obligation.explanation, obligation.sanction, obligation.remedy]
    texts += [obligation.note] if obligation.note else []
    for text in texts:
        assert text.id.endswith(".")
        assert text.en.endswith(".")
        assert text.id != text.en


@each
def test_asked_obligations_have_a_question(obligation: Obligation) -> None:
    """Whoever is asked gets a question that ends like one or asks for dates."""
    if obligation.judge.value != "computed":
        assert obligation.question is not None
        assert "?" in obligation.question.id
        assert "?" in obligation.question.en


@each
def test_legal_basis_and_evidence_are_named(obligation: Obligation) -> None:
    """Each cites acts and names the papers that prove it, and says how sure it is."""
    assert all(basis[0].isupper() for basis in obligation.legal_basis)
    assert obligation.evidence
    assert obligation.confidence is not Confidence.USER
    assert obligation.since <= date(2026, 11, 22)


@each
def test_params_name_programs_and_obligations(obligation: Obligation) -> None:
    """A program in ``params`` exists, and a cause is a shipped obligation."""
    for name in obligation.params.get("programs", "").split():
        assert Program[name]
    for program in Program:
        if program.value in obligation.params:
            assert obligation.params[program.value] in SHIPPED


def by_value(values: Mapping[Any, str]) -> dict[str, Any]:
    """Return the value of each obligation of a table."""
    return {key: value for value, keys in values.items() for key in keys.split()}


def test_weight_confidence_and_date_are_those_compiled() -> None:
    """A date moved or a severity changed by mistake does not go out unseen."""
    assert {item.id: item.severity.value for item in OBLIGATIONS} == by_value(SEVERITY)
    unsure = {
        item.id: item.confidence.value
        for item in OBLIGATIONS
        if item.confidence is not Confidence.CONFIRMED
    }
    assert unsure == by_value(LESS_THAN_CONFIRMED)
    assert {item.id: item.since for item in OBLIGATIONS} == by_value(SINCE)
    assert {item.id for item in OBLIGATIONS if item.since_is_date_of_text} == OF_TODAYS_TEXT


def test_sizes_follow_the_phasing() -> None:
    """JHT starts with small, JP and minimum wages with medium enterprises."""
    sizes = {item.id: {size.value for size in item.applies_sizes} for item in OBLIGATIONS}
    assert sizes["REG-04"] == {"kecil", "menengah", "besar"}
    assert sizes["REG-05"] == sizes["UPH-01"] == {"menengah", "besar"}
    assert all(len(sizes[key]) == 4 for key in SHIPPED - {"REG-04", "REG-05", "UPH-01"})


def test_no_revoked_act_is_cited() -> None:
    """Permenaker 33/2016 and PER.04/MEN/1987 are no longer in force."""
    cited = " ".join(basis for item in OBLIGATIONS for basis in item.legal_basis)
    assert "33/2016" not in cited
    assert "PER.04" not in cited
