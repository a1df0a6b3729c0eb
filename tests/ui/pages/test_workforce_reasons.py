"""Odd values of one worker in the drawer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.worker import Sex
from desktop.services.container import Services
from desktop.ui.dialogs.kept_value import KeptValueDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.pages.workforce_reasons import ReasonsPart
from tests.ui.people import worker


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> WorkforcePage:
    """Return the page with one worker of odd sex and low wage, who is selected."""
    saved, _ = services.workforce.save(
        worker("Budi Contoh", sex=Sex.FEMALE, basic_wage=300_000_000)
    )
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1072, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.view.show_worker(saved.worker_id)
    qtbot.waitUntil(lambda: page.drawer.findChild(ReasonsPart) is not None)
    return page


def part_of(page: WorkforcePage) -> ReasonsPart:
    """Return the part as it stands in the drawer now."""
    return page.drawer.findChildren(ReasonsPart)[-1]


def test_odd_data_and_a_low_wage_wait_for_reasons(page: WorkforcePage) -> None:
    """The wage is held against the minimum wage of the place, as the assessment does."""
    part = part_of(page)
    assert [value.code for value in part.values] == ["NIK_SEX_DIFFERS", "WAGE_BELOW_MINIMUM"]
    assert {line.text() for line in part.lines} == {"Belum ada alasan."}


def test_a_reason_is_written_from_the_drawer(
    qtbot: QtBot, page: WorkforcePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands there at once with its day; the other value still waits."""
    written = {"NIK_SEX_DIFFERS": "NIK lama"}
    monkeypatch.setattr(KeptValueDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(KeptValueDialog, "reasons", lambda _dialog: written)
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(part_of(page).edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part_of(page).lines[0].text() == "Beralasan: NIK lama (22-11-2026)")
    assert part_of(page).lines[1].text() == "Belum ada alasan."
