from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.progress import Progress
from desktop.ui.jobs import JobRunner
from desktop.ui.widgets.foot import FootBar


@pytest.fixture
def foot(app: QApplication, qtbot: QtBot) -> FootBar:
    """Return a foot that is shown."""
    foot = FootBar()
    qtbot.addWidget(foot)
    foot.show()
    return foot


@pytest.mark.parametrize(
    ("red", "amber", "text"),
    [
        (2, 3, "2 menahan deklarasi, 3 perlu dilihat (F5)"),
        (0, 3, "Tidak ada yang menahan deklarasi, 3 perlu dilihat (F5)"),
        (0, 1234, "Tidak ada yang menahan deklarasi, 1.234 perlu dilihat (F5)"),
        (0, 0, "Siap difinalkan (F5)"),
    ],
)
def test_it_says_what_keeps_the_declaration_back(
    foot: FootBar, red: int, amber: int, text: str
) -> None:
    """The numbers of the check list are words that lead there."""
    foot.show_blocking(red, amber)
    assert foot.blocking.text() == text


def test_it_says_what_is_saved(foot: FootBar) -> None:
    """Saved carries the time, unsaved the key that saves."""
    foot.show_saved(QTime(10, 42))
    assert foot.saved_text() == "Tersimpan 10.42"
    foot.show_unsaved()
    assert "Ctrl+S" in foot.saved_text()


def test_steps_are_named_and_pressed(foot: FootBar, qtbot: QtBot) -> None:
    """The next page is named on its button; without one there is no button."""
    foot.show_steps("", "Tenaga Kerja")
    assert not foot.previous.isEnabled()
    with qtbot.waitSignal(foot.next_requested):
        qtbot.mouseClick(foot.next, Qt.MouseButton.LeftButton)
    foot.show_steps("Perusahaan", "")
    assert not foot.next.isVisible()
    with qtbot.waitSignal(foot.previous_requested):
        qtbot.mouseClick(foot.previous, Qt.MouseButton.LeftButton)


def test_progress_appears_only_for_long_work(foot: FootBar, jobs: JobRunner, qtbot: QtBot) -> None:
    """Work that ends at once shows nothing; work that lasts shows how far it is."""
    gate = threading.Event()
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        progress(500, 2000)
        gate.set()
        go_on.wait(5)

    job = jobs.start(work, "Mengimpor")
    foot.job.watch(job)
    assert not foot.job.isVisible()
    qtbot.waitUntil(gate.is_set)
    qtbot.waitUntil(foot.job.isVisible, timeout=3000)
    assert foot.job.words() == "Mengimpor: 500 dari 2.000"
    assert foot.job._bar.value() == 250
    assert not foot._saved.isVisible()  # it makes room
    go_on.set()
    with qtbot.waitSignal(jobs.ended):
        pass
    foot.job.leave(job)
    assert not foot.job.isVisible()
    assert foot._saved.isVisible()


def test_words_of_progress_never_widen_the_window(foot: FootBar) -> None:
    """They are cut to the room there is; tip and spoken name hold the whole."""
    foot.job.show()
    before = foot.minimumSizeHint().width()
    foot.job._text.show_words("Menyusun pratinjau: " + "panjang " * 40)
    assert foot.minimumSizeHint().width() == before
    assert foot.job._text.text().endswith("…")
    assert foot.job._text.toolTip() == foot.job.words()


def test_the_button_cancels_the_job(foot: FootBar, jobs: JobRunner, qtbot: QtBot) -> None:
    """Stopping asks the job once and says that it is being stopped."""
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        go_on.wait(5)
        progress(1, 2)

    job = jobs.start(work, "Mengimpor")
    foot.job.watch(job)
    foot.job.show()
    with qtbot.waitSignal(job.cancelled):
        qtbot.mouseClick(foot.job._cancel, Qt.MouseButton.LeftButton)
        assert job.is_cancelling
        assert foot.job.words() == "Menghentikan…"
        go_on.set()
