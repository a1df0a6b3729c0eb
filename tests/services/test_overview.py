from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.answers import Answer
from desktop.domain.declaration_life import DeclarationState
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Program
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services.container import Services
from desktop.services.overview import CoveragePoint, NextStep, Step
from tests.services.conftest import make_worker


def test_an_empty_program_begins_with_the_employer(services: Services) -> None:
    """Nothing else can be told before there is one."""
    overview = services.overview.read()
    assert overview.next_step == NextStep(Step.EMPLOYER)
    assert overview.standing is None
    assert overview.agenda == ()


def test_an_employer_with_a_name_alone_is_completed_first(services: Services) -> None:
    """Risk group and size are asked for before workers are."""
    services.employers.save(Employer(name="PT Uji"))
    assert services.overview.read().next_step == NextStep(Step.PROFILE, 2)


def test_an_employer_without_workers_is_asked_for_them(
    services: Services, employer: Employer
) -> None:
    """The second step."""
    services.employers.save(employer)
    assert services.overview.read().next_step == NextStep(Step.WORKFORCE)


def test_red_findings_are_counted_before_anything_is_judged(services: Services) -> None:
    """Without a size nothing can be judged; the step says how many things are in the way."""
    services.employers.save(Employer(name="PT Uji"))
    services.workforce.save(make_worker())
    overview = services.overview.read()
    assert overview.next_step.step is Step.BLOCKED
    assert overview.next_step.count == len(services.declarations.blocking()) > 0
    assert overview.programs == ()


def test_what_nobody_answered_is_the_next_step(services: Services, employer: Employer) -> None:
    """The count is that of the open questions, and answering one takes it off."""
    services.employers.save(employer)
    services.workforce.save(make_worker())
    overview = services.overview.read()
    open_ = overview.standing.count(ComplianceStatus.NEEDS_CONFIRMATION)
    assert overview.next_step == NextStep(Step.QUESTIONS, open_)
    assert {summary.program for summary in overview.programs} == set(Program)


def test_the_sample_goes_from_questions_to_plan_to_declaration(services: Services) -> None:
    """Open questions come first, then a plan for the gaps, then the declaration."""
    services.sample.load()
    assert services.overview.read().next_step.step is Step.QUESTIONS
    for result in services.assessments.assess().results:
        if result.status is ComplianceStatus.NEEDS_CONFIRMATION:
            _note(services, result.obligation.id)
    assert services.overview.read().next_step.step is Step.PLAN
    services.plan.propose_missing()
    assert services.overview.read().next_step == NextStep(Step.DECLARE)
    services.declarations.finalise("001/UJI/XI/2026")
    overview = services.overview.read()
    assert overview.next_step == NextStep(Step.DONE)
    assert overview.latest.entry.document_number == "001/UJI/XI/2026"
    assert overview.latest.state is DeclarationState.FINAL
    covered = sum(min(line.registered, line.expected) for line in overview.programs)
    expected = sum(line.expected for line in overview.programs)
    assert overview.trend == (CoveragePoint(overview.latest.entry.as_of, covered, expected),)


def _note(services: Services, obligation_id: str) -> None:
    """Answer a question in the weakest way: that somebody looked at it."""
    services.assessments.save_answer(obligation_id, Answer(note="Sudah dilihat."))


def test_a_micro_employer_without_workers_owed_jp_shows_no_gap(services: Services) -> None:
    """Coverage counts whom the law asks for; a micro employer need not carry JP."""
    services.employers.save(
        Employer(name="UD Uji", stated_size=SizeClass.MICRO, jkk_risk_group=1, province="Lampung")
    )
    services.workforce.save(make_worker())
    programs = {item.program: item for item in services.overview.read().programs}
    assert programs[Program.JP].expected == 0
    assert programs[Program.JKK].expected == 1


def test_calendar_and_paper_carry_the_same_list(services: Services, tmp_path: Path) -> None:
    """Both files hold as many lines as the page, and name no worker."""
    services.sample.load()
    due = services.overview.due()
    assert services.overview.save_calendar(tmp_path / "a.ics") == len(due) > 0
    assert services.overview.save_agenda_pdf(tmp_path / "a.pdf") == len(due)
    calendar = (tmp_path / "a.ics").read_text(encoding="utf-8")
    paper = " ".join(page_texts((tmp_path / "a.pdf").read_bytes()))
    assert calendar.count("BEGIN:VEVENT") == len(due)
    for worker in services.workforce.all():
        assert worker.name not in calendar
        assert worker.name not in paper


def test_a_calendar_needs_an_employer(services: Services, tmp_path: Path) -> None:
    """An empty program has no dates; the sentence says what to do."""
    with pytest.raises(UserError) as caught:
        services.overview.save_calendar(tmp_path / "a.ics")
    assert caught.value.code == "EMPLOYER_MISSING"
