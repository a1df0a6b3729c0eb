from __future__ import annotations

from desktop.domain.obligation import ComplianceStatus
from desktop.domain.rehearsal import Reply
from desktop.domain.workforce_figures import FigureGroup, rows_of
from desktop.services.container import Services


def test_the_sample_adds_up_to_its_workforce(services: Services) -> None:
    """Every division of the sample counts the same 250 people as the assessment."""
    services.sample.load()
    figures = services.figures.read()
    assert figures.workers == 250
    for group in set(FigureGroup) - {FigureGroup.MEMBERSHIP}:
        assert sum(row.total for row in rows_of(figures.rows, group)) == 250


def test_the_rehearsal_is_the_assessment_s_own(services: Services) -> None:
    """What is not met in the assessment is a no, and nothing else is."""
    services.sample.load()
    rehearsal = services.figures.read().rehearsal
    gaps = {ComplianceStatus.NOT_MET, ComplianceStatus.PARTLY_MET}
    for line in rehearsal.lines:
        result = services.assessments.assess().result(line.result.obligation.id)
        assert (line.reply is Reply.NO) is (result.status in gaps)
