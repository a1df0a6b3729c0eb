from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.ui.page_reader import PageReader
from desktop.ui.pages import PAGES
from desktop.ui.pages.home import HomePage


def test_one_page_is_read_at_a_time(app: QApplication) -> None:
    """Classes that are there already are passed over; the last one ends it."""
    reader = PageReader([HomePage, *PAGES[:2]], app)
    assert reader.unread == list(PAGES[:2])
    reader.read_next()
    assert reader.is_going_on
    reader.read_next()
    assert reader.unread == []
    assert not reader.is_going_on
    reader.deleteLater()
