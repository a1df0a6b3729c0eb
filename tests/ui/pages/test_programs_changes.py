"""The law of two months in the window: the services' figures, in words, with ways onward."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.money import format_rupiah
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.programs_cards import WorkersButton
from desktop.ui.pages.programs_changes import ChangeButton, LawChangesView
from tests.ui.people import worker

FEBRUARY, MARCH = Month(2026, 2), Month(2026, 3)


@pytest.fixture
def view(
    qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> LawChangesView:
    """Return the view over two workers of whom one earns above the ceiling of JP."""
    services.workforce.save(worker("Citra Rekaan"))
    services.workforce.save(worker("Agus Misal", "1871011405900002", basic_wage=15_000_000_00))
    view = LawChangesView(services, jobs)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.show_months(FEBRUARY, MARCH)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return view


def said(view: LawChangesView) -> str:
    """Return every word of the answer."""
    return "\n".join(found.text() for found in view.column.findChildren(QLabel))


def button(view: LawChangesView, kind: type[QAbstractButton], words: str) -> QAbstractButton:
    """Return the first button of a kind that says these words."""
    return next(found for found in view.column.findChildren(kind) if words in found.text())


def test_the_sentence_comes_first(view: LawChangesView, services: Services) -> None:
    """Since when, how many, how much more, and because of what."""
    found = services.law_changes.compare(FEBRUARY, MARCH)
    more = found.difference.employer_sum + found.difference.worker_sum
    first = view.column.findChildren(QLabel)[0].text()
    assert more > 0
    assert first == (
        f"Mulai 1 Maret 2026: 1 pekerja, tambahan {format_rupiah(more)} sebulan,"
        " karena batas atas upah JP."
    )


def test_the_table_holds_the_differences_per_program(
    view: LawChangesView, services: Services
) -> None:
    """JP differs for both sides, the other programs do not, and the last row adds up."""
    step = services.law_changes.compare(FEBRUARY, MARCH).difference
    assert view.table is not None
    cells = {
        view.table.item(row, 0).text()[:3].strip(): [
            view.table.item(row, column).text() for column in (3, 4)
        ]
        for row in range(view.table.rowCount())
    }
    both = [f"+{format_rupiah(sum_)[2:]}" for sum_ in (step.employer_sum, step.worker_sum)]
    assert cells["JP"] == cells["Jum"] == both
    assert cells["JHT"] == ["0,00", "0,00"]
    assert "JKP" not in cells


def test_a_cause_says_old_new_article_and_day(view: LawChangesView) -> None:
    """The rule change is told whole."""
    for part in ("Sejak 1 Maret 2026", "Rp10.547.400", "Rp11.086.300", "PP 45/2015"):
        assert part in said(view)


def test_a_cause_leads_to_its_workers(
    qtbot: QtBot, view: LawChangesView, services: Services
) -> None:
    """Enter on the button names exactly the worker above the ceiling."""
    (rich,) = [w for w in services.workforce.all() if w.name == "Agus Misal"]
    people = button(view, WorkersButton, "Lihat 1 pekerja")
    people.setFocus()
    with qtbot.waitSignal(view.workers_requested) as asked:
        qtbot.keyClick(people, Qt.Key.Key_Space)
    assert asked.args[0].ids == (rich.worker_id,)


def test_backwards_is_told_with_both_months(
    qtbot: QtBot, view: LawChangesView, jobs: JobRunner
) -> None:
    """From later to earlier the months are named and the amounts go down."""
    view.show_months(MARCH, FEBRUARY)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert view.column.findChildren(QLabel)[0].text().startswith("Dari Maret 2026 ke Februari 2026")
    assert view.table is not None
    assert view.table.item(3, 3).text().startswith("-")


def test_what_has_no_value_yet_is_said_and_leads_to_the_values(
    qtbot: QtBot, view: LawChangesView, jobs: JobRunner
) -> None:
    """The minimum wage of January is not decreed: plainly said, with the place to add it."""
    view.show_months(Month(2026, 11), Month(2027, 1))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert "Belum ada nilainya" in said(view)
    assert "nilai sejak 1 Januari 2027 belum diketahui" in said(view)
    fill = button(view, QAbstractButton, "Isi nilai")
    with qtbot.waitSignal(view.own_values_requested):
        qtbot.keyClick(fill, Qt.Key.Key_Space)


def test_an_own_value_changes_the_answer(
    qtbot: QtBot, view: LawChangesView, services: Services, jobs: JobRunner
) -> None:
    """Once the decree is typed in nothing is missing any more."""
    own = services.own_rules
    day = date(2027, 1, 1)
    own.add(own.minimum_wage("Lampung", "Bandar Lampung", day, 3_700_000_00, "Kepgub 1/2026"))
    view.show_months(Month(2026, 11), Month(2027, 1))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert "Belum ada nilainya" not in said(view)


def test_a_known_change_is_one_press_away(
    qtbot: QtBot, view: LawChangesView, jobs: JobRunner
) -> None:
    """The button of a dated change compares the month before with its month."""
    known = button(view, ChangeButton, "Januari 2028")
    qtbot.keyClick(known, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (view.before.month(), view.after.month()) == (Month(2027, 12), Month(2028, 1))
    assert "Dari Desember 2027 ke Januari 2028" in said(view)


def test_days_are_written_as_people_do(view: LawChangesView) -> None:
    """What the law data announce carries days as files do; nobody reads 2027-01-01."""
    assert "1 Januari 2027: UMP/UMK 2027" in said(view)
    assert not re.search(r"^\d{4}-\d{2}-\d{2}", said(view), re.MULTILINE)


def test_page_keys_walk_the_months(qtbot: QtBot, view: LawChangesView, jobs: JobRunner) -> None:
    """Page Down in the later picker compares the next month; each picker has its own name."""
    qtbot.keyClick(view.after.name, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert view.after.month() == Month(2026, 4)
    assert view.table is not None
    assert view.table.horizontalHeaderItem(2).text() == "Pemberi kerja April 2026"
    assert view.before.name.accessibleName() != view.after.name.accessibleName()


def test_a_fault_is_told_in_place(
    qtbot: QtBot,
    view: LawChangesView,
    services: Services,
    jobs: JobRunner,
    stored_employer: Employer,
) -> None:
    """Without the size nothing is guessed: the view says what is missing, and has no table."""
    services.employers.save(replace(stored_employer, stated_size=None))
    view.show_state()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert "ukuran usaha" in view.column.findChildren(QLabel)[0].text()
    assert view.table is None


def test_quick_changes_end_with_the_last(
    qtbot: QtBot, view: LawChangesView, jobs: JobRunner
) -> None:
    """Of three requests in a row the last one is shown."""
    for month in (Month(2026, 4), Month(2026, 5), Month(2026, 6)):
        view.show_months(FEBRUARY, month)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert view.table is not None
    assert view.table.horizontalHeaderItem(2).text() == "Pemberi kerja Juni 2026"


def test_the_words_are_english_in_english(
    language: object, qtbot: QtBot, view: LawChangesView, jobs: JobRunner
) -> None:
    """The sentences of the law follow the language of the window."""
    use: Callable[[str], None] = language.use  # type: ignore[attr-defined]
    use("en")
    view.show_state()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert "From 1 March 2026" in said(view)
