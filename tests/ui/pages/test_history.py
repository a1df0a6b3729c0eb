"""The history page: what was finalised, read again unchanged, checked and corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.container import Services
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.history import HistoryPage
from tests.services.conftest import make_worker

FIRST = "001/PJ/XI/2026"
SECOND = "002/PJ/XI/2026"


@pytest.fixture
def page(qtbot: QtBot, services: Services, jobs: JobRunner) -> HistoryPage:
    """Return the page, shown."""
    page = HistoryPage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1040, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def final(services: Services, stored_employer: Employer) -> StoredDeclaration:
    """Return a finalised declaration."""
    services.workforce.save(make_worker(1))
    return services.declarations.finalise(FIRST, operator="Petugas")[0]


def row(page: HistoryPage, number: int) -> list[str]:
    """Return the words of a row of the table."""
    return [page.entries.index(number, column).data() for column in range(5)]


def test_before_the_first_the_page_says_what_it_is_for(qtbot: QtBot, page: HistoryPage) -> None:
    """The one button leads to the declaration."""
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["declaration", None]


def test_a_declaration_is_listed_with_its_facts(
    qtbot: QtBot, final: StoredDeclaration, page: HistoryPage
) -> None:
    """Number, days, digest and state; below, who finalised it and the stored pages."""
    assert row(page, 0) == [
        FIRST,
        "22-11-2026",
        "22-11-2026 10:30",
        f"{final.digest[:4]} {final.digest[4:8]}",
        "Berlaku",
    ]
    assert page.events.text() == "22-11-2026 10:30  Difinalkan oleh Petugas"
    qtbot.waitUntil(page.view.is_shown, timeout=20_000)
    assert page.view.pages >= 2


def test_a_corrected_one_says_what_took_its_place(
    final: StoredDeclaration, services: Services, page: HistoryPage
) -> None:
    """The newest stands first and in force; the old one can no longer be corrected."""
    _, changes = services.declarations.finalise(SECOND, correction=Correction(FIRST, "salah"))
    page.on_changes(changes)

    assert row(page, 0)[4] == f"Berlaku, pembetulan atas {FIRST}"
    assert row(page, 1)[4] == f"Digantikan oleh {SECOND}"
    page.table.selectRow(1)
    assert page.number.text() == FIRST
    assert not page.correct.isEnabled()


def test_the_chosen_one_stays_chosen(
    final: StoredDeclaration, services: Services, page: HistoryPage
) -> None:
    """A new declaration does not move the reader away from the old one."""
    services.declarations.finalise(SECOND)
    page.on_changes(ChangeSet.of(DECLARATIONS))
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.document_number == FIRST
    page.open_payload(page.entries.entries[0].declaration_id)
    assert page.number.text() == SECOND


def test_a_correction_is_handed_to_the_declaration_page(
    qtbot: QtBot, final: StoredDeclaration, page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is asked here, the work goes on there; cancelling goes nowhere."""
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_arguments: None)
    with qtbot.assertNotEmitted(page.navigation_requested):
        qtbot.mouseClick(page.correct, Qt.MouseButton.LeftButton)
    correction = Correction(FIRST, "salah")
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_arguments: correction)
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.correct, Qt.MouseButton.LeftButton)
    assert asked.args == ["declaration", correction]


def test_a_copy_is_the_stored_file(
    qtbot: QtBot,
    final: StoredDeclaration,
    page: HistoryPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The copy is byte-identical; a folder that refuses gives a sentence."""
    target = tmp_path / "salinan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    qtbot.mouseClick(page.save_copy, Qt.MouseButton.LeftButton)
    assert target.read_bytes() == final.pdf

    lost = tmp_path / "tidak-ada" / "salinan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(lost), ""))
    qtbot.mouseClick(page.save_copy, Qt.MouseButton.LeftButton)
    assert "salinan.pdf" in page.banner.text()


def test_documents_are_checked_on_their_own_page(
    qtbot: QtBot, services: Services, page: HistoryPage
) -> None:
    """The button leads there; the one for declarations of others shows only when there are some."""
    assert not page.from_documents.isVisible()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.check_file, Qt.MouseButton.LeftButton)
    assert asked.args == ["verify", None]
