"""Frozen data are reopened, searched and never changed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.declaration import canonical_json, digest_of
from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.storage.declarations import DeclarationRepository
from desktop.ui.dialogs.declaration_data import DeclarationDataDialog
from desktop.ui.jobs import JobRunner
from tests.report.factories import a_full_snapshot, a_worker


@pytest.mark.parametrize("is_readable", [True, False])
def test_what_was_frozen_is_shown(
    qtbot: QtBot,
    services: Services,
    stored_employer: Employer,
    jobs: JobRunner,
    is_readable: bool,
) -> None:
    """Four tables with one search; data of a later program say that they cannot be read."""
    snapshot = a_full_snapshot(3)
    content = canonical_json(snapshot) if is_readable else b"{}"
    DeclarationRepository(services.database).add(
        stored_employer.employer_id,
        content,
        digest_of(content),
        snapshot.document_number,
        "",
        snapshot.finalised_at,
        snapshot.as_of,
        b"%PDF",
        digest_of(b"%PDF"),
    )
    dialog = DeclarationDataDialog(services, jobs, services.declaration_life.cases()[0])
    qtbot.addWidget(dialog)
    dialog.show()
    if not is_readable:
        qtbot.waitUntil(dialog.banner.isVisible)
        assert snapshot.document_number in dialog.banner.text()
        return
    qtbot.waitUntil(lambda: dialog.workers.texts.rowCount() == 3)
    row = dialog.workers.texts.row_texts(0)
    assert row[0] == a_worker(0).name
    assert a_worker(0).nik not in row[2]
    assert row[6] == "JKK, JKM, JHT, JP, JKP, JKN"
    assert dialog.tabs.tabText(3) == "Rencana perbaikan (1)"
    assert "PT Sinar Pesisir Makmur" in dialog.facts.text()
    qtbot.keyClicks(dialog.search, a_worker(1).name)
    assert dialog.workers.texts.rowCount() == 1
    assert dialog.programs.texts.rowCount() == 0
