from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer, SizeClass, SizeCriterion
from desktop.services.changes import EMPLOYER, ChangeSet
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.employer import EmployerPage


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Callable[[], EmployerPage]:
    """Return a function that shows the page and gives it the keyboard."""

    def open_() -> EmployerPage:
        page = EmployerPage(services, jobs)
        page.resize(1000, 700)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def type_into(qtbot: QtBot, page: EmployerPage, key: str, text: str) -> None:
    """Replace what stands in a field with real keys."""
    field = page.fields.by_key[key]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def choose(page: EmployerPage, key: str, value: object) -> None:
    """Choose a value as the list under the mouse does."""
    box = page.fields.by_key[key]
    box.set_value(value)
    box.activated.emit(box.currentIndex())


def test_a_blank_form_blames_nobody(open_page: Callable[[], EmployerPage]) -> None:
    """Before anything is typed no field shows a fault; nothing is unsaved."""
    page = open_page()
    assert [key for key, row in page.rows.items() if row.note()] == []
    assert not page.has_unsaved()
    assert not page.save_button.isEnabled()


def test_the_employer_is_typed_and_saved(
    open_page: Callable[[], EmployerPage], services: Services, qtbot: QtBot
) -> None:
    """Keys in the fields end in the database, and the change is told."""
    page = open_page()
    type_into(qtbot, page, "name", "PT Uji  Coba")
    type_into(qtbot, page, "npwp", "01.234.567.8-901.234")
    type_into(qtbot, page, "founded_on", "06012015")
    type_into(qtbot, page, "minimum_wage", "3491889")
    choose(page, "province", "Lampung")
    type_into(qtbot, page, "city", "Kota Bandar Lampung")
    choose(page, "stated_size", SizeClass.MEDIUM)
    choose(page, "jkk_risk_group", 3)
    type_into(qtbot, page, "signatory_name", "Ibu Direktur")
    assert page.has_unsaved()
    with qtbot.waitSignal(page.changed) as told:
        qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert told.args[0] == ChangeSet.of(EMPLOYER)
    stored = services.employers.current()
    assert stored.name == "PT Uji Coba"
    assert stored.npwp == "012345678901234"
    assert stored.founded_on == date(2015, 1, 6)
    assert stored.minimum_wage == 349_188_900
    assert (stored.province, stored.city) == ("Lampung", "Kota Bandar Lampung")
    assert stored.stated_size is SizeClass.MEDIUM
    assert stored.jkk_risk_group == 3
    assert stored.signatory.name == "Ibu Direktur"
    assert not page.has_unsaved()


def test_a_fault_stands_under_its_field_while_one_types(
    open_page: Callable[[], EmployerPage], qtbot: QtBot
) -> None:
    """Twelve digits of an NIB are wrong until the thirteenth."""
    page = open_page()
    type_into(qtbot, page, "nib", "123456789012")
    assert "13" in page.rows["nib"].note()
    qtbot.keyClicks(page.fields.by_key["nib"], "3")
    assert page.rows["nib"].note() == ""


@pytest.mark.parametrize(("key", "typed"), [("founded_on", "31022015"), ("capital", "12.3.4")])
def test_what_cannot_be_read_is_not_saved(
    open_page: Callable[[], EmployerPage], services: Services, qtbot: QtBot, key: str, typed: str
) -> None:
    """A day or an amount that is none keeps the form from being stored and gets the keyboard."""
    page = open_page()
    type_into(qtbot, page, "name", "PT Uji")
    type_into(qtbot, page, key, typed)
    assert not page.save()
    assert page.fields.by_key[key].hasFocus()
    assert page.rows[key].note()
    assert services.employers.current() is None


def test_a_name_is_needed(
    open_page: Callable[[], EmployerPage], services: Services, qtbot: QtBot
) -> None:
    """Saving without a name says so below the name."""
    page = open_page()
    type_into(qtbot, page, "nib", "1234567890123")
    with qtbot.waitSignal(page.message_requested):
        assert not page.save()
    assert page.rows["name"].note() == "Isian ini wajib."
    assert services.employers.current() is None


def test_saving_names_what_still_blocks(
    open_page: Callable[[], EmployerPage], qtbot: QtBot
) -> None:
    """A name may be stored alone; the first of the fields that are missing comes into view."""
    page = open_page()
    told: list[tuple[str, str]] = []
    page.message_requested.connect(lambda level, text: told.append((level, text)))
    type_into(qtbot, page, "name", "PT Uji")
    assert page.save()
    assert told == [
        ("warning", "Tersimpan. Yang masih menahan deklarasi: Ukuran, Kelompok risiko.")
    ]
    seen = page.area.viewport().rect()
    row = page.rows["stated_size"]
    assert seen.contains(row.mapTo(page.area.viewport(), row.rect().center()))
    choose(page, "stated_size", SizeClass.MEDIUM)
    choose(page, "jkk_risk_group", 3)
    assert page.save()
    assert len(told) == 1


def test_the_size_says_at_once_which_programs_follow(
    open_page: Callable[[], EmployerPage], qtbot: QtBot
) -> None:
    """A chosen size names its programs and the article; figures do the same by their bounds."""
    page = open_page()
    assert page.size_banner.property("level") == "warning"
    choose(page, "stated_size", SizeClass.MICRO)
    assert page.size_banner.property("level") == "info"
    micro = page.size_banner.text()
    assert "Perpres 109/2013" in micro
    choose(page, "stated_size", SizeClass.MEDIUM)
    assert "JP" in page.size_banner.text()
    assert page.size_banner.text() != micro
    choose(page, "stated_size", None)
    type_into(qtbot, page, "capital", "12000000000")
    assert "Usaha besar" in page.size_banner.text() or "menengah" in page.size_banner.text()
    assert "menurut modal usaha" in page.size_banner.text()


