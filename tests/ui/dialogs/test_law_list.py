"""The list of the law: dated, searched, filtered, copied, exported, by keyboard."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from desktop.domain.rule_list import Certainty
from desktop.services.container import Services
from desktop.ui.dialogs.law_list import LawKind, LawListDialog
from desktop.ui.language import Language
from tests.ui.test_accessibility import nameless

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, services: Services) -> LawListDialog:
    """Return the list with the cursor on the ceiling of JP."""
    dialog = LawListDialog(services, "jp.wage_ceiling")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def texts(dialog: LawListDialog) -> list[tuple[str, ...]]:
    """Return the lines that are seen."""
    return [row.cells for row in dialog.found()]


def test_the_law_stands_before_what_the_program_chose(dialog: LawListDialog) -> None:
    """Thresholds that no law gives are the last to be read, not the first."""
    chosen = ["pilihan rancangan" in row.details for row in dialog.found()]
    assert True in chosen
    assert chosen == sorted(chosen)


def test_a_value_stands_with_dates_article_source_and_confidence(dialog: LawListDialog) -> None:
    """The line that was asked for has the cursor, and its details below."""
    assert nameless(dialog) == []
    row = dialog.current()
    assert row is not None
    assert row.cells == (
        "Batas atas upah JP", "Rp11.086.300", "sejak 01-03-2026", "terkonfirmasi", "",
        "PP 45/2015 Pasal 29",
    )  # fmt: skip
    assert "B/1226/022026" in dialog.details.text()
    assert "Sebagian program publik mengutip nomor lain" in dialog.details.text()


def test_no_day_stands_as_it_is_stored(dialog: LawListDialog) -> None:
    """Articles, sources and notes name the days of decrees as every other line does."""
    stored = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
    shown = [text for row in dialog.found() for text in (*row.cells, row.details)]
    assert [text for text in shown if stored.search(text)] == []
    assert any("(25-02-2026)" in text for text in shown)


def test_another_day_shows_the_law_of_that_day(qtbot: QtBot, dialog: LawListDialog) -> None:
    """With what was already known to come; a day that is none changes nothing."""
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "28022026")
    found = {row.key: row.cells for row in dialog.found()}
    assert found["jp.wage_ceiling"][1] == "Rp10.547.400"
    assert found["jp.wage_ceiling"][2] == "01-03-2025 sampai 28-02-2026"
    assert found["jp.wage_ceiling"][4] == "Rp11.086.300 sejak 01-03-2026"
    before = texts(dialog)
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "99")
    assert dialog.day.property("invalid")
    assert texts(dialog) == before


def test_nothing_moves_when_nothing_is_found(qtbot: QtBot, dialog: LawListDialog) -> None:
    """Headings and chips stay where they are; the words stand below the empty table."""
    table = dialog.tables[dialog.kind()]
    before = table.geometry()
    qtbot.keyClicks(dialog.search, "wage_base 25x")
    qtbot.waitUntil(dialog.nothing.isVisible)
    dialog.body.activate()
    assert table.isVisible()
    assert table.geometry() == before
    assert dialog.nothing.y() > before.bottom()


def test_search_and_filter_narrow_both_lists(qtbot: QtBot, dialog: LawListDialog) -> None:
    """The chips count; nothing found is said, and Esc in the search brings all back."""
    every = len(dialog.found())
    dialog.filters[None].setFocus()
    qtbot.keyClick(dialog.filters[None], KEY.Key_Right)
    assert 0 < len(dialog.found()) < every
    assert {row.cells[3] for row in dialog.found()} == {"belum terkonfirmasi"}
    assert dialog.filters[Certainty.UNCONFIRMED].text().endswith(f"  {len(dialog.found())}")
    qtbot.keyClicks(dialog.search, "wage_base 25x")
    qtbot.waitUntil(lambda: not dialog.found())
    assert dialog.nothing.isVisible()
    assert not dialog.export.isEnabled()
    qtbot.keyClick(dialog.search, KEY.Key_Escape)
    qtbot.waitUntil(lambda: bool(dialog.found()))
    qtbot.keyClick(dialog.kinds[LawKind.OBLIGATIONS], KEY.Key_Space)
    assert [row.certainty for row in dialog.found()] == [Certainty.UNCONFIRMED]
    assert dialog.tables[LawKind.OBLIGATIONS].hasFocus()


def test_own_values_are_marked(qtbot: QtBot, services: Services, app: QApplication) -> None:
    """What the user typed in stands among the others under its own filter."""
    own = services.own_rules
    own.add(own.minimum_wage("Lampung", "Bandar Lampung", date(2026, 11, 1), 3_700_000_00, "SK 1"))
    dialog = LawListDialog(services)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.filters[Certainty.OWN], LEFT)
    ((title, value, _force, sure, *_rest),) = texts(dialog)
    assert (title, value) == ("Upah minimum Kota Bandar Lampung", "Rp3.700.000")
    assert sure == "isian Anda"


def test_what_is_seen_is_copied_and_exported(
    qtbot: QtBot, dialog: LawListDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row with its source, the list with its headings, a sheet with all columns."""
    clipboard = QApplication.clipboard()
    qtbot.keyClick(dialog.tables[LawKind.VALUES], KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "B/1226/022026" in clipboard.text()
    qtbot.keyClicks(dialog.search, "jp.")
    qtbot.waitUntil(lambda: len(dialog.found()) < 30)
    qtbot.mouseClick(dialog.copy, LEFT)
    lines = clipboard.text().split("\n")
    assert lines[0].startswith("Ketentuan\tNilai")
    assert len(lines) == len(dialog.found()) + 1
    path = tmp_path / "nilai.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    qtbot.mouseClick(dialog.export, LEFT)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert len(rows) == len(dialog.found()) + 1
    (ceiling,) = [row for row in rows if row[9] == "jp.wage_ceiling"]
    assert ceiling[2] == date(2026, 3, 1)
    assert str(len(dialog.found())) in dialog.banner.text()
    dialog.write(tmp_path / "tidak ada" / "x.xlsx")
    assert dialog.banner.property("level") == "error"


def test_the_list_speaks_english(
    qtbot: QtBot, language: Language, services: Services, app: QApplication
) -> None:
    """Titles, units and states; articles stay as they are printed."""
    language.use("en")
    dialog = LawListDialog(services, "IUR-04")
    qtbot.addWidget(dialog)
    assert dialog.kind() is LawKind.OBLIGATIONS
    row = dialog.current()
    assert row is not None
    assert row.cells[1].startswith("JKN contributions are paid by the 10th")
    dialog.show_kind(LawKind.VALUES)
    found = {row.key: row.cells for row in dialog.found()}
    assert found["jkn.floor_sizes"][1] == "medium and large"
    assert "1 month" in {cells[1] for cells in found.values()}
