"""Two declarations are compared in a dialog, filtered with keys, and saved as a sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.declaration import canonical_json, digest_of
from desktop.domain.declaration_comparison import Part
from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.storage.declarations import DeclarationRepository
from desktop.ui.dialogs.declaration_comparison import ComparisonDialog
from desktop.ui.jobs import JobRunner
from tests.report.factories import a_snapshot, a_worker, an_obligation

FIRST, SECOND, BROKEN = "001/PJ/XI/2026", "002/PJ/XI/2026", "003/PJ/XI/2026"


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> ComparisonDialog:
    """Return the dialog on three frozen declarations, the last of them unreadable."""
    first = a_snapshot(workers=(a_worker(0), a_worker(1)), document_number=FIRST)
    wage = a_worker(1).basic_wage_sen
    second = replace(
        first,
        document_number=SECOND,
        workers=(a_worker(1, basic_wage_sen=wage + 100), a_worker(2)),
        obligations=(an_obligation(1, "NOT_MET"), *first.obligations[1:]),
    )
    repository = DeclarationRepository(services.database)
    contents = [canonical_json(first), canonical_json(second), b"{}"]
    for number, content in zip((FIRST, SECOND, BROKEN), contents, strict=True):
        repository.add(
            stored_employer.employer_id,
            content,
            digest_of(content),
            number,
            "",
            first.finalised_at,
            first.as_of,
            b"%PDF",
            digest_of(b"%PDF"),
        )
    second_case = services.declaration_life.cases()[1]
    dialog = ComparisonDialog(services, jobs, second_case)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.found is not None)
    return dialog


def test_the_chosen_one_is_compared_with_the_one_before(
    qtbot: QtBot, dialog: ComparisonDialog
) -> None:
    """A sentence with the sums, all lines below, and each part alone by its chip."""
    assert (dialog.before.currentText()[:3], dialog.after.currentText()[:3]) == ("001", "002")
    assert dialog.summary.text().startswith("Tenaga kerja: 1 masuk, 1 keluar, 1 berubah.")
    assert dialog.table.texts.rowCount() == 4
    qtbot.mouseClick(dialog.chips[Part.RESULTS], Qt.MouseButton.LeftButton)
    assert dialog.table.texts.row_texts(0)[3:] == ["hasil penilaian", "Terpenuhi", "Belum"]
    qtbot.mouseClick(dialog.chips[None], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.search, "upah pokok")
    assert [line.field for line in dialog.lines()] == ["basic_wage"]


def test_any_two_can_be_chosen(qtbot: QtBot, dialog: ComparisonDialog) -> None:
    """The same one twice says that nothing differs; one that cannot be read says so."""
    dialog.after.setFocus()
    qtbot.keyClick(dialog.after, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.found is not None and not dialog.found.lines)
    assert dialog.summary.text().startswith("Keduanya sama")
    assert not dialog.export.isEnabled()
    qtbot.keyClick(dialog.after, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.after, Qt.Key.Key_Up)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert BROKEN in dialog.banner.text()


def test_nothing_is_counted_before_both_are_read(dialog: ComparisonDialog) -> None:
    """Of many people that takes seconds; a nought meanwhile would say that they are the same."""
    assert dialog.count.text() == "4 perbedaan"
    dialog.compare()
    assert dialog.count.text() == ""
    assert dialog.chips[None].text() == "Semua  –"


def test_what_is_shown_is_saved(
    qtbot: QtBot, dialog: ComparisonDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet has a row a line in words; a folder that refuses gives a sentence."""
    target = tmp_path / "beda.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    rows = target.read_text("utf-8-sig").splitlines()
    assert len(rows) == 5
    assert rows[1].startswith("Tenaga kerja;masuk;")
    assert "4 perbedaan" in dialog.banner.text()
    lost = tmp_path / "tidak-ada" / "beda.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(lost), ""))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "beda.xlsx" in dialog.banner.text()
