"""The plan of repair in the database."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.action_plan import Action, ActionState
from desktop.domain.employer import Employer
from desktop.storage.action_plan import ActionPlanRepository
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository

OCTOBER, NOVEMBER = date(2026, 10, 31), date(2026, 11, 22)
WHOLE = Action(
    obligation_id="REG-03",
    proposal="Daftarkan dua pekerja",
    owner="Rina Contoh",
    start=date(2026, 11, 23),
    due=date(2026, 12, 15),
    budget_sen=12_495_600,
    state=ActionState.IN_PROGRESS,
    note="Menunggu KPJ",
    carried_from=OCTOBER,
    action_id=1,
)
BARE = Action(obligation_id="WLK-01", proposal="Lapor WLKP", action_id=2)
KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0005.sqlite"


def test_actions_come_back_as_they_were(database: Database, employer_id: int) -> None:
    """Every field, and what is empty stays empty; another employer sees none of it."""
    plan = ActionPlanRepository(database)
    assert plan.add_missing(employer_id, NOVEMBER, [WHOLE, BARE]) == 2
    assert plan.load(employer_id, NOVEMBER) == (WHOLE, BARE)
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    assert plan.load(other, NOVEMBER) == ()
    assert plan.last_day_before(other, date(2027, 1, 1)) is None


def test_what_is_planned_already_is_never_overwritten(database: Database, employer_id: int) -> None:
    """A second proposal for the same obligation changes nothing."""
    plan = ActionPlanRepository(database)
    plan.add_missing(employer_id, NOVEMBER, [WHOLE])
    assert plan.add_missing(employer_id, NOVEMBER, [replace(WHOLE, proposal="Lain")]) == 0
    assert plan.load(employer_id, NOVEMBER) == (WHOLE,)


def test_an_action_is_changed_and_removed(database: Database, employer_id: int) -> None:
    """By its id; an unknown one touches nothing."""
    plan = ActionPlanRepository(database)
    plan.add_missing(employer_id, NOVEMBER, [WHOLE, BARE])
    changed = replace(BARE, owner="Budi", budget_sen=0, state=ActionState.DONE)
    plan.save(changed)
    plan.save(replace(changed, action_id=99, obligation_id="REG-01"))
    assert plan.load(employer_id, NOVEMBER) == (WHOLE, changed)
    plan.remove(99)
    plan.remove(1)
    assert plan.load(employer_id, NOVEMBER) == (changed,)


def test_only_what_is_pending_is_carried(database: Database, employer_id: int) -> None:
    """Done and dropped actions stay behind; the others say where they come from."""
    plan = ActionPlanRepository(database)
    done = replace(WHOLE, obligation_id="REG-04", state=ActionState.DONE)
    dropped = replace(WHOLE, obligation_id="REG-05", state=ActionState.DROPPED)
    plan.add_missing(employer_id, OCTOBER, [WHOLE, done, dropped, BARE])
    assert plan.carry(employer_id, OCTOBER, NOVEMBER) == 2
    carried = plan.load(employer_id, NOVEMBER)
    assert [(item.obligation_id, item.carried_from) for item in carried] == [
        ("REG-03", OCTOBER),
        ("WLK-01", OCTOBER),
    ]
    assert carried[0].owner == WHOLE.owner
    assert len(plan.load(employer_id, OCTOBER)) == 4
    assert plan.last_day_before(employer_id, NOVEMBER) == OCTOBER
    assert plan.last_day_before(employer_id, OCTOBER) is None


def test_v0005_keeps_the_plan(path: Path) -> None:
    """The plan of an older file arrives in the newest program."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        assert ActionPlanRepository(database).load(1, NOVEMBER) == (WHOLE, BARE)
