"""A pack is made from the page of the declaration."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.inspection_pack import InspectionPackDialog
from desktop.ui.dialogs.pack_log import PackLogDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.declaration import DeclarationPage
from tests.services.conftest import make_worker


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> DeclarationPage:
    """Return the page after a declaration was finalised."""
    assert stored_employer.employer_id
    services.workforce.save(make_worker(1))
    services.declarations.finalise("012/XI/2026")
    page = DeclarationPage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1040, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_from_the_menu_to_the_file_and_the_log(
    qtbot: QtBot,
    page: DeclarationPage,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The dialog, the place, the pack; a folder that refuses is told and not logged."""
    asked: list[str] = []
    targets = iter((tmp_path / "none" / "paket.zip", tmp_path / "paket.zip"))

    def ask(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(proposal).name)
        return str(next(targets)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    for _turn in range(2):
        page.preview_head.pack.trigger()
        dialog = next(d for d in page.findChildren(InspectionPackDialog) if d.isVisible())
        qtbot.keyClicks(dialog.office, "Dinas")
        qtbot.keyClicks(dialog.officer, "Budi")
        qtbot.keyClicks(dialog.giver, "Rina")
        qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.packs.job is None, timeout=20_000)
        if _turn == 0:
            qtbot.waitUntil(page.fault_banner.isVisible, timeout=20_000)
            assert services.inspection_packs.log() == []
    assert asked == ["berkas-pemeriksaan-012-XI-2026-20261122.zip"] * 2
    assert "00-indeks.pdf" in zipfile.ZipFile(tmp_path / "paket.zip").namelist()
    (entry,) = services.inspection_packs.log()
    assert entry.given.is_masked
    page.show_pack_log()
    (log,) = page.findChildren(PackLogDialog)
    assert log.table.texts.rowCount() == 1
