"""Beyond the minimum in the window: what it costs, recording it, taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.money import format_rupiah
from desktop.domain.program import MEMBER, NOT_MEMBER, ParticipationState, Program
from desktop.services.container import Services
from desktop.ui.dialogs.offer import OfferDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.programs_cards import WorkersButton
from desktop.ui.pages.programs_offers import OffersView
from tests.ui.people import worker

DAY = date(2026, 11, 22)
LEAST = (MEMBER, MEMBER, NOT_MEMBER, NOT_MEMBER, NOT_MEMBER)
Open = Callable[[], OffersView]


@pytest.fixture
def micro(services: Services, stored_employer: Employer) -> Services:
    """Store a micro employer with one member of everything and two of the least."""
    services.employers.save(replace(stored_employer, stated_size=SizeClass.MICRO))
    services.workforce.save(worker("Citra Rekaan"))
    for number in (2, 3):
        nik = f"187101140590000{number}"
        services.workforce.save(worker(f"Pekerja {number}", nik, employment_programs=LEAST))
    return services


@pytest.fixture
def open_view(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the view and waits for its offers."""

    def open_() -> OffersView:
        view = OffersView(services, jobs)
        qtbot.addWidget(view)
        view.resize(1000, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.show_state()
        qtbot.waitUntil(lambda: not jobs.is_busy)
        return view

    return open_


@pytest.fixture
def view(micro: Services, open_view: Open) -> OffersView:
    """Return the view of the micro employer."""
    return open_view()


def said(view: OffersView) -> str:
    """Return every word of the offers."""
    return "\n".join(found.text() for found in view.column.findChildren(QLabel))


def answer(qtbot: QtBot, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a day into the dialog that opens next and press a key on its button."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OfferDialog)
        dialog.day.selectAll()
        qtbot.keyClicks(dialog.day, text)
        if key == Qt.Key.Key_Escape:
            qtbot.keyClick(dialog, key)
        else:
            qtbot.keyClick(dialog.record, Qt.Key.Key_Space)

    QTimer.singleShot(0, act)


def record(qtbot: QtBot, view: OffersView, jobs: JobRunner, text: str = "01122026") -> None:
    """Record JHT as voluntary with the keyboard."""
    answer(qtbot, text)
    qtbot.keyClick(view.records[Program.JHT], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not jobs.is_busy)


def members(services: Services, program: Program) -> int:
    """Return how many workers are members."""
    return sum(
        person.participation(program).state is ParticipationState.YES
        for person in services.workforce.all()
    )


def test_an_offer_tells_costs_gains_and_articles(view: OffersView, services: Services) -> None:
    """The services' figures, what workers gain, and where the law says so."""
    offers = {offer.program: offer for offer in services.offers.offers(DAY)}
    jht = offers[Program.JHT]
    words = said(view)
    assert "2025-02-07" not in words
    assert jht.employer_share > 0
    for part in (
        format_rupiah(jht.employer_share),
        format_rupiah(jht.worker_share),
        "Yang diperoleh pekerja",
        "PP 45/2015 Pasal 15",
        "Tidak dipilih sendiri",
    ):
        assert part in words
    assert set(view.records) == {Program.JHT, Program.JP}


def test_who_could_join_is_one_press_away(qtbot: QtBot, view: OffersView) -> None:
    """The button carries the two workers who are no members yet."""
    people = view.column.findChildren(WorkersButton)[0]
    with qtbot.waitSignal(view.workers_requested) as asked:
        qtbot.keyClick(people, Qt.Key.Key_Space)
    assert len(asked.args[0].ids) == 2


def test_recording_makes_members_from_the_day(
    qtbot: QtBot, view: OffersView, services: Services, jobs: JobRunner
) -> None:
    """A date, a press, a job: stored as voluntary, told to the window, said in the banner."""
    with qtbot.waitSignal(view.changed) as told:
        record(qtbot, view, jobs)
    assert len(told.args[0].worker_ids) == 2
    joined = [w for w in services.workforce.all() if w.name.startswith("Pekerja")]
    days = {w.participation(Program.JHT).registered_on for w in joined}
    assert days == {date(2026, 12, 1)}
    assert view.banner.text() == (
        "2 pekerja tercatat sebagai peserta sukarela JHT sejak 1 Desember 2026."
    )


def test_recording_is_taken_back_from_the_banner(
    qtbot: QtBot, view: OffersView, services: Services, jobs: JobRunner
) -> None:
    """Everybody is as before, JKP that followed included."""
    before = services.workforce.all()
    record(qtbot, view, jobs)
    assert services.workforce.all() != before
    view.banner.action_triggered.emit()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert services.workforce.all() == before
    assert "2 pekerja kembali" in view.banner.text()


def test_taking_back_leaves_later_edits_alone(
    qtbot: QtBot, view: OffersView, services: Services, jobs: JobRunner
) -> None:
    """A new wage stays with the old membership; a membership edited since stays whole."""
    record(qtbot, view, jobs)
    first, second = [w for w in services.workforce.all() if w.name.startswith("Pekerja")]
    services.workforce.save(replace(first, basic_wage=700_000_000))
    services.workforce.save(replace(second, employment_programs=(MEMBER,) * 5))
    view.banner.action_triggered.emit()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    found = services.workforce.get(first.worker_id)
    assert (found.basic_wage, found.employment_programs) == (700_000_000, LEAST)
    assert services.workforce.get(second.worker_id).employment_programs == (MEMBER,) * 5
    assert "1 pekerja sudah Anda ubah" in view.banner.text()


def test_cancelling_records_nothing(
    qtbot: QtBot, view: OffersView, services: Services, jobs: JobRunner
) -> None:
    """Esc leaves everything as it is."""
    answer(qtbot, "01122026", Qt.Key.Key_Escape)
    qtbot.keyClick(view.records[Program.JHT], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert members(services, Program.JHT) == 1
    assert not view.banner.isVisible()


def test_a_day_without_law_is_told(
    qtbot: QtBot, view: OffersView, services: Services, jobs: JobRunner
) -> None:
    """A day before the law that is compiled changes nobody, and the banner says why."""
    record(qtbot, view, jobs, "01012001")
    assert members(services, Program.JHT) == 1
    assert view.banner.text()


def test_where_everything_is_compulsory_nothing_is_offered(
    services: Services, stored_employer: Employer, open_view: Open
) -> None:
    """A medium employer is told so, without a button."""
    services.workforce.save(worker("Citra Rekaan"))
    view = open_view()
    assert "Semua program sudah wajib" in said(view)
    assert view.records == {}


def test_an_unknown_size_is_told(
    services: Services, stored_employer: Employer, open_view: Open
) -> None:
    """Without the size nobody knows what is voluntary."""
    services.employers.save(replace(stored_employer, stated_size=None))
    assert "ukuran usaha" in said(open_view())
