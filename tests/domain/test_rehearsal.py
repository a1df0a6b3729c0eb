from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.employer import EmployerSize, SizeClass, SizeCriterion
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.rehearsal import CLUSTER, Reply, rehearse
from desktop.domain.score import score_of
from desktop.domain.texts.figures import REPLIES
from desktop.services.obligations import load_obligations

Status = ComplianceStatus
OBLIGATIONS = {item.id: item for item in load_obligations()}


def assessment(**statuses: ComplianceStatus) -> Assessment:
    """Return an assessment of all obligations: met, but for those named (``REG_01``)."""
    changed = {key.replace("_", "-"): status for key, status in statuses.items()}
    results = tuple(_result(item, changed) for item in OBLIGATIONS.values())
    size = EmployerSize(SizeClass.MEDIUM, SizeCriterion.STATED)
    return Assessment(
        as_of=date(2026, 11, 22),
        employer_size=size,
        results=results,
        score=score_of(results),
        rules_version="1",
        rules_digest="0",
    )


def _result(item: Obligation, changed: dict[str, ComplianceStatus]) -> ObligationResult:
    return ObligationResult(
        obligation=item, status=changed.get(item.id, Status.MET), reason="REGISTERED"
    )


def test_only_the_cluster_counts() -> None:
    """A wage below the minimum is another cluster's question: the colour stays green."""
    rehearsal = rehearse(assessment(UPH_01=Status.NOT_MET, K3_01=Status.NOT_MET))
    assert {line.result.obligation.id.split("-")[0] for line in rehearsal.lines} == set(CLUSTER)
    assert rehearsal.score.colour == "green"
    assert rehearsal.missing() == ()


@pytest.mark.parametrize(
    ("status", "reply"),
    [
        (Status.MET, Reply.YES),
        (Status.PARTLY_MET, Reply.NO),
        (Status.NOT_MET, Reply.NO),
        (Status.NOT_APPLICABLE, Reply.NOT_APPLICABLE),
        (Status.NEEDS_CONFIRMATION, Reply.UNKNOWN),
    ],
)
def test_each_result_gives_its_reply(status: ComplianceStatus, reply: Reply) -> None:
    """Half met is no; what is not known is not guessed."""
    lines = {
        line.result.obligation.id: line.reply for line in rehearse(assessment(REG_03=status)).lines
    }
    assert lines["REG-03"] is reply


def test_what_is_missing_stands_noes_first() -> None:
    """A no can be repaired; an unknown has to be answered."""
    found = rehearse(assessment(REG_01=Status.NEEDS_CONFIRMATION, REG_04=Status.NOT_MET)).missing()
    assert [line.result.obligation.id for line in found] == ["REG-04", "REG-01"]


def test_every_reply_has_words() -> None:
    """In both languages."""
    assert set(REPLIES) == set(Reply)