def test_figures_that_disagree_need_a_criterion(
    open_page: Callable[[], EmployerPage], qtbot: QtBot
) -> None:
    """Capital and sales of two sizes are a fault until the basis is chosen."""
    page = open_page()
    type_into(qtbot, page, "capital", "500000000")
    type_into(qtbot, page, "annual_sales", "60000000000")
    assert "berbeda" in page.rows["stated_size"].note()
    choose(page, "size_criterion", SizeCriterion.ANNUAL_SALES)
    assert page.rows["stated_size"].note() == ""
    assert "menurut penjualan setahun" in page.size_banner.text()


def test_a_kind_of_business_proposes_a_group(open_page: Callable[[], EmployerPage]) -> None:
    """Choosing one of 191 kinds sets the group and says that BPJS decides."""
    page = open_page()
    assert page.fields.by_key["business_kind"].count() == 191
    kind = next(iter(page.fields.businesses.values()))
    choose(page, "business_kind", kind.code)
    assert page.fields.value("jkk_risk_group") == kind.group
    assert "Usulan" in page.rows["jkk_risk_group"].help_text()
    assert "BPJS" in page.rows["jkk_risk_group"].help_text()


def test_only_lampung_offers_its_regencies(open_page: Callable[[], EmployerPage]) -> None:
    """All 38 provinces are offered, cities only where they are tabulated."""
    page = open_page()
    assert page.fields.by_key["province"].count() == 38
    choose(page, "province", "Lampung")
    assert len(page.fields.by_key["city"].offered()) == 15
    choose(page, "province", "Aceh")
    assert page.fields.by_key["city"].offered() == []


def test_the_minimum_wage_in_force_is_shown_with_its_decree(
    open_page: Callable[[], EmployerPage], stored_employer: Employer
) -> None:
    """Amount, day, basis and certainty stand in one sentence."""
    page = open_page()
    text = page.wage_banner.text()
    assert "Rp3.491.889" in text
    assert "22-11-2026" in text
    assert "Dasar:" in text
    assert "G:881/V.08/HK/2025 (29-12-2025)" in text


def test_a_province_alone_is_only_a_floor(
    open_page: Callable[[], EmployerPage], stored_employer: Employer, qtbot: QtBot
) -> None:
    """Without a tabulated regency the sentence warns that the UMK may be higher."""
    page = open_page()
    choose(page, "province", "Jambi")
    type_into(qtbot, page, "city", "Kota Jambi")
    assert page.wage_banner.property("level") == "warning"
    assert "lebih tinggi" in page.wage_banner.text()


def test_the_stored_employer_is_shown_with_what_is_missing(
    open_page: Callable[[], EmployerPage], stored_employer: Employer
) -> None:
    """An employer that was entered earlier is shown whole, and gaps are named."""
    page = open_page()
    assert page.employer() == stored_employer
    assert not page.has_unsaved()
    assert page.rows["npwp"].note().startswith("Belum diisi")


def test_reverting_shows_what_is_stored(
    open_page: Callable[[], EmployerPage], stored_employer: Employer, qtbot: QtBot
) -> None:
    """What was typed goes, the stored data come back."""
    page = open_page()
    type_into(qtbot, page, "name", "Lain")
    assert page.has_unsaved()
    qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)
    assert page.fields.value("name") == "PT Uji Coba"
    assert not page.has_unsaved()


def test_typing_back_is_no_change(
    open_page: Callable[[], EmployerPage], stored_employer: Employer, qtbot: QtBot
) -> None:
    """A field that again holds what is stored leaves nothing to save."""
    page = open_page()
    type_into(qtbot, page, "name", "PT Uji Coba!")
    assert page.has_unsaved()
    qtbot.keyClick(page.fields.by_key["name"], Qt.Key.Key_Backspace)
    assert not page.has_unsaved()


def test_what_is_typed_survives_a_change_elsewhere(
    open_page: Callable[[], EmployerPage], stored_employer: Employer, qtbot: QtBot
) -> None:
    """A refresh does not overwrite input that is not saved yet."""
    page = open_page()
    type_into(qtbot, page, "name", "Baru")
    page.on_changes(ChangeSet.of(EMPLOYER))
    assert page.fields.value("name") == "Baru"


def test_a_finding_leads_to_its_field(
    open_page: Callable[[], EmployerPage], stored_employer: Employer
) -> None:
    """A link of the check list puts the keyboard into the field; an unknown one does nothing."""
    page = open_page()
    page.open_payload("nib")
    assert page.fields.by_key["nib"].hasFocus()
    page.open_payload("nothing")


def test_tab_walks_the_form_in_order(
    open_page: Callable[[], EmployerPage], stored_employer: Employer, qtbot: QtBot
) -> None:
    """A real Tab key goes through every field as they stand, group after group."""
    page = open_page()
    fields = [row.field for row in dict.fromkeys(page.rows.values())]
    fields.insert(fields.index(page.rows["is_construction"].field), page.establishments.add)
    fields[0].setFocus()
    walked: list[QWidget] = []
    for _ in fields:
        focused = page.focusWidget()
        walked.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == fields
