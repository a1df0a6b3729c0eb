"""The family in the drawer of the workforce page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.family import FamilyDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.pages.workforce_family import FamilyPart
from tests.ui.dialogs.test_family import SPOUSE
from tests.ui.people import worker


def test_the_drawer_opens_the_family_and_shows_it_again(
    qtbot: QtBot,
    services: Services,
    jobs: JobRunner,
    stored_employer: Employer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is saved there stands in the drawer at once, and the other pages are told."""
    saved, _ = services.workforce.save(worker("Budi Contoh"))
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1072, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.view.show_worker(saved.worker_id)
    monkeypatch.setattr(FamilyDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(FamilyDialog, "family", lambda _dialog: (SPOUSE,))
    qtbot.waitUntil(lambda: page.drawer.findChild(FamilyPart) is not None)
    button = page.drawer.findChild(FamilyPart).findChild(QPushButton)
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert services.workforce.get(saved.worker_id).family == (SPOUSE,)
    qtbot.waitUntil(lambda: "Sari Contoh" in _words(page))


def _words(page: WorkforcePage) -> str:
    return " ".join(part.text() for part in page.drawer.findChildren(FamilyPart)[-1].lines)
