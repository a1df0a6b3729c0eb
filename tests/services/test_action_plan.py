"""The plan service: proposed, edited, carried over, printed, exported."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_plan import ActionState, PromiseOutcome
from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services.changes import ANSWERS, PLAN
from desktop.services.container import Services
from tests.services.conftest import make_worker

FIRST, SECOND = date(2026, 10, 31), date(2026, 11, 30)
WITHOUT_TWO = (NOT_MEMBER, MEMBER, NOT_MEMBER, MEMBER, MEMBER)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with three workers, one of whom has no JKK and no JHT, on the first day."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2))
    services.workforce.save(make_worker(3, employment_programs=WITHOUT_TWO))
    services.assessments.start(FIRST)
    return services


def test_without_an_employer_there_is_no_plan(services: Services) -> None:
    """The page can ask at any time."""
    assert services.plan.current() == ()


def test_proposals_cover_the_gaps_with_their_cost(staffed: Services) -> None:
    """The budget of the registration is the exposure; nothing is left unplanned."""
    assessment = staffed.assessments.assess()
    assert "REG-03" in {r.obligation.id for r in staffed.plan.overview(assessment).unplanned}
    added, changes = staffed.plan.propose_missing()
    overview = staffed.plan.overview(assessment)
    assert changes.kinds == {PLAN}
    assert added == len(overview.lines) == overview.pending > 0
    assert overview.unplanned == ()
    costs = {line.action.obligation_id: line.action.budget_sen for line in overview.lines}
    assert (costs["REG-03"] or 0) + (costs["REG-04"] or 0) == overview.budget
    # Whole rupiah: each of the two budgets may differ by half of one.
    assert abs(overview.budget - staffed.exposure.report(FIRST).total) <= 100
    assert overview.missing
    assert overview.promises == ()


def test_proposing_again_never_overwrites(staffed: Services) -> None:
    """An edit stays, a dropped action is not proposed anew, a removed one is."""
    staffed.plan.propose_missing()
    first, *rest = staffed.plan.current()
    staffed.plan.save(replace(first, proposal="Cara kami", state=ActionState.DROPPED))
    assert staffed.plan.propose_missing()[0] == 0
    assert staffed.plan.current() == (
        replace(first, proposal="Cara kami", state=ActionState.DROPPED),
        *rest,
    )
    staffed.plan.remove(first.action_id)
    assert staffed.plan.propose_missing()[0] == 1


def test_without_a_risk_group_there_is_a_plan_without_cost(
    staffed: Services, employer: Employer
) -> None:
    """What cannot be reckoned does not keep anyone from planning."""
    staffed.employers.save(replace(staffed.employers.required(), jkk_risk_group=0))
    assert staffed.plan.propose_missing()[0] > 0
    assert {item.budget_sen for item in staffed.plan.current()} == {None}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"proposal": " "}, "ACTION_EMPTY"),
        ({"start": SECOND, "due": FIRST}, "ACTION_DUE_BEFORE_START"),
        ({"budget_sen": -1}, "ACTION_BUDGET_NEGATIVE"),
    ],
)
def test_what_makes_no_sense_is_refused(
    staffed: Services, change: dict[str, object], code: str
) -> None:
    """Said in a sentence with the obligation; nothing is stored."""
    staffed.plan.propose_missing()
    before = staffed.plan.current()
    with pytest.raises(UserError, match=before[0].obligation_id) as caught:
        staffed.plan.save(replace(before[0], **change))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert staffed.plan.current() == before


def test_a_new_day_takes_the_plan_along(staffed: Services) -> None:
    """What is pending comes with the day it comes from, once; an earlier day takes nothing."""
    staffed.plan.propose_missing()
    first = staffed.plan.current()[0]
    staffed.plan.save(replace(first, state=ActionState.DONE))
    changes = staffed.assessments.start(SECOND)
    assert changes.touches(frozenset({PLAN}))
    assert changes.touches(frozenset({ANSWERS}))
    carried = staffed.plan.current()
    assert first.obligation_id not in {item.obligation_id for item in carried}
    assert {item.carried_from for item in carried} == {FIRST}
    staffed.plan.remove(carried[0].action_id)
    staffed.assessments.start(FIRST)
    staffed.assessments.start(SECOND)
    assert staffed.plan.current() == carried[1:]
    staffed.assessments.start(date(2026, 9, 30))
    assert staffed.plan.current() == ()


def test_the_letter_prints_actions_and_former_promises(staffed: Services) -> None:
    """Action, owner and day stand in annex III; next time section 5 says what became of it."""
    staffed.plan.propose_missing()
    action = next(item for item in staffed.plan.current() if item.obligation_id == "REG-03")
    staffed.plan.save(
        replace(action, proposal="Daftarkan Pekerja 3", owner="Rina", due=date(2026, 12, 15))
    )
    dropped = next(item for item in staffed.plan.current() if item.obligation_id != "REG-03")
    staffed.plan.save(replace(dropped, state=ActionState.DROPPED))
    stored, _ = staffed.declarations.finalise("1/2026")
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert "Daftarkan Pekerja 3 penanggung jawab: Rina belum dimulai" in text
    assert "15-12-2026" in text
    assert "Janji sebelumnya" not in text
    printed = {item["obligation_id"] for item in json.loads(stored.snapshot)["actions"]}
    assert "REG-03" in printed
    assert dropped.obligation_id not in printed

    staffed.assessments.start(SECOND)
    worker = next(w for w in staffed.workforce.all() if w.name == "Pekerja 3")
    staffed.workforce.save(replace(worker, employment_programs=(MEMBER,) * 5))
    outcomes = {
        promise.action.obligation_id: promise.outcome
        for promise in staffed.plan.promises(staffed.assessments.assess())
    }
    assert outcomes["REG-03"] is PromiseOutcome.MET
    stored, _ = staffed.declarations.finalise("2/2026")
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert "5. Janji sebelumnya" in text
    assert "Daftarkan Pekerja 3 penanggung jawab: Rina 15-12-2026 ✓ Sudah terpenuhi" in text
    assert "Catatan bagi pembaca" in text


def test_the_plan_is_exported_in_the_order_of_the_page(staffed: Services, tmp_path: Path) -> None:
    """As many rows as the page shows, one that is no longer judged among them."""
    staffed.plan.propose_missing()
    assessment = staffed.assessments.assess()
    count = staffed.plan.export(tmp_path / "rencana.xlsx", assessment)
    assert count == len(staffed.plan.current())
    none_left = replace(assessment, results=())
    assert {line.result for line in staffed.plan.overview(none_left).lines} == {None}
    assert staffed.plan.export(tmp_path / "b.xlsx", none_left) == count
