"""The plan for those who listen: what colour and icon show is said as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.action_plan import Action, ActionState
from desktop.services.action_plan import PlanLine
from desktop.ui.models.plan_table import PlanColumn, PlanTableModel
from desktop.ui.models.read_table import ROLE

TODAY = date(2026, 11, 22)
ACTION = Action(obligation_id="JKK-01", proposal="Daftarkan", action_id=1)


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize(
    ("state", "late"), [(ActionState.OPEN, True), (ActionState.DONE, False)], ids=str
)
def test_a_day_that_has_passed_is_spoken(state: ActionState, late: bool) -> None:
    """Red alone says nothing to somebody who cannot see it; what is done is not late."""
    yesterday = TODAY - timedelta(days=1)
    action = replace(ACTION, due=yesterday, state=state, budget_sen=150_000_00)
    model = PlanTableModel(lambda _action: True, TODAY)
    model.set_lines([PlanLine(action, None)])
    due = model.index(0, PlanColumn.DUE).data(ROLE.AccessibleTextRole)
    passed = ", Batas waktunya sudah lewat" if late else ""
    assert due == f"Paling lambat: 21-11-2026{passed}"
    assert model.index(0, PlanColumn.BUDGET).data(ROLE.AccessibleTextRole) == "Biaya (Rp): 150.000"


def test_the_same_actions_keep_their_place(app: QApplication) -> None:
    """A change is told of cell by cell, so that cursor and editor stay; another list is reset."""
    model = PlanTableModel(lambda _action: True, TODAY)
    first = PlanLine(ACTION, None)
    resets: list[int] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.dataChanged.connect(lambda top, _bottom: changes.append(top.row()))
    model.set_lines([first])
    model.set_lines([PlanLine(replace(ACTION, proposal="Daftarkan semua"), None)])
    assert (resets, changes) == ([1], [0])
    assert model.index(0, PlanColumn.PROPOSAL).data() == "Daftarkan semua"
    model.set_lines([])
    assert resets == [1, 0]
