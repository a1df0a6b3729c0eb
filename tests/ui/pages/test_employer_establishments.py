"""The establishments on the employer page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment
from desktop.domain.worker import Employment, EmploymentKind
from desktop.services.container import Services
from desktop.ui.dialogs.establishment import EstablishmentDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages import employer_establishments
from desktop.ui.pages.employer import EmployerPage
from tests.ui.people import worker

PLANT = Establishment(
    name="Pabrik Metro", city="Kota Metro", province="Lampung", jkk_risk_group=4, headcount_wlkp=9
)
OFFICE = Establishment(name="Kantor", is_head_office=True, minimum_wage=360_000_000)


@pytest.fixture
def open_page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> Callable[..., EmployerPage]:
    """Return a function that shows the page of an employer with these establishments."""

    def open_(*units: Establishment) -> EmployerPage:
        services.employers.save(replace(stored_employer, establishments=units))
        page = EmployerPage(services, jobs)
        page.resize(1000, 700)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def employ(services: Services, *places: str) -> list[int]:
    """Store a worker at each place and return their ids."""
    return [
        services.workforce.save(
            worker(
                f"Pekerja {number}",
                f"18710114059{number:05d}",
                employment=Employment(EmploymentKind.PKWTT, date(2020, 2, 1), workplace=place),
            )
        )[0].worker_id
        for number, place in enumerate(places, start=1)
    ]


def lines(page: EmployerPage) -> list[list[str]]:
    """Return every line of the list as shown."""
    table = page.establishments.table
    return [table.row_texts(row) for row in range(table.rowCount())]


def test_many_workers_are_counted_beside_the_window(
    open_page: Callable[..., EmployerPage],
    services: Services,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The list stands at once, without counts; they follow."""
    monkeypatch.setattr(employer_establishments, "AT_ONCE", 0)
    employ(services, "pabrik metro", "Metro")
    page = open_page(PLANT)
    qtbot.waitUntil(lambda: lines(page)[0][4] == "2")
    assert not page.has_unsaved()


def test_the_list_tells_wage_risk_and_workers(
    open_page: Callable[..., EmployerPage], services: Services, stored_employer: Employer
) -> None:
    """Own figures, else those of tables and employer; workers by name, by city or unnamed."""
    employ(services, "pabrik metro", "Metro", "")
    assert lines(open_page(PLANT, OFFICE)) == [
        ["Pabrik Metro", "Kota Metro, Lampung", "4", "Rp3.050.498", "2", "9"],
        ["Kantor (kantor pusat)", "", "seperti perusahaan", "Rp3.600.000", "1", "–"],
    ]


def test_an_establishment_is_added_and_saved_with_the_form(
    qtbot: QtBot,
    open_page: Callable[..., EmployerPage],
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It counts as unsaved until the employer is saved."""
    monkeypatch.setattr(EstablishmentDialog, "ask", lambda *_asked: PLANT)
    page = open_page()
    page.establishments.add.setFocus()
    qtbot.keyClick(page.establishments.add, Qt.Key.Key_Space)
    assert page.has_unsaved()
    assert services.employers.required().establishments == ()
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert services.employers.required().establishments == (PLANT,)
    assert not page.has_unsaved()


def test_keys_change_and_remove_an_establishment(
    qtbot: QtBot, open_page: Callable[..., EmployerPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter opens the one under the cursor, Delete takes it away, one click puts it back."""
    page = open_page(PLANT, OFFICE)
    table = page.establishments.table
    asked = []

    def answer(_parent: object, unit: Establishment, others: list[str]) -> Establishment:
        asked.append((unit, others))
        return replace(unit, name="Pabrik Baru")

    monkeypatch.setattr(EstablishmentDialog, "ask", answer)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked == [(PLANT, ["Kantor"])]
    assert page.employer().establishments == (replace(PLANT, name="Pabrik Baru"), OFFICE)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert page.employer().establishments == (OFFICE,)
    page.establishments.gone.action_triggered.emit()
    assert page.employer().establishments == (OFFICE, replace(PLANT, name="Pabrik Baru"))
    qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)
    assert page.employer().establishments == (PLANT, OFFICE)


def test_a_place_that_fits_none_leads_to_its_worker(
    qtbot: QtBot, open_page: Callable[..., EmployerPage], services: Services,
    stored_employer: Employer,
) -> None:  # fmt: skip
    """The text of the sheet is named, with how many workers it concerns."""
    ids = employ(services, "Metro", "Gudang", "Gudang")
    page = open_page(PLANT)
    banner = page.establishments.unmatched
    assert banner.isVisible()
    assert "2 pekerja" in banner.text()
    assert "“Gudang”" in banner.text()
    with qtbot.waitSignal(page.navigation_requested) as told:
        banner.action_triggered.emit()
    assert told.args == ["workforce", ids[1]]


def test_doubtful_lists_say_so(open_page: Callable[..., EmployerPage]) -> None:
    """Two head offices are one too many; a list in order says nothing."""
    page = open_page(OFFICE, replace(PLANT, is_head_office=True))
    assert "kantor pusat" in page.establishments.findings.text()
    page = open_page(OFFICE, PLANT)
    assert not page.establishments.findings.isVisible()
