"""Slips are printed from the table of the workforce."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.letter import Paper
from desktop.report.preview import page_texts
from desktop.services.container import Services
from desktop.ui.dialogs.slips import SlipDialog, SlipScope
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.workforce import WorkforcePage
from tests.ui.people import five_people


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> WorkforcePage:
    """Return the page with five workers."""
    assert stored_employer.employer_id
    for person in five_people():
        services.workforce.save(person)
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_selected_ones_get_theirs_in_the_order_of_the_table(
    qtbot: QtBot, page: WorkforcePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two rows, the button, the dialog, the file, the words."""
    target = tmp_path / "slip.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.view.show_worker(page.model.id_at(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(page.bar.slips, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(SlipDialog)
    assert dialog.scope() is SlipScope.SELECTED
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=20_000)
    (text,) = page_texts(target.read_bytes())
    assert text.index("Agus Misal") < text.index("Dewi Umpama")
    assert "Citra" not in text
    qtbot.waitUntil(lambda: "2 slip" in page.banner.text())


def test_what_stands_in_the_way_is_told_and_nothing_written(
    qtbot: QtBot, page: WorkforcePage, tmp_path: Path
) -> None:
    """A month without law, a folder that refuses, a stop: each in a sentence."""
    target = tmp_path / "none" / "slip.pdf"
    page.slips.write(target, None, Month(2026, 11), Paper.A4)
    qtbot.waitUntil(lambda: "tidak dapat ditulis" in page.banner.text(), timeout=20_000)
    page.slips.write(tmp_path / "slip.pdf", [0], Month(2026, 11), Paper.A4)
    qtbot.waitUntil(lambda: "Tidak ada tenaga kerja" in page.banner.text(), timeout=20_000)
    page.slips.write(tmp_path / "slip.pdf", None, Month(2026, 11), Paper.A4)
    page.slips.job.cancel()
    qtbot.waitUntil(lambda: "Dihentikan" in page.banner.text(), timeout=20_000)
    assert list(tmp_path.glob("slip*")) == []
