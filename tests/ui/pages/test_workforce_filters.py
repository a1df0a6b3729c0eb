"""Filters that combine, and those that are kept under a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.worker import EmploymentKind
from desktop.services.container import Services
from desktop.services.worker_filter import NO_WORD
from desktop.ui.dialogs.filter_name import FilterNameDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.workforce import WorkforcePage
from tests.ui.people import five_people


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> WorkforcePage:
    """Return the page with five workers in two units, the second of them on a fixed term."""
    for number, person in enumerate(five_people()):
        kind = EmploymentKind.PKWT if number in (1, 2) else EmploymentKind.PKWTT
        terms = replace(person.employment, unit=("Gudang", "Produksi", "")[number % 3], kind=kind)
        services.workforce.save(replace(person, employment=terms))
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def names(page: WorkforcePage) -> list[str]:
    """Return whom the table shows."""
    return [page.model.worker_at(row).name for row in range(page.model.rowCount())]


def choose(page: WorkforcePage, key: str, value: str) -> None:
    """Choose a value in one of the boxes, as a user does."""
    box = page.panel.boxes[key]
    box.set_value(value)
    assert box.value() == value
    box.edited.emit(value)


def test_filters_combine_with_chips_and_search(qtbot: QtBot, page: WorkforcePage) -> None:
    """Each one narrows what the others leave; the button counts them."""
    qtbot.mouseClick(page.bar.filter_toggle, Qt.MouseButton.LeftButton)
    assert page.panel.isVisible()
    choose(page, "kind", "PKWT")
    assert names(page) == ["Agus Misal", "Dewi Umpama"]
    choose(page, "unit", "Produksi")
    assert names(page) == ["Agus Misal"]
    assert page.bar.filter_toggle.text() == "Saringan  2"
    choose(page, "unit", NO_WORD)
    assert names(page) == ["Dewi Umpama"]
    qtbot.mouseClick(page.bar.chip("without_JP"), Qt.MouseButton.LeftButton)
    assert names(page) == []
    assert page.nothing.isVisible()
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5
    assert page.panel.count() == 0


def test_who_has_left_and_who_is_still_there_are_told_apart(
    qtbot: QtBot, page: WorkforcePage
) -> None:
    """Without leavers there is nothing to tell; with one the number of those who work is seen."""
    assert {"left", "present"}.isdisjoint(page.bar._chips)
    page.edits.commit(page.model.id_at(0), "end", "31-01-2026")
    qtbot.waitUntil(lambda: "left" in page.bar._chips)
    assert page.bar.chip("left").text() == "Sudah keluar  1"
    assert page.bar.chip("present").text() == "Masih bekerja  4"
    qtbot.mouseClick(page.bar.chip("present"), Qt.MouseButton.LeftButton)
    assert "Citra Rekaan" not in names(page)
    assert len(names(page)) == 4
    qtbot.mouseClick(page.bar.chip("left"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Citra Rekaan"]
    box = page.panel.boxes["finding"]
    assert not [number for number in range(box.count()) if "left" in str(box.itemText(number))]
    page.edits.undo.undo()
    qtbot.waitUntil(lambda: "left" not in page.bar._chips)
    assert len(names(page)) == 5


def test_a_kind_of_finding_and_a_missing_program_filter(page: WorkforcePage) -> None:
    """Kinds that occur are offered with their number."""
    box = page.panel.boxes["finding"]
    offered = [box.itemText(number) for number in range(box.count())]
    assert "Belum terdaftar JP  1" in offered
    choose(page, "finding", "MISSING_JP")
    assert names(page) == ["Budi Andai"]
    choose(page, "finding", "")
    choose(page, "program", "JKK")
    assert names(page) == ["Dewi Umpama"]


def test_an_edit_does_not_take_the_row_away(page: WorkforcePage, services: Services) -> None:
    """Who was mended stays in sight until something else is asked for."""
    choose(page, "finding", "MISSING_JP")
    page.edits.commit(page.model.id_at(0), "jp", "Ya")
    assert names(page) == ["Budi Andai"]
    assert page.model.row_facts(0).findings == ()


def test_a_filter_is_kept_under_a_name_and_used_again(
    qtbot: QtBot, page: WorkforcePage, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Search, chip and boxes come back together; a forgotten name is gone, the data stay."""
    choose(page, "kind", "PKWT")
    page.bar.search.setText("Dewi")
    qtbot.waitUntil(lambda: names(page) == ["Dewi Umpama"])
    qtbot.mouseClick(page.panel.keep, Qt.MouseButton.LeftButton) if page.panel.isVisible() else (
        page.listing.keep()
    )
    dialog = page.findChild(FilterNameDialog)
    assert not dialog.store.isEnabled()
    qtbot.keyClicks(dialog.name, "Kontrak Dewi")
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert services.saved_filters.all() == {"Kontrak Dewi": {"kind": "PKWT", "text": "Dewi"}}
    page.listing.clear()
    assert len(names(page)) == 5
    page.listing.use_saved("Kontrak Dewi")
    qtbot.waitUntil(lambda: names(page) == ["Dewi Umpama"])
    assert page.panel.saved.value() == "Kontrak Dewi"
    with qtbot.waitSignal(page.changed):
        page.listing.forget("Kontrak Dewi")
    assert services.saved_filters.all() == {}
    assert services.workforce.count() == 5
