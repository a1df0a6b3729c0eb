"""Every shipped obligation is complete and can be judged."""

from __future__ import annotations

from datetime import date

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
